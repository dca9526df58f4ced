/** What the school's calendar is made from, read. */
import type { calendarCalls } from '../../../../../shared/areas/rooms/calendar/calls.ts';
import {
  bellTimeModel,
  calendarDayModel,
  openingHoursModel,
} from '../../../../../shared/areas/rooms/calendar/model.ts';
import { SchoolCalendar } from '../../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import type { Output } from '../../../../../shared/call.ts';
import type { Fields, RecordModel } from '../../../../../shared/record.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import type { ReadContext, SqlValue } from '../../../context.ts';
import { fromRow } from '../../../database/records.ts';
import { terms } from '../../admin/school.ts';
import { lastListedYear, publicDaysBetween } from './publicDays.ts';

type Reading = Pick<ReadContext, 'read'>;
type Row = Record<string, SqlValue>;

/** What SchoolCalendar is made from, for these days; the terms are all that there are. */
export function calendarFacts(
  context: Reading,
  from: Day,
  to: Day,
): Output<(typeof calendarCalls)['calendar']> {
  const ownDays = context.read
    .all<Row>(
      'select * from calendarDay where deletedAt is null and day between ? and ? order by day',
      from,
      to,
    )
    .map((row) => fromRow(calendarDayModel, row));
  return {
    terms: terms(context).map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn })),
    publicDays: publicDaysBetween(from, to),
    ownDays,
    opening: listOf(context, openingHoursModel),
    bells: listOf(context, bellTimeModel),
    lastListedYear: lastListedYear(),
  };
}

/** The calendar of these days; what lies outside them is told without the State's and the school's own days. */
export function schoolCalendar(context: Reading, from: Day, to: Day): SchoolCalendar {
  return new SchoolCalendar(calendarFacts(context, from, to));
}

/** Opening hours or bell times, by their start. */
export function listOf<F extends Fields>(context: Reading, model: RecordModel<F>) {
  return context.read
    .all<Row>(`select * from ${model.name} where deletedAt is null order by startsAt, seq`)
    .map((row) => fromRow(model, row));
}
