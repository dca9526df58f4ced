/** Carers and entrustment, helpers from outside, risk and the duty to report. */
import { entrustment } from './guardians/entrustment.ts';

export const guardians = { entrustment };
