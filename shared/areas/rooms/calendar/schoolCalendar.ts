/**
 * What each day is for the school: made once from its terms, the State's holidays, its own days, opening hours and
 * bell times; asked for hundreds of days. Pure. Weeks begin on Monday, and week 1 of a term holds its first day.
 *
 * What the school says of a day beats the State's list, which beats the term, which beats the weekday.
 */
import { type Clock, type Interval, mergeIntervals } from '../../../values/clock.ts';
import { addDays, type Day, daysBetween } from '../../../values/day.ts';
import type { Term } from '../../../values/term.ts';

export const dayKinds = ['schoolDay', 'makeUp', 'weekend', 'holiday', 'dayOff', 'vacation'] as const;
/** `makeUp`: taught although a weekend; `dayOff`: the school's own; `vacation`: outside every term. */
export type DayKind = (typeof dayKinds)[number];

/** A day of the State Council's list, or of the law's own where the list is not out yet. */
export interface PublicDay {
  day: Day;
  name: string;
  /** Worked, as another day is off for it. */
  work: boolean;
  /** Only what the law itself says (全国年节及纪念日放假办法): days may be added and moved. */
  provisional: boolean;
}

/** What the school says of a day; see calendarDayKind. */
export interface OwnDay {
  day: Day;
  kind: string;
  name: string | null;
  /** '1' to '7': taught as on this weekday. */
  asWeekday: string | null;
  /** Which set of bell times holds. */
  bellSet: string | null;
}

/** `weekdays` null: on every day of the kind; see openingKind. */
export interface OpeningRow {
  dayKind: string;
  weekdays: readonly string[] | null;
  startsAt: Clock;
  endsAt: Clock;
}

/** `bellSet` null: on usual days, on these weekdays or, where null, on all. */
export interface BellRow {
  name: string;
  startsAt: Clock;
  endsAt: Clock;
  weekdays: readonly string[] | null;
  bellSet: string | null;
}

export interface CalendarFacts {
  terms: readonly Term[];
  publicDays: readonly PublicDay[];
  ownDays: readonly OwnDay[];
  opening: readonly OpeningRow[];
  bells: readonly BellRow[];
}

export interface SchoolDay {
  day: Day;
  kind: DayKind;
  /** Of a holiday, a make-up day, or what the school calls the day. */
  name: string | null;
  /** What the school says itself of the day, a code of calendarDayKind; null where it says nothing. */
  said: string | null;
  /** Whether pupils are taught. */
  taught: boolean;
  provisional: boolean;
  term: Term | null;
  /** Of the term, from 1; null outside every term. */
  week: number | null;
  /** 1 is Monday, 7 Sunday. */
  weekday: number;
  /** The weekday by which lessons and hours go: another one on a make-up day. */
  asWeekday: number;
  /** When the home is open; empty on days on which it is closed. */
  opening: readonly Interval[];
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  return (((daysBetween('1970-01-05', day) % 7) + 7) % 7) + 1;
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The teaching week of a term in which a day lies, from 1. */
export function weekIn(term: Pick<Term, 'startsOn'>, day: Day): number {
  return Math.floor(daysBetween(mondayOf(term.startsOn), day) / 7) + 1;
}

const openingKindOf: Record<DayKind, string> = {
  schoolDay: 'schoolDay',
  makeUp: 'schoolDay',
  weekend: 'weekend',
  vacation: 'vacation',
  holiday: 'holiday',
  dayOff: 'holiday',
};

export class SchoolCalendar {
  private readonly facts: CalendarFacts;
  private readonly terms: readonly Term[];
  private readonly own: ReadonlyMap<Day, OwnDay>;
  private readonly state: ReadonlyMap<Day, PublicDay>;
  private readonly known = new Map<Day, SchoolDay>();
  private readonly hours = new Map<string, readonly Interval[]>();

  constructor(facts: CalendarFacts) {
    this.facts = facts;
    this.terms = facts.terms.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
    this.own = new Map(facts.ownDays.map((each) => [each.day, each]));
    this.state = new Map(facts.publicDays.map((each) => [each.day, each]));
  }

  on(day: Day): SchoolDay {
    const known = this.known.get(day);
    if (known) return known;
    const made = this.make(day);
    this.known.set(day, made);
    return made;
  }

  /** Both days in it. */
  between(first: Day, last: Day): SchoolDay[] {
    const days: SchoolDay[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(this.on(day));
    return days;
  }

  /** The lessons and breaks of a taught day in their order; none on other days. */
  bellsOn(day: Day): BellRow[] {
    const { taught, asWeekday } = this.on(day);
    if (!taught) return [];
    const set = this.own.get(day)?.bellSet ?? null;
    return this.facts.bells
      .filter(
        (bell) =>
          bell.bellSet === set && (set !== null || bell.weekdays?.includes(String(asWeekday)) !== false),
      )
      .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  }

  /** When the home is open on days of a kind, by the weekday; see openingKind. */
  hoursOf(openingKind: string, weekday: number): readonly Interval[] {
    const key = `${openingKind} ${weekday}`;
    const known = this.hours.get(key);
    if (known) return known;
    const rows = this.facts.opening.filter(
      (row) => row.dayKind === openingKind && row.weekdays?.includes(String(weekday)) !== false,
    );
    const made = mergeIntervals(rows.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt })));
    this.hours.set(key, made);
    return made;
  }

  private make(day: Day): SchoolDay {
    const weekday = weekdayOf(day);
    const own = this.own.get(day);
    const state = this.state.get(day);
    const term = this.terms.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn) ?? null;
    const kind = this.kindOf(weekday, term, own, state);
    const taught = kind === 'schoolDay' || kind === 'makeUp';
    const asWeekday = taught && own?.asWeekday ? Number(own.asWeekday) : weekday;
    return {
      day,
      kind,
      name: own?.name ?? (kind === 'holiday' || kind === 'makeUp' ? (state?.name ?? null) : null),
      said: own?.kind ?? null,
      taught,
      provisional: kind === 'holiday' && state?.provisional === true,
      term,
      week: term && weekIn(term, day),
      weekday,
      asWeekday,
      opening: own?.kind === 'closed' ? [] : this.hoursOf(openingKindOf[kind], asWeekday),
    };
  }

  /** Without any term nobody knows of vacations, and every day lies in the term. */
  private kindOf(weekday: number, term: Term | null, own?: OwnDay, state?: PublicDay): DayKind {
    if (own?.kind === 'dayOff') return 'dayOff';
    if (own?.kind === 'schoolDay') return weekday > 5 ? 'makeUp' : 'schoolDay';
    if (state && !state.work) return 'holiday';
    if (!term && this.terms.length > 0) return 'vacation';
    if (state?.work) return 'makeUp';
    return weekday > 5 ? 'weekend' : 'schoolDay';
  }
}
