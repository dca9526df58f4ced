/** The times within which a rule wants one contact each: calendar months, terms, half-years, school years. Pure. */
import { type Calendar, dayOfNumber, numberOf, type Span } from './calendar.ts';
import type { CareRule } from './careRules.ts';

export type RuleTimes = Pick<CareRule, 'every' | 'unit' | 'months'>;

/** Whether so many days after the last contact the next is due, rather than once in each window. */
export function isRolling({ unit }: Pick<RuleTimes, 'unit'>): boolean {
  return unit === 'day' || unit === 'week';
}

/** Of a rolling rule: days that may lie between two contacts. */
export function daysOf({ every, unit }: RuleTimes): number {
  return unit === 'week' ? 7 * every : every;
}

const monthsIn: Record<string, number> = { halfYear: 6, year: 12, fixed: 1 };

/** In order, all that have a day in `within`. A year is the school's, from September on. */
export function windowsOf(rule: RuleTimes, calendar: Calendar, within: Span): Span[] {
  if (rule.unit === 'term')
    return calendar.terms.filter(({ first, last }) => last >= within.first && first <= within.last);
  const monthsLong = monthsIn[rule.unit] ?? rule.every;
  // months counted from year 0 on; a school year begins with its ninth
  const shift = rule.unit === 'year' ? 8 : 0;
  const fixed = rule.unit === 'fixed' ? new Set((rule.months ?? []).map(Number)) : null;
  const windows: Span[] = [];
  for (let at = monthOf(within.first); ; at += monthsLong) {
    const begins = at - ((((at - shift) % monthsLong) + monthsLong) % monthsLong);
    const span = { first: firstOf(begins), last: firstOf(begins + monthsLong) - 1 };
    if (span.first > within.last) return windows;
    if (span.last >= within.first && (!fixed || fixed.has((begins % 12) + 1))) windows.push(span);
  }
}

function monthOf(day: number): number {
  const text = dayOfNumber(day);
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

function firstOf(month: number): number {
  return numberOf(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
