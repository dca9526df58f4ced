/** Bookings of some days, and what stands in the way of one that is being typed. */
import {
  type BookingRow,
  type bookingCalls,
  mostDaysAtOnce,
} from '../../../../../shared/areas/rooms/bookings/calls.ts';
import { freeTimes as nearestFree, type TakenTime } from '../../../../../shared/areas/rooms/bookings/free.ts';
import { fits, overlaps } from '../../../../../shared/areas/rooms/bookings/room.ts';
import type { Input } from '../../../../../shared/call.ts';
import { clockAt } from '../../../../../shared/values/clock.ts';
import { addDays } from '../../../../../shared/values/day.ts';
import type { Handler, ReadContext } from '../../../context.ts';
import { schoolCalendar } from '../calendar/facts.ts';
import { requireRoom, rooms } from '../rooms.ts';
import { type Row, rowOf, selectRows, toRow } from './rows.ts';

type Calls = typeof bookingCalls;

export const bookings: Handler<Calls['bookings']> = (context, asked) => bookingsBetween(context, asked);

/** See the call of the same name: by day and time. */
export function bookingsBetween(
  context: ReadContext,
  { from, to, roomId, cancelled }: Input<Calls['bookings']>,
): BookingRow[] {
  const last = addDays(from, mostDaysAtOnce - 1);
  const room = roomId === null ? '' : 'and booking.roomId = ?';
  const state = cancelled ? '' : `and booking.state <> 'cancelled'`;
  const rows = context.read.all<Row>(
    `${selectRows} where booking.day between ? and ? ${room} ${state} and booking.deletedAt is null
     order by booking.day, booking.startsAt, booking.endsAt, booking.seq`,
    from,
    to < last ? to : last,
    ...(roomId === null ? [] : [roomId]),
  );
  return rows.map((row) => toRow(context, row));
}

export const booking: Handler<Calls['booking']> = (context, { id }) => rowOf(context, id);

export const held: Handler<Calls['held']> = (context) =>
  context.read
    .all<Row>(
      `${selectRows} where booking.state = 'held' and booking.heldUntil > ? and booking.deletedAt is null
         and ? in (booking.staffId, booking.bookedById) order by booking.heldUntil, booking.seq`,
      context.now,
      context.session.staffId,
    )
    .map((row) => toRow(context, row));

export const inLine: Handler<Calls['inLine']> = (context, { roomId, day, startsAt, endsAt }) =>
  context.read
    .all<Row>(
      `${selectRows} where booking.roomId = ? and booking.day = ? and booking.startsAt < ? and booking.endsAt > ?
         and booking.state in ('held', 'waiting') and booking.deletedAt is null
       order by booking.state = 'waiting', booking.waitedSince, booking.seq`,
      roomId,
      day,
      endsAt,
      startsAt,
    )
    .map((row) => toRow(context, row));

/** Days that are looked through for a free time: two weeks. */
const daysAhead = 14;
const mostOffered = 6;

export const freeTimes: Handler<Calls['freeTimes']> = (context, { exceptId, ...wanted }) => {
  const room = requireRoom(context, wanted.roomId);
  const last = addDays(wanted.day, daysAhead - 1);
  const rows = bookingsBetween(context, { from: wanted.day, to: last, roomId: null, cancelled: false });
  const taken = rows.filter(({ booking }) => isTaken(booking.state) && booking.id !== exceptId);
  const there = taken.filter(({ booking }) => booking.roomId === room.id && booking.day === wanted.day);
  const inTheWay = there.map(({ booking }) => booking).filter((each) => overlaps(each, wanted));
  if (wanted.startsAt >= wanted.endsAt || fits(room.places, inTheWay, wanted))
    return { fits: true, clashes: [], free: [] };
  const calendar = schoolCalendar(context, wanted.day, last);
  const free = nearestFree({
    wanted,
    rooms: rooms(context).filter(({ active, id }) => active || id === room.id),
    taken: taken.map(({ booking }): TakenTime => booking),
    hours: (day) => calendar.on(day).opening,
    days: daysAhead,
    notBefore: { day: context.today, at: clockAt(context.now) },
    most: mostOffered,
  });
  const clashes: BookingRow[] = there.filter(({ booking }) => overlaps(booking, wanted));
  return { fits: false, clashes, free };
};

function isTaken(state: string): boolean {
  return state === 'booked' || state === 'held';
}
