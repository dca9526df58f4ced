/** How much the rooms are used. */
import type { use as zh } from '../../zh-CN/rooms/use.ts';

export const use: typeof zh = {
  subtitle: 'How much, and when most; every figure opens its bookings',
  print: 'Print the sheet of use',
  making: 'Making the sheet of use',
  sheet: 'use of the rooms',
  rooms: 'By room',
  byHour: 'By the hour of the week (times)',
  byWeek: 'By week (hours)',
  hour: 'Hour',
  column: {
    room: 'Room',
    week: 'Week',
    times: 'Times',
    hours: 'Hours',
    came: 'Persons who came',
    notCome: 'Did not come',
  },
  emptyTitle: 'No room was used in this term yet',
  emptyHint: 'Once booked days have passed, their figures stand here.',
};
