/** School terms, which care rules go by, and calendar half-years, which summaries go by. */
import type { Day } from './day.ts';

/** `startsOn` and `endsOn` both belong to the term. */
export interface Term {
  id?: string;
  name: string;
  startsOn: Day;
  endsOn: Day;
}

/** The school year (1 September to 31 August) in which a day lies, by the year in which it begins. */
export function schoolYearOf(day: Day): number {
  return Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
}

/**
 * The two terms of the school year (1 September to 31 August) in which `today` lies. Suggestions only: every district
 * sets its own days each year, so they are shown to be edited and never saved unseen.
 */
export function suggestTerms(today: Day): [Term, Term] {
  const year = schoolYearOf(today);
  return [
    { name: `${year}学年第一学期`, startsOn: `${year}-09-01`, endsOn: `${year + 1}-01-31` },
    { name: `${year}学年第二学期`, startsOn: `${year + 1}-02-15`, endsOn: `${year + 1}-07-05` },
  ];
}

/** The term in which a day lies; null in the holidays. */
export function termOn<T extends Term>(terms: readonly T[], day: Day): T | null {
  return terms.find((term) => term.startsOn <= day && day <= term.endsOn) ?? null;
}

/** The last term that was over before this day: the one to compare with, in a term or in the holidays after it. */
export function termBefore<T extends Term>(terms: readonly T[], day: Day): T | null {
  const over = terms.filter((term) => term.endsOn < day);
  return over.reduce<T | null>((last, term) => (last && last.endsOn > term.endsOn ? last : term), null);
}

export interface HalfYear {
  year: number;
  half: 1 | 2;
  startsOn: Day;
  endsOn: Day;
}

/** The calendar half-year (上半年, 下半年) in which a day lies. */
export function halfYearOf(day: Day): HalfYear {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '07-01'
    ? { year, half: 1, startsOn: `${year}-01-01`, endsOn: `${year}-06-30` }
    : { year, half: 2, startsOn: `${year}-07-01`, endsOn: `${year}-12-31` };
}
