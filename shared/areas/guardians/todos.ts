/** What the people around the children ask of whoever opens 今日. */
import * as z from 'zod';
import { nothing, query } from '../../call.ts';

export const guardianTodos = ['disqualified', 'none', 'endsSoon', 'ended', 'helperChecks'] as const;
export type GuardianTodo = (typeof guardianTodos)[number];

export const todoCalls = {
  /** How many children or helpers each line of 要办的事 is about; those with none are left out. */
  todos: query(
    nothing,
    z.array(z.strictObject({ code: z.enum(guardianTodos), count: z.int().min(1) })),
    'guardians.read',
  ),
};
