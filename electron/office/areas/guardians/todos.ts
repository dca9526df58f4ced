/** The lines that the people around the children bring to 要办的事. */
import { type GuardianTodo, guardianTodos } from '../../../../shared/areas/guardians/todos.ts';
import { may } from '../../../../shared/roles.ts';
import type { ReadContext } from '../../context.ts';
import { carers } from './entrustments.ts';
import { helpers } from './helpers.ts';

export function todos(context: ReadContext): { code: GuardianTodo; count: number }[] {
  const rows = carers(context);
  const counts: Record<GuardianTodo, number> = {
    disqualified: rows.filter(({ state }) => state === 'disqualified').length,
    none: rows.filter(({ state }) => state === 'none' || state === 'otherCarer').length,
    endsSoon: rows.filter(({ state }) => state === 'endsSoon').length,
    ended: rows.filter(({ state }) => state === 'ended').length,
    helperChecks: unchecked(context),
  };
  return guardianTodos.map((code) => ({ code, count: counts[code] })).filter(({ count }) => count > 0);
}

/** Helpers whose check is out of date, or who are with children without one; for those who can do something about it. */
function unchecked(context: ReadContext): number {
  if (!may(context.session.role, 'guardians.write')) return 0;
  return helpers(context).filter(
    ({ active, checkState, children }) =>
      active && checkState !== 'valid' && (checkState !== 'none' || children.length > 0),
  ).length;
}
