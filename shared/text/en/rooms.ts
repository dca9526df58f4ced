/** The school's calendar, the rooms and who uses them when, and who is on duty. */
import type { Counted } from '../counted.ts';
import type { rooms as zh } from '../zh-CN/rooms.ts';
import { bookings, list } from './rooms/bookings.ts';
import { calendar } from './rooms/calendar.ts';
import { duty } from './rooms/duty.ts';
import { ends } from './rooms/ends.ts';
import { opened } from './rooms/opened.ts';
import { repeat } from './rooms/repeat.ts';
import { use } from './rooms/use.ts';

export const rooms: Counted<typeof zh> = {
  weekday: { 1: 'Mo', 2: 'Tu', 3: 'We', 4: 'Th', 5: 'Fr', 6: 'Sa', 7: 'Su' },
  nav: 'Rooms',
  title: 'Activity rooms',
  tabs: {
    label: 'Pages of the rooms',
    schedule: 'Bookings',
    list: 'Rooms',
    use: 'Use',
    duty: 'Duty',
    opened: 'Opening',
  },
  bookings,
  repeat,
  use,
  list,
  calendar,
  ends,
  duty,
  opened,
};
