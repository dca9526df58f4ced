/** Talks, home visits, calls with parents, and how often they are due. */
import { IconCalendarStats, IconFileImport, IconMessagePlus, IconMessages } from '@tabler/icons-react';
import { lazy } from 'react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { useContactTodos } from './due/useContactTodos.ts';
import { type ContactsState, contactsPath, importPath, matrixPath } from './paths.ts';

export const contactsArea: Area = {
  routes: [
    {
      path: contactsPath,
      lazy: async () => ({ Component: (await import('./log/ContactsPage.tsx')).ContactsPage }),
    },
    {
      path: matrixPath,
      lazy: async () => ({ Component: (await import('./due/MatrixPage.tsx')).MatrixPage }),
    },
    {
      path: importPath,
      lazy: async () => ({ Component: (await import('./import/ImportPage.tsx')).ImportPage }),
    },
  ],
  navigation: [
    {
      to: contactsPath,
      label: 'contacts.nav',
      icon: IconMessages,
      group: 'care',
      when: (role) => may(role, 'contacts.read'),
    },
    {
      to: matrixPath,
      label: 'contacts.matrix.title',
      icon: IconCalendarStats,
      group: 'care',
      when: (role) => may(role, 'contacts.read'),
    },
  ],
  commands: [
    {
      id: 'contacts.write',
      title: 'contacts.command.write',
      icon: IconMessagePlus,
      keys: 'alt+V',
      when: (role) => may(role, 'contacts.write'),
      daily: 3,
      run: ({ go }) => go(contactsPath, { write: true } satisfies ContactsState),
    },
    {
      id: 'contacts.import',
      title: 'contacts.import.command',
      icon: IconFileImport,
      when: (role) => may(role, 'contacts.import'),
      run: ({ go }) => go(importPath),
    },
  ],
  finders: [],
  fileTabs: [
    {
      value: 'contacts',
      label: 'contacts.tab',
      when: (role) => may(role, 'contacts.read'),
      tab: lazy(async () => ({ default: (await import('./log/ContactsTab.tsx')).ContactsTab })),
    },
  ],
  useTodos: useContactTodos,
};
