/** A good input for every call of reports. */
import type { reportsCalls } from '../../shared/areas/reports/calls.ts';
import type { Input } from '../../shared/call.ts';
import { nobody } from './nobody.ts';

type Calls = typeof reportsCalls;

export const reportInputs: { [N in keyof Calls as `reports.${N}`]: Input<Calls[N]> } = {
  'reports.summary': { year: 2026, half: 2 },
  'reports.saveSummary': { year: 2026, half: 2, version: null, sections: [], seen: {} },
  'reports.summaryDraft': { year: 2026, half: 0 },
  'reports.changes': { from: '2026-11-01', to: '2026-11-30' },
  'reports.notes': { from: '2026-01-01', to: '2026-12-31', kind: null },
  'reports.noteFrom': { kind: 'news', source: 'contact', sourceId: nobody },
  'reports.saveNote': {
    id: null,
    version: null,
    patch: {
      ...{ kind: 'news', title: '消防员进校园', day: '2026-11-09', text: ['学校请来消防员。'] },
      ...{ adoptedBy: null, settledOn: null, settledHow: null },
    },
  },
  'reports.chooseNote': { id: nobody, month: '2026-11' },
  'reports.removeNote': { id: nobody },
  'reports.saveTemplate': { kind: 'month', sections: null },
  'reports.month': { month: '2026-11' },
  'reports.saveMonth': { month: '2026-11', version: null, sections: [], seen: {}, reporterId: null },
  'reports.monthPaper': { month: '2026-11', format: 'document' },
  'reports.approveMonth': { month: '2026-11', version: null, changes: null },
  'reports.months': { year: 2026 },
  'reports.saveReportingRule': { dueDay: 22, leastNews: 2, receiver: '县教育局', remindDays: 5 },
  'reports.monthDue': null,
  'reports.summaryPaper': { year: 2026, half: 2, format: 'document' },
  'reports.approveSummary': { year: 2026, half: 2, version: null, changes: null },
  'reports.statistics': { day: null, definition: 'wider' },
  'reports.statisticsPaper': { day: null, definition: 'council', size: 'A4', format: 'document' },
  'reports.filedReports': { kind: null, period: null },
  'reports.filedPaper': { id: nobody, format: 'document' },
  'reports.filedPdf': { id: nobody },
  'reports.keepFiledPdf': { id: nobody, bytes: new Uint8Array([37, 80]) },
  'reports.saveDelivery': {
    id: null,
    version: null,
    filedReportId: nobody,
    patch: { way: 'paper', day: '2026-03-23', receiver: '区教育局', receivedBy: null, note: null },
  },
  'reports.removeDelivery': { id: nobody },
};
