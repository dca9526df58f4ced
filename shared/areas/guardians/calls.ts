/** Carers and entrustment, helpers from outside, risk and the duty to report: what the page can ask. */
import { entrustmentCalls } from './entrustmentCalls.ts';
import { helperCalls } from './helperCalls.ts';
import { helperReadingCalls } from './helperReadings.ts';
import { reportCalls } from './reportCalls.ts';
import { riskCalls } from './riskCalls.ts';
import { todoCalls } from './todos.ts';

export const guardiansCalls = {
  ...entrustmentCalls,
  ...helperCalls,
  ...helperReadingCalls,
  ...reportCalls,
  ...riskCalls,
  ...todoCalls,
};
