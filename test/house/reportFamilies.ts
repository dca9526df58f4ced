/** Keys of reports that the page makes up from a code; see textFamilies.ts. */
import { changeReasons } from '../../shared/areas/reports/changes.ts';
import { monthLacks, monthStates } from '../../shared/areas/reports/month.ts';
import { definitions } from '../../shared/areas/reports/statistics.ts';

export const reportFamilies: Record<string, readonly string[] | null> = {
  'reports.statistics.definition.*': definitions,
  'reports.summary.*': ['unsaved', 'edited', 'draft', 'year', 'firstHalf', 'secondHalf'],
  'reports.month.lack.*': monthLacks,
  'reports.month.state.*': monthStates,
  'reports.month.column.*': ['month', 'dueOn', 'state', 'deliveredOn', 'news', 'adopted', 'edition'],
  'reports.changes.reason.*': changeReasons,
  'reports.filed.format.*': ['docx', 'xlsx', 'pdf'],
};
