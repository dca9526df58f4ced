/** The school's calendar: what can be asked of it and written into it. */
import * as z from 'zod';
import { command, nothing, query } from '../../../call.ts';
import { idField } from '../../../record.ts';
import { dayField } from '../../../values/day.ts';
import { roomSettings } from '../settings.ts';
import { calendarEnds, effectCalls } from './effectCalls.ts';
import { bellTimeModel, calendarDayModel, openingHoursModel } from './model.ts';

const time = z.strictObject({ from: dayField, to: dayField });

const term = z.strictObject({ id: idField, name: z.string(), startsOn: dayField, endsOn: dayField });
const publicDay = z.strictObject({
  day: dayField,
  name: z.string(),
  work: z.boolean(),
  provisional: z.boolean(),
});

/** Of SchoolCalendar's facts, those that concern these days. */
export const calendarFacts = z.strictObject({
  terms: z.array(term),
  publicDays: z.array(publicDay),
  ownDays: z.array(calendarDayModel.whole),
  opening: z.array(openingHoursModel.whole),
  bells: z.array(bellTimeModel.whole),
  /** The State Council's list as the program knows it goes to the end of this year. */
  lastListedYear: z.int(),
});

/** Several days in a row, as one thing: a holiday of a week, an exam of two days. */
export const daysInput = z.strictObject({
  from: dayField,
  to: dayField,
  values: z.strictObject({
    kind: calendarDayModel.fields.kind.check,
    name: calendarDayModel.fields.name.check.nullable(),
    asWeekday: calendarDayModel.fields.asWeekday.check.nullable(),
    bellSet: calendarDayModel.fields.bellSet.check.nullable(),
    note: calendarDayModel.fields.note.check.nullable(),
  }),
  ends: calendarEnds.optional(),
});

const listed = <T extends z.ZodType>(values: T) =>
  z.array(z.strictObject({ id: idField.nullable(), values })).max(200);

export const openingRuleFields = z.strictObject({
  openHoursLeast: roomSettings.openHoursLeast.check,
  vacationDaysLeast: roomSettings.vacationDaysLeast.check,
  vacationHoursLeast: roomSettings.vacationHoursLeast.check,
  activitiesLeast: roomSettings.activitiesLeast.check,
});

export const calendarCalls = {
  /** For SchoolCalendar; at most about two years at once. */
  calendar: query(time, calendarFacts, 'rooms.read'),
  ...effectCalls,
  /**
   * Writes every day from `from` to `to`, over what the school said of it before, and ends what is named of what that
   * touches. Refuses more than 200 days.
   */
  saveDays: command(daysInput, nothing, 'rooms.arrange', ['rooms']),
  removeDays: command(
    z.strictObject({ ids: z.array(idField).min(1).max(200), ends: calendarEnds.optional() }),
    nothing,
    'rooms.arrange',
    ['rooms'],
  ),
  /** Whole lists as they shall be, with the rule's numbers. Refuses, at its field, an end before its start. */
  saveOpening: command(
    z.strictObject({
      rows: listed(openingHoursModel.values),
      rule: openingRuleFields,
      ends: calendarEnds.optional(),
    }),
    nothing,
    'rooms.arrange',
    ['rooms', 'admin'],
  ),
  saveBells: command(z.strictObject({ rows: listed(bellTimeModel.values) }), nothing, 'rooms.arrange', [
    'rooms',
  ]),
};
