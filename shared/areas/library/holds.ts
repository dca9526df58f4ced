/** 预约: who waits for a title or for equipment, in the order of asking, and what lies on the shelf for whom. */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { holdOutcome } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText } from '../children/checks.ts';
import { borrower } from './scan.ts';

/**
 * Exactly one title or piece of equipment for exactly one borrower. Waits while `readyOn` is null, lies on the shelf from
 * then until `shelfUntil`, is over once `closedOn` is set.
 */
export const holdModel = record(
  'hold',
  { zh: '预约', en: 'Hold' },
  {
    titleId: field({
      check: idField,
      kind: 'link',
      zh: '图书',
      en: 'Title',
      section: 'hold',
      to: 'title',
      system: true,
    }),
    assetId: field({
      check: idField,
      kind: 'link',
      zh: '器材',
      en: 'Equipment',
      section: 'hold',
      to: 'asset',
      system: true,
    }),
    childId: field({
      check: idField,
      kind: 'link',
      zh: '儿童',
      en: 'Child',
      section: 'hold',
      to: 'child',
      system: true,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      zh: '教师',
      en: 'Teacher',
      section: 'hold',
      to: 'staff',
      system: true,
    }),
    classId: field({
      check: idField,
      kind: 'link',
      zh: '班级',
      en: 'Class',
      section: 'hold',
      to: 'schoolClass',
      system: true,
    }),
    placedOn: field({
      check: dayField,
      kind: 'day',
      zh: '预约日',
      en: 'Asked on',
      section: 'hold',
      required: true,
      system: true,
      width: 110,
    }),
    readyOn: field({
      check: dayField,
      kind: 'day',
      zh: '到架日',
      en: 'On the shelf since',
      section: 'hold',
      system: true,
      width: 110,
    }),
    /** The copy that was put aside. */
    copyId: field({
      check: idField,
      kind: 'link',
      zh: '留的哪一本',
      en: 'Copy put aside',
      section: 'hold',
      to: 'copy',
      system: true,
    }),
    shelfUntil: field({
      check: dayField,
      kind: 'day',
      zh: '留到',
      en: 'Kept until',
      section: 'hold',
      system: true,
      width: 110,
    }),
    closedOn: field({
      check: dayField,
      kind: 'day',
      zh: '结束日',
      en: 'Ended on',
      section: 'hold',
      system: true,
      width: 110,
    }),
    outcome: field({
      check: codeOf(holdOutcome),
      kind: 'code',
      zh: '怎么结束的',
      en: 'How it ended',
      section: 'hold',
      codes: holdOutcome,
      system: true,
      width: 110,
    }),
    note: field({ check: lineText, kind: 'text', zh: '备注', en: 'Note', section: 'hold' }),
  },
);
export type Hold = RecordOf<typeof holdModel>;

/** `place`: in the queue, from 1; null once it is on the shelf. */
export const holdRow = z.strictObject({
  id: idField,
  /** Of the book or the equipment. */
  name: z.string(),
  kind: z.enum(['title', 'asset']),
  ofId: idField,
  borrower: borrower.nullable(),
  placedOn: dayField,
  readyOn: dayField.nullable(),
  shelfUntil: dayField.nullable(),
  /** What the label of the copy put aside says. */
  code: z.string().nullable(),
  place: z.int().nullable(),
  /** The day until which it was kept has passed. */
  expired: z.boolean(),
});
export type HoldRow = z.output<typeof holdRow>;

const borrowerRef = borrower.pick({ kind: true, id: true });

export const holdCalls = {
  /** Those on the shelf first, expired ones at their head, then those that wait, by title and place. */
  holds: query(nothing, z.array(holdRow), 'library.read'),
  /** Stands last in the queue; a copy that is in is put aside at once. One who has it, or waits already, waits once. */
  placeHold: command(
    z.strictObject({
      /** A copy stands for its title. */
      of: z.strictObject({ kind: z.enum(['title', 'asset', 'copy']), id: idField }),
      borrower: borrowerRef,
    }),
    holdRow,
    'library.lend',
    ['library'],
  ),
  /** Whoever is next gets what lay on the shelf; their row, or null where nobody waits and it goes back to its place. */
  endHold: command(
    z.strictObject({ id: idField, outcome: z.enum(['cancelled', 'expired']) }),
    z.strictObject({ next: holdRow.nullable() }),
    'library.lend',
    ['library'],
  ),
};
