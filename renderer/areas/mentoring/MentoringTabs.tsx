import { PageTabs } from '../../ui/PageTabs.tsx';
import { boardPath, growthPath, typicalPath, workPath } from './paths.ts';

const pages = [
  { path: boardPath, label: 'mentoring.tabs.board' },
  { path: typicalPath, label: 'mentoring.tabs.typical' },
  { path: workPath, label: 'mentoring.tabs.work' },
  { path: growthPath, label: 'mentoring.tabs.growth' },
] as const;

/** The pages of pairing, one beside the other. */
export function MentoringTabs() {
  return <PageTabs label={'mentoring.tabs.label'} pages={pages} />;
}
