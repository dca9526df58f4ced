/** Bookings: placed, changed, cancelled, waited for and checked in; what can be asked of them. */
import * as z from 'zod';
import { command, nothing, query } from '../../../call.ts';
import { idField } from '../../../record.ts';
import { clockField } from '../../../values/clock.ts';
import { dayField } from '../../../values/day.ts';
import { lineText } from '../../children/checks.ts';
import { bookingAsked, bookingModel } from './model.ts';

/** A booking with the names that it speaks of. */
export const bookingRow = z.strictObject({
  booking: bookingModel.whole,
  staffName: z.string(),
  className: z.string().nullable(),
  /** Whoever is signed in may change it: it is theirs, or they arrange the rooms. */
  mayChange: z.boolean(),
});
export type BookingRow = z.output<typeof bookingRow>;

/** More days at once than any view shows. */
export const mostDaysAtOnce = 400;

const span = z.strictObject({
  from: dayField,
  to: dayField,
  /** Null: all rooms. */
  roomId: idField.nullable(),
  cancelled: z.boolean(),
});

export const freeTime = z.strictObject({
  roomId: idField,
  day: dayField,
  startsAt: clockField,
  endsAt: clockField,
});

export const bookingCalls = {
  /** Of these days, both in it, by day and time. At most mostDaysAtOnce days: later ones are left out. */
  bookings: query(span, z.array(bookingRow), 'rooms.read'),
  /** Places that are held for whoever is signed in, soonest first. */
  held: query(nothing, z.array(bookingRow), 'rooms.read'),
  booking: query(z.strictObject({ id: idField }), bookingRow, 'rooms.read'),
  /** Who waits for a room at a time that touches this one: first those for whom a place is held, then in their order. */
  inLine: query(
    z.strictObject({ roomId: idField, day: dayField, startsAt: clockField, endsAt: clockField }),
    z.array(bookingRow),
    'rooms.read',
  ),
  /**
   * What stands in the way of a booking as it is typed, and the nearest times that are free. `exceptId` does not stand in
   * its own way. Nothing stands in the way and no time is offered where it fits.
   */
  freeTimes: query(
    z.strictObject({
      roomId: idField,
      day: dayField,
      startsAt: clockField,
      endsAt: clockField,
      places: z.int().min(1).max(2000).nullable(),
      exceptId: idField.nullable(),
    }),
    z.strictObject({ fits: z.boolean(), clashes: z.array(bookingRow), free: z.array(freeTime) }),
    'rooms.read',
  ),
  /**
   * One booking, new or changed. Refuses roomFull {booking} where it does not fit, unless `whenFull` says to wait:
   * then a new one is put in line. Also roomNotInUse, notYourBooking, and bookingOver for one that was cancelled.
   */
  saveBooking: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      values: bookingAsked,
      whenFull: z.enum(['refuse', 'wait']),
    }),
    bookingRow,
    'rooms.book',
    ['rooms'],
  ),
  /** Its place falls free, and who waits moves up. */
  cancelBooking: command(
    z.strictObject({ id: idField, version: z.int().nullable(), reason: lineText }),
    bookingRow,
    'rooms.book',
    ['rooms'],
  ),
  /** A held place is taken; also one that was let pass, while it is still free. Refuses roomFull, holdOver. */
  takePlace: command(z.strictObject({ id: idField }), bookingRow, 'rooms.book', ['rooms']),
  /** Who came: a number, that nobody did, or nothing yet (both null and false). */
  checkIn: command(
    z.strictObject({ id: idField, cameCount: z.int().min(0).max(2000).nullable(), notCome: z.boolean() }),
    bookingRow,
    'rooms.book',
    ['rooms'],
  ),
};
