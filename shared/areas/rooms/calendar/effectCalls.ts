/** What a change of the calendar does to what is planned: looked at before it is done, and ended in the same act. */
import * as z from 'zod';
import { query } from '../../../call.ts';
import { idField } from '../../../record.ts';
import { clockField } from '../../../values/clock.ts';
import { dayField } from '../../../values/day.ts';
import { lineText } from '../../children/checks.ts';
import { bookingRow } from '../bookings/calls.ts';
import { calendarDayModel, openingHoursModel } from './model.ts';

/** A change that is not made yet. */
export const calendarChange = z.discriminatedUnion('change', [
  /** Days in a row become what the school says of them. */
  z.strictObject({
    change: z.literal('days'),
    from: dayField,
    to: dayField,
    kind: calendarDayModel.fields.kind.check,
    asWeekday: calendarDayModel.fields.asWeekday.check.nullable(),
  }),
  /** What the school says of these days is taken back. */
  z.strictObject({ change: z.literal('asUsual'), ids: z.array(idField).min(1).max(200) }),
  /** All opening hours as they shall be, from today on. */
  z.strictObject({ change: z.literal('opening'), rows: z.array(openingHoursModel.values).max(200) }),
]);
export type CalendarChange = z.output<typeof calendarChange>;

/**
 * Which of the bookings and duties that a change touches are ended with it; `reason` is what the bookings are cancelled
 * for. Those not named go on.
 */
export const calendarEnds = z.strictObject({
  bookings: z.array(idField).max(2000),
  duties: z.array(idField).max(2000),
  reason: lineText,
});
export type CalendarEnds = z.output<typeof calendarEnds>;

const touchedDuty = z.strictObject({
  id: idField,
  day: dayField,
  postName: z.string(),
  startsAt: clockField,
  endsAt: clockField,
  staffName: z.string(),
});

export const dayEffectsFound = z.strictObject({
  bookings: z.array(bookingRow),
  duties: z.array(touchedDuty),
});
export type DayEffectsFound = z.output<typeof dayEffectsFound>;

export const effectCalls = {
  /**
   * What could not go on as planned, by day and time. What has been held stays: bookings at which children came, duties
   * that were registered.
   */
  dayEffects: query(z.strictObject({ of: calendarChange }), dayEffectsFound, 'rooms.arrange'),
};
