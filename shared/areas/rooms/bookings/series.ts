/** A repeat: the same booking on many days, by a rule, from a first day to a last one; and the days left out of it. */
import * as z from 'zod';
import { field, idField, type RecordOf, record } from '../../../record.ts';
import { dayField } from '../../../values/day.ts';
import { bookingModel } from './model.ts';

/** Monday is 1, Sunday 7. */
const weekday = z.int().min(1).max(7);

/** How it repeats. `schoolDays`: every day on which the school's calendar has lessons. */
export const seriesRule = z.discriminatedUnion('every', [
  z.strictObject({
    every: z.literal('week'),
    /** Every so many weeks. */
    interval: z.int().min(1).max(8),
    /** On which weekday these weeks begin: another than Monday where a repeat was moved across the edge of a week. */
    weekStartsOn: weekday.optional(),
    weekdays: z
      .array(weekday)
      .min(1)
      .max(7)
      .refine((days) => new Set(days).size === days.length, 'wrongKind'),
  }),
  z.strictObject({ every: z.literal('day'), interval: z.int().min(1).max(60) }),
  z.strictObject({ every: z.literal('schoolDay') }),
]);
export type SeriesRule = z.output<typeof seriesRule>;

/** So many bookings at most are made by one repeat: two school years of every school day. */
export const mostOccurrences = 400;

const { roomId, startsAt, endsAt, title, kind, classId, staffId, places, note } = bookingModel.fields;

/** Its days are the rule's from `startsOn` to `endsOn`, both in it, without those left out. */
export const bookingSeriesModel = record(
  'bookingSeries',
  { zh: '重复预约', en: 'Repeating booking' },
  {
    rule: field({
      check: seriesRule,
      kind: 'json',
      zh: '怎么重复',
      en: 'Repeats',
      section: 'series',
      required: true,
    }),
    startsOn: field({
      check: dayField,
      kind: 'day',
      zh: '从哪天',
      en: 'From',
      section: 'series',
      required: true,
    }),
    endsOn: field({
      check: dayField,
      kind: 'day',
      zh: '到哪天',
      en: 'Until',
      section: 'series',
      required: true,
    }),
    ...{ roomId, startsAt, endsAt, title, kind, classId, staffId, places, note },
  },
);
export type BookingSeries = RecordOf<typeof bookingSeriesModel>;

/** Why a day of the rule has no booking. */
export const skipReasons = ['dayOff', 'full', 'asked'] as const;
export type SkipReason = (typeof skipReasons)[number];

export const seriesSkipModel = record(
  'seriesSkip',
  { zh: '不办的日期', en: 'Day left out' },
  {
    seriesId: field({
      check: idField,
      kind: 'link',
      to: 'bookingSeries',
      zh: '重复预约',
      en: 'Repeat',
      section: 'series',
      required: true,
      system: true,
    }),
    day: field({ check: dayField, kind: 'day', zh: '日期', en: 'Day', section: 'series', required: true }),
    reason: field({
      check: z.enum(skipReasons),
      kind: 'text',
      zh: '为什么不办',
      en: 'Why left out',
      section: 'series',
      required: true,
    }),
  },
);
export type SeriesSkip = RecordOf<typeof seriesSkipModel>;
