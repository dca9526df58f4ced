import { PageTabs } from '../../ui/PageTabs.tsx';
import { activitiesPath, activityFiguresPath, attendancePath, monthPath } from './paths.ts';

const pages = [
  { path: activitiesPath, label: 'activities.tabs.list' },
  { path: attendancePath, label: 'activities.tabs.attendance' },
  { path: monthPath, label: 'activities.tabs.month' },
  { path: activityFiguresPath, label: 'activities.tabs.figures' },
] as const;

/** The pages of activities, one beside the other. */
export function ActivitiesTabs() {
  return <PageTabs label={'activities.tabs.label'} pages={pages} />;
}
