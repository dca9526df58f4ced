/** The weeks of a term, from Monday to Sunday. Pure. */
import { addDays, type Day } from '../../values/day.ts';

export interface Week {
  from: Day;
  to: Day;
}

/** Without a term so many weeks up to today. */
const weeksWithoutTerm = 20;

/** Monday of the week in which a day lies. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** All weeks that have a day of the term; the first and the last end with the term's own days. */
export function weeksOf(term: { startsOn: Day; endsOn: Day } | null, today: Day): Week[] {
  const first = term?.startsOn ?? addDays(mondayOf(today), -7 * (weeksWithoutTerm - 1));
  const last = term?.endsOn ?? today;
  const weeks: Week[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    weeks.push({ from: monday < first ? first : monday, to: sunday > last ? last : sunday });
  }
  return weeks;
}
