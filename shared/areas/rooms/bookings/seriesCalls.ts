/** Repeating bookings: what can be asked of them. */
import * as z from 'zod';
import { command, nothing, query } from '../../../call.ts';
import { idField } from '../../../record.ts';
import { dayField } from '../../../values/day.ts';
import { lineText } from '../../children/checks.ts';
import { bookingAsked } from './model.ts';
import { bookingSeriesModel, mostOccurrences, seriesRule, seriesSkipModel } from './series.ts';

/** Which bookings of a repeat a change is for, seen from one of them. What has passed is never changed. */
export const seriesScopes = ['later', 'all'] as const;
export type SeriesScope = (typeof seriesScopes)[number];

const leaveOut = z.array(dayField).max(mostOccurrences);

/**
 * How a day of a repeat that is being planned stands. `leftOut`: left out of it before, or cancelled by itself; `moved`: its
 * booking was changed by itself and stays so.
 */
export const plannedStates = ['free', 'full', 'dayOff', 'leftOut', 'moved'] as const;

const plannedDay = z.strictObject({
  day: dayField,
  state: z.enum(plannedStates),
  /** What is in the way, the day off, or why it was cancelled. */
  words: z.string().nullable(),
  /** Whether it is left out as long as nobody says otherwise. */
  out: z.boolean(),
});
export type PlannedDay = z.output<typeof plannedDay>;

const plan = z.strictObject({
  /** The first booking, on the first day that is wished for. */
  values: bookingAsked,
  rule: seriesRule,
  /** Until a day, or so many times; until the term ends where neither is said. */
  endsOn: dayField.nullable(),
  count: z.int().min(1).max(mostOccurrences).nullable(),
});

/** A rule that is null is the repeat's own, moved along with the booking; so many times are counted from the change on. */
const changed = plan.extend({ rule: seriesRule.nullable() });

export const seriesCalls = {
  /** The days that a repeat would have, looked at before anything is written. */
  planSeries: query(
    z.strictObject({
      ...changed.shape,
      /** A booking of the repeat that is changed, and how much of it; null for a new one. */
      change: z.strictObject({ id: idField, scope: z.enum(seriesScopes) }).nullable(),
    }),
    z.strictObject({ endsOn: dayField, days: z.array(plannedDay) }),
    'rooms.read',
  ),
  /** Days of the rule that are left out can be put back later. Refuses seriesFull {day} for another that is full. */
  saveSeries: command(
    plan.extend({ leaveOut }),
    z.strictObject({ seriesId: idField, made: z.int(), leftOut: z.int() }),
    'rooms.book',
    ['rooms'],
  ),
  /**
   * From this booking's day on, or all that are to come: what each is, the rule, and its end. One moved to another day moves
   * the repeat's days along; one that was changed by itself before keeps its own day, time and room. Every day is held but
   * those in `leaveOut`, so the days that planSeries leaves out belong there.
   */
  changeSeries: command(
    changed.extend({ id: idField, scope: z.enum(seriesScopes), leaveOut }),
    z.strictObject({ seriesId: idField, changed: z.int(), made: z.int(), removed: z.int() }),
    'rooms.book',
    ['rooms'],
  ),
  cancelSeries: command(
    z.strictObject({ id: idField, scope: z.enum(seriesScopes), reason: lineText }),
    z.strictObject({ cancelled: z.int() }),
    'rooms.book',
    ['rooms'],
  ),
  series: query(
    z.strictObject({ id: idField }),
    z.strictObject({ series: bookingSeriesModel.whole, skips: z.array(seriesSkipModel.whole) }),
    'rooms.read',
  ),
  /** A day that was left out gets its booking after all. Refuses roomFull. */
  putBack: command(z.strictObject({ skipId: idField }), nothing, 'rooms.book', ['rooms']),
};
