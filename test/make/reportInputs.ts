/** A good input for every call of reports. */
import type { reportsCalls } from '../../shared/areas/reports/calls.ts';
import type { Input } from '../../shared/call.ts';
import { nobody } from './nobody.ts';

type Calls = typeof reportsCalls;

export const reportInputs: { [N in keyof Calls as `reports.${N}`]: Input<Calls[N]> } = {
  'reports.summary': { year: 2026, half: 2 },
  'reports.saveSummary': { year: 2026, half: 2, version: null, sections: [] },
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
