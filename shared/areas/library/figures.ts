/** Loans counted: by month, class and kind, the titles most lent, and those that nobody took. */
import * as z from 'zod';
import { bytes, job, query } from '../../call.ts';
import { lentKind } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf } from '../children/checks.ts';
import { loanFigures } from './loanList.ts';

const time = z.strictObject({ from: dayField, to: dayField });

export const titleBrief = z.strictObject({
  titleId: idField,
  name: z.string(),
  author: z.string().nullable(),
  classNumber: z.string().nullable(),
  /** In the ledger and lendable. */
  copies: z.int(),
  times: z.int(),
});
export type TitleBrief = z.output<typeof titleBrief>;

/** Of the loans begun in that time. */
export const countedLoans = z.strictObject({
  total: loanFigures,
  /** 'YYYY-MM', those with a loan. */
  months: z.array(z.strictObject({ month: z.string(), figures: loanFigures })),
  /** Classes in order; 'none' for children of no class, 'staff' for the teachers. */
  classes: z.array(z.strictObject({ id: z.string(), name: z.string().nullable(), figures: loanFigures })),
  /** Books by main class ('none' without one), equipment by kind. */
  kinds: z.array(z.strictObject({ lent: codeOf(lentKind), code: z.string(), figures: loanFigures })),
  /** At most `mostTitles`, only such as were lent. */
  most: z.array(titleBrief),
  /** Titles with a copy to lend, and of them those that nobody took in that time. */
  titles: z.int(),
  never: z.int(),
});
export type CountedLoans = z.output<typeof countedLoans>;

export const mostTitles = 50;
/** Lines of titles that nobody took, at a time. */
export const neverPage = 100;

export const lendingFigureCalls = {
  lendingFigures: query(time, countedLoans, 'library.lend'),
  /** By class number and name; `neverPage` at a time. */
  neverLent: query(
    time.extend({ before: z.int().min(0).max(1_000_000).nullable() }),
    z.strictObject({ rows: z.array(titleBrief), next: z.int().nullable() }),
    'library.lend',
  ),
  lendingFiguresPaper: job(
    time.extend({ format: z.enum(['document', 'docx', 'xlsx']) }),
    z.union([documentSchema, bytes]),
    'library.lend',
  ),
};
