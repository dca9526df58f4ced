/** Days that a log writes without their year, 10月12日 or 6.15: the term says which year is meant. Pure. */
import { type Day, isDay } from '../../../../../shared/values/day.ts';
import { cleanText, toHalfWidth } from '../../../../../shared/values/halfWidth.ts';
import type { Term } from '../../../../../shared/values/term.ts';

const written = /^(\d{1,2})\s*[-./月、]\s*(\d{1,2})\s*[日号]?$/;

/**
 * The day of the newest of these terms that has it and is not to come; null for what is no such day, or lies in none of them.
 * `terms` in any order.
 */
export function dayByTerm(text: string, terms: readonly Term[], until: Day): Day | null {
  const [, month, date] = written.exec(cleanText(toHalfWidth(text))) ?? [];
  if (month === undefined || date === undefined) return null;
  const rest = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  for (const { startsOn, endsOn } of terms.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn)))
    for (const year of new Set([endsOn.slice(0, 4), startsOn.slice(0, 4)])) {
      const day = `${year}-${rest}`;
      if (isDay(day) && startsOn <= day && day <= endsOn && day <= until) return day;
    }
  return null;
}
