/** Whether the opening hours do what the township's rule asks (domain.md 1.7), said for each of its points. Pure. */
import { minutesIn } from '../../../values/clock.ts';
import { type CalendarFacts, SchoolCalendar } from './schoolCalendar.ts';

/** The rule's own numbers for the hours; a school may set others. */
export interface HoursRule {
  /** Hours on every school day. */
  hoursLeast: number;
  /** Days a week in the vacations, and hours on each of them. */
  vacationDaysLeast: number;
  vacationHoursLeast: number;
}

/** With what is asked of the weeks; see opened/opened.ts. */
export interface OpeningRule extends HoursRule {
  /** Activities in every teaching week. */
  activitiesLeast: number;
}

export const openingPoints = ['hours', 'vacation'] as const;
export type OpeningPoint = (typeof openingPoints)[number];

export interface OpeningCheck {
  point: OpeningPoint;
  kept: boolean;
  /** Of 'hours', the least hours of a school day; of 'vacation', days a week with hours enough. */
  reached: number;
  asked: number;
}

const week = [1, 2, 3, 4, 5, 6, 7];

export function checkOpening(opening: CalendarFacts['opening'], rule: HoursRule): OpeningCheck[] {
  const calendar = new SchoolCalendar({ terms: [], publicDays: [], ownDays: [], opening, bells: [] });
  const hours = (kind: string, weekday: number) => minutesIn(calendar.hoursOf(kind, weekday)) / 60;
  const least = Math.min(...week.slice(0, 5).map((weekday) => hours('schoolDay', weekday)));
  const days = week.filter((weekday) => hours('vacation', weekday) >= rule.vacationHoursLeast).length;
  return [
    { point: 'hours', kept: least >= rule.hoursLeast, reached: least, asked: rule.hoursLeast },
    { point: 'vacation', kept: days >= rule.vacationDaysLeast, reached: days, asked: rule.vacationDaysLeast },
  ];
}
