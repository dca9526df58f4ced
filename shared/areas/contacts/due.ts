/**
 * Whether what a rule asks for a child is covered, due or overdue on a day. Nothing is kept of it: it follows from the
 * days of the contacts, the times in which the child was in care (at the school and left-behind by the wider
 * definition), and the terms. Pure.
 */
import type { Calendar, DayNumber, Span } from './calendar.ts';
import type { CareRule } from './careRules.ts';
import { daysOf, isRolling, windowsOf } from './windows.ts';

/**
 * `covered`: met in time. `due`: to be met by a day that has not passed. `overdue`: that day has passed. `stopped`: holidays,
 * or the child is not in care any more. `notYet`: it never was until then, or came too late for anything to be asked.
 */
export const dueStates = ['covered', 'due', 'overdue', 'stopped', 'notYet'] as const;
export type DueState = (typeof dueStates)[number];

export interface Due {
  state: DueState;
  /** By which day the next is due, or since which it is overdue; null where nothing is asked or no term is known. */
  day: DayNumber | null;
}

export type RuleFacts = Pick<CareRule, 'every' | 'unit' | 'months' | 'holidaysStop'> & {
  /** Before it nobody is late. */
  holdsFrom: DayNumber;
};

/** A rule made ready for all children of a school at once. */
export class PreparedRule {
  private readonly rule: RuleFacts;
  private readonly calendar: Calendar;
  private readonly windows: readonly Span[];
  /** The last day to meet each window, for whom it is wholly in care: nearly everybody. */
  private readonly deadlines: readonly (DayNumber | null)[];

  /** `until`: the last day that will be asked for. */
  constructor(rule: RuleFacts, calendar: Calendar, until: DayNumber) {
    this.rule = rule;
    this.calendar = calendar;
    // a window ahead, so that by when the next is due can be said
    this.windows = isRolling(rule)
      ? []
      : windowsOf(rule, calendar, { first: rule.holdsFrom, last: until + 400 });
    this.deadlines = this.windows.map((window) => this.deadlineIn(window, window));
  }

  /**
   * The state on each of `days`, which ascend. `care`: the times in care, in order; `contacts`: days of contacts that count
   * for the rule, ascending.
   */
  statesOn(days: readonly DayNumber[], care: readonly Span[], contacts: readonly DayNumber[]): Due[] {
    let met = -1;
    let spanAt = 0;
    return days.map((day) => {
      while (met + 1 < contacts.length && contacts[met + 1]! <= day) met += 1;
      while (spanAt < care.length && care[spanAt]!.last < day) spanAt += 1;
      const span = care[spanAt];
      if (!span || span.first > day) return spanAt > 0 ? stopped : notYet;
      if (day < this.rule.holdsFrom) return notYet;
      if (this.rule.holidaysStop && !this.calendar.isSchoolDay(day)) return stopped;
      const last = met < 0 ? null : contacts[met]!;
      return isRolling(this.rule) ? this.rolling(day, span, last) : this.inWindow(day, span, last);
    });
  }

  /** Days are counted from the last contact, or from when the child came into care, or the rule began. */
  private rolling(day: DayNumber, span: Span, last: DayNumber | null): Due {
    const { holidaysStop, holdsFrom } = this.rule;
    const begins = Math.max(span.first, holdsFrom) - 1;
    const isMet = last !== null && last > begins;
    const from = isMet ? last : begins;
    const by = this.calendar.counted(from, holidaysStop) + daysOf(this.rule);
    const lastDay = this.calendar.dayCounted(by, holidaysStop);
    if (this.calendar.counted(day, holidaysStop) > by) return { state: 'overdue', day: lastDay! + 1 };
    return { state: isMet ? 'covered' : 'due', day: lastDay };
  }

  /** Once in each window; one that was missed stays overdue until the next contact. */
  private inWindow(day: DayNumber, span: Span, last: DayNumber | null): Due {
    let next: DayNumber | null = null;
    for (const [index, window] of this.windows.entries()) {
      if (window.last < span.first || (last !== null && last >= window.first)) continue;
      const whole = span.first <= window.first && span.last >= window.last;
      const deadline = whole ? this.deadlines[index]! : this.deadlineIn(window, span);
      if (deadline === null) continue;
      if (deadline < day) return { state: 'overdue', day: deadline + 1 };
      if (window.first <= day) return { state: 'due', day: deadline };
      next = deadline;
      break;
    }
    const running = this.windows.find(({ first, last: end }) => first <= day && day <= end);
    const before = this.windows.findLast(({ last: end }) => end < day);
    const since = (running ?? before)?.first ?? span.first;
    return { state: last !== null && last >= since ? 'covered' : 'notYet', day: next };
  }

  /**
   * The last day of a window on which the rule can ask: at least half of its days must count, so that one who came late in
   * it, or a month that is mostly holiday, asks for nothing.
   */
  private deadlineIn(window: Span, span: Span): DayNumber | null {
    const { holidaysStop } = this.rule;
    const first = Math.max(window.first, span.first);
    const last = Math.min(window.last, span.last);
    if (first > last) return null;
    const end = this.calendar.counted(last, holidaysStop);
    const count = end - this.calendar.counted(first - 1, holidaysStop);
    if (2 * count < window.last - window.first + 1) return null;
    return this.calendar.dayCounted(end, holidaysStop);
  }
}

const stopped: Due = { state: 'stopped', day: null };
const notYet: Due = { state: 'notYet', day: null };
