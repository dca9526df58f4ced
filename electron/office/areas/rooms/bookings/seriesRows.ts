/** A repeat as it is kept: itself, its bookings, and the days left out of it. */
import {
  type Booking,
  type BookingAsked,
  bookingModel,
} from '../../../../../shared/areas/rooms/bookings/model.ts';
import {
  type BookingSeries,
  bookingSeriesModel,
  type SeriesSkip,
  seriesSkipModel,
} from '../../../../../shared/areas/rooms/bookings/series.ts';
import { refuse } from '../../../../../shared/problem.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import type { ReadContext, SqlValue } from '../../../context.ts';
import { fromRow, readRow, recordColumns } from '../../../database/records.ts';

type Row = Record<string, SqlValue>;

export function requireSeries(context: ReadContext, id: string | null): BookingSeries {
  return (
    (id === null ? undefined : context.records.find(bookingSeriesModel, id)) ??
    refuse('notFound', { record: 'bookingSeries' })
  );
}

/** What each of its bookings is. */
export function valuesOf(series: BookingSeries): Omit<BookingAsked, 'day'> {
  const { roomId, startsAt, endsAt, title, kind, classId, staffId, places, note } = series;
  return { roomId, startsAt, endsAt, title, kind, classId, staffId, places, note };
}

/** From a day of the repeat on, in order, those that were cancelled too. */
export function bookingsOf(context: ReadContext, seriesId: string, from: Day): Booking[] {
  return context.read
    .all<Row>(
      `select ${recordColumns(bookingModel)} from booking
       where seriesId = ? and seriesDay >= ? and deletedAt is null order by seriesDay, seq`,
      seriesId,
      from,
    )
    .map((row) => readRow(bookingModel, row));
}

export function skipsOf(context: ReadContext, seriesId: string): SeriesSkip[] {
  return context.read
    .all<Row>('select * from seriesSkip where seriesId = ? and deletedAt is null order by day', seriesId)
    .map((row) => fromRow(seriesSkipModel, row));
}

/** Time and room of one that was changed by itself; nothing of one that goes with the repeat. */
export function ownPlace(booking: Booking, series: BookingSeries): Partial<BookingAsked> {
  const { day, seriesDay, roomId, startsAt, endsAt } = booking;
  const moved =
    day !== seriesDay || roomId !== series.roomId || startsAt !== series.startsAt || endsAt !== series.endsAt;
  return moved ? { roomId, startsAt, endsAt } : {};
}
