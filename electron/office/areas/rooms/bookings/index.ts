/** Rooms and bookings: what the office answers. */
import type { bookingCalls } from '../../../../../shared/areas/rooms/bookings/calls.ts';
import type { seriesCalls } from '../../../../../shared/areas/rooms/bookings/seriesCalls.ts';
import type { roomUseCalls } from '../../../../../shared/areas/rooms/bookings/useCalls.ts';
import type { roomCalls } from '../../../../../shared/areas/rooms/rooms.ts';
import type { Handlers } from '../../../context.ts';
import { rooms, saveRoom } from '../rooms.ts';
import { booking, bookings, freeTimes, held, inLine } from './list.ts';
import { cancelBooking, checkIn, saveBooking, takePlace } from './place.ts';
import { cancelSeries, changeSeries, putBack, saveSeries, series } from './series.ts';
import { planSeries } from './seriesDays.ts';
import { roomUse, roomUsePaper, timetable } from './use.ts';

export const bookingHandlers: Handlers<
  typeof roomCalls & typeof bookingCalls & typeof seriesCalls & typeof roomUseCalls
> = {
  rooms: (context) => rooms(context),
  saveRoom,
  bookings,
  booking,
  freeTimes,
  held,
  inLine,
  saveBooking,
  cancelBooking,
  takePlace,
  checkIn,
  planSeries,
  saveSeries,
  changeSeries,
  cancelSeries,
  series,
  putBack,
  roomUse,
  roomUsePaper,
  timetable,
};
