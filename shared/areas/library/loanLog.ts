/** 借阅记录: all that was ever lent, newest first, with its paper (图书借阅记录, domain.md 1.6); and what one child has and had. */
import * as z from 'zod';
import { bytes, job, query } from '../../call.ts';
import { bookClass, borrowerKind, equipmentKind, lentKind } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf } from '../children/checks.ts';
import { loanRow } from './desk.ts';
import { holdRow } from './holds.ts';

export const loanStates = ['out', 'late', 'back', 'lost'] as const;

/** Which loans; null asks for all. */
export const loanFilter = z.strictObject({
  /** Lent on these days, both among them. */
  from: dayField.nullable(),
  to: dayField.nullable(),
  lent: codeOf(lentKind).nullable(),
  borrower: codeOf(borrowerKind).nullable(),
  childId: idField.nullable(),
  /** Of the class in which a child is today, and of the class's box; 'none' for children of no class. */
  classId: z.union([idField, z.literal('none')]).nullable(),
  /** The letter that the class number begins with; 'none' for books without one. */
  bookClass: z.union([codeOf(bookClass), z.literal('none')]).nullable(),
  equipment: codeOf(equipmentKind).nullable(),
  titleId: idField.nullable(),
  /** `late`: out and overdue today; `lost`: written down as lost and not found since. */
  state: z.enum(loanStates).nullable(),
  /** In the name of the thing or of who borrowed it. */
  text: z.string().max(60),
});
export type LoanFilter = z.output<typeof loanFilter>;

export const everyLoan: LoanFilter = {
  ...{ from: null, to: null, lent: null, borrower: null, childId: null, classId: null },
  ...{ bookClass: null, equipment: null, titleId: null, state: null, text: '' },
};

/** Loans, the things in them (a lot counts as many as were lent), the children among the borrowers, and what is out still. */
export const loanFigures = z.strictObject({
  times: z.int(),
  pieces: z.int(),
  children: z.int(),
  out: z.int(),
});
export type LoanFigures = z.output<typeof loanFigures>;

/** A child's books: what is out, what waits, what has been read, and what this child likes to borrow. */
export const childLoans = z.strictObject({
  out: z.array(loanRow),
  waiting: z.array(holdRow),
  /** Newest first, at most `mostOfChild`. */
  had: z.array(loanRow),
  /** Books lent in all, and of how many titles. */
  books: z.int(),
  titles: z.int(),
  /** Main classes (bookClass) or kinds of equipment, the most borrowed first. */
  likes: z.array(z.strictObject({ lent: codeOf(lentKind), code: z.string(), times: z.int() })),
});
export type ChildLoans = z.output<typeof childLoans>;

export const mostOfChild = 200;
/** Lines of the log at a time. */
export const loansPage = 100;

export const loanLogCalls = {
  /** `loansPage` at a time, on from the `next` of the page before. */
  loanLog: query(
    z.strictObject({ filter: loanFilter, before: z.int().min(0).max(10_000_000).nullable() }),
    z.strictObject({ rows: z.array(loanRow), figures: loanFigures.nullable(), next: z.int().nullable() }),
    'library.lend',
  ),
  loanLogPaper: job(
    z.strictObject({ filter: loanFilter, format: z.enum(['document', 'docx', 'xlsx']) }),
    z.union([documentSchema, bytes]),
    'library.lend',
  ),
  /** 阅读书目 of one child. Refuses notFound for a child out of reach. */
  readingList: job(
    z.strictObject({ childId: idField, format: z.enum(['document', 'docx']) }),
    z.union([documentSchema, bytes]),
    'library.read',
  ),
  /** Refuses notFound for a child out of reach. */
  childLoans: query(z.strictObject({ childId: idField }), childLoans, 'library.read'),
};
