/** Appointments: whoever may not meet a child sees that the line is taken, and no more. */
import type { AppointmentRow, PhoneDay } from '../../../../shared/areas/phone/appointments.ts';
import type { phoneCalls } from '../../../../shared/areas/phone/calls.ts';
import { minutesOf, nearestFree, type Slot } from '../../../../shared/areas/phone/freeTimes.ts';
import { type PhoneAppointment, phoneAppointmentModel } from '../../../../shared/areas/phone/model.ts';
import { usualPhoneMinutes } from '../../../../shared/areas/phone/settings.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { school } from '../admin/school.ts';
import { requireChild } from '../children/files.ts';
import { schoolCalendar } from '../rooms/calendar/facts.ts';
import { lines, requireLine } from './lines.ts';
import { childrenNamed } from './rows.ts';

type Calls = typeof phoneCalls;

export const appointments: Handler<Calls['appointments']> = (context, { day }): PhoneDay => {
  const kept = context.read
    .all<Record<string, SqlValue>>(
      `select phoneAppointment.* from phoneAppointment join child on child.id = phoneAppointment.childId
       where phoneAppointment.deletedAt is null and child.deletedAt is null and day = ? and state <> 'cancelled'
       order by startsAt, phoneAppointment.seq`,
      day,
    )
    .map((row) => fromRow(phoneAppointmentModel, row));
  const used = new Set(kept.map(({ lineId }) => lineId));
  return {
    day,
    lines: lines(context).filter(({ id, active }) => active || used.has(id)),
    rows: rowsOf(context, kept),
    opening: schoolCalendar(context, day, day)
      .on(day)
      .opening.map(({ from, to }) => ({ from, to })),
    mostMinutes: mostMinutes(context),
  };
};

function mostMinutes(context: ReadContext): number {
  return school(context).phoneMinutes ?? usualPhoneMinutes;
}

function rowsOf(context: ReadContext, some: readonly PhoneAppointment[]): AppointmentRow[] {
  const children = childrenNamed(
    context,
    some.map(({ childId }) => childId),
  );
  return some.map((appointment) => {
    const child = children.get(appointment.childId) ?? null;
    const { id, lineId, startsAt, endsAt } = appointment;
    return { id, lineId, startsAt, endsAt, child, appointment: child ? appointment : null };
  });
}

export const book: Handler<Calls['book']> = (context, input) => {
  requireChild(context, input.childId);
  requireSensible(context, input);
  const kept = unlessTaken(context, input, null, () =>
    context.insert(phoneAppointmentModel, { ...input, state: 'booked' }),
  );
  return rowsOf(context, [kept])[0]!;
};

export const moveAppointment: Handler<Calls['moveAppointment']> = (context, { id, version, ...place }) => {
  const before = requireAppointment(context, id);
  if (before.version !== version) refuse('changedMeanwhile', { record: 'phoneAppointment' });
  if (before.state !== 'booked') refuse('bookingOver');
  requireSensible(context, place);
  const wish = { ...place, childId: before.childId };
  const kept = unlessTaken(context, wish, id, () =>
    context.update(phoneAppointmentModel, id, place, version),
  );
  return rowsOf(context, [kept])[0]!;
};

/** On a line in use, not past, and no longer than a child may have it; refused at its field. */
function requireSensible(
  context: ReadContext,
  { lineId, day, startsAt, endsAt }: Omit<Wish, 'childId'>,
): void {
  if (!requireLine(context, lineId).active) refuseField('lineId', 'lineIdle');
  if (day < context.today) refuseField('day', 'dayPast');
  const minutes = minutesOf(endsAt) - minutesOf(startsAt);
  if (minutes <= 0) refuseField('endsAt', 'endBeforeStart');
  const most = mostMinutes(context);
  if (minutes > most) refuseField('endsAt', 'phoneTooLong', { most });
}

export const setAppointment: Handler<Calls['setAppointment']> = (context, { id, version, state, reason }) => {
  const before = requireAppointment(context, id);
  if (state === 'cancelled' && reason === null) refuseField('reason', 'required');
  const kept = unlessTaken(context, before, id, () =>
    context.update(phoneAppointmentModel, id, { state, reason }, version),
  );
  return rowsOf(context, [kept])[0]!;
};

/** Refuses notFound also for one of a child out of reach. */
export function requireAppointment(context: ReadContext, id: string): PhoneAppointment {
  const found = context.records.find(phoneAppointmentModel, id);
  if (!found || !childrenNamed(context, [found.childId]).has(found.childId))
    refuse('notFound', { record: 'phoneAppointment' });
  return found;
}

type Wish = Slot & { lineId: string; day: Day; childId: string };

/**
 * What the database's triggers refuse, with the nearest times at which both the line and the child are free. `exceptId`:
 * an appointment that is about to be elsewhere.
 */
function unlessTaken<T>(context: ReadContext, wish: Wish, exceptId: string | null, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    if (code !== 'SQLITE_CONSTRAINT_TRIGGER') throw error;
    const taken = context.read.all<Slot>(
      `select startsAt, endsAt from phoneAppointment where day = ? and (lineId = ? or childId = ?)
       and deletedAt is null and state in ('booked', 'kept') and id <> ?`,
      wish.day,
      wish.lineId,
      wish.childId,
      exceptId ?? '',
    );
    const free = nearestFree(wish, taken).map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`);
    return refuse(
      message?.includes('phoneChildTaken') ? 'phoneChildTaken' : 'phoneLineTaken',
      { free: free.join('  ') },
      error,
    );
  }
}
