/** 数据包: written to a stick, and read. */
import { IconPackageExport, IconPackageImport } from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { packagesPath, readPath } from './PackageTabs.tsx';

export const packagesArea: Area = {
  routes: [
    { path: packagesPath, lazy: async () => ({ Component: (await import('./WritePage.tsx')).WritePage }) },
    { path: readPath, lazy: async () => ({ Component: (await import('./ReadPage.tsx')).ReadPage }) },
  ],
  navigation: [
    {
      to: packagesPath,
      label: 'packages.nav',
      icon: IconPackageExport,
      group: 'reports',
      when: (role) => may(role, 'packages.send'),
    },
  ],
  finders: [],
  commands: [
    {
      id: 'packages.toWrite',
      title: 'packages.command.write',
      icon: IconPackageExport,
      when: (role) => may(role, 'packages.send'),
      run: ({ go }) => go(packagesPath),
    },
    {
      id: 'packages.toRead',
      title: 'packages.command.read',
      icon: IconPackageImport,
      when: (role) => may(role, 'packages.read'),
      run: ({ go }) => go(readPath),
    },
  ],
};
