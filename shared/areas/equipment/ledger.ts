/** 器材台账: the list with its sums, one thing with all that happened to it, entering, moving, taking out. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { equipmentKind, leftLedgerBy, thingCondition } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';
import { maintenanceModel } from './maintenance.ts';
import { assetModel, stockMoveModel } from './model.ts';

/** Which lines of the ledger; null and empty ask for all. */
export const assetFilter = z.strictObject({
  /** In the name, the model, the numbers, the place or the remark. */
  text: z.string().max(60),
  kind: codeOf(equipmentKind).nullable(),
  roomId: idField.nullable(),
  custodianId: idField.nullable(),
  condition: codeOf(thingCondition).nullable(),
  /** Only where the guarantee ends within `guaranteeAheadDays`, or where maintenance is due. */
  due: z.enum(['guarantee', 'maintenance']).nullable(),
  /** The balances of this day that is past, its moves alone; null is today. Places and custodians are those of now. */
  day: dayField.nullable(),
  /** Also what has left, with a balance of 0. */
  gone: z.boolean(),
});
export type AssetFilter = z.output<typeof assetFilter>;

export const everyAsset: AssetFilter = {
  ...{ text: '', kind: null, roomId: null, custodianId: null, condition: null, due: null, day: null },
  gone: false,
};

/** A guarantee that ends within so many days is told. */
export const guaranteeAheadDays = 30;

/** `balance`: how many there were at the end of the filter's day; `out`: how many of them are lent now. */
export const assetRow = z.strictObject({
  asset: assetModel.whole,
  /** What its label says. */
  code: z.string(),
  room: z.string().nullable(),
  custodian: z.string().nullable(),
  balance: z.int(),
  out: z.int(),
  /** The next maintenance that was set down. */
  maintainOn: dayField.nullable(),
});
export type AssetRow = z.output<typeof assetRow>;

/** Lines, pieces, and their worth in fen; `unpriced`: lines without a price, which the worth leaves out. */
export const assetSums = z.strictObject({
  lines: z.int(),
  pieces: z.int(),
  fen: z.int(),
  unpriced: z.int(),
});
export type AssetSums = z.output<typeof assetSums>;

/** A loan of it; `name` is null for a child out of reach. */
export const assetLoan = z.strictObject({
  id: idField,
  quantity: z.int(),
  borrower: z.enum(['child', 'staff', 'class']),
  name: z.string().nullable(),
  lentOn: dayField,
  dueOn: dayField,
  returnedOn: dayField.nullable(),
  lost: z.boolean(),
});
export type AssetLoan = z.output<typeof assetLoan>;

/** Moves newest first, each with the balance after it; loans and maintenance newest first. */
export const assetView = assetRow.extend({
  moves: z.array(z.strictObject({ move: stockMoveModel.whole, balance: z.int() })),
  loans: z.array(assetLoan),
  maintenance: z.array(maintenanceModel.whole),
});
export type AssetView = z.output<typeof assetView>;

/** Lines of the ledger at a time. */
export const assetsPage = 200;
/** Pieces with a number each that are entered in one act. */
export const mostPieces = 200;
/** Lines on a paper of the ledger. */
export const mostListed = 10_000;

const touched = ['equipment', 'library', 'reports'] as const;
const paperResult = z.union([documentSchema, bytes]);

export const ledgerCalls = {
  /** By number, `assetsPage` at a time, on from the `next` of the page before; sums of all that the filter keeps. */
  ledger: query(
    z.strictObject({ filter: assetFilter, before: z.int().min(0).max(1_000_000).nullable() }),
    z.strictObject({ rows: z.array(assetRow), sums: assetSums, next: z.int().nullable() }),
    'equipment.read',
  ),
  asset: query(z.strictObject({ id: idField }), assetView, 'equipment.read'),
  /** For the palette: at most `limit` things by name, model or number. */
  findAssets: query(
    z.strictObject({ text: z.string().trim().min(1).max(60), limit: z.int().min(1).max(20) }),
    z.array(assetRow),
    'equipment.read',
  ),
  /**
   * New lines of the ledger: `quantity` pieces, each with a number of its own, or one counted lot of that many. Numbers run on
   * from the highest ever given. Entered on the patch's day, today unless given; refuses dayAhead.
   */
  enterAssets: command(
    z.strictObject({
      patch: assetModel.patch,
      counted: z.boolean(),
      quantity: z.int().min(1).max(9999),
    }),
    z.array(assetRow),
    'equipment.write',
    touched,
  ),
  saveAsset: command(
    z.strictObject({ id: idField, version: z.int().nullable(), patch: assetModel.patch }),
    assetRow,
    'equipment.write',
    touched,
  ),
  /** Several things to another room; `shelf` null leaves each place within it empty. */
  moveAssets: command(
    z.strictObject({
      ids: z.array(idField).min(1).max(1000),
      roomId: idField.nullable(),
      shelf: shortText.nullable(),
    }),
    nothing,
    'equipment.write',
    touched,
  ),
  /**
   * A part of a lot, or a piece, leaves the ledger on a day that has come. Refuses notSoMany {balance, out} for more than is
   * there and not lent.
   */
  takeOut: command(
    z.strictObject({
      id: idField,
      quantity: z.int().min(1).max(9999),
      reason: codeOf(leftLedgerBy),
      day: dayField,
      note: lineText.nullable(),
    }),
    assetRow,
    'equipment.write',
    touched,
  ),
  /** The balance was written down wrong: it becomes `balance`, with the reason. Refuses notSoMany for less than is lent. */
  correctBalance: command(
    z.strictObject({ id: idField, balance: z.int().min(0).max(9999), note: lineText }),
    assetRow,
    'equipment.write',
    touched,
  ),
  ledgerPaper: job(
    z.strictObject({
      filter: assetFilter,
      /** One table, or one for each place or custodian. */
      by: z.enum(['number', 'room', 'custodian']),
      format: z.enum(['document', 'docx', 'xlsx']),
    }),
    paperResult,
    'equipment.read',
  ),
};
