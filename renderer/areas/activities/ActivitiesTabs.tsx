import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { useText } from '../../app/text.ts';
import { activitiesPath, attendancePath } from './paths.ts';

const pages = [
  { path: activitiesPath, label: 'activities.tabs.list' },
  { path: attendancePath, label: 'activities.tabs.attendance' },
] as const;

/** The pages of activities, one beside the other. */
export function ActivitiesTabs() {
  const { t } = useText();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <Tabs value={pathname} onChange={(path) => path && void navigate(path)}>
      <Tabs.List aria-label={t('activities.tabs.label')}>
        {pages.map(({ path, label }) => (
          <Tabs.Tab key={path} value={path}>
            {t(label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
