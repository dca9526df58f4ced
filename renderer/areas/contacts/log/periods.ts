/** Times that the log is mostly asked for. */
import type { PeriodName } from '../../../../shared/areas/contacts/periods.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import { type Term, termBefore, termOn } from '../../../../shared/values/term.ts';
import { useSession } from '../../../app/session.tsx';

export interface Span {
  from: Day | null;
  to: Day | null;
}

/** This week from Monday, this month, the term that runs, the one before, and all. In holidays: since the last term began. */
export function usePeriods(terms: readonly Term[]): Record<PeriodName, Span | null> & { term: Span } {
  const { today } = useSession();
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const running = termOn(terms, today);
  const over = termBefore(terms, running?.startsOn ?? today);
  const span = (term: Term): Span => ({ from: term.startsOn, to: term.endsOn });
  return {
    week: { from: addDays(today, -weekday), to: today },
    month: { from: `${today.slice(0, 8)}01`, to: today },
    term: running ? span(running) : { from: over?.startsOn ?? null, to: null },
    lastTerm: running && over ? span(over) : null,
    all: { from: null, to: null },
  };
}
