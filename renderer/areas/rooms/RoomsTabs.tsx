import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { useText } from '../../app/text.ts';
import { dutyPath, roomListPath, roomsPath, roomUsePath } from './paths.ts';

const pages = [
  { path: roomsPath, label: 'rooms.tabs.schedule' },
  { path: dutyPath, label: 'rooms.tabs.duty' },
  { path: roomUsePath, label: 'rooms.tabs.use' },
  { path: roomListPath, label: 'rooms.tabs.list' },
] as const;

/** The pages of the activity rooms, one beside the other. */
export function RoomsTabs() {
  const { t } = useText();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <Tabs value={pathname} onChange={(path) => path && void navigate(path)}>
      <Tabs.List aria-label={t('rooms.tabs.label')}>
        {pages.map(({ path, label }) => (
          <Tabs.Tab key={path} value={path}>
            {t(label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
