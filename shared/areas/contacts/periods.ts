/** Times that the log of contacts is mostly asked for, by their names. */
export const periodNames = ['week', 'month', 'term', 'lastTerm', 'all'] as const;
export type PeriodName = (typeof periodNames)[number];
