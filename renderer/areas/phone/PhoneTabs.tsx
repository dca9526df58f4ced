import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { useText } from '../../app/text.ts';
import { appointmentsPath, figuresPath, phonePath } from './paths.ts';

const pages = [
  { path: phonePath, label: 'phone.tabs.log' },
  { path: appointmentsPath, label: 'phone.tabs.appointments' },
  { path: figuresPath, label: 'phone.tabs.figures' },
] as const;

/** The pages of the affection phone, one beside the other. */
export function PhoneTabs() {
  const { t } = useText();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <Tabs value={pathname} onChange={(path) => path && void navigate(path)}>
      <Tabs.List aria-label={t('phone.tabs.label')}>
        {pages.map(({ path, label }) => (
          <Tabs.Tab key={path} value={path}>
            {t(label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
