/** 借阅 of one child: what it has and had, what it waits for and likes to take; its 阅读书目 for the growth record. */
import * as z from 'zod';
import { bytes, job, query } from '../../call.ts';
import { lentKind } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { codeOf } from '../children/checks.ts';
import { loanRow } from './desk.ts';
import { holdRow } from './holds.ts';

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

export const childLoanCalls = {
  /** Refuses notFound for a child out of reach. */
  childLoans: query(z.strictObject({ childId: idField }), childLoans, 'library.read'),
  /** 阅读书目 of one child. Refuses notFound for a child out of reach. */
  readingList: job(
    z.strictObject({ childId: idField, format: z.enum(['document', 'docx', 'xlsx']) }),
    z.union([documentSchema, bytes]),
    'library.read',
  ),
};
