/** Carers and entrustment, helpers from outside, risk and the duty to report. */

export const guardians = {};
