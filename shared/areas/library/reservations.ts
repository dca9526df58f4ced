/**
 * 器材预定: equipment kept for somebody or for an activity from a day to a day, ahead of handing it out. A thing that
 * is wanted as soon as it is back is a hold (holds.ts).
 */
import * as z from 'zod';
import { holdOutcome } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { type Day, dayField } from '../../values/day.ts';
import { codeOf, lineText } from '../children/checks.ts';

/** Open while `closedOn` is null. Exactly one of child, staff and class has it. */
export const reservationModel = record(
  'reservation',
  { zh: '器材预定', en: 'Reservation' },
  {
    assetId: field({
      check: idField,
      kind: 'link',
      zh: '器材',
      en: 'Equipment',
      section: 'reservation',
      to: 'asset',
      required: true,
      system: true,
    }),
    /** Of a counted lot; 1 of a single piece. */
    quantity: field({
      check: z.int().min(1).max(9999),
      kind: 'number',
      zh: '数量',
      en: 'Quantity',
      section: 'reservation',
      required: true,
      width: 80,
    }),
    fromDay: field({
      check: dayField,
      kind: 'day',
      zh: '从哪天',
      en: 'From',
      section: 'reservation',
      required: true,
      width: 110,
    }),
    /** The last day on which it is needed. */
    toDay: field({
      check: dayField,
      kind: 'day',
      zh: '到哪天',
      en: 'Until',
      section: 'reservation',
      required: true,
      width: 110,
    }),
    childId: field({
      check: idField,
      kind: 'link',
      zh: '儿童',
      en: 'Child',
      section: 'reservation',
      to: 'child',
      system: true,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      zh: '教师',
      en: 'Teacher',
      section: 'reservation',
      to: 'staff',
      system: true,
    }),
    classId: field({
      check: idField,
      kind: 'link',
      zh: '班级',
      en: 'Class',
      section: 'reservation',
      to: 'schoolClass',
      system: true,
    }),
    activityId: field({
      check: idField,
      kind: 'link',
      zh: '活动',
      en: 'Activity',
      section: 'reservation',
      to: 'activity',
      system: true,
    }),
    purpose: field({
      check: lineText,
      kind: 'text',
      zh: '用途',
      en: 'What for',
      section: 'reservation',
    }),
    byId: field({
      check: idField,
      kind: 'link',
      zh: '登记人',
      en: 'Written down by',
      section: 'reservation',
      to: 'staff',
      required: true,
      system: true,
    }),
    closedOn: field({
      check: dayField,
      kind: 'day',
      zh: '结束日',
      en: 'Ended on',
      section: 'reservation',
      system: true,
      width: 110,
    }),
    outcome: field({
      check: codeOf(holdOutcome),
      kind: 'code',
      zh: '怎么结束的',
      en: 'How it ended',
      section: 'reservation',
      codes: holdOutcome,
      system: true,
      width: 110,
    }),
    /** The loan by which it was handed out. */
    loanId: field({
      check: idField,
      kind: 'link',
      zh: '借阅',
      en: 'Loan',
      section: 'reservation',
      to: 'loan',
      system: true,
    }),
  },
);
export type Reservation = RecordOf<typeof reservationModel>;

/** Whoever reserved may fetch it so many days early: on Friday for Monday. */
export const fetchedAheadDays = 3;

/** What is promised or lent of a thing, both days included. */
export interface Taken {
  fromDay: Day;
  toDay: Day;
  quantity: number;
}

function takenOn(taken: readonly Taken[], day: Day): number {
  return taken
    .filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Days of the span on which more is taken than the day before, and its first: no day between them has less free. */
function turns(taken: readonly Taken[], from: Day, to: Day): Day[] {
  const starts = taken.map(({ fromDay }) => fromDay).filter((day) => day > from && day <= to);
  return [...new Set([from, ...starts])].toSorted();
}

/** The first day of the span on which `asked` more are too many, with how many are free then; null where it fits. Pure. */
export function lackingOn(
  taken: readonly Taken[],
  { stock, asked, from, to }: { stock: number; asked: number; from: Day; to: Day },
): { day: Day; free: number } | null {
  for (const day of turns(taken, from, to)) {
    const free = stock - takenOn(taken, day);
    if (asked > free) return { day, free: Math.max(0, free) };
  }
  return null;
}

/** How many are free on every day of the span; negative where more is promised than there is. Pure. */
export function leastFree(taken: readonly Taken[], stock: number, from: Day, to: Day): number {
  return Math.min(...turns(taken, from, to).map((day) => stock - takenOn(taken, day)));
}
