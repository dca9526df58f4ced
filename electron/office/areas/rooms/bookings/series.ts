/** Writing repeats: all their bookings at once, changed from a day on, cancelled, and days put back. */
import {
  type Booking,
  type BookingAsked,
  bookingModel,
} from '../../../../../shared/areas/rooms/bookings/model.ts';
import { type Change, changeTo } from '../../../../../shared/areas/rooms/bookings/repeat.ts';
import {
  type BookingSeries,
  bookingSeriesModel,
  type SkipReason,
  seriesSkipModel,
} from '../../../../../shared/areas/rooms/bookings/series.ts';
import type { seriesCalls } from '../../../../../shared/areas/rooms/bookings/seriesCalls.ts';
import { refuse, refuseField } from '../../../../../shared/problem.ts';
import { addDays, type Day } from '../../../../../shared/values/day.ts';
import type { Handler, WriteContext } from '../../../context.ts';
import { letPass, moveUpOn, type RoomDay, roomDays } from './line.ts';
import { placing, refuseFull, requireSensible } from './place.ts';
import { mayChange, requireMine } from './rows.ts';
import {
  type Cut,
  cutAt,
  occurrencesOf,
  planChange,
  planNew,
  type SeriesPlan,
  statesOf,
} from './seriesDays.ts';
import { bookingsOf, ownPlace, requireSeries, skipsOf, valuesOf } from './seriesRows.ts';

type Calls = typeof seriesCalls;

export const saveSeries: Handler<Calls['saveSeries']> = (context, { leaveOut, ...asked }) => {
  letPass(context);
  requireSensible(context, asked.values);
  const plan = planNew(context, asked);
  if (plan.days.length === 0) refuseField('endsOn', 'endBeforeStart');
  const { day: _, ...values } = asked.values;
  const series = context.insert(bookingSeriesModel, { ...values, ...plan.repeat });
  const out = new Set(leaveOut);
  skipThose(context, series.id, out, { plan, values: asked.values });
  for (const day of plan.days) if (!out.has(day)) placeOn(context, series, day);
  const leftOut = plan.days.filter((day) => out.has(day)).length;
  return { seriesId: series.id, made: plan.days.length - leftOut, leftOut };
};

/** The booking of one of a repeat's days. Refuses seriesFull {day}. */
function placeOn(context: WriteContext, series: BookingSeries, day: Day): void {
  const values = { ...valuesOf(series), day, seriesId: series.id, seriesDay: day };
  const own = { state: 'booked', bookedById: context.session.staffId, notCome: false };
  if (!placing(() => context.insert(bookingModel, { ...values, ...own }))) refuse('seriesFull', { day });
}

/** Why a day is left out is kept with it: a day off is looked at anew when the repeat moves to other days. */
function skipThose(
  context: WriteContext,
  seriesId: string,
  out: ReadonlySet<Day>,
  { plan, values }: { plan: SeriesPlan; values: BookingAsked },
): void {
  const reasons: Record<string, SkipReason> = { dayOff: 'dayOff', full: 'full' };
  for (const { day, state } of statesOf(context, plan, values))
    if (out.has(day)) context.insert(seriesSkipModel, { seriesId, day, reason: reasons[state] ?? 'asked' });
}

export const changeSeries: Handler<Calls['changeSeries']> = (context, { id, scope, leaveOut, ...asked }) => {
  letPass(context);
  requireMine(context, id);
  requireSensible(context, asked.values);
  const cut = cutAt(context, id, scope, asked.values.day);
  const { series, from } = cut;
  const plan = planChange(context, cut, asked);
  const out = new Set(leaveOut);
  const change = changeTo(
    plan.days.filter((day) => !out.has(day)),
    occurrencesOf(plan),
    plan.by,
  );
  const skips = skipsOf(context, series.id).filter(({ day }) => day >= from);
  const { day: _, ...values } = asked.values;
  const target = changedSeries(context, cut, { ...values, ...plan.repeat });
  skipThose(context, target.id, out, { plan, values: asked.values });
  for (const each of skips) context.remove(seriesSkipModel, each.id);
  writeChange(context, { plan, change, series, target });
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
  plan: SeriesPlan;
  change: Change;
  series: BookingSeries;
  target: BookingSeries;
}

/** The last first where the days move on: none then meets one of its own repeat that has not moved yet. */
function writeChange(context: WriteContext, { plan: { there, by }, change, series, target }: Written): void {
  const freed: RoomDay[] = there.map(({ roomId, day }) => ({ roomId, day }));
  for (const id of change.remove) context.remove(bookingModel, id);
  const keep = by > 0 ? change.keep.toReversed() : change.keep;
  for (const { id, day, seriesDay } of keep) {
    const before: Booking = there.find((each) => each.id === id)!;
    const values = { ...valuesOf(target), ...ownPlace(before, series), day, seriesDay, seriesId: target.id };
    if (!placing(() => context.update(bookingModel, id, values))) refuse('seriesFull', { day });
  }
  for (const day of change.add) placeOn(context, target, day);
  for (const each of roomDays(freed)) moveUpOn(context, each, false);
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
  series: requireSeries(context, id),
  skips: skipsOf(context, id),
});

export const putBack: Handler<Calls['putBack']> = (context, { skipId }) => {
  letPass(context);
  const left = context.records.find(seriesSkipModel, skipId) ?? refuse('notFound', { record: 'seriesSkip' });
  const of = requireSeries(context, left.seriesId);
  if (!mayChange(context, { staffId: of.staffId, bookedById: of.staffId })) refuse('notYourBooking');
  context.remove(seriesSkipModel, skipId);
  const { day } = left;
  const values = { ...valuesOf(of), day, seriesId: of.id, seriesDay: day };
  const own = { state: 'booked', bookedById: context.session.staffId, notCome: false };
  if (!placing(() => context.insert(bookingModel, { ...values, ...own }))) refuseFull(context, values);
  return null;
};
