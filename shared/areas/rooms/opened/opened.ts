/**
 * How the home was opened, counted from the duty registers, against the township's rule (domain.md 1.7): hours on every
 * school day, days a week in the vacations, activities every teaching week. Pure.
 */
import { type Interval, mergeIntervals, minutesIn } from '../../../values/clock.ts';
import type { Day } from '../../../values/day.ts';
import { addDays } from '../../../values/day.ts';
import type { OpeningRule } from '../calendar/openingRule.ts';
import { mondayOf, type SchoolDay } from '../calendar/schoolCalendar.ts';
import type { OpenedDay, OpenedView, OpenedWeek } from './calls.ts';

/** A week with fewer school days than this (that of a long holiday, of a term's first Friday) is asked for no activities. */
export const leastTaughtDays = 3;

export interface OpenedFacts {
  /** Both days belong to the time. */
  from: Day;
  to: Day;
  /** Every day that has been of the weeks in which the time lies. */
  days: readonly SchoolDay[];
  registers: readonly {
    day: Day;
    openedAt: string | null;
    closedAt: string | null;
    children: number | null;
  }[];
  /** Days of activities that were held, once for each. */
  activityDays: readonly Day[];
  rule: OpeningRule;
}

export function openedDays(facts: OpenedFacts): OpenedView {
  const { from, to, days, registers, activityDays, rule } = facts;
  const byDay = Map.groupBy(registers, ({ day }) => day);
  const told = days.map((day) => toOpened(day, byDay.get(day.day) ?? [], rule));
  const toldOf = Map.groupBy(told, ({ day }) => mondayOf(day));
  const held = Map.groupBy(activityDays, mondayOf);
  return {
    days: told.filter(({ day, asked, opened }) => from <= day && day <= to && (asked || opened)),
    weeks: [...Map.groupBy(days, ({ day }) => mondayOf(day))]
      .filter(([monday]) => from <= addDays(monday, 3) && addDays(monday, 3) <= to)
      .map(([monday, of]) =>
        toWeek(monday, of, toldOf.get(monday) ?? [], held.get(monday)?.length ?? 0, rule),
      ),
  };
}

function toOpened(
  { day, kind, name, week, taught, said }: SchoolDay,
  registers: OpenedFacts['registers'],
  rule: OpeningRule,
): OpenedDay {
  const spans = registers.flatMap(({ openedAt, closedAt }): Interval[] =>
    openedAt && closedAt ? [{ from: openedAt, to: closedAt }] : [],
  );
  const minutes = minutesIn(mergeIntervals(spans));
  const counts = registers.flatMap(({ children }) => children ?? []);
  return {
    ...{ day, kind, name, week, minutes },
    asked: taught && said !== 'closed',
    opened: registers.some(({ openedAt }) => openedAt !== null),
    enough: minutes >= 60 * (kind === 'vacation' ? rule.vacationHoursLeast : rule.hoursLeast),
    children: counts.length > 0 ? Math.max(...counts) : null,
  };
}

function toWeek(
  monday: Day,
  days: readonly SchoolDay[],
  told: readonly OpenedDay[],
  activities: number,
  rule: OpeningRule,
): OpenedWeek {
  const taught = days.filter((each) => each.taught).length;
  const inTerm = days.find(({ term }) => term !== null);
  const vacation = days.length === 7 && days.every(({ kind }) => kind === 'vacation');
  const opened = told.filter((each) => each.opened);
  return {
    monday,
    term: inTerm?.term?.name ?? null,
    week: inTerm?.week ?? null,
    asked: vacation ? rule.vacationDaysLeast : told.filter((each) => each.asked).length,
    opened: opened.length,
    minutes: opened.reduce((sum, { minutes }) => sum + minutes, 0),
    enough: opened.filter((each) => each.enough && (vacation || each.asked)).length,
    vacation,
    activities,
    activitiesAsked: taught >= leastTaughtDays ? rule.activitiesLeast : null,
    running: days.length < 7,
  };
}

/** Counted for a summary: what was asked and what was done. */
export function openedFigures({ days, weeks }: OpenedView) {
  const judged = weeks.filter(({ running }) => !running);
  const teaching = judged.filter(({ activitiesAsked }) => activitiesAsked !== null);
  const vacations = judged.filter(({ vacation }) => vacation);
  return {
    asked: days.filter(({ asked }) => asked).length,
    opened: days.filter(({ opened }) => opened).length,
    minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
    enough: days.filter(({ asked, enough }) => asked && enough).length,
    vacations: vacations.length,
    vacationsKept: vacations.filter(isKept).length,
    teaching: teaching.length,
    teachingKept: teaching.filter(hasActivities).length,
  };
}
export type OpenedFigures = ReturnType<typeof openedFigures>;

/** Days enough with hours enough. */
export function isKept({ enough, asked }: Pick<OpenedWeek, 'enough' | 'asked'>): boolean {
  return enough >= asked;
}

/** Activities enough, or none asked for. */
export function hasActivities({
  activities,
  activitiesAsked,
}: Pick<OpenedWeek, 'activities' | 'activitiesAsked'>): boolean {
  return activities >= (activitiesAsked ?? 0);
}

/** Weeks that have ended without activities enough. */
export function shortWeeks(weeks: readonly OpenedWeek[]): OpenedWeek[] {
  return weeks.filter((week) => !week.running && !hasActivities(week));
}
