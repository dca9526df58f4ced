/** The school's calendar, the rooms and who uses them when, and who is on duty. */
import { calendarCalls } from './calendar/calls.ts';

export const roomsCalls = {
  ...calendarCalls,
};
