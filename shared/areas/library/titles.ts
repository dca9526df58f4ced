/** The catalogue: finding titles, one with its copies and loans, changing and taking away. */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { ageBand, bookClass, borrowerKind, leftLedgerBy } from '../../codes/index.ts';
import { changePage, historyInput } from '../../history.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText } from '../children/checks.ts';
import { mostCopies } from './enter.ts';
import { copyModel, titleModel } from './model.ts';

/** Copies of a title that are on the shelf, out, lost; `none`: every copy has left the ledger. */
export const copyStates = ['in', 'out', 'lost', 'none'] as const;
export type CopyState = (typeof copyStates)[number];
export const titleOrders = ['newest', 'name', 'class'] as const;
export type TitleOrder = (typeof titleOrders)[number];

/** Which titles; null and empty ask for all. */
export const titleFilter = z.strictObject({
  /** Words of name, author or publisher, initials, spelling, ISBN, class number, number of a copy old or new. */
  text: z.string().max(60),
  classLetter: codeOf(bookClass).nullable(),
  age: codeOf(ageBand).nullable(),
  roomId: idField.nullable(),
  state: z.enum(copyStates).nullable(),
});
export type TitleFilter = z.output<typeof titleFilter>;

export const everyTitle: TitleFilter = { text: '', classLetter: null, age: null, roomId: null, state: null };

/** Copies are those in the ledger; `out` and `lost` are among them. */
export const titleRow = z.strictObject({
  title: titleModel.whole,
  copies: z.int(),
  out: z.int(),
  lost: z.int(),
  /** Where copies stand: rooms with shelves, at most three. */
  places: z.array(z.string()),
});
export type TitleRow = z.output<typeof titleRow>;

/** Who has or had a copy; the name of a child out of reach is null. */
export const loanBrief = z.strictObject({
  id: idField,
  copyId: idField,
  code: z.string(),
  lentOn: dayField,
  dueOn: dayField,
  returnedOn: dayField.nullable(),
  borrower: z.strictObject({ kind: codeOf(borrowerKind), name: z.string().nullable() }),
});
export type LoanBrief = z.output<typeof loanBrief>;

export const copyRow = z.strictObject({
  copy: copyModel.whole,
  code: z.string(),
  room: z.string().nullable(),
  out: loanBrief.nullable(),
});
export type CopyRow = z.output<typeof copyRow>;

/** Loans told of one title, the latest. */
export const mostLoansTold = 50;

export const titleFile = z.strictObject({
  title: titleModel.whole,
  /** By number; those that have left the ledger last. */
  copies: z.array(copyRow),
  loans: z.array(loanBrief),
  /** How often it was lent in all. */
  timesLent: z.int(),
});
export type TitleFile = z.output<typeof titleFile>;

const copyIds = z.array(idField).min(1).max(mostCopies);

export const titleCalls = {
  /** `titlesPage` at a time, on from the `next` of the page before; figures of all that the filter keeps with the first. */
  titles: query(
    z.strictObject({
      filter: titleFilter,
      order: z.enum(titleOrders),
      before: z.int().min(0).max(1_000_000).nullable(),
    }),
    z.strictObject({
      rows: z.array(titleRow),
      figures: z.strictObject({ titles: z.int(), copies: z.int(), out: z.int(), lost: z.int() }).nullable(),
      next: z.int().nullable(),
    }),
    'library.read',
  ),
  title: query(z.strictObject({ id: idField }), titleFile, 'library.read'),
  /** The title of an ISBN as it is scanned or typed; null where the school has none. */
  titleByIsbn: query(
    z.strictObject({ isbn: z.string().max(40) }),
    titleModel.whole.nullable(),
    'library.read',
  ),
  /** Refuses changedMeanwhile, wrongIsbn and isbnTaken where another title has this ISBN. */
  saveTitle: command(
    z.strictObject({ id: idField, version: z.int().nullable(), patch: titleModel.patch }),
    titleModel.whole,
    'library.arrange',
    ['library'],
  ),
  /** What was done to a title and its copies. */
  titleHistory: query(historyInput, changePage, 'library.read'),
  /** To the bin with all its copies. Refuses copyOut while one is lent. */
  removeTitle: command(z.strictObject({ id: idField }), nothing, 'library.arrange', ['library']),
  /** The same of each: place, condition, whether it is lent. */
  saveCopies: command(
    z.strictObject({ ids: copyIds, patch: copyModel.patch }),
    z.strictObject({ changed: z.int() }),
    'library.arrange',
    ['library'],
  ),
  /** To the bin: entered by mistake. Refuses copyOut. */
  removeCopies: command(z.strictObject({ ids: copyIds }), nothing, 'library.arrange', ['library']),
  /** Out of the ledger on a day. Refuses copyOut, dayAhead, and leftBeforeEntered. */
  takeOut: command(
    z.strictObject({
      ids: copyIds,
      leftOn: dayField,
      leftBy: codeOf(leftLedgerBy),
      note: lineText.nullable(),
    }),
    nothing,
    'library.arrange',
    ['library'],
  ),
};

/** Lines of the list at a time. */
export const titlesPage = 100;
