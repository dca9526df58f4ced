import { PageTabs } from '../../ui/PageTabs.tsx';
import { changesPath, monthReportPath, monthsPath, notesPath } from './paths.ts';

const pages = [
  { path: monthReportPath, label: 'reports.month.tabs.month' },
  { path: notesPath, label: 'reports.month.tabs.notes' },
  { path: changesPath, label: 'reports.month.tabs.changes' },
  { path: monthsPath, label: 'reports.month.tabs.year' },
] as const;

/** The pages around the month's report, one beside the other. */
export function MonthTabs() {
  return <PageTabs label={'reports.month.tabs.label'} pages={pages} />;
}
