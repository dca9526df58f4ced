/** Rooms and bookings: what the office answers. */
import type { bookingCalls } from '../../../../../shared/areas/rooms/bookings/calls.ts';
import type { roomCalls } from '../../../../../shared/areas/rooms/rooms.ts';
import type { Handlers } from '../../../context.ts';
import { rooms, saveRoom } from '../rooms.ts';
import { booking, bookings, freeTimes } from './list.ts';
import { cancelBooking, checkIn, saveBooking, takePlace } from './place.ts';

export const bookingHandlers: Handlers<typeof roomCalls & typeof bookingCalls> = {
  rooms: (context) => rooms(context),
  saveRoom,
  bookings,
  booking,
  freeTimes,
  saveBooking,
  cancelBooking,
  takePlace,
  checkIn,
};
