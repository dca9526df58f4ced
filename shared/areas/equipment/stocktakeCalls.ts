/** Stocktakes: opening, counting by scanner or by hand, settling, closing, the report. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { settledHow } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';
import { settlementModel, stocktakeModel, takenStates } from './stocktake.ts';

export const takenTotals = z.strictObject({
  expected: z.int(),
  found: z.int(),
  out: z.int(),
  elsewhere: z.int(),
  missing: z.int(),
  unexpected: z.int(),
  open: z.int(),
});

/** `asset` of equipment, `copy` of books, `count` of a thing without a label. */
export const takenKind = z.enum(['copy', 'asset', 'count']);

export const takenLine = z.strictObject({
  kind: takenKind,
  id: idField,
  /** Its label; null for a thing without one. */
  code: z.string().nullable(),
  name: z.string(),
  counted: z.boolean(),
  state: z.enum(takenStates),
  /** Of a lot, how many more or fewer than the ledger has. */
  by: z.int(),
  expected: z.int(),
  /** As counted; null where nobody has. */
  quantity: z.int().nullable(),
  out: z.int(),
  room: z.string().nullable(),
  seenIn: z.string().nullable(),
  /** The count itself, to be taken back. */
  countId: idField.nullable(),
  settlement: settlementModel.whole.nullable(),
});
export type TakenLine = z.output<typeof takenLine>;

export const stocktakeRow = z.strictObject({
  stocktake: stocktakeModel.whole,
  startedBy: z.string(),
  rooms: z.array(z.string()),
  /** Of one that runs. */
  totals: takenTotals.nullable(),
});
export type StocktakeRow = z.output<typeof stocktakeRow>;

const takenSums = z.strictObject({
  totals: takenTotals,
  /** How many lines have a difference, and how many had one that was settled; lots that nobody has counted are not among them. */
  differing: z.strictObject({ open: z.int(), settled: z.int() }),
});
export type TakenSums = z.output<typeof takenSums>;

export const stocktakeView = stocktakeRow.extend({
  ...takenSums.shape,
  /** `mostTaken` of these, those that are not settled first. */
  differences: z.array(takenLine),
  /** Lots that nobody has counted yet. */
  lots: z.array(takenLine),
  /** Who has counted how many things. */
  counters: z.array(z.strictObject({ id: idField, name: z.string(), counts: z.int() })),
});
export type StocktakeView = z.output<typeof stocktakeView>;

const counter = z.strictObject({ id: idField, name: z.string() });

/**
 * What a scan did. `again`: it was counted before, and where is told anew; `askQuantity`: a lot, of which the page asks how many;
 * `askCopy`: an ISBN of several copies; `wrongDigit`, `unknown`: nothing was written.
 */
export const countResult = z.strictObject({
  did: z.enum(['counted', 'again', 'askQuantity', 'askCopy', 'wrongDigit', 'unknown']),
  line: takenLine.nullable(),
  /** By how much the sums of the stocktake changed, and who had counted the thing and has now; null where nothing was written. */
  change: takenSums
    .extend({ countedBy: z.strictObject({ before: counter.nullable(), now: counter.nullable() }) })
    .nullable(),
});
export type CountResult = z.output<typeof countResult>;

/** Lines that are read, and settled, at once. */
export const mostTaken = 300;

const paperResult = z.union([documentSchema, bytes]);
const quiet = ['equipment'] as const;
const touched = ['equipment', 'library', 'reports'] as const;

export const stocktakeCalls = {
  stocktakes: query(nothing, z.array(stocktakeRow), 'equipment.read'),
  stocktake: query(z.strictObject({ id: idField }), stocktakeView, 'equipment.read'),
  /** By number, `mostTaken` from the line `before` on; null from the first. */
  taken: query(
    z.strictObject({ id: idField, state: z.enum(takenStates), before: z.int().min(0).nullable() }),
    z.strictObject({ rows: z.array(takenLine), next: z.int().nullable() }),
    'equipment.read',
  ),
  /** Refuses dayAhead; `required` where neither books nor equipment are counted. */
  startStocktake: command(
    z.strictObject({
      name: shortText,
      day: dayField,
      ofBooks: z.boolean(),
      ofEquipment: z.boolean(),
      roomIds: z.array(idField).min(1).max(200).nullable(),
    }),
    stocktakeModel.whole,
    'equipment.write',
    quiet,
  ),
  /** What was scanned is there, in this room. Refuses stocktakeClosed. */
  countScan: command(
    z.strictObject({
      stocktakeId: idField,
      roomId: idField.nullable(),
      code: z.string().trim().min(1).max(40),
    }),
    countResult,
    'equipment.write',
    quiet,
  ),
  /** So many of a lot are on the shelf; what is lent is not among them. Counted again, it takes the place of the count before. */
  countLot: command(
    z.strictObject({
      stocktakeId: idField,
      roomId: idField.nullable(),
      assetId: idField,
      quantity: z.int().min(0).max(9999),
    }),
    countResult,
    'equipment.write',
    quiet,
  ),
  /** A thing that has no label. */
  countNameless: command(
    z.strictObject({
      stocktakeId: idField,
      roomId: idField.nullable(),
      name: lineText,
      quantity: z.int().min(1).max(9999),
    }),
    countResult,
    'equipment.write',
    quiet,
  ),
  uncount: command(z.strictObject({ countId: idField }), nothing, 'equipment.write', quiet),
  /**
   * Settles differences of one kind in one act; the ledger follows: what is lost leaves it, what was moved has its new room,
   * what was more comes in. Refuses stocktakeClosed, and changedMeanwhile for a thing without such a difference.
   */
  settle: command(
    z.strictObject({
      stocktakeId: idField,
      things: z
        .array(z.strictObject({ kind: takenKind, id: idField }))
        .min(1)
        .max(mostTaken),
      how: codeOf(settledHow),
      reason: lineText,
    }),
    z.strictObject({ settled: z.int() }),
    'equipment.write',
    touched,
  ),
  /** Refuses stocktakeOpen {open} while a difference is not settled. */
  closeStocktake: command(z.strictObject({ id: idField }), nothing, 'equipment.write', quiet),
  /** With its counts; refuses inUse once something was settled. */
  removeStocktake: command(z.strictObject({ id: idField }), nothing, 'equipment.write', quiet),
  stocktakePaper: job(
    z.strictObject({ id: idField, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'equipment.read',
  ),
};
