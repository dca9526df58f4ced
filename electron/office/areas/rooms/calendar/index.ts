/** The school's calendar: what the office answers. */
import { schoolModel } from '../../../../../shared/areas/admin/model.ts';
import type { calendarCalls } from '../../../../../shared/areas/rooms/calendar/calls.ts';
import {
  bellTimeModel,
  calendarDayModel,
  openingHoursModel,
} from '../../../../../shared/areas/rooms/calendar/model.ts';
import { SchoolCalendar } from '../../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import type { Output } from '../../../../../shared/call.ts';
import { Refusal } from '../../../../../shared/problem.ts';
import type { Fields, RecordModel } from '../../../../../shared/record.ts';
import { addDays, type Day, daysBetween } from '../../../../../shared/values/day.ts';
import type { Handler, Handlers, ReadContext, SqlValue } from '../../../context.ts';
import { fromRow } from '../../../database/records.ts';
import { saveList, school, terms } from '../../admin/school.ts';
import { lastListedYear, publicDaysBetween } from './publicDays.ts';

type Calls = typeof calendarCalls;
type Row = Record<string, SqlValue>;

/** Days that one act may write: a long vacation. */
const mostDays = 200;

/** What SchoolCalendar is made from, for these days; the terms are all that there are. */
export function calendarFacts(
  context: Pick<ReadContext, 'read'>,
  from: Day,
  to: Day,
): Output<Calls['calendar']> {
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
export function schoolCalendar(context: Pick<ReadContext, 'read'>, from: Day, to: Day): SchoolCalendar {
  return new SchoolCalendar(calendarFacts(context, from, to));
}

function listOf<F extends Fields>(context: Pick<ReadContext, 'read'>, model: RecordModel<F>) {
  return context.read
    .all<Row>(`select * from ${model.name} where deletedAt is null order by startsAt, seq`)
    .map((row) => fromRow(model, row));
}

const saveDays: Handler<Calls['saveDays']> = (context, { from, to, values }) => {
  const count = daysBetween(from, to) + 1;
  if (count < 1) refuseAt('to', 'endBeforeStart');
  if (count > mostDays) refuseAt('to', 'tooBig', { most: mostDays });
  const before = new Map(calendarFacts(context, from, to).ownDays.map((each) => [each.day, each.id]));
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const id = before.get(day);
    if (id === undefined) context.insert(calendarDayModel, { ...values, day });
    else context.update(calendarDayModel, id, values);
  }
  return null;
};

const removeDays: Handler<Calls['removeDays']> = (context, { ids }) => {
  for (const id of ids) context.remove(calendarDayModel, id);
  return null;
};

const saveOpening: Handler<Calls['saveOpening']> = (context, { rows, rule }) => {
  refuseBackward(rows);
  const values = rows.map((row) => ({ ...row.values, id: row.id }));
  saveList(context, openingHoursModel, listOf(context, openingHoursModel), values);
  context.update(schoolModel, school(context).id, rule);
  return null;
};

const saveBells: Handler<Calls['saveBells']> = (context, { rows }) => {
  refuseBackward(rows);
  const values = rows.map((row) => ({ ...row.values, id: row.id }));
  saveList(context, bellTimeModel, listOf(context, bellTimeModel), values);
  return null;
};

function refuseBackward(rows: readonly { values: { startsAt: string; endsAt: string } }[]): void {
  const at = rows.findIndex(({ values }) => values.endsAt <= values.startsAt);
  if (at >= 0) refuseAt(`rows.${at}.values.endsAt`, 'endBeforeStart');
}

function refuseAt(path: string, issue: string, params?: Record<string, number>): never {
  throw new Refusal({ code: 'invalidInput', fields: [{ path, issue, ...(params && { params }) }] });
}

export const calendarHandlers: Handlers<Calls> = {
  calendar: (context, { from, to }) => calendarFacts(context, from, to),
  saveDays,
  removeDays,
  saveOpening,
  saveBells,
};
