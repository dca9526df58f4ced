/** What the home does with its children: planned, held, written down. */
import { IconCalendarUser, IconConfetti, IconUserQuestion } from '@tabler/icons-react';
import { lazy } from 'react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import {
  type ActivitiesState,
  activitiesPath,
  activityFiguresPath,
  attendancePath,
  monthPath,
} from './paths.ts';

export const activitiesArea: Area = {
  routes: [
    {
      path: activitiesPath,
      lazy: async () => ({ Component: (await import('./ActivitiesPage.tsx')).ActivitiesPage }),
    },
    {
      path: attendancePath,
      lazy: async () => ({ Component: (await import('./AttendancePage.tsx')).AttendancePage }),
    },
    {
      path: monthPath,
      lazy: async () => ({ Component: (await import('./month/MonthPage.tsx')).MonthPage }),
    },
    {
      path: activityFiguresPath,
      lazy: async () => ({
        Component: (await import('./figures/ActivityFiguresPage.tsx')).ActivityFiguresPage,
      }),
    },
  ],
  navigation: [
    {
      to: activitiesPath,
      label: 'activities.nav',
      icon: IconConfetti,
      group: 'home',
      when: (role) => may(role, 'activities.read'),
    },
  ],
  commands: [
    {
      id: 'activities.write',
      title: 'activities.command.write',
      icon: IconConfetti,
      when: (role) => may(role, 'activities.write'),
      run: ({ go }) => go(activitiesPath, { write: true } satisfies ActivitiesState),
    },
    {
      id: 'activities.attendance',
      title: 'activities.command.attendance',
      icon: IconUserQuestion,
      when: (role) => may(role, 'activities.read'),
      run: ({ go }) => go(attendancePath),
    },
    {
      id: 'activities.month',
      title: 'activities.command.month',
      icon: IconCalendarUser,
      when: (role) => may(role, 'activities.read'),
      run: ({ go }) => go(monthPath),
    },
  ],
  finders: [],
  fileTabs: [
    {
      value: 'activities',
      label: 'activities.nav',
      when: (role) => may(role, 'activities.read'),
      tab: lazy(async () => ({ default: (await import('./ActivitiesTab.tsx')).ActivitiesTab })),
    },
  ],
};
