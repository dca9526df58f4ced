/** The week's timetable: of one room for its door, large; of all rooms on one sheet. */
import { cell, label, paper, paragraph, row, table, title } from '../../../paper/build.ts';
import type { Cell, Document } from '../../../paper/document.ts';
import { addDays, type Day, formatDay } from '../../../values/day.ts';
import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import type { Room } from '../rooms.ts';
import type { BookingRow } from './calls.ts';

interface TimetableOf {
  school: { name: string };
  /** A Monday. */
  from: Day;
  /** Of that week, those that stand. */
  rows: readonly BookingRow[];
  calendar: SchoolCalendar;
}

const week = [0, 1, 2, 3, 4, 5, 6];

/** Days on which nothing is booked and the room is closed are left out, so that the rest is large. */
function daysShown({ from, rows, calendar }: TimetableOf): Day[] {
  return week
    .map((ahead) => addDays(from, ahead))
    .filter(
      (day, at) =>
        at < 5 || calendar.on(day).opening.length > 0 || rows.some(({ booking }) => booking.day === day),
    );
}

function dayHead(day: Day, calendar: SchoolCalendar): Cell {
  const { name: called, kind, said } = calendar.on(day);
  // a day worked for a holiday bears the holiday's name
  const name = kind === 'makeUp' && said === null ? '调休上班' : called;
  return label(`${formatDay(day, 'zh-CN', 'full').split(' ').join('\n')}${name ? `\n${name}` : ''}`);
}

function span(from: Day): string {
  return `${formatDay(from, 'zh-CN', 'long')}—${formatDay(addDays(from, 6), 'zh-CN', 'long')}`;
}

/** One line a time at which something begins; a booking stands where it begins. */
export function roomTimetable(room: Room, of: TimetableOf): Document {
  const rows = of.rows.filter(({ booking }) => booking.roomId === room.id);
  const days = daysShown({ ...of, rows });
  const times = [...new Set(rows.map(({ booking }) => `${booking.startsAt}—${booking.endsAt}`))].toSorted();
  const at = (day: Day, time: string) =>
    rows
      .filter(({ booking }) => booking.day === day && `${booking.startsAt}—${booking.endsAt}` === time)
      .map(({ booking, staffName, className }) =>
        [booking.title, className, staffName].filter(Boolean).join('\n'),
      )
      .join('\n\n');
  const facts = [room.place, `可容纳 ${room.places} 人`, room.hours].filter(Boolean).join('　');
  return paper(`${room.name}一周安排`, 'list', [
    title(`${of.school.name}${room.name}一周安排`),
    paragraph(`${span(of.from)}　${facts}`, { indent: false, align: 'center' }),
    table({
      columns: [
        { width: 36, unit: 'mm', align: 'center' },
        ...days.map(() => ({ width: 1, unit: 'weight', align: 'center' }) as const),
      ],
      size: 14,
      head: [row([label('时间'), ...days.map((day) => dayHead(day, of.calendar))])],
      body:
        times.length === 0
          ? [row([cell('这一周没有预约，开放时间里可以自由使用。', { colSpan: days.length + 1 })])]
          : times.map((time) =>
              row([label(time), ...days.map((day) => cell(at(day, time)))], { minHeightMm: 20 }),
            ),
    }),
  ]);
}

/** Rooms of a sheet in large letters. */
const mostLarge = 5;

/** A line a room; in each day its bookings one under the other. */
export function allRoomsTimetable(rooms: readonly Room[], of: TimetableOf): Document {
  const days = daysShown(of);
  const at = (room: Room, day: Day) =>
    of.rows
      .filter(({ booking }) => booking.roomId === room.id && booking.day === day)
      .map(
        ({ booking, staffName }) => `${booking.startsAt}—${booking.endsAt}\n${booking.title}（${staffName}）`,
      )
      .join('\n');
  // read from a wall, as long as it stays on one sheet
  const isSmall = rooms.length > mostLarge;
  return paper('活动室一周安排', 'list', [
    title(`${of.school.name}活动室一周安排`),
    paragraph(span(of.from), { indent: false, align: 'center' }),
    table({
      columns: [
        { width: 28, unit: 'mm', align: 'center' },
        ...days.map(() => ({ width: 1, unit: 'weight', align: 'left' }) as const),
      ],
      head: [row([label('活动室'), ...days.map((day) => dayHead(day, of.calendar))])],
      body: rooms.map((room) =>
        row([label(`${room.name}\n${room.places} 人`), ...days.map((day) => cell(at(room, day)))], {
          minHeightMm: isSmall ? 8 : 24,
        }),
      ),
      ...(isSmall ? {} : { size: 12 }),
    }),
  ]);
}
