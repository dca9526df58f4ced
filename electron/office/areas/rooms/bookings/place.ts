/** Placing, changing and cancelling one booking. That it fits, the database itself decides. */
import type { bookingCalls } from '../../../../../shared/areas/rooms/bookings/calls.ts';
import {
  type Booking,
  type BookingAsked,
  bookingModel,
} from '../../../../../shared/areas/rooms/bookings/model.ts';
import { overlaps } from '../../../../../shared/areas/rooms/bookings/room.ts';
import { refuse, refuseField } from '../../../../../shared/problem.ts';
import type { Handler, ReadContext, WriteContext } from '../../../context.ts';
import { requireRoom } from '../rooms.ts';
import { letPass, moveUpOn, takenOn } from './line.ts';
import { requireMine, rowOf } from './rows.ts';

type Calls = typeof bookingCalls;

export const saveBooking: Handler<Calls['saveBooking']> = (context, { id, version, values, whenFull }) => {
  letPass(context);
  requireSensible(context, values);
  if (id !== null) return rowOf(context, change(context, requireMine(context, id), values, version).id);
  const state = { bookedById: context.session.staffId, notCome: false };
  const made = placing(() => context.insert(bookingModel, { ...values, ...state, state: 'booked' }));
  if (made) return rowOf(context, made.id);
  if (whenFull === 'refuse') refuseFull(context, values);
  const waiting = { ...values, ...state, state: 'waiting', waitedSince: context.now };
  return rowOf(context, context.insert(bookingModel, waiting).id);
};

/** What it leaves goes to who waits. One that waits or is held stays so where it goes, as long as it fits. */
function change(
  context: WriteContext,
  before: Booking,
  values: BookingAsked,
  version: number | null,
): Booking {
  if (before.state === 'cancelled') refuse('bookingOver');
  const kept = placing(() => context.update(bookingModel, before.id, values, version));
  if (!kept) refuseFull(context, { ...values, id: before.id });
  moveUpOn(context, before, false);
  return kept;
}

export const cancelBooking: Handler<Calls['cancelBooking']> = (context, { id, version, reason }) => {
  letPass(context);
  const before = requireMine(context, id);
  if (before.state === 'cancelled') refuse('bookingOver');
  context.update(bookingModel, id, { state: 'cancelled', cancelReason: reason }, version);
  moveUpOn(context, before, false);
  return rowOf(context, id);
};

export const takePlace: Handler<Calls['takePlace']> = (context, { id }) => {
  letPass(context);
  const before = requireMine(context, id);
  if (before.state !== 'held' && !(before.state === 'waiting' && before.heldUntil !== null))
    refuse('holdOver');
  const kept = placing(() =>
    context.update(bookingModel, id, { state: 'booked', heldUntil: null, waitedSince: null }),
  );
  if (!kept) refuseFull(context, before);
  return rowOf(context, id);
};

export const checkIn: Handler<Calls['checkIn']> = (context, { id, cameCount, notCome }) => {
  const before = requireMine(context, id);
  if (before.state !== 'booked') refuse('bookingOver');
  if (before.day > context.today) refuseField('cameCount', 'dayAhead');
  const came = notCome ? null : cameCount;
  const checkedInAt = notCome || came !== null ? context.now : null;
  context.update(bookingModel, id, { cameCount: came, notCome, checkedInAt });
  return rowOf(context, id);
};

type Wanted = Pick<BookingAsked, 'roomId' | 'day' | 'startsAt' | 'endsAt' | 'places'> & { id?: string };

/** What `write` gives, or null where the database says that the room is full. */
export function placing<T>(write: () => T): T | null {
  try {
    return write();
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_CONSTRAINT_TRIGGER') return null;
    throw error;
  }
}

/** Names the first booking that stands in the way. */
export function refuseFull(context: ReadContext, wanted: Wanted): never {
  const other = takenOn(context, wanted).find((each) => each.id !== wanted.id && overlaps(each, wanted));
  return refuse('roomFull', other ? { booking: other.id, day: wanted.day } : { day: wanted.day });
}

/** Refuses, at the field, what no room could ever take. */
export function requireSensible(context: ReadContext, values: Omit<BookingAsked, 'day'>): void {
  const room = requireRoom(context, values.roomId);
  if (!room.active) refuse('roomNotInUse');
  if (values.endsAt <= values.startsAt) refuseField('values.endsAt', 'endBeforeStart');
  if ((values.places ?? 0) > room.places) refuseField('values.places', 'tooBig', { most: room.places });
  const isThere = (table: 'staff' | 'schoolClass', target: string) =>
    context.read.get(`select 1 from ${table} where id = ? and deletedAt is null`, target) !== undefined;
  if (!isThere('staff', values.staffId)) refuse('notFound', { record: 'staff' });
  if (values.classId && !isThere('schoolClass', values.classId))
    refuse('notFound', { record: 'schoolClass' });
}
