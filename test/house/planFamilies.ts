/** Keys of plans and meetings that the page makes up from a code; see textFamilies.ts. */
import { planPapers } from '../../shared/areas/admin/planCalls.ts';
import { shownStates } from '../../shared/areas/admin/plans.ts';

export const planFamilies: Record<string, readonly string[] | null> = {
  'admin.plans.filter.*': [...['all', 'open', 'overdue', 'soon', 'done', 'dropped', 'carried'], 'mine'],
  'admin.plans.state.*': shownStates,
  'admin.plans.print.*': planPapers,
  'admin.meetings.column.*': ['heldOn', 'kind', 'subject', 'chair', 'present', 'decided', 'files'],
};
