/** Keys of reports that the page makes up from a code; see textFamilies.ts. */
import { definitions } from '../../shared/areas/reports/statistics.ts';

export const reportFamilies: Record<string, readonly string[] | null> = {
  'reports.statistics.definition.*': definitions,
  'reports.summary.*': ['unsaved', 'edited', 'draft', 'moveUp', 'moveDown', 'remove'],
};
