/** Three rooms of the demo school and some weeks of their bookings, one of them waited for, so that the page lives. */
import type { BookingAsked } from '../areas/rooms/bookings/model.ts';
import { mondayOf } from '../areas/rooms/calendar/schoolCalendar.ts';
import type { Room } from '../areas/rooms/rooms.ts';
import { addDays, type Day } from '../values/day.ts';
import type { CallOffice } from './school.ts';

const rooms = [
  {
    ...{ name: '活动室', place: '教学楼一楼东头', places: 40, squareMetres: 56 },
    equipment: '电视 1 台、电子琴 1 台、跳棋、象棋',
  },
  {
    ...{ name: '阅览室', place: '教学楼二楼', places: 24 },
    equipment: '书架 2 组、课桌 10 张、电脑 2 台',
  },
  {
    ...{ name: '操场', place: '教学楼前', places: 120, squareMetres: 800, outdoor: true },
    equipment: '篮球、足球、羽毛球、跳绳',
  },
];

type Plan = Pick<BookingAsked, 'title' | 'kind' | 'startsAt' | 'endsAt'> & {
  room: number;
  /** 0 is Monday. */
  weekdays: number[];
  teacher: number;
  places?: number | null;
};

const plans: Plan[] = [
  {
    title: '午间阅读',
    kind: 'group',
    room: 1,
    weekdays: [0, 2, 4],
    startsAt: '12:10',
    endsAt: '13:20',
    teacher: 0,
    places: 20,
  },
  {
    title: '作业辅导',
    kind: 'class',
    room: 0,
    weekdays: [0, 1, 2, 3],
    startsAt: '15:40',
    endsAt: '16:30',
    teacher: 1,
  },
  {
    title: '棋艺小组',
    kind: 'group',
    room: 0,
    weekdays: [1, 3],
    startsAt: '16:30',
    endsAt: '17:20',
    teacher: 2,
    places: 16,
  },
  {
    title: '手工小组',
    kind: 'group',
    room: 0,
    weekdays: [1],
    startsAt: '16:30',
    endsAt: '17:20',
    teacher: 0,
    places: 18,
  },
  {
    title: '篮球',
    kind: 'activity',
    room: 2,
    weekdays: [0, 2, 4],
    startsAt: '16:00',
    endsAt: '17:10',
    teacher: 2,
  },
  {
    title: '合唱排练',
    kind: 'activity',
    room: 0,
    weekdays: [4],
    startsAt: '15:40',
    endsAt: '16:50',
    teacher: 1,
  },
];

/** Two weeks back and two ahead of this day; `teachers` answer for them. */
export async function bookRooms(call: CallOffice, teachers: readonly string[], today: Day): Promise<void> {
  const made: Room[] = [];
  for (const patch of rooms) made.push(await call('rooms.saveRoom', { id: null, version: null, patch }));
  const valuesOf = (
    { room, teacher, weekdays: _, places = null, ...plan }: Plan,
    day: Day,
  ): BookingAsked => ({
    ...{ ...plan, day, places, classId: null, note: null },
    ...{ roomId: made[room]!.id, staffId: teachers[teacher % teachers.length]! },
  });
  const book = (plan: Plan, day: Day, whenFull: 'refuse' | 'wait' = 'refuse') => {
    return call('rooms.saveBooking', { id: null, version: null, values: valuesOf(plan, day), whenFull });
  };
  const basketball = plans[4]!;
  for (let week = -2; week <= 2; week += 1)
    for (const plan of plans)
      for (const weekday of plan.weekdays) {
        if (plan === basketball && week >= 0) continue;
        const day = addDays(mondayOf(today), week * 7 + weekday);
        const { booking } = await book(plan, day);
        if (day < today)
          await call('rooms.checkIn', {
            id: booking.id,
            cameCount: plan.places ? plan.places - 3 : 22,
            notCome: false,
          });
      }
  await repeatFrom(call, valuesOf(basketball, mondayOf(today)));
  const friday = addDays(mondayOf(today), 11);
  await book(
    { ...plans[5]!, title: '家长会准备', kind: 'other', startsAt: '16:00', endsAt: '17:00' },
    friday,
    'wait',
  );
}

/** Mondays, Wednesdays and Fridays to the end of the term, without the days off. */
async function repeatFrom(call: CallOffice, values: BookingAsked): Promise<void> {
  const repeat = { values, rule: { every: 'week' as const, interval: 1, weekdays: [1, 3, 5] } };
  const until = { endsOn: null, count: null };
  const { days } = await call('rooms.planSeries', { ...repeat, ...until, change: null });
  const leaveOut = days.filter(({ state }) => state !== 'free').map(({ day }) => day);
  await call('rooms.saveSeries', { ...repeat, ...until, leaveOut });
}
