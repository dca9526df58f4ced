/** The repeats and ends that the form offers. Pure. */
import { firstRule } from '../../../../shared/areas/rooms/bookings/repeat.ts';
import type { SeriesRule } from '../../../../shared/areas/rooms/bookings/series.ts';
import type { Day } from '../../../../shared/values/day.ts';

export const repeatChoices = ['never', 'week', 'schoolDay', 'day'] as const;
export type RepeatChoice = (typeof repeatChoices)[number];
export const untilChoices = ['term', 'day', 'count'] as const;
export type UntilChoice = (typeof untilChoices)[number];

/** The rule that a choice begins with. */
export function ruleOf(choice: RepeatChoice, day: Day): SeriesRule | null {
  if (choice === 'never') return null;
  if (choice === 'schoolDay') return { every: 'schoolDay' };
  return choice === 'day' ? { every: 'day', interval: 1 } : firstRule(day);
}

export function choiceOf(rule: SeriesRule | null): RepeatChoice {
  return rule === null ? 'never' : rule.every;
}

/** So many weeks or days at most from one to the next. */
export const mostInterval = { week: 8, day: 60 } as const;
