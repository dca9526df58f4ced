/** How much rooms are used, counted from their bookings. Pure. */
import { minutesOf } from '../../../values/clock.ts';
import { mondayOf, weekdayOf } from '../calendar/schoolCalendar.ts';
import type { Room } from '../rooms.ts';
import type { Booking } from './model.ts';
import type { RoomUse } from './useCalls.ts';

type Used = Pick<Booking, 'roomId' | 'day' | 'startsAt' | 'endsAt' | 'notCome' | 'cameCount'>;

/** `bookings`: those that stood. One that reaches over several hours counts in each, with its minutes there. */
export function sumUse(bookings: readonly Used[], rooms: readonly Pick<Room, 'id' | 'name'>[]): RoomUse {
  const hours = new Map<string, RoomUse['hours'][number]>();
  const weeks = new Map<string, RoomUse['weeks'][number]>();
  const ofRooms = new Map(
    rooms.map(({ id, name }) => [id, { roomId: id, name, bookings: 0, minutes: 0, notCome: 0, came: 0 }]),
  );
  for (const each of bookings) {
    const [start, end] = [minutesOf(each.startsAt), minutesOf(each.endsAt)];
    const monday = mondayOf(each.day);
    const week = weeks.get(monday) ?? { monday, bookings: 0, minutes: 0, notCome: 0 };
    weeks.set(monday, week);
    const room = ofRooms.get(each.roomId);
    for (const sum of room ? [week, room] : [week]) {
      sum.bookings += 1;
      if (each.notCome) sum.notCome += 1;
      else sum.minutes += end - start;
    }
    if (room) room.came += each.cameCount ?? 0;
    if (each.notCome) continue;
    const weekday = weekdayOf(each.day);
    for (let hour = Math.floor(start / 60); hour * 60 < end; hour += 1) {
      const key = `${weekday} ${hour}`;
      const at = hours.get(key) ?? { weekday, hour, bookings: 0, minutes: 0 };
      at.bookings += 1;
      at.minutes += Math.min(end, hour * 60 + 60) - Math.max(start, hour * 60);
      hours.set(key, at);
    }
  }
  return {
    hours: [...hours.values()].toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour),
    weeks: [...weeks.values()].toSorted((a, b) => (a.monday < b.monday ? -1 : 1)),
    rooms: [...ofRooms.values()],
  };
}
