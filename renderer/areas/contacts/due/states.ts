/** States as the matrix has them, one letter each, and which weighs most where several rules stand in one cell. */
import type { DueState } from '../../../../shared/areas/contacts/due.ts';
import { type MatrixRow, stateLetters } from '../../../../shared/areas/contacts/dueCalls.ts';

const byLetter = new Map(
  (Object.entries(stateLetters) as [DueState, string][]).map(([state, letter]) => [letter, state]),
);

const weights: Record<DueState, number> = { notYet: 0, stopped: 1, covered: 2, due: 3, overdue: 4 };

/** Null for a week that has not come. `rule`: its place, null for the heaviest of all. */
export function stateIn({ weeks }: MatrixRow, rule: number | null, week: number): DueState | null {
  const letters = rule === null ? weeks.map((each) => each[week] ?? '') : [weeks[rule]?.[week] ?? ''];
  const states = letters.flatMap((letter) => byLetter.get(letter) ?? []);
  return states.reduce<DueState | null>(
    (heaviest, each) => (heaviest === null || weights[each] > weights[heaviest] ? each : heaviest),
    null,
  );
}
