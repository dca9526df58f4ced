/** The days that a repeat would have, and how each of them stands. */
import {
  type Booking,
  type BookingAsked,
  bookingModel,
} from '../../../../../shared/areas/rooms/bookings/model.ts';
import {
  changeTo,
  daysOf,
  endAfter,
  movesAlong,
  type Occurrence,
  type RepeatDays,
  ruleMoved,
  startFrom,
  weekStartOf,
} from '../../../../../shared/areas/rooms/bookings/repeat.ts';
import { fits, overlaps } from '../../../../../shared/areas/rooms/bookings/room.ts';
import type { BookingSeries, SeriesRule } from '../../../../../shared/areas/rooms/bookings/series.ts';
import type {
  PlannedDay,
  SeriesScope,
  seriesCalls,
} from '../../../../../shared/areas/rooms/bookings/seriesCalls.ts';
import type { SchoolCalendar } from '../../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { refuse, refuseField } from '../../../../../shared/problem.ts';
import { addDays, type Day, daysBetween } from '../../../../../shared/values/day.ts';
import { termOn } from '../../../../../shared/values/term.ts';
import type { Handler, ReadContext } from '../../../context.ts';
import { terms } from '../../admin/school.ts';
import { schoolCalendar } from '../calendar/facts.ts';
import { requireRoom } from '../rooms.ts';
import { takenOn } from './line.ts';
import { bookingsOf, ownPlace, requireSeries, skipsOf } from './seriesRows.ts';

/** Without an end it goes to the end of the term, or so many days outside of every term. */
const daysWithoutTerm = 120;
/** As many days as a rule may be looked at: two years and a half. */
const far = 900;

/** What is asked of a repeat, a new one or one that is changed; see seriesCalls. */
export interface Asked {
  values: BookingAsked;
  rule: SeriesRule | null;
  endsOn: Day | null;
  count: number | null;
}

/** What a change of a repeat is for: from which of its days on, and by how many days they move. */
export interface Cut {
  series: BookingSeries;
  /** The first day of the repeat that is changed, by the rule as it was. */
  from: Day;
  shift: number;
}

export interface SeriesPlan {
  repeat: RepeatDays;
  calendar: SchoolCalendar;
  days: Day[];
  /** What is changed; null for a new repeat. */
  cut: Cut | null;
  /** Its bookings that go on or go. Those that were cancelled, and those at which children came, stay as they are. */
  there: Booking[];
  /** Days by which those that go on are moved. */
  by: number;
}

/** Refuses notFound for a booking without a repeat. What has passed stays as it was. */
export function cutAt(context: ReadContext, id: string, scope: SeriesScope, to: Day | null): Cut {
  const booking = context.records.find(bookingModel, id) ?? refuse('notFound', { record: 'booking' });
  const series = requireSeries(context, booking.seriesId);
  const first = scope === 'later' ? booking.seriesDay! : series.startsOn;
  // one that was moved by itself: only what it is moved by now moves the others
  const shift = to === null ? 0 : daysBetween(booking.day, to);
  return { series, from: context.today > first ? context.today : first, shift };
}

/** Refuses, at its field, a new one without a rule. */
export function planNew(context: ReadContext, { values, rule, ...until }: Asked): SeriesPlan {
  if (rule === null) refuseField('rule', 'required');
  const startsOn = values.day;
  const calendar = calendarFrom(context, startsOn, until);
  const repeat = ended(context, { rule, startsOn }, until, calendar);
  return { repeat, calendar, days: taughtDays(repeat, calendar), cut: null, there: [], by: 0 };
}

export function planChange(context: ReadContext, cut: Cut, { values, rule, ...until }: Asked): SeriesPlan {
  const { series, from, shift } = cut;
  const calendar = calendarFrom(context, from < values.day ? from : values.day, until);
  const by = movesAlong(rule ?? series.rule) ? shift : 0;
  const start = startFrom(series, from, (day) => calendar.on(day).taught) ?? from;
  const begins =
    rule === null ? { rule: ruleMoved(series.rule, shift), startsOn: addDays(start, by) } : anew();
  const repeat = ended(context, begins, until, calendar);
  const all = bookingsOf(context, series.id, from).filter(({ state }) => state !== 'cancelled');
  const there = all.filter(({ cameCount, notCome }) => cameCount === null && !notCome);
  const held = new Set(all.filter((each) => !there.includes(each)).map(({ seriesDay }) => seriesDay));
  const days = taughtDays(repeat, calendar).filter((day) => !held.has(day));
  return { repeat, calendar, days, cut, there, by };

  /** Another rule: from the same week on, so that every second week stays the same weeks. */
  function anew() {
    const begin = rule!.every === 'schoolDay' ? from : weekStartOf(rule!, start);
    return { rule: rule!, startsOn: addDays(begin > from ? begin : from, shift) };
  }
}

type Until = Pick<Asked, 'endsOn' | 'count'>;

function ended(
  context: ReadContext,
  begins: Omit<RepeatDays, 'endsOn'>,
  { endsOn, count }: Until,
  calendar: SchoolCalendar,
): RepeatDays {
  const counted = () => endAfter(begins, count!, (day) => calendar.on(day).taught);
  return { ...begins, endsOn: count === null ? (endsOn ?? lastDay(context, begins.startsOn)) : counted() };
}

function taughtDays(repeat: RepeatDays, calendar: SchoolCalendar): Day[] {
  return daysOf(repeat, (day) => calendar.on(day).taught);
}

function lastDay(context: ReadContext, from: Day): Day {
  return termOn(terms(context), from)?.endsOn ?? addDays(from, daysWithoutTerm);
}

/** The calendar of a repeat's days. */
function calendarFrom(context: ReadContext, from: Day, { endsOn, count }: Until): SchoolCalendar {
  const farthest = addDays(from, far);
  const end = count === null ? (endsOn ?? lastDay(context, from)) : farthest;
  return schoolCalendar(context, from, end < farthest ? end : farthest);
}

export const planSeries: Handler<(typeof seriesCalls)['planSeries']> = (context, { change, ...asked }) => {
  const plan = change
    ? planChange(context, cutAt(context, change.id, change.scope, asked.values.day), asked)
    : planNew(context, asked);
  return { endsOn: plan.repeat.endsOn, days: statesOf(context, plan, asked.values) };
};

export function occurrencesOf({ there }: SeriesPlan): Occurrence[] {
  return there.map(({ id, seriesDay, day }) => ({ id, seriesDay: seriesDay!, day }));
}

/** A day off is left out, but for one on which the repeat is held already; so is what was left out before. */
export function statesOf(context: ReadContext, plan: SeriesPlan, values: BookingAsked): PlannedDay[] {
  const { cut, there, by, days, calendar } = plan;
  const room = requireRoom(context, values.roomId);
  const own = new Set(there.map(({ id }) => id));
  const kept = new Map(
    changeTo(days, occurrencesOf(plan), by).keep.map(({ id, seriesDay }) => [seriesDay, id]),
  );
  const leftOut = cut ? exceptionsOf(context, cut, by) : new Map<Day, string | null>();
  return days.map((day): PlannedDay => {
    const booking = there.find(({ id }) => id === kept.get(day));
    if (booking && Object.keys(ownPlace(booking, cut!.series)).length > 0)
      return { day, state: 'moved', words: null, out: false };
    if (isOff(calendar, day))
      return { day, state: 'dayOff', words: calendar.on(day).name, out: booking?.seriesDay !== day };
    const taken = takenOn(context, { roomId: room.id, day }).filter(({ id }) => !own.has(id));
    if (!fits(room.places, taken, values)) {
      const other = taken.find((each) => overlaps(each, values));
      const title = other && context.records.find(bookingModel, other.id)?.title;
      return { day, state: 'full', words: title ?? null, out: true };
    }
    const words = leftOut.get(day);
    if (!booking && words !== undefined) return { day, state: 'leftOut', words, out: true };
    return { day, state: 'free', words: null, out: false };
  });
}

/** A day on which nobody is at school; a weekend that the rule names on purpose is none. */
function isOff(calendar: SchoolCalendar, day: Day): boolean {
  return ['holiday', 'dayOff', 'vacation'].includes(calendar.on(day).kind);
}

/**
 * Days that somebody took out of the repeat, with the reason where one was given. Where it moves to other days, those left
 * out for a day off or a full room are looked at anew.
 */
function exceptionsOf(context: ReadContext, { series, from }: Cut, by: number): Map<Day, string | null> {
  const skipped = skipsOf(context, series.id).filter(({ reason }) => by === 0 || reason === 'asked');
  const cancelled = bookingsOf(context, series.id, from).filter(({ state }) => state === 'cancelled');
  return new Map([
    ...skipped.map(({ day }): [Day, null] => [addDays(day, by), null]),
    ...cancelled.map(({ seriesDay, cancelReason }): [Day, string | null] => [
      addDays(seriesDay!, by),
      cancelReason,
    ]),
  ]);
}
