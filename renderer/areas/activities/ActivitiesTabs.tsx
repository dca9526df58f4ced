import { PageTabs } from '../../ui/PageTabs.tsx';
import { activitiesPath, attendancePath } from './paths.ts';

const pages = [
  { path: activitiesPath, label: 'activities.tabs.list' },
  { path: attendancePath, label: 'activities.tabs.attendance' },
] as const;

/** The pages of activities, one beside the other. */
export function ActivitiesTabs() {
  return <PageTabs label={'activities.tabs.label'} pages={pages} />;
}
