import { PageTabs } from '../../ui/PageTabs.tsx';
import { dutyPath, openedPath, roomListPath, roomsPath, roomUsePath } from './paths.ts';

const pages = [
  { path: roomsPath, label: 'rooms.tabs.schedule' },
  { path: dutyPath, label: 'rooms.tabs.duty' },
  { path: openedPath, label: 'rooms.tabs.opened' },
  { path: roomUsePath, label: 'rooms.tabs.use' },
  { path: roomListPath, label: 'rooms.tabs.list' },
] as const;

/** The pages of the activity rooms, one beside the other. */
export function RoomsTabs() {
  return <PageTabs label={'rooms.tabs.label'} pages={pages} />;
}
