/** The repeats and ends that the form offers. Pure. */
import { firstRule } from '../../../../shared/areas/rooms/bookings/repeat.ts';
import type { SeriesRule } from '../../../../shared/areas/rooms/bookings/series.ts';
import type { Day } from '../../../../shared/values/day.ts';

export const repeatChoices = ['never', 'week', 'twoWeeks', 'schoolDay', 'day'] as const;
export type RepeatChoice = (typeof repeatChoices)[number];
export const untilChoices = ['term', 'day', 'count'] as const;
export type UntilChoice = (typeof untilChoices)[number];

export function ruleOf(choice: RepeatChoice, day: Day): SeriesRule | null {
  if (choice === 'never') return null;
  if (choice === 'schoolDay') return { every: 'schoolDay' };
  if (choice === 'day') return { every: 'day', interval: 1 };
  const weekly = firstRule(day);
  return choice === 'twoWeeks' && weekly.every === 'week' ? { ...weekly, interval: 2 } : weekly;
}

export function choiceOf(rule: SeriesRule | null): RepeatChoice {
  if (rule === null) return 'never';
  if (rule.every === 'week') return rule.interval === 1 ? 'week' : 'twoWeeks';
  return rule.every;
}
