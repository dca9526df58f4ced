/** Families of keys on carers, helpers, risk and reports; see textFamilies.ts. */
import { entrustmentGaps, entrustmentStates } from '../../shared/areas/guardians/entrustmentRules.ts';
import { checkStates } from '../../shared/areas/guardians/helperRules.ts';
import { guardianTodos } from '../../shared/areas/guardians/todos.ts';

export const guardianFamilies: Record<string, readonly string[] | null> = {
  'guardians.entrustment.state.*': entrustmentStates,
  'guardians.entrustment.stateHint.*': entrustmentStates.filter((state) => state !== 'running'),
  'guardians.entrustment.gap.*': entrustmentGaps,
  'guardians.entrustment.*': ['add', 'renew', 'replace'],
  'guardians.helpers.check.*': checkStates,
  'guardians.todo.*': guardianTodos,
  'guardians.todoAct.*': guardianTodos,
  'guardians.duty.place.*': ['contact', 'file', 'risk'],
  'guardians.risk.kinds.*': ['one', 'any', 'points'],
};
