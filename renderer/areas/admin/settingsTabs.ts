import type { ComponentType } from 'react';
import { may, type Role } from '../../../shared/roles.ts';

/** The tabs of the settings in their order; `title` is a text key. */
export const settingsTabs: readonly {
  path: string;
  title: string;
  lazy(): Promise<{ Component: ComponentType }>;
  when(role: Role): boolean;
}[] = [
  {
    path: 'school',
    title: 'admin.school.title',
    lazy: async () => ({ Component: (await import('./SchoolTab.tsx')).SchoolTab }),
    when: (role) => may(role, 'school.read'),
  },
  {
    path: 'terms',
    title: 'admin.terms.title',
    lazy: async () => ({ Component: (await import('./terms/TermsTab.tsx')).TermsTab }),
    when: (role) => may(role, 'school.read'),
  },
  {
    path: 'calendar',
    title: 'rooms.calendar.title',
    lazy: async () => ({ Component: (await import('../rooms/calendar/CalendarTab.tsx')).CalendarTab }),
    when: (role) => may(role, 'rooms.arrange'),
  },
  {
    path: 'classes',
    title: 'admin.classes.title',
    lazy: async () => ({ Component: (await import('./classes/ClassesTab.tsx')).ClassesTab }),
    when: (role) => may(role, 'school.read'),
  },
  {
    path: 'own-fields',
    title: 'children.own.title',
    lazy: async () => ({ Component: (await import('../children/own/OwnFieldsTab.tsx')).OwnFieldsTab }),
    when: (role) => may(role, 'school.write'),
  },
  {
    path: 'contacts',
    title: 'contacts.rules.title',
    lazy: async () => ({ Component: (await import('../contacts/rules/RulesTab.tsx')).RulesTab }),
    when: (role) => may(role, 'contacts.rules'),
  },
  {
    path: 'year-end',
    title: 'admin.yearEnd.title',
    lazy: async () => ({ Component: (await import('./yearEnd/YearEndTab.tsx')).YearEndTab }),
    when: (role) => may(role, 'school.write'),
  },
  {
    path: 'accounts',
    title: 'admin.accounts.title',
    lazy: async () => ({ Component: (await import('./accounts/AccountsTab.tsx')).AccountsTab }),
    when: (role) => may(role, 'accounts.write'),
  },
  {
    path: 'access',
    title: 'admin.access.title',
    lazy: async () => ({ Component: (await import('./access/AccessTab.tsx')).AccessTab }),
    when: (role) => may(role, 'accounts.write'),
  },
  {
    path: 'backups',
    title: 'admin.backups.title',
    lazy: async () => ({ Component: (await import('./backups/BackupsTab.tsx')).BackupsTab }),
    when: (role) => may(role, 'school.read'),
  },
  {
    path: 'acts',
    title: 'admin.acts.title',
    lazy: async () => ({ Component: (await import('./ActsTab.tsx')).ActsTab }),
    when: (role) => may(role, 'acts.undo'),
  },
  {
    path: 'bin',
    title: 'admin.bin.title',
    lazy: async () => ({ Component: (await import('./BinTab.tsx')).BinTab }),
    when: (role) => may(role, 'children.delete'),
  },
];
