/** Writing repeats: all their bookings at once, changed from a day on, cancelled, and days put back. */
import {
  type Booking,
  type BookingAsked,
  bookingModel,
} from '../../../../../shared/areas/rooms/bookings/model.ts';
import {
  type Change,
  changeTo,
  daysOf,
  endAfter,
} from '../../../../../shared/areas/rooms/bookings/repeat.ts';
import {
  type BookingSeries,
  bookingSeriesModel,
  type SkipReason,
  seriesSkipModel,
} from '../../../../../shared/areas/rooms/bookings/series.ts';
import type { seriesCalls } from '../../../../../shared/areas/rooms/bookings/seriesCalls.ts';
import type { SchoolCalendar } from '../../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { Refusal, refuse } from '../../../../../shared/problem.ts';
import { addDays, type Day } from '../../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../../context.ts';
import { fromRow, readRow, recordColumns } from '../../../database/records.ts';
import { letPass, moveUpOn, type RoomDay, roomDays } from './line.ts';
import { placing, refuseFull, requireSensible } from './place.ts';
import { mayChange, requireMine } from './rows.ts';
import { type Cut, calendarFrom, cutAt, isOff, lastDay, repeatFrom } from './seriesDays.ts';

type Calls = typeof seriesCalls;
type Row = Record<string, SqlValue>;

export const saveSeries: Handler<Calls['saveSeries']> = (context, { values, rule, leaveOut, ...until }) => {
  letPass(context);
  requireSensible(context, values);
  const { day: startsOn, ...asked } = values;
  const far = until.endsOn ?? (until.count === null ? lastDay(context, startsOn) : addDays(startsOn, 900));
  const calendar = calendarFrom(context, startsOn, far);
  const isTaught = (day: Day) => calendar.on(day).taught;
  const endsOn = until.count === null ? far : endAfter({ rule, startsOn }, until.count, isTaught);
  const days = daysOf({ rule, startsOn, endsOn }, isTaught);
  if (days.length === 0)
    throw new Refusal({ code: 'invalidInput', fields: [{ path: 'endsOn', issue: 'endBeforeStart' }] });
  const series = context.insert(bookingSeriesModel, { ...asked, rule, startsOn, endsOn });
  const out = new Set(leaveOut);
  for (const day of days)
    if (out.has(day)) skip(context, series.id, day, calendar);
    else placeOn(context, series, day);
  const leftOut = days.filter((day) => out.has(day)).length;
  return { seriesId: series.id, made: days.length - leftOut, leftOut };
};

/** The booking of one of a repeat's days. Refuses seriesFull {day}. */
function placeOn(context: WriteContext, series: BookingSeries, day: Day): void {
  const values = { ...valuesOf(series), day, seriesId: series.id, seriesDay: day };
  const own = { state: 'booked', bookedById: context.session.staffId, notCome: false };
  if (!placing(() => context.insert(bookingModel, { ...values, ...own }))) refuse('seriesFull', { day });
}

function valuesOf(series: BookingSeries): Omit<BookingAsked, 'day'> {
  const { roomId, startsAt, endsAt, title, kind, classId, staffId, places, note } = series;
  return { roomId, startsAt, endsAt, title, kind, classId, staffId, places, note };
}

/** Why a day is left out is kept with it: a day off is looked at anew when the repeat moves to other days. */
function skip(
  context: WriteContext,
  seriesId: string,
  day: Day,
  calendar: SchoolCalendar,
  reason?: SkipReason,
): void {
  const why = reason ?? (isOff(calendar, day) ? 'dayOff' : 'full');
  context.insert(seriesSkipModel, { seriesId, day, reason: why });
}

export const changeSeries: Handler<Calls['changeSeries']> = (context, input) => {
  const { id, scope, values, rule, endsOn } = input;
  letPass(context);
  requireMine(context, id);
  requireSensible(context, values);
  const cut = cutAt(context, id, scope, values.day);
  const { series, from, shift } = cut;
  const calendar = calendarFrom(
    context,
    from < values.day ? from : values.day,
    endsOn > series.endsOn ? endsOn : series.endsOn,
  );
  const repeat = repeatFrom(cut, rule, endsOn, calendar);
  const skips = skipsOf(context, series.id).filter(({ day }) => day >= from);
  const asked = skips.filter(({ reason }) => reason === 'asked').map(({ day }) => addDays(day, shift));
  const days = daysOf(repeat, (day) => calendar.on(day).taught);
  const out = new Set([...input.leaveOut, ...asked].filter((day) => days.includes(day)));
  const there = bookingsOf(context, series.id, from);
  const change = changeTo(
    days.filter((day) => !out.has(day)),
    there.map((each) => ({ id: each.id, seriesDay: each.seriesDay!, day: each.day })),
    rule.every === 'week' ? shift : 0,
  );
  const { day: _, ...kept } = values;
  const target = changedSeries(context, cut, { ...kept, ...repeat });
  for (const each of skips) context.remove(seriesSkipModel, each.id);
  for (const day of out) skip(context, target.id, day, calendar, asked.includes(day) ? 'asked' : undefined);
  writeChange(context, { there, change, series, target, shift });
  return {
    seriesId: target.id,
    changed: change.keep.length,
    made: change.add.length,
    removed: change.remove.length,
  };
};

/** The same repeat where all of it is changed; else it ends the day before, and a new one begins. */
function changedSeries(
  context: WriteContext,
  { series, from }: Cut,
  values: Omit<Partial<BookingSeries>, 'id'>,
): BookingSeries {
  if (from <= series.startsOn) return context.update(bookingSeriesModel, series.id, values);
  context.update(bookingSeriesModel, series.id, { endsOn: addDays(from, -1) });
  return context.insert(bookingSeriesModel, values);
}

interface Written {
  there: readonly Booking[];
  change: Change;
  series: BookingSeries;
  target: BookingSeries;
  shift: number;
}

/** The last first where the days move on: none then meets one of its own repeat that has not moved yet. */
function writeChange(context: WriteContext, { there, change, series, target, shift }: Written): void {
  const freed: RoomDay[] = there.map(({ roomId, day }) => ({ roomId, day }));
  for (const id of change.remove) context.remove(bookingModel, id);
  const keep = shift > 0 ? change.keep.toReversed() : change.keep;
  for (const { id, day, seriesDay } of keep) {
    const before = there.find((each) => each.id === id)!;
    const values = { ...valuesOf(target), ...ownPlace(before, series), day, seriesDay, seriesId: target.id };
    const patch = before.state === 'cancelled' ? { seriesDay, seriesId: target.id } : values;
    if (!placing(() => context.update(bookingModel, id, patch))) refuse('seriesFull', { day });
  }
  for (const day of change.add) placeOn(context, target, day);
  for (const each of roomDays(freed)) moveUpOn(context, each, false);
}

/** Time and room of one that was moved by itself. */
function ownPlace(booking: Booking, series: BookingSeries): Partial<BookingAsked> {
  const { day, seriesDay, roomId, startsAt, endsAt } = booking;
  const moved =
    day !== seriesDay || roomId !== series.roomId || startsAt !== series.startsAt || endsAt !== series.endsAt;
  return moved ? { roomId, startsAt, endsAt } : {};
}

export const cancelSeries: Handler<Calls['cancelSeries']> = (context, { id, scope, reason }) => {
  letPass(context);
  requireMine(context, id);
  const { series, from } = cutAt(context, id, scope, null);
  const gone = bookingsOf(context, series.id, from).filter(({ state }) => state !== 'cancelled');
  for (const each of gone)
    context.update(bookingModel, each.id, { state: 'cancelled', cancelReason: reason });
  const endsOn = addDays(from, -1);
  if (endsOn >= series.startsOn) context.update(bookingSeriesModel, series.id, { endsOn });
  for (const each of roomDays(gone)) moveUpOn(context, each, false);
  return { cancelled: gone.length };
};

export const series: Handler<Calls['series']> = (context, { id }) => ({
  series: context.records.find(bookingSeriesModel, id) ?? refuse('notFound', { record: 'bookingSeries' }),
  skips: skipsOf(context, id),
});

export const putBack: Handler<Calls['putBack']> = (context, { skipId }) => {
  letPass(context);
  const left = context.records.find(seriesSkipModel, skipId) ?? refuse('notFound', { record: 'seriesSkip' });
  const of =
    context.records.find(bookingSeriesModel, left.seriesId) ??
    refuse('notFound', { record: 'bookingSeries' });
  if (!mayChange(context, { staffId: of.staffId, bookedById: of.staffId })) refuse('notYourBooking');
  context.remove(seriesSkipModel, skipId);
  const { day } = left;
  const values = { ...valuesOf(of), day, seriesId: of.id, seriesDay: day };
  const own = { state: 'booked', bookedById: context.session.staffId, notCome: false };
  if (!placing(() => context.insert(bookingModel, { ...values, ...own }))) refuseFull(context, values);
  return null;
};

/** From a day of the repeat on, in order, those that were cancelled too. */
function bookingsOf(context: ReadContext, seriesId: string, from: Day): Booking[] {
  return context.read
    .all<Row>(
      `select ${recordColumns(bookingModel)} from booking
       where seriesId = ? and seriesDay >= ? and deletedAt is null order by seriesDay, seq`,
      seriesId,
      from,
    )
    .map((row) => readRow(bookingModel, row));
}

function skipsOf(context: ReadContext, seriesId: string) {
  return context.read
    .all<Row>('select * from seriesSkip where seriesId = ? and deletedAt is null order by day', seriesId)
    .map((row) => fromRow(seriesSkipModel, row));
}
