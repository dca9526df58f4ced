/** Reports upward: what the office answers. */
import type { reportsCalls } from '../../../../shared/areas/reports/calls.ts';
import type { Handlers } from '../../context.ts';
import { filedPaper, filedPdf, filedReports, keepFiledPdf, removeDelivery, saveDelivery } from './filed.ts';
import { statistics, statisticsPaper } from './statistics.ts';
import { approveSummary, saveSummary, summary, summaryPaper } from './summary.ts';

export const reportsHandlers: Handlers<typeof reportsCalls> = {
  summary,
  saveSummary,
  summaryPaper,
  approveSummary,
  statistics,
  statisticsPaper,
  filedReports,
  filedPaper,
  filedPdf,
  keepFiledPdf,
  saveDelivery,
  removeDelivery,
};
