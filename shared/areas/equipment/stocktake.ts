/**
 * 清查: at the end of a school year everything is counted against the ledger (定远县活动室管理制度: 学年末清查, domain.md 1.6). What was
 * counted and how each difference was settled are facts; what is found, elsewhere, missing or more is derived (taken.ts of the office).
 */
import * as z from 'zod';
import { settledHow, stocktakeDifference } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

export const stocktakeModel = record(
  'stocktake',
  { zh: '清查', en: 'Stocktake' },
  {
    name: field({
      check: shortText,
      kind: 'text',
      zh: '名称',
      en: 'Name',
      section: 'stocktake',
      required: true,
      width: 200,
    }),
    /** What should be there is what the ledger has at the end of this day. */
    day: field({
      check: dayField,
      kind: 'day',
      zh: '以哪天的账为准',
      en: 'Against the ledger of',
      section: 'stocktake',
      required: true,
      width: 110,
    }),
    ofBooks: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '清查图书',
      en: 'Books',
      section: 'stocktake',
      required: true,
    }),
    ofEquipment: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '清查器材',
      en: 'Equipment',
      section: 'stocktake',
      required: true,
    }),
    /** Null: all rooms, and what has none. */
    roomIds: field({
      check: z.array(idField).min(1).max(200),
      kind: 'json',
      zh: '房间',
      en: 'Rooms',
      section: 'stocktake',
      system: true,
    }),
    startedById: field({
      check: idField,
      kind: 'link',
      zh: '开始清查的人',
      en: 'Started by',
      section: 'stocktake',
      to: 'staff',
      required: true,
      system: true,
    }),
    closedOn: field({
      check: dayField,
      kind: 'day',
      zh: '结束日期',
      en: 'Closed on',
      section: 'stocktake',
      system: true,
    }),
    closedById: field({
      check: idField,
      kind: 'link',
      zh: '结束清查的人',
      en: 'Closed by',
      section: 'stocktake',
      to: 'staff',
      system: true,
    }),
    note: field({ check: lineText, kind: 'text', zh: '备注', en: 'Note', section: 'stocktake' }),
  },
);
export type Stocktake = RecordOf<typeof stocktakeModel>;

/** A copy or a piece that was seen, a lot that was counted, or a thing without a label (`name`). */
export const stocktakeCountModel = record(
  'stocktakeCount',
  { zh: '清点', en: 'Count' },
  {
    stocktakeId: field({
      check: idField,
      kind: 'link',
      zh: '清查',
      en: 'Stocktake',
      section: 'count',
      to: 'stocktake',
      required: true,
      system: true,
    }),
    copyId: field({
      check: idField,
      kind: 'link',
      zh: '馆藏',
      en: 'Copy',
      section: 'count',
      to: 'copy',
      system: true,
    }),
    assetId: field({
      check: idField,
      kind: 'link',
      zh: '器材',
      en: 'Equipment',
      section: 'count',
      to: 'asset',
      system: true,
    }),
    name: field({
      check: lineText,
      kind: 'text',
      zh: '没有标签的物品',
      en: 'Thing without a label',
      section: 'count',
    }),
    quantity: field({
      check: z.int().min(0).max(9999),
      kind: 'number',
      zh: '清点数量',
      en: 'Counted',
      section: 'count',
      required: true,
    }),
    /** Of a lot: what the ledger had and how many were lent when it was counted. */
    ledger: field({
      check: z.int(),
      kind: 'number',
      zh: '当时账面',
      en: 'Ledger then',
      section: 'count',
      system: true,
    }),
    lent: field({
      check: z.int(),
      kind: 'number',
      zh: '当时借出',
      en: 'Lent then',
      section: 'count',
      system: true,
    }),
    roomId: field({
      check: idField,
      kind: 'link',
      zh: '在哪里看到',
      en: 'Seen in',
      section: 'count',
      to: 'room',
    }),
    countedById: field({
      check: idField,
      kind: 'link',
      zh: '清点人',
      en: 'Counted by',
      section: 'count',
      to: 'staff',
      required: true,
      system: true,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '清点日期',
      en: 'Counted on',
      section: 'count',
      required: true,
    }),
  },
);
export type StocktakeCount = RecordOf<typeof stocktakeCountModel>;

export const settlementModel = record(
  'stocktakeSettlement',
  { zh: '清查处理', en: 'Settlement' },
  {
    stocktakeId: field({
      check: idField,
      kind: 'link',
      zh: '清查',
      en: 'Stocktake',
      section: 'settlement',
      to: 'stocktake',
      required: true,
      system: true,
    }),
    copyId: field({
      check: idField,
      kind: 'link',
      zh: '馆藏',
      en: 'Copy',
      section: 'settlement',
      to: 'copy',
      system: true,
    }),
    assetId: field({
      check: idField,
      kind: 'link',
      zh: '器材',
      en: 'Equipment',
      section: 'settlement',
      to: 'asset',
      system: true,
    }),
    countId: field({
      check: idField,
      kind: 'link',
      zh: '清点',
      en: 'Count',
      section: 'settlement',
      to: 'stocktakeCount',
      system: true,
    }),
    /** What it was that was settled. */
    difference: field({
      check: codeOf(stocktakeDifference),
      kind: 'code',
      zh: '差异',
      en: 'Difference',
      section: 'settlement',
      codes: stocktakeDifference,
      required: true,
    }),
    /** By so many the ledger was changed, of a lot and of things that left or came. */
    change: field({
      check: z.int(),
      kind: 'number',
      zh: '账面增减',
      en: 'Change',
      section: 'settlement',
      required: true,
    }),
    how: field({
      check: codeOf(settledHow),
      kind: 'code',
      zh: '处理',
      en: 'Settled by',
      section: 'settlement',
      codes: settledHow,
      required: true,
    }),
    reason: field({
      check: lineText,
      kind: 'text',
      zh: '原因',
      en: 'Reason',
      section: 'settlement',
      required: true,
    }),
    settledById: field({
      check: idField,
      kind: 'link',
      zh: '处理人',
      en: 'Settled by whom',
      section: 'settlement',
      to: 'staff',
      required: true,
      system: true,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '处理日期',
      en: 'Settled on',
      section: 'settlement',
      required: true,
    }),
  },
);
export type Settlement = RecordOf<typeof settlementModel>;

/** `out`: not seen, but lent to somebody. The three differences have to be settled. */
export const takenStates = ['found', 'out', 'elsewhere', 'missing', 'unexpected'] as const;
export type TakenState = (typeof takenStates)[number];
export const differences = ['elsewhere', 'missing', 'unexpected'] as const;
export type Difference = (typeof differences)[number];

/** How each difference can be settled. */
export const settlings: Record<Difference, readonly string[]> = {
  missing: ['foundLater', 'lost'],
  elsewhere: ['moved', 'putBack'],
  unexpected: ['entered', 'notOurs'],
};

export const isDifference = (state: TakenState): state is Difference =>
  (differences as readonly string[]).includes(state);

/** What a stocktake counts: copies and pieces one each, a lot by its pieces. */
export interface TakenTotals {
  expected: number;
  found: number;
  out: number;
  elsewhere: number;
  missing: number;
  unexpected: number;
  /** Lines with a difference that nobody has settled yet. */
  open: number;
}
