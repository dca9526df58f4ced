/** Where the pages of reports are. */
import type { Day } from '../../../shared/values/day.ts';

export const statisticsPath = '/reports/statistics';
export const summaryPath = '/reports/summary';
export const monthReportPath = '/reports/month';
export const monthsPath = '/reports/months';
export const notesPath = '/reports/notes';
export const changesPath = '/reports/changes';

/** 'YYYY-MM'; without it the month of today. */
export interface MonthState {
  month?: string;
}

export interface ChangesState {
  time?: { from: Day; to: Day };
}
