/** The school's calendar, the rooms and who uses them when, and who is on duty. */
import { bookingCalls } from './bookings/calls.ts';
import { seriesCalls } from './bookings/seriesCalls.ts';
import { roomUseCalls } from './bookings/useCalls.ts';
import { calendarCalls } from './calendar/calls.ts';
import { dutyCalls } from './duty/calls.ts';
import { openedCalls } from './opened/calls.ts';
import { dutyPaperCalls } from './paperCalls.ts';
import { roomCalls } from './rooms.ts';

export const roomsCalls = {
  ...calendarCalls,
  ...dutyCalls,
  ...dutyPaperCalls,
  ...roomCalls,
  ...bookingCalls,
  ...seriesCalls,
  ...roomUseCalls,
  ...openedCalls,
};
