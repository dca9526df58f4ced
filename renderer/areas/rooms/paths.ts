/** Where the pages of the rooms are. */
import type { OpenedShown } from '../../../shared/areas/rooms/opened/shown.ts';
import type { Day } from '../../../shared/values/day.ts';

export const roomsPath = '/rooms';
export const roomUsePath = '/rooms/use';
export const roomListPath = '/rooms/list';
export const dutyPath = '/rooms/duty';
export const openedPath = '/rooms/opened';

interface Time {
  from: Day;
  to: Day;
}

/** What a page hands on that opens the opening: its time, and which days or weeks of it. */
export interface OpenedState {
  time: Time;
  show: OpenedShown;
}

/** To the figures of use: its time, and the bookings that a number counts. */
export interface RoomUseState {
  time: Time;
  counted: 'used' | 'came';
}

/** To what each teacher stood in a time. */
export interface DutyState {
  time: Time;
}
