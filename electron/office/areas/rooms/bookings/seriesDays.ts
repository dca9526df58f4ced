/** The days that a repeat would have, and what stands in the way of each. */
import { bookingModel } from '../../../../../shared/areas/rooms/bookings/model.ts';
import {
  daysOf,
  endAfter,
  type RepeatDays,
  ruleMoved,
  startFrom,
} from '../../../../../shared/areas/rooms/bookings/repeat.ts';
import { fits, overlaps } from '../../../../../shared/areas/rooms/bookings/room.ts';
import {
  type BookingSeries,
  bookingSeriesModel,
  type SeriesRule,
} from '../../../../../shared/areas/rooms/bookings/series.ts';
import type { SeriesScope, seriesCalls } from '../../../../../shared/areas/rooms/bookings/seriesCalls.ts';
import type { SchoolCalendar } from '../../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { refuse } from '../../../../../shared/problem.ts';
import { addDays, type Day, daysBetween } from '../../../../../shared/values/day.ts';
import { termOn } from '../../../../../shared/values/term.ts';
import type { Handler, ReadContext } from '../../../context.ts';
import { terms } from '../../admin/school.ts';
import { schoolCalendar } from '../calendar/facts.ts';
import { requireRoom } from '../rooms.ts';
import { takenOn } from './line.ts';

/** Without an end it goes to the end of the term, or so many days outside of every term. */
const daysWithoutTerm = 120;

export function lastDay(context: ReadContext, from: Day): Day {
  return termOn(terms(context), from)?.endsOn ?? addDays(from, daysWithoutTerm);
}

/** As many days as a rule may be looked at: two years and a half. */
const far = 900;

/** The calendar of a repeat's days. */
export function calendarFrom(context: ReadContext, from: Day, to: Day): SchoolCalendar {
  return schoolCalendar(context, from, to < addDays(from, far) ? to : addDays(from, far));
}

/** A day on which nobody is at school; a weekend that the rule names on purpose is none. */
export function isOff(calendar: SchoolCalendar, day: Day): boolean {
  return ['holiday', 'dayOff', 'vacation'].includes(calendar.on(day).kind);
}

/** What a change of a repeat is for: from which of its days on, and by how many days they move. */
export interface Cut {
  series: BookingSeries;
  /** The first day of the repeat that is changed, by the rule as it was. */
  from: Day;
  shift: number;
}

/** Refuses notFound for a booking without a repeat. What has passed stays as it was. */
export function cutAt(context: ReadContext, id: string, scope: SeriesScope, to: Day | null): Cut {
  const booking = context.records.find(bookingModel, id) ?? refuse('notFound', { record: 'booking' });
  const series = booking.seriesId && context.records.find(bookingSeriesModel, booking.seriesId);
  if (!series) refuse('notFound', { record: 'bookingSeries' });
  const first = context.today > series.startsOn ? context.today : series.startsOn;
  const from = scope === 'later' ? booking.seriesDay! : first;
  // one that was moved by itself: only what it is moved by now moves the others
  const shift = to === null ? 0 : daysBetween(booking.day, to);
  return { series, from, shift };
}

/** The days that the repeat is to have from its first one on. */
export function repeatFrom(
  { series, from, shift }: Cut,
  rule: SeriesRule,
  endsOn: Day,
  calendar: SchoolCalendar,
): RepeatDays {
  const isTaught = (day: Day) => calendar.on(day).taught;
  const sameRule = JSON.stringify(rule) === JSON.stringify(series.rule);
  const start = startFrom(series, from, isTaught) ?? from;
  return {
    rule: sameRule ? ruleMoved(rule, shift) : rule,
    startsOn: addDays(start, rule.every === 'week' ? shift : 0),
    endsOn,
  };
}

export const planSeries: Handler<(typeof seriesCalls)['planSeries']> = (context, input) => {
  const { values, rule, count, change } = input;
  const cut = change && cutAt(context, change.id, change.scope, values.day);
  const begins = cut ? (cut.from < values.day ? cut.from : values.day) : values.day;
  const end = input.endsOn ?? lastDay(context, values.day);
  const calendar = calendarFrom(context, begins, count === null ? end : addDays(begins, far));
  const isTaught = (day: Day) => calendar.on(day).taught;
  const repeat: RepeatDays = cut
    ? repeatFrom(cut, rule, end, calendar)
    : {
        rule,
        startsOn: values.day,
        endsOn: count === null ? end : endAfter({ rule, startsOn: values.day }, count, isTaught),
      };
  const room = requireRoom(context, values.roomId);
  const own = cut ? ownIds(context, cut) : new Set<string>();
  const days = daysOf(repeat, isTaught).map((day) => {
    if (isOff(calendar, day)) return { day, state: 'dayOff' as const, words: calendar.on(day).name };
    const taken = takenOn(context, { roomId: room.id, day }).filter(({ id }) => !own.has(id));
    if (fits(room.places, taken, values)) return { day, state: 'free' as const, words: null };
    const other = taken.find((each) => overlaps(each, values));
    const title = other && context.records.find(bookingModel, other.id)?.title;
    return { day, state: 'full' as const, words: title ?? null };
  });
  return { endsOn: repeat.endsOn, days };
};

/** Bookings that the change itself moves: they don't stand in its way. */
function ownIds(context: ReadContext, { series, from }: Cut): ReadonlySet<string> {
  const rows = context.read.all<{ id: string }>(
    'select id from booking where seriesId = ? and seriesDay >= ? and deletedAt is null',
    series.id,
    from,
  );
  return new Set(rows.map(({ id }) => id));
}
