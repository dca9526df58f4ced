/** How the home was opened and how many activities were held, by the registers, against the township's rule. */
import * as z from 'zod';
import { query } from '../../../call.ts';
import { dayField } from '../../../values/day.ts';
import { dayKinds } from '../calendar/schoolCalendar.ts';

/** A day on which the rule asks for opening, or on which the home was opened all the same. */
export const openedDay = z.strictObject({
  day: dayField,
  kind: z.enum(dayKinds),
  /** Of a holiday or of what the school calls the day. */
  name: z.string().nullable(),
  /** Of its term; null outside. */
  week: z.int().nullable(),
  /** Pupils were taught and the home was not shut: the rule asks for its hours on this very day. */
  asked: z.boolean(),
  opened: z.boolean(),
  /** In which somebody watched, by the opening and closing times of the registers; what overlaps counts once. */
  minutes: z.int(),
  /** Hours enough for a day of its kind. */
  enough: z.boolean(),
  /** The most children that one register tells of; null where none tells. */
  children: z.int().nullable(),
});
export type OpenedDay = z.output<typeof openedDay>;

export const openedWeek = z.strictObject({
  monday: dayField,
  term: z.string().nullable(),
  week: z.int().nullable(),
  /** Days on which the rule asks for opening; in a vacation, days a week. */
  asked: z.int(),
  opened: z.int(),
  minutes: z.int(),
  /** Of the days asked for, those with hours enough. */
  enough: z.int(),
  /** A week of the vacation: days enough were open for hours enough. */
  vacation: z.boolean(),
  /** Activities that were held, and how many the rule asks for; null in a week that it says nothing of. */
  activities: z.int(),
  activitiesAsked: z.int().nullable(),
  /** It has not ended yet: it is not judged. */
  running: z.boolean(),
});
export type OpenedWeek = z.output<typeof openedWeek>;

export const openedView = z.strictObject({
  /** In order; of the days that have been. */
  days: z.array(openedDay),
  /** Whole weeks, each in the time that holds its Thursday, so that no week is counted in two. */
  weeks: z.array(openedWeek),
});
export type OpenedView = z.output<typeof openedView>;

export const openedCalls = {
  /** Up to today. At most mostDaysAtOnce days: later ones are left out. */
  openedDays: query(z.strictObject({ from: dayField, to: dayField }), openedView, 'rooms.read'),
};
