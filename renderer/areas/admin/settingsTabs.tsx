import type { ReactNode } from 'react';
import { may, type Role } from '../../../shared/roles.ts';
import { ActsTab } from './ActsTab.tsx';
import { AccountsTab } from './accounts/AccountsTab.tsx';
import { BackupsTab } from './BackupsTab.tsx';
import { ClassesTab } from './classes/ClassesTab.tsx';
import { SchoolTab } from './SchoolTab.tsx';
import { TermsTab } from './terms/TermsTab.tsx';

/** The tabs of the settings in their order; `title` is a text key. */
export const settingsTabs: readonly {
  path: string;
  title: string;
  element: ReactNode;
  when(role: Role): boolean;
}[] = [
  {
    path: 'school',
    title: 'admin.school.title',
    element: <SchoolTab />,
    when: (role) => may(role, 'school.read'),
  },
  {
    path: 'terms',
    title: 'admin.terms.title',
    element: <TermsTab />,
    when: (role) => may(role, 'school.read'),
  },
  {
    path: 'classes',
    title: 'admin.classes.title',
    element: <ClassesTab />,
    when: (role) => may(role, 'school.read'),
  },
  {
    path: 'accounts',
    title: 'admin.accounts.title',
    element: <AccountsTab />,
    when: (role) => may(role, 'accounts.write'),
  },
  {
    path: 'backups',
    title: 'admin.backups.title',
    element: <BackupsTab />,
    when: (role) => may(role, 'school.read'),
  },
  { path: 'acts', title: 'admin.acts.title', element: <ActsTab />, when: (role) => may(role, 'acts.undo') },
];
