/** Carers and entrustment, helpers from outside, risk and the duty to report. */
import { duty } from './guardians/duty.ts';
import { entrustment } from './guardians/entrustment.ts';
import { helpers } from './guardians/helpers.ts';
import { risk } from './guardians/risk.ts';
import { todo, todoAct } from './guardians/todo.ts';

export const guardians = { duty, entrustment, helpers, risk, todo, todoAct };
