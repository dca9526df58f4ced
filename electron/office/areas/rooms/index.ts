/** The school's calendar, the rooms and who uses them when, and who is on duty. */
import type { roomsCalls } from '../../../../shared/areas/rooms/calls.ts';
import type { Handlers } from '../../context.ts';
import { bookingHandlers } from './bookings/index.ts';
import { calendarHandlers } from './calendar/index.ts';
import { dutyHandlers } from './duty/index.ts';
import { openedHandlers } from './opened/index.ts';
import { dutyPaperHandlers } from './papers.ts';

export const roomsHandlers: Handlers<typeof roomsCalls> = {
  ...calendarHandlers,
  ...dutyHandlers,
  ...dutyPaperHandlers,
  ...bookingHandlers,
  ...openedHandlers,
};
