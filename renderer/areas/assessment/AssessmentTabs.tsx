import { PageTabs } from '../../ui/PageTabs.tsx';
import { assessmentsPath, inspectionsPath, lettersPath, treesPath } from './paths.ts';

const pages = [
  { path: assessmentsPath, label: 'assessment.tabs.assessments' },
  { path: inspectionsPath, label: 'assessment.tabs.inspections' },
  { path: lettersPath, label: 'assessment.tabs.letters' },
] as const;
const aside = [{ path: treesPath, label: 'assessment.tabs.trees' }] as const;

/** The pages of assessment and putting right, one beside the other. */
export function AssessmentTabs() {
  return <PageTabs label={'assessment.tabs.label'} pages={pages} aside={aside} />;
}
