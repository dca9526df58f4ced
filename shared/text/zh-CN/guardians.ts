/** 委托照护、社会力量、风险评估与报告。 */
import { duty } from './guardians/duty.ts';
import { entrustment } from './guardians/entrustment.ts';
import { helpers } from './guardians/helpers.ts';
import { risk } from './guardians/risk.ts';
import { todo, todoAct } from './guardians/todo.ts';

export const guardians = { duty, entrustment, helpers, risk, todo, todoAct };
