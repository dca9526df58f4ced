/**
 * 借阅记录: what is out, what is late, and all that was ever lent; its paper (图书借阅记录、器材使用单, domain.md 1.6) and
 * slips to cut that remind.
 */
import * as z from 'zod';
import { bytes, job, nothing, query } from '../../call.ts';
import { bookClass, borrowerKind, equipmentKind, lentKind } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf } from '../children/checks.ts';
import { loanRow } from './desk.ts';

export const loanStates = ['out', 'late', 'back', 'lost'] as const;

/** Which loans; null asks for all. */
export const loanFilter = z.strictObject({
  /** `late`: out and overdue today; `lost`: written down as lost and not found since. */
  state: z.enum(loanStates).nullable(),
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

/** As many loans as one page brings. */
export const loansPage = 100;
/** On one paper at most. */
export const mostLoans = 5000;

const paperResult = z.union([documentSchema, bytes]);

export const loanListCalls = {
  /**
   * What is out or late by its due day, all else from the newest on; `loansPage` at a time, on from the `next` of the
   * page before. Refuses notFound for a child out of reach.
   */
  loans: query(
    z.strictObject({ filter: loanFilter, before: z.int().min(0).max(10_000_000).nullable() }),
    z.strictObject({
      rows: z.array(loanRow),
      /** With the first page alone. */
      figures: loanFigures.extend({ late: z.int() }).nullable(),
      next: z.int().nullable(),
    }),
    'library.read',
  ),
  /** What is out or late by class and borrower, all else the oldest first. */
  loansPaper: job(
    z.strictObject({ filter: loanFilter, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'library.lend',
  ),
  /** A slip for each borrower with something late, ten to a sheet, by class; as XLSX a row for each. */
  overdueSlips: job(
    z.strictObject({ filter: loanFilter, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'library.lend',
  ),
  /**
   * For 今日: how many are late, how many lie on the shelf, and how many of these nobody fetched in time; of equipment reserved
   * ahead, how many are to be handed out today and how many nobody fetched.
   */
  deskTodos: query(
    nothing,
    z.strictObject({
      ...{ overdue: z.int(), ready: z.int(), expired: z.int() },
      ...{ handOut: z.int(), notFetched: z.int() },
    }),
    'library.lend',
  ),
};
