/** The lines that the people around the children bring to 要办的事. */
import { type GuardianTodo, guardianTodos } from '../../../../shared/areas/guardians/todos.ts';
import type { ReadContext } from '../../context.ts';
import { carers } from './entrustments.ts';

export function todos(context: ReadContext): { code: GuardianTodo; count: number }[] {
  const rows = carers(context);
  const counts: Record<GuardianTodo, number> = {
    disqualified: rows.filter(({ state }) => state === 'disqualified').length,
    none: rows.filter(({ state }) => state === 'none' || state === 'otherCarer').length,
    endsSoon: rows.filter(({ state }) => state === 'endsSoon').length,
    ended: rows.filter(({ state }) => state === 'ended').length,
  };
  return guardianTodos.map((code) => ({ code, count: counts[code] })).filter(({ count }) => count > 0);
}
