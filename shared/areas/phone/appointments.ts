/** Who has a line when (domain.md 1.6: by appointment, half an hour at most): booked, kept, missed, cancelled. */
import * as z from 'zod';
import { command, query } from '../../call.ts';
import { appointmentState } from '../../codes/index.ts';
import { idField } from '../../record.ts';
import { clockField } from '../../values/clock.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText } from '../children/checks.ts';
import { phoneChild } from './log.ts';
import { phoneAppointmentModel, phoneLineModel } from './model.ts';

/** An appointment of a child out of reach tells that the line is taken, and not by whom. */
export const appointmentRow = z.strictObject({
  appointment: phoneAppointmentModel.whole.nullable(),
  id: idField,
  lineId: idField,
  startsAt: clockField,
  endsAt: clockField,
  child: phoneChild.nullable(),
});
export type AppointmentRow = z.output<typeof appointmentRow>;

export const phoneDay = z.strictObject({
  day: dayField,
  /** Those in use, and those that somebody has then. */
  lines: z.array(phoneLineModel.whole),
  /** By time. Cancelled ones are not among them. */
  rows: z.array(appointmentRow),
  /** When the home is open; empty on a day on which it is closed. */
  opening: z.array(z.strictObject({ from: clockField, to: clockField })),
  /** How long a child may have a line. */
  mostMinutes: z.int(),
});
export type PhoneDay = z.output<typeof phoneDay>;

const place = { lineId: idField, day: dayField, startsAt: clockField, endsAt: clockField };

export const phoneAppointmentCalls = {
  appointments: query(z.strictObject({ day: dayField }), phoneDay, 'phone.read'),
  /**
   * Refuses a time too long, or past; phoneLineTaken and phoneChildTaken with the nearest free times of the line in
   * `free`: the database itself refuses what overlaps.
   */
  book: command(z.strictObject({ ...place, childId: idField }), appointmentRow, 'phone.write', ['phone']),
  /** To another time, day or line, in its own way no longer. Refuses what `book` does, and bookingOver for one not booked. */
  moveAppointment: command(
    z.strictObject({ id: idField, version: z.int(), ...place }),
    appointmentRow,
    'phone.write',
    ['phone'],
  ),
  /** Kept, missed, cancelled with a reason, or booked again; the last is refused where the time was given away. */
  setAppointment: command(
    z.strictObject({
      id: idField,
      version: z.int(),
      state: codeOf(appointmentState),
      reason: lineText.nullable(),
    }),
    appointmentRow,
    'phone.write',
    ['phone'],
  ),
};
