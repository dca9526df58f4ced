/** Which days a view shows, and moving times about by quarter hours. Pure. */
import { mondayOf } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { type Clock, clockOf, minutesOf } from '../../../../shared/values/clock.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';

export const views = ['day', 'week', 'month', 'list'] as const;
export type View = (typeof views)[number];

/** First and last day that a view shows around a day; a month is shown in whole weeks. */
export function spanOf(view: View, day: Day): { from: Day; to: Day } {
  if (view === 'day') return { from: day, to: day };
  if (view === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
  const first = `${day.slice(0, 7)}-01`;
  const next = nextMonth(first);
  if (view === 'list') return { from: first, to: addDays(next, -1) };
  return { from: mondayOf(first), to: addDays(mondayOf(addDays(next, -1)), 6) };
}

/** The same view, one further or one back. */
export function stepOf(view: View, day: Day, by: 1 | -1): Day {
  if (view === 'day') return addDays(day, by);
  if (view === 'week') return addDays(day, 7 * by);
  const first = `${day.slice(0, 7)}-01`;
  return by > 0 ? nextMonth(first) : `${addDays(first, -1).slice(0, 7)}-01`;
}

function nextMonth(first: Day): Day {
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

/** Of a booking that repeats: which of its like a change is for. */
export const scopes = ['one', 'later', 'all'] as const;
export type Scope = (typeof scopes)[number];

export interface Placed {
  day: Day;
  startsAt: Clock;
  endsAt: Clock;
}

/** The quarter hour is the step of moving by keys and by hand. */
export const stepMinutes = 15;
const dayEnd = 23 * 60 + 45;

/** Moved as a whole; it stays within the day and keeps its length. */
export function moved(at: Placed, days: number, minutes: number): Placed {
  const length = minutesOf(at.endsAt) - minutesOf(at.startsAt);
  const start = Math.max(0, Math.min(minutesOf(at.startsAt) + minutes, dayEnd - length));
  return { day: addDays(at.day, days), startsAt: clockOf(start), endsAt: clockOf(start + length) };
}

/** Its end put later or earlier; a quarter of an hour is left at least. */
export function stretched(at: Placed, minutes: number): Placed {
  const least = minutesOf(at.startsAt) + stepMinutes;
  const end = Math.max(least, Math.min(minutesOf(at.endsAt) + minutes, dayEnd));
  return { ...at, endsAt: clockOf(end) };
}
