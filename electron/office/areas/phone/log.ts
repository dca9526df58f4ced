/** Writing calls: the stopwatch, what is said of a call afterwards, and whom a child can ring. */
import { kinRoles, relationOfRole } from '../../../../shared/areas/children/kin.ts';
import type { phoneCalls } from '../../../../shared/areas/phone/calls.ts';
import {
  type PhoneCall,
  phoneAppointmentModel,
  phoneCallModel,
} from '../../../../shared/areas/phone/model.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { dayOf } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { childScope, kinOfChild, requireChild } from '../children/files.ts';
import { requireSeen } from '../children/reveal.ts';
import { requireAppointment } from './appointments.ts';
import { badNumbersOf } from './badNumbers.ts';
import { requireLine } from './lines.ts';
import { childrenNamed, requireCall, requireKin, rowsOf } from './rows.ts';

type Calls = typeof phoneCalls;

/** Parents before all others, who come as they stand in the file. */
const parents = [
  ...kinRoles.slice(0, 2).map((role) => relationOfRole[role as 'father' | 'mother']),
  '57',
  '58',
];

export const callees: Handler<Calls['callees']> = (context, { childId }) => {
  requireChild(context, childId);
  const bad = new Set(badNumbersOf(context, childId).map((each) => `${each.kinId} ${each.number}`));
  const rank = (relation: string | null) => {
    const place = parents.indexOf(relation ?? '');
    return place < 0 ? parents.length : place;
  };
  const kin = kinOfChild(context, childId)
    .filter(({ deceased }) => deceased !== true)
    .toSorted((one, other) => rank(one.relation) - rank(other.relation));
  const last = context.read.get<{ day: string | null }>(
    'select max(day) as day from phoneCall where childId = ? and connected = 1 and deletedAt is null',
    childId,
  );
  return {
    child: childrenNamed(context, [childId]).get(childId)!,
    callees: kin.flatMap((each) =>
      (each.phones ?? []).map(({ number, provedOn }) => ({
        kinId: each.id,
        relation: each.relation,
        name: each.name,
        number,
        provedOn,
        bad: bad.has(`${each.id} ${number}`),
      })),
    ),
    lastOn: last?.day ?? null,
  };
};

/** 'HH:mm' of an instant, by the wall clock. */
export function clockOf(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((each) => String(each).padStart(2, '0')).join(':');
}

export const start: Handler<Calls['start']> = (context, input) => {
  requireChild(context, input.childId);
  if (isRunning(context, input.childId)) refuse('callRunning');
  if (input.lineId !== null) requireLine(context, input.lineId);
  const kin = input.kinId === null ? null : requireKin(context, input.childId, input.kinId);
  if (input.appointmentId !== null) {
    const { id, childId } = requireAppointment(context, input.appointmentId);
    if (childId !== input.childId) refuse('notFound', { record: 'phoneAppointment' });
    context.update(phoneAppointmentModel, id, { state: 'kept' });
  }
  const kept = context.insert(phoneCallModel, {
    ...input,
    relation: kin?.relation ?? null,
    day: context.today,
    startsAt: clockOf(context.now),
    startedAt: context.now,
    source: 'desk',
    dutyStaffId: context.session.staffId,
  });
  return rowsOf(context, [kept])[0]!;
};

/** Whether this child's stopwatch runs. */
export function isRunning(context: ReadContext, childId: string): boolean {
  return (
    context.read.get(
      'select 1 from phoneCall where childId = ? and connected is null and endsAt is null and deletedAt is null',
      childId,
    ) !== undefined
  );
}

export const stop: Handler<Calls['stop']> = (context, { id }) => {
  const call = requireCall(context, id);
  if (call.endsAt !== null || call.connected !== null) return rowsOf(context, [call])[0]!;
  const endsAt = dayOf(context.now) === call.day ? clockOf(context.now) : '23:59';
  return rowsOf(context, [context.update(phoneCallModel, id, { endsAt })])[0]!;
};

export const unfinished: Handler<Calls['unfinished']> = (context) => {
  const scope = childScope(context);
  const calls = context.read
    .all<Record<string, SqlValue>>(
      `select phoneCall.* from phoneCall join child on child.id = phoneCall.childId
       where phoneCall.connected is null and phoneCall.deletedAt is null and child.deletedAt is null
         and ${scope.sql} order by phoneCall.startedAt, phoneCall.seq`,
      ...scope.params,
    )
    .map((row) => fromRow(phoneCallModel, row));
  return rowsOf(context, calls);
};

export const save: Handler<Calls['save']> = (context, { id, version, childId, patch }) => {
  requireChild(context, childId);
  const before = id === null ? null : requireCall(context, id);
  if (before && before.childId !== childId) refuse('notFound', { record: 'phoneCall' });
  // what is said of a call that has just been made is new; of one that is in the log it has been seen first
  if (before && before.connected !== null) requireSeen(context, phoneCallModel, before, patch);
  const values = completed(context, before, childId, patch);
  const kept = before
    ? context.update(phoneCallModel, before.id, values, version)
    : context.insert(phoneCallModel, { dutyStaffId: context.session.staffId, ...values });
  return rowsOf(context, [kept])[0]!;
};

type Patch = Parameters<typeof save>[1]['patch'];

/** Refuses what can't have been: a day ahead, an end before its beginning, a failure without a reason, a stranger. */
function completed(
  context: WriteContext,
  before: PhoneCall | null,
  childId: string,
  patch: Patch,
): Partial<PhoneCall> {
  const { childId: _, appointmentId: __, startedAt: ___, ...written } = patch;
  const base: Partial<PhoneCall> = before ?? { day: context.today, source: 'desk', way: 'voice' };
  const whole = { ...base, ...written };
  if (whole.connected === undefined || whole.connected === null) refuseField('patch.connected', 'required');
  if (whole.connected === false && !whole.whyNot) refuseField('patch.whyNot', 'required');
  if ((whole.day ?? '') > context.today) refuseField('patch.day', 'dayAhead');
  if (whole.startsAt && whole.endsAt && whole.endsAt < whole.startsAt)
    refuseField('patch.endsAt', 'endBeforeStart');
  if (written.lineId) requireLine(context, written.lineId);
  if (written.dutyStaffId) requireStaff(context, written.dutyStaffId);
  const kin = written.kinId ? requireKin(context, childId, written.kinId) : null;
  return {
    ...(before ? {} : base),
    childId,
    ...written,
    ...(kin ? { relation: written.relation ?? kin.relation } : {}),
    ...(whole.connected ? { whyNot: null } : {}),
    ...(whole.source === 'home' ? { lineId: null } : {}),
  };
}

function requireStaff(context: ReadContext, id: string): void {
  const there = context.read.get('select 1 from staff where id = ? and deletedAt is null', id);
  if (there === undefined) refuse('notFound', { record: 'staff' });
}

export const remove: Handler<Calls['remove']> = (context, { id }) => {
  context.remove(phoneCallModel, requireCall(context, id).id);
  return null;
};
