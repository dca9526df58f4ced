import { Tabs } from '@mantine/core';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { Page } from '../../ui/Page.tsx';
import { settingsPath } from './paths.ts';
import { settingsTabs } from './settingsTabs.ts';

/** The settings' tabs that this role has, and the one that is open. */
export function SettingsPage() {
  const { t } = useText();
  const { role } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const tabs = settingsTabs.filter((tab) => tab.when(role));
  const open = tabs.find((tab) => pathname === `${settingsPath}/${tab.path}`);
  if (!open) return <Navigate to={`${settingsPath}/${tabs[0]?.path}`} replace />;
  return (
    <Page title={t('admin.nav.settings')}>
      <Tabs value={open.path} onChange={(path) => void navigate(`${settingsPath}/${path}`)}>
        <Tabs.List aria-label={t('admin.nav.settings')}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.path} value={tab.path}>
              {t(tab.title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={open.path} pt="md">
          <Outlet />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
