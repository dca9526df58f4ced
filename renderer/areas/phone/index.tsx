/** 亲情电话: appointments, calls, and the page on which a child fills in its own. */
import { IconCalendarTime, IconChartBar, IconPhone, IconPhoneCall } from '@tabler/icons-react';
import { lazy } from 'react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { appointmentsPath, figuresPath, type PhoneState, phonePath } from './paths.ts';
import { usePhoneTodos } from './usePhoneTodos.ts';

export const phoneArea: Area = {
  routes: [
    { path: phonePath, lazy: async () => ({ Component: (await import('./log/PhonePage.tsx')).PhonePage }) },
    {
      path: appointmentsPath,
      lazy: async () => ({
        Component: (await import('./appointments/AppointmentsPage.tsx')).AppointmentsPage,
      }),
    },
    {
      path: figuresPath,
      lazy: async () => ({ Component: (await import('./figures/FiguresPage.tsx')).FiguresPage }),
    },
  ],
  navigation: [
    {
      to: phonePath,
      label: 'phone.nav',
      icon: IconPhone,
      group: 'home',
      when: (role) => may(role, 'phone.read'),
    },
  ],
  finders: [],
  commands: [
    {
      id: 'phone.appointments',
      title: 'phone.command.appointments',
      icon: IconCalendarTime,
      when: (role) => may(role, 'phone.read'),
      run: ({ go }) => go(appointmentsPath),
    },
    {
      id: 'phone.figures',
      title: 'phone.command.figures',
      icon: IconChartBar,
      when: (role) => may(role, 'phone.read'),
      run: ({ go }) => go(figuresPath),
    },
    {
      id: 'phone.write',
      title: 'phone.command.write',
      icon: IconPhoneCall,
      keys: 'alt+T',
      when: (role) => may(role, 'phone.write'),
      daily: 1,
      run: ({ go }) => go(phonePath, { write: true } satisfies PhoneState),
    },
  ],

  fileTabs: [
    {
      value: 'phone',
      label: 'phone.tab',
      when: (role) => may(role, 'phone.read'),
      tab: lazy(async () => ({ default: (await import('./file/PhoneTab.tsx')).PhoneTab })),
    },
  ],
  useTodos: usePhoneTodos,
};
