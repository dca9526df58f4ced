/** 图书: the catalogue, the lending desk, cards. */
import { IconBooks } from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { deskPath } from './paths.ts';

export const libraryArea: Area = {
  routes: [
    { path: deskPath, lazy: async () => ({ Component: (await import('./desk/DeskPage.tsx')).DeskPage }) },
  ],
  navigation: [
    {
      to: deskPath,
      label: 'library.nav',
      icon: IconBooks,
      group: 'home',
      when: (role) => may(role, 'library.lend'),
    },
  ],
  finders: [],
  commands: [],
};
