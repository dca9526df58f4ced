/** Carers and entrustment, helpers from outside, risk and the duty to report: what the page can ask. */
export const guardiansCalls = {};
