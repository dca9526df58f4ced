/** Carers and entrustment, helpers from outside, risk and the duty to report: what the office answers. */
import type { guardiansCalls } from '../../../../shared/areas/guardians/calls.ts';
import type { Handlers } from '../../context.ts';
import { care, carers, removeEntrustment, saveEntrustment } from './entrustments.ts';
import { entrustmentPaper } from './papers.ts';
import { todos } from './todos.ts';

export const guardiansHandlers: Handlers<typeof guardiansCalls> = {
  care,
  carers,
  saveEntrustment,
  removeEntrustment,
  entrustmentPaper,
  todos,
};
