/** How much the rooms are used, and the papers of the week. */
import * as z from 'zod';
import { job, query } from '../../../call.ts';
import { idField } from '../../../record.ts';
import { dayField } from '../../../values/day.ts';
import { documentOrBytes, paperFormat } from '../paperFormat.ts';

const time = z.strictObject({ from: dayField, to: dayField, roomId: idField.nullable() });

/** Bookings that stood, and for how long; those that did not come apart. */
const used = { bookings: z.int(), minutes: z.int(), notCome: z.int() };

export const roomUse = z.strictObject({
  /** By the hour of the day and the weekday (1 is Monday) in which a part of a booking lies. */
  hours: z.array(z.strictObject({ weekday: z.int(), hour: z.int(), bookings: z.int(), minutes: z.int() })),
  /** By the Monday of each week. */
  weeks: z.array(z.strictObject({ monday: dayField, ...used })),
  rooms: z.array(z.strictObject({ roomId: idField, name: z.string(), ...used, came: z.int() })),
});
export type RoomUse = z.output<typeof roomUse>;

export const roomUseCalls = {
  roomUse: query(time, roomUse, 'rooms.read'),
  roomUsePaper: job(z.strictObject({ ...time.shape, format: paperFormat }), documentOrBytes, 'rooms.read'),
  /** The week from a Monday; `roomId` null: all rooms on one sheet. */
  timetable: job(
    z.strictObject({ monday: dayField, roomId: idField.nullable(), format: paperFormat }),
    documentOrBytes,
    'rooms.read',
  ),
};
