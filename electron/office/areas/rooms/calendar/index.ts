/** The school's calendar: what the office answers. */
import { schoolModel } from '../../../../../shared/areas/admin/model.ts';
import type { calendarCalls } from '../../../../../shared/areas/rooms/calendar/calls.ts';
import {
  bellTimeModel,
  calendarDayModel,
  openingHoursModel,
} from '../../../../../shared/areas/rooms/calendar/model.ts';
import { refuseField } from '../../../../../shared/problem.ts';
import { addDays, daysBetween } from '../../../../../shared/values/day.ts';
import type { Handler, Handlers } from '../../../context.ts';
import { saveList, school } from '../../admin/school.ts';
import { dayEffects, endTouched, mostDays } from './effects.ts';
import { calendarFacts, listOf } from './facts.ts';

type Calls = typeof calendarCalls;

const saveDays: Handler<Calls['saveDays']> = (context, { from, to, values, ends }) => {
  const count = daysBetween(from, to) + 1;
  if (count < 1) refuseField('to', 'endBeforeStart');
  if (count > mostDays) refuseField('to', 'tooBig', { most: mostDays });
  const { kind, asWeekday } = values;
  endTouched(context, { change: 'days', from, to, kind, asWeekday }, ends);
  const before = new Map(calendarFacts(context, from, to).ownDays.map((each) => [each.day, each.id]));
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const id = before.get(day);
    if (id === undefined) context.insert(calendarDayModel, { ...values, day });
    else context.update(calendarDayModel, id, values);
  }
  return null;
};

const removeDays: Handler<Calls['removeDays']> = (context, { ids, ends }) => {
  endTouched(context, { change: 'asUsual', ids }, ends);
  for (const id of ids) context.remove(calendarDayModel, id);
  return null;
};

const saveOpening: Handler<Calls['saveOpening']> = (context, { rows, rule, ends }) => {
  refuseBackward(rows);
  endTouched(context, { change: 'opening', rows: rows.map(({ values }) => values) }, ends);
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
  if (at >= 0) refuseField(`rows.${at}.values.endsAt`, 'endBeforeStart');
}

export const calendarHandlers: Handlers<Calls> = {
  calendar: (context, { from, to }) => calendarFacts(context, from, to),
  dayEffects,
  saveDays,
  removeDays,
  saveOpening,
  saveBells,
};
