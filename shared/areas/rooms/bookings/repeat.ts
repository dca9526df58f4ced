/**
 * The days of a repeat, and what a change of it does to bookings that are there. Weeks and days are counted by the
 * library of repeats on plain days (midnight UTC); school days are the calendar's. Pure.
 */
import * as library from 'rrule';
import { addDays, type Day, daysBetween } from '../../../values/day.ts';
import { weekdayOf } from '../calendar/schoolCalendar.ts';
import { mostOccurrences, type SeriesRule } from './series.ts';

/** Plain Node sees the library as one default, the bundlers see its parts. */
const { RRule } = (Reflect.get(library, 'default') ?? library) as typeof library;

export interface RepeatDays {
  rule: SeriesRule;
  startsOn: Day;
  /** The last day that it may have. */
  endsOn: Day;
}

/** Whether a day is taught; only 'schoolDay' asks. */
export type IsTaught = (day: Day) => boolean;

const instant = (day: Day) => new Date(`${day}T00:00:00Z`);
const weekdays = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU];

/** In order; at most `most`, and never more than mostOccurrences. */
export function daysOf(
  { rule, startsOn, endsOn }: RepeatDays,
  isTaught: IsTaught,
  most = mostOccurrences,
): Day[] {
  const limit = Math.min(most, mostOccurrences);
  if (endsOn < startsOn) return [];
  if (rule.every === 'schoolDay') {
    const days: Day[] = [];
    for (let day = startsOn; day <= endsOn && days.length < limit; day = addDays(day, 1))
      if (isTaught(day)) days.push(day);
    return days;
  }
  const made = new RRule({
    dtstart: instant(startsOn),
    until: instant(endsOn),
    interval: rule.interval,
    count: limit,
    ...(rule.every === 'week'
      ? {
          freq: RRule.WEEKLY,
          wkst: weekdays[(rule.weekStartsOn ?? 1) - 1]!,
          byweekday: rule.weekdays.map((each) => weekdays[each - 1]!),
        }
      : { freq: RRule.DAILY }),
  });
  return made.all().map((at) => at.toISOString().slice(0, 10));
}

/** The last day of so many; `startsOn` where there is none. */
export function endAfter(of: Omit<RepeatDays, 'endsOn'>, count: number, isTaught: IsTaught): Day {
  const far = addDays(of.startsOn, 366 * 8);
  return daysOf({ ...of, endsOn: far }, isTaught, count).at(-1) ?? of.startsOn;
}

/**
 * The rule from a later day on, so that a repeat which is cut in two has the same days as before: every second week
 * stays the same weeks.
 */
export function startFrom(of: RepeatDays, from: Day, isTaught: IsTaught): Day | null {
  return daysOf(of, isTaught).find((day) => day >= from) ?? null;
}

/** Whether the days of a rule can be moved by some days; every day and every school day have no others to go to. */
export function movesAlong(rule: SeriesRule): boolean {
  return rule.every === 'week' || (rule.every === 'day' && rule.interval > 1);
}

/** A rule of weeks moved by so many days. Of every second week the weeks are moved too, so that none falls apart. */
export function ruleMoved(rule: SeriesRule, by: number): SeriesRule {
  if (rule.every !== 'week') return rule;
  const later = (weekday: number) => ((weekday - 1 + (((by % 7) + 7) % 7)) % 7) + 1;
  const { weekStartsOn = 1, ...moved } = { ...rule, weekdays: rule.weekdays.map(later).toSorted() };
  const start = later(weekStartsOn);
  return rule.interval === 1 || start === 1 ? moved : { ...moved, weekStartsOn: start };
}

/** The day on which the week of a rule begins that a day lies in; of other rules, the day. */
export function weekStartOf(rule: SeriesRule, day: Day): Day {
  return rule.every === 'week' ? addDays(day, -((weekdayOf(day) - (rule.weekStartsOn ?? 1) + 7) % 7)) : day;
}

/** A booking of the repeat that is there. */
export interface Occurrence {
  id: string;
  /** The day that the repeat gave it. */
  seriesDay: Day;
  day: Day;
}

export interface Change {
  /** Bookings that go on, each with the day that the repeat gives it now. Moved ones stay where they are. */
  keep: { id: string; seriesDay: Day; day: Day }[];
  /** Days of the repeat that have no booking yet. */
  add: Day[];
  /** Bookings whose day is no longer one of the repeat's. */
  remove: string[];
}

/**
 * What makes the bookings that are there the days `wanted`. `shift`: days by which the whole repeat is moved; each
 * booking goes along, or stays where only its own day is still one of the repeat's. One that was moved by itself keeps
 * its own day.
 */
export function changeTo(wanted: readonly Day[], there: readonly Occurrence[], shift: number): Change {
  const left = new Set(wanted);
  const given = new Map<string, Day>();
  for (const by of new Set([shift, 0]))
    for (const { id, seriesDay } of there)
      if (!given.has(id) && left.delete(addDays(seriesDay, by))) given.set(id, addDays(seriesDay, by));
  const change: Change = { keep: [], add: [...left], remove: [] };
  for (const each of there) {
    const seriesDay = given.get(each.id);
    if (seriesDay === undefined) change.remove.push(each.id);
    else
      change.keep.push({ id: each.id, seriesDay, day: each.day === each.seriesDay ? seriesDay : each.day });
  }
  return change;
}

/** By how many days a repeat moves when one of its days is put on another. */
export function shiftBetween(from: Day, to: Day): number {
  return daysBetween(from, to);
}

/** The weekday on which a repeat begins that nobody has chosen days for. */
export function firstRule(day: Day): SeriesRule {
  return { every: 'week', interval: 1, weekdays: [weekdayOf(day)] };
}
