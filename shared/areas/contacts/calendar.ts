/** Days as numbers, and which of them count: what lies outside every term is holiday. Pure. */
import { addDays, type Day, daysBetween } from '../../values/day.ts';

/** Days since 1970-01-01: what is compared hundreds of thousands of times is compared as numbers. */
export type DayNumber = number;

const epoch: Day = '1970-01-01';
const known = new Map<Day, DayNumber>();

export function numberOf(day: Day): DayNumber {
  const found = known.get(day);
  if (found !== undefined) return found;
  const made = daysBetween(epoch, day);
  known.set(day, made);
  return made;
}

export function dayOfNumber(number: DayNumber): Day {
  return addDays(epoch, number);
}

/** First and last day, both in it. */
export interface Span {
  first: DayNumber;
  last: DayNumber;
}

/** The school's days. Without any term nobody knows of holidays, and every day counts. */
export class Calendar {
  readonly terms: readonly Span[];
  /** Term days before each term. */
  private readonly before: number[] = [];
  private readonly all: number;

  constructor(terms: readonly { startsOn: Day; endsOn: Day }[]) {
    this.terms = terms
      .map(({ startsOn, endsOn }) => ({ first: numberOf(startsOn), last: numberOf(endsOn) }))
      .toSorted((a, b) => a.first - b.first);
    let sum = 0;
    for (const { first, last } of this.terms) {
      this.before.push(sum);
      sum += last - first + 1;
    }
    this.all = sum;
  }

  /** Whether a day counts for a rule that holidays stop. */
  isSchoolDay(day: DayNumber): boolean {
    return this.terms.length === 0 || this.terms.some(({ first, last }) => first <= day && day <= last);
  }

  /** Days up to and with this one that count. Grows by one with each of them. */
  counted(day: DayNumber, holidaysStop: boolean): number {
    if (!holidaysStop || this.terms.length === 0) return day;
    for (let index = this.terms.length - 1; index >= 0; index -= 1) {
      const { first, last } = this.terms[index]!;
      if (day >= first) return this.before[index]! + Math.min(day, last) - first + 1;
    }
    return 0;
  }

  /** The day on which so many have been counted; null beyond the last term that is known. */
  dayCounted(count: number, holidaysStop: boolean): DayNumber | null {
    if (!holidaysStop || this.terms.length === 0) return count;
    if (count > this.all) return null;
    for (let index = this.terms.length - 1; index >= 0; index -= 1)
      if (count > this.before[index]!) return this.terms[index]!.first + count - this.before[index]! - 1;
    return null;
  }
}
