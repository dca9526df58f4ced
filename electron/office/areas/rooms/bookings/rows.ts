/** Bookings as they leave the office, and who may change them. */
import type { BookingRow } from '../../../../../shared/areas/rooms/bookings/calls.ts';
import { type Booking, bookingModel } from '../../../../../shared/areas/rooms/bookings/model.ts';
import { refuse } from '../../../../../shared/problem.ts';
import { may } from '../../../../../shared/roles.ts';
import { formatClassName } from '../../../../../shared/values/className.ts';
import type { ReadContext, SqlValue } from '../../../context.ts';
import { readRow, recordColumns } from '../../../database/records.ts';

export type Row = Record<string, SqlValue>;

/** Columns of the rows that toRow reads; a where clause over booking follows. */
export const selectRows = `select ${recordColumns(bookingModel)}, staff.name as staffName, schoolClass.grade as classGrade,
    schoolClass.number as classNumber
  from booking join staff on staff.id = booking.staffId
  left join schoolClass on schoolClass.id = booking.classId`;

export function toRow(context: ReadContext, row: Row): BookingRow {
  const { staffName, classGrade, classNumber, ...own } = row;
  const booking = readRow(bookingModel, own);
  return {
    booking,
    staffName: String(staffName),
    className:
      classGrade === null
        ? null
        : formatClassName({ grade: Number(classGrade), number: Number(classNumber) }),
    mayChange: mayChange(context, booking),
  };
}

export function rowOf(context: ReadContext, id: string): BookingRow {
  const row = context.read.get<Row>(`${selectRows} where booking.id = ? and booking.deletedAt is null`, id);
  return row ? toRow(context, row) : refuse('notFound', { record: 'booking' });
}

/** One's own: whoever answers for it, or made it. Who arranges the rooms may change any. */
export function mayChange(
  { session }: ReadContext,
  booking: Pick<Booking, 'staffId' | 'bookedById'>,
): boolean {
  return (
    may(session.role, 'rooms.arrange') ||
    (may(session.role, 'rooms.book') &&
      (booking.staffId === session.staffId || booking.bookedById === session.staffId))
  );
}

/** Refuses notFound, and notYourBooking for one of somebody else. */
export function requireMine(context: ReadContext, id: string): Booking {
  const booking = context.records.find(bookingModel, id) ?? refuse('notFound', { record: 'booking' });
  if (!mayChange(context, booking)) refuse('notYourBooking');
  return booking;
}
