import { type Day, daysBetween } from '../../../../shared/values/day.ts';

/** School weeks run from Monday; the one in which the term starts is the first. */
export function weekOf(startsOn: Day, today: Day): number {
  const weekday = (new Date(`${startsOn}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Math.floor((daysBetween(startsOn, today) + weekday) / 7) + 1;
}
