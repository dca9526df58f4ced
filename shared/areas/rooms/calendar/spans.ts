/** Days in a row that are the same thing, as one line of the calendar's list. Pure. */
import { addDays, type Day } from '../../../values/day.ts';
import type { CalendarDay } from './model.ts';
import type { PublicDay } from './schoolCalendar.ts';

export interface Span {
  from: Day;
  to: Day;
  name: string | null;
  /** A code of calendarDayKind. */
  kind: string;
  /** Who says so: the school, the State Council's list, or so far the law alone. */
  source: 'school' | 'state' | 'law';
  /** Of the school's own days. */
  days: readonly CalendarDay[];
}

/** In order of time; of a day that the school has a word on, the State's is left out. */
export function spansOf(own: readonly CalendarDay[], state: readonly PublicDay[]): Span[] {
  const said = new Set(own.map(({ day }) => day));
  const single: Span[] = [
    ...own.map((each) => ({
      ...{ from: each.day, to: each.day, name: each.name, kind: each.kind },
      ...{ source: 'school' as const, days: [each] },
    })),
    ...state
      .filter(({ day }) => !said.has(day))
      .map(({ day, name, work, provisional }): Span => {
        const kind = work ? 'schoolDay' : 'dayOff';
        return { from: day, to: day, name, kind, source: provisional ? 'law' : 'state', days: [] };
      }),
  ];
  const spans: Span[] = [];
  for (const each of single.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === each.from && isSame(last, each)) {
      last.to = each.to;
      last.days = [...last.days, ...each.days];
    } else spans.push({ ...each });
  }
  return spans;
}

function isSame(a: Span, b: Span): boolean {
  const [one, other] = [a.days[0], b.days[0]];
  return (
    a.kind === b.kind &&
    a.name === b.name &&
    a.source === b.source &&
    one?.note === other?.note &&
    one?.bellSet === other?.bellSet &&
    one?.asWeekday === other?.asWeekday
  );
}
