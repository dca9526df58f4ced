/** 在借、过期: what is out and what is late, by class and by borrower; slips to cut that remind. */
import * as z from 'zod';
import { bytes, job, nothing, query } from '../../call.ts';
import { borrowerKind, lentKind } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { codeOf } from '../children/checks.ts';
import { loanRow } from './desk.ts';

export const loanStates = ['out', 'overdue', 'back', 'lost'] as const;

/** Which loans; null asks for all of that. `text`: in the borrower's name or the thing's. */
export const loanFilter = z.strictObject({
  state: z.enum(loanStates).nullable(),
  lentKind: codeOf(lentKind).nullable(),
  borrowerKind: codeOf(borrowerKind).nullable(),
  /** Of children, and the class's own box. */
  classId: idField.nullable(),
  childId: idField.nullable(),
  text: z.string().max(60),
});
export type LoanFilter = z.output<typeof loanFilter>;

export const everyLoan: LoanFilter = {
  ...{ state: null, lentKind: null, borrowerKind: null, classId: null, childId: null, text: '' },
};

/** As many loans as one page brings. */
export const loansPage = 100;
/** On one register. */
export const mostLoans = 20_000;

export const loanFigures = z.strictObject({
  loans: z.int(),
  out: z.int(),
  overdue: z.int(),
  borrowers: z.int(),
});
export type LoanFigures = z.output<typeof loanFigures>;

const paperResult = z.union([documentSchema, bytes]);

export const loanListCalls = {
  /** What is out by its due day, late ones first; what is back from the newest on. */
  loans: query(
    z.strictObject({ filter: loanFilter, before: z.int().nullable() }),
    z.strictObject({ rows: z.array(loanRow), figures: loanFigures, next: z.int().nullable() }),
    'library.read',
  ),
  /** For 今日: how many are late, how many lie on the shelf, and how many of these nobody fetched in time. */
  deskTodos: query(
    nothing,
    z.strictObject({ overdue: z.int(), ready: z.int(), expired: z.int() }),
    'library.lend',
  ),
  /** A slip for each borrower with something late, ten to a sheet, by class. */
  overdueSlips: job(
    z.strictObject({ filter: loanFilter, format: z.enum(['document', 'docx']) }),
    paperResult,
    'library.lend',
  ),
};
