/** How much the rooms are used, and the week's timetable on paper. */
import type { Booking } from '../../../../../shared/areas/rooms/bookings/model.ts';
import { allRoomsTimetable, roomTimetable } from '../../../../../shared/areas/rooms/bookings/papers.ts';
import { sumUse } from '../../../../../shared/areas/rooms/bookings/use.ts';
import type { RoomUse, roomUseCalls } from '../../../../../shared/areas/rooms/bookings/useCalls.ts';
import { roomUsePaper as paperOf } from '../../../../../shared/areas/rooms/bookings/usePaper.ts';
import { addDays, type Day } from '../../../../../shared/values/day.ts';
import type { Handler, ReadContext } from '../../../context.ts';
import { school } from '../../admin/school.ts';
import { writePaper } from '../../writePaper.ts';
import { schoolCalendar } from '../calendar/facts.ts';
import { requireRoom, rooms } from '../rooms.ts';
import { bookingsBetween } from './list.ts';

type Calls = typeof roomUseCalls;

export const roomUse: Handler<Calls['roomUse']> = (context, time) => countUse(context, time);

/** Bookings that stood, up to today: what is to come has not been used yet. */
export function countUse(context: ReadContext, time: { from: Day; to: Day; roomId: string | null }): RoomUse {
  const to = time.to < context.today ? time.to : context.today;
  const stood = context.read.all<Omit<Booking, 'notCome'> & { notCome: number }>(
    `select roomId, day, startsAt, endsAt, notCome, cameCount from booking
     where day between ? and ? and state = 'booked' and (? is null or roomId = ?) and deletedAt is null`,
    time.from,
    to,
    time.roomId,
    time.roomId,
  );
  const shown = rooms(context).filter(({ id }) => time.roomId === null || id === time.roomId);
  return sumUse(
    stood.map((each) => ({ ...each, notCome: each.notCome === 1 })),
    shown,
  );
}

export const roomUsePaper: Handler<Calls['roomUsePaper']> = async (context, { format, ...time }) =>
  writePaper(context, paperOf(countUse(context, time), { school: school(context), ...time }), format);

export const timetable: Handler<Calls['timetable']> = async (context, { monday, roomId, format }) => {
  const to = addDays(monday, 6);
  const rows = bookingsBetween(context, { from: monday, to, roomId, cancelled: false }).filter(
    ({ booking }) => booking.state !== 'waiting',
  );
  const of = { school: school(context), from: monday, rows, calendar: schoolCalendar(context, monday, to) };
  const made =
    roomId === null
      ? allRoomsTimetable(
          rooms(context).filter(({ active }) => active),
          of,
        )
      : roomTimetable(requireRoom(context, roomId), of);
  return writePaper(context, made, format);
};
