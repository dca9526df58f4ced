/** Reports upward: what the office answers. */
import type { reportsCalls } from '../../../../shared/areas/reports/calls.ts';
import type { Handlers } from '../../context.ts';
import { changes } from './changes.ts';
import { filedPaper, filedPdf, filedReports, keepFiledPdf, removeDelivery, saveDelivery } from './filed.ts';
import { approveMonth, month, monthDue, monthPaper, months, saveMonth, saveReportingRule } from './month.ts';
import { chooseNote, noteFrom, notes, removeNote, saveNote } from './notes.ts';
import { statistics, statisticsPaper } from './statistics.ts';
import { approveSummary, saveSummary, summary, summaryDraft, summaryPaper } from './summary.ts';
import { saveTemplate } from './templates.ts';

export const reportsHandlers: Handlers<typeof reportsCalls> = {
  summary,
  saveSummary,
  summaryDraft,
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
  changes,
  notes,
  noteFrom,
  saveNote,
  chooseNote,
  removeNote,
  saveTemplate,
  month,
  saveMonth,
  monthPaper,
  approveMonth,
  months,
  saveReportingRule,
  monthDue,
};
