/** Keys of assessment and putting right that the page makes up from a code; see textFamilies.ts. */
import { findingStates } from '../../shared/areas/assessment/inspection.ts';
import { assessmentStates } from '../../shared/areas/assessment/scoring.ts';
import { treeIssues } from '../../shared/areas/assessment/treeImport.ts';

export const assessmentFamilies: Record<string, readonly string[] | null> = {
  'assessment.state.*': assessmentStates,
  'assessment.trees.part.*': ['target', 'criterion', 'look'],
  'assessment.trees.missing.*': ['title', 'name', 'twice', 'halves', 'level'],
  'assessment.import.column.*': ['row', 'name', 'points', 'criterion', 'what'],
  'assessment.import.issue.*': treeIssues,
  'assessment.scoring.bindingStep.*': ['gathering', 'drawing', 'files', 'index', 'book'],
  'assessment.evidence.ask.*': ['records', 'report', 'activity', 'shelf'],
  'assessment.inspections.column.*': ['title', 'deadline', 'staff', 'state'],
  'assessment.finding.state.*': findingStates,
};
