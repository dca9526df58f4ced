/** Settings: the school, its terms, classes and accounts, backups, and what was done. */
import { IconDatabaseExport, IconHistory, IconSettings, IconUserPlus } from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { backupsPath, settingsPath } from './paths.ts';
import { settingsTabs } from './settingsTabs.ts';

export const adminArea: Area = {
  routes: [
    {
      path: settingsPath,
      lazy: async () => ({ Component: (await import('./SettingsPage.tsx')).SettingsPage }),
      children: settingsTabs.map(({ path, lazy }) => ({ path, lazy })),
    },
  ],
  navigation: [
    {
      to: settingsPath,
      label: 'admin.nav.settings',
      icon: IconSettings,
      group: 'settings',
      when: (role) => may(role, 'school.read'),
    },
  ],
  commands: [
    {
      id: 'admin.backUp',
      title: 'admin.command.backUp',
      icon: IconDatabaseExport,
      when: (role) => may(role, 'backup.write'),
      run: ({ go }) => go(backupsPath),
    },
    {
      id: 'admin.addAccount',
      title: 'admin.command.addAccount',
      icon: IconUserPlus,
      when: (role) => may(role, 'accounts.write'),
      run: ({ go }) => go(`${settingsPath}/accounts`, { add: true }),
    },
    {
      id: 'admin.acts',
      title: 'admin.command.acts',
      icon: IconHistory,
      when: (role) => may(role, 'acts.undo'),
      run: ({ go }) => go(`${settingsPath}/acts`),
    },
  ],
  finders: [],
};
