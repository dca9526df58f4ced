import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { useText } from '../../app/text.ts';
import { boardPath, typicalPath, workPath } from './paths.ts';

const pages = [
  { path: boardPath, label: 'mentoring.tabs.board' },
  { path: typicalPath, label: 'mentoring.tabs.typical' },
  { path: workPath, label: 'mentoring.tabs.work' },
] as const;

/** The pages of pairing, one beside the other. */
export function MentoringTabs() {
  const { t } = useText();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <Tabs value={pathname} onChange={(path) => path && void navigate(path)}>
      <Tabs.List aria-label={t('mentoring.tabs.label')}>
        {pages.map(({ path, label }) => (
          <Tabs.Tab key={path} value={path}>
            {t(label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
