/** Settings: the school, its terms, classes and accounts, backups, and what was done. */
import {
  IconBuildingCommunity,
  IconCalendarPlus,
  IconCoin,
  IconCrane,
  IconDatabaseExport,
  IconFileSearch,
  IconHistory,
  IconListCheck,
  IconScale,
  IconSettings,
  IconTrash,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import type { Area, Todo } from '../area.ts';
import { useBuildingTodos } from './organisation/building/useBuildingTodos.ts';
import {
  type BuildingState,
  buildingPath,
  type FundsState,
  fundsPath,
  leadershipPath,
  type MeetingsState,
  meetingsPath,
  type PlansState,
  plansPath,
  type RegulationsState,
  regulationsPath,
} from './organisation/paths.ts';
import { usePlanTodos } from './organisation/plans/usePlanTodos.ts';
import { findRegulations } from './organisation/regulations/findRegulations.ts';
import { auditPath, backupsPath, settingsPath } from './paths.ts';
import { settingsTabs } from './settingsTabs.ts';

function useOrganisationTodos(): Todo[] {
  return [...usePlanTodos(), ...useBuildingTodos()];
}

export const adminArea: Area = {
  routes: [
    {
      path: settingsPath,
      lazy: async () => ({ Component: (await import('./SettingsPage.tsx')).SettingsPage }),
      children: settingsTabs.map(({ path, lazy }) => ({ path, lazy })),
    },
    {
      path: auditPath,
      lazy: async () => ({ Component: (await import('./audit/AuditPage.tsx')).AuditPage }),
    },
    {
      path: leadershipPath,
      lazy: async () => ({ Component: (await import('./organisation/LeadershipPage.tsx')).LeadershipPage }),
    },
    {
      path: plansPath,
      lazy: async () => ({ Component: (await import('./organisation/plans/PlansPage.tsx')).PlansPage }),
    },
    {
      path: meetingsPath,
      lazy: async () => ({
        Component: (await import('./organisation/meetings/MeetingsPage.tsx')).MeetingsPage,
      }),
    },
    {
      path: regulationsPath,
      lazy: async () => ({
        Component: (await import('./organisation/regulations/RegulationsPage.tsx')).RegulationsPage,
      }),
    },
    {
      path: `${regulationsPath}/:id`,
      lazy: async () => ({
        Component: (await import('./organisation/regulations/RegulationPage.tsx')).RegulationPage,
      }),
    },
    {
      path: buildingPath,
      lazy: async () => ({
        Component: (await import('./organisation/building/BuildingPage.tsx')).BuildingPage,
      }),
    },
    {
      path: fundsPath,
      lazy: async () => ({ Component: (await import('./organisation/FundsPage.tsx')).FundsPage }),
    },
  ],
  navigation: [
    {
      to: leadershipPath,
      label: 'admin.organisation.nav',
      icon: IconBuildingCommunity,
      group: 'reports',
      when: (role) => may(role, 'organisation.read'),
    },
    {
      to: settingsPath,
      label: 'admin.nav.settings',
      icon: IconSettings,
      group: 'settings',
      when: (role) => may(role, 'school.read'),
    },
    {
      to: auditPath,
      label: 'admin.audit.title',
      icon: IconFileSearch,
      group: 'settings',
      when: (role) => may(role, 'audit.read'),
    },
  ],
  commands: [
    {
      id: 'admin.addPlan',
      title: 'admin.organisation.command.addPlan',
      icon: IconCalendarPlus,
      when: (role) => may(role, 'organisation.write'),
      run: ({ go }) => go(plansPath, { add: true } satisfies PlansState),
    },
    {
      id: 'admin.planItemsDue',
      title: 'admin.organisation.command.planItemsDue',
      icon: IconListCheck,
      when: (role) => may(role, 'organisation.read'),
      run: ({ go }) => go(plansPath, { due: true } satisfies PlansState),
    },
    {
      id: 'admin.addMeeting',
      title: 'admin.organisation.command.addMeeting',
      icon: IconUsers,
      when: (role) => may(role, 'organisation.write'),
      run: ({ go }) => go(meetingsPath, { add: true } satisfies MeetingsState),
    },
    {
      id: 'admin.writeRule',
      title: 'admin.organisation.command.writeRule',
      icon: IconScale,
      when: (role) => may(role, 'organisation.write'),
      run: ({ go }) => go(regulationsPath, { write: true } satisfies RegulationsState),
    },
    {
      id: 'admin.addStep',
      title: 'admin.organisation.command.addStep',
      icon: IconCrane,
      when: (role) => may(role, 'organisation.write'),
      run: ({ go }) => go(buildingPath, { write: true } satisfies BuildingState),
    },
    {
      id: 'admin.enterMoney',
      title: 'admin.organisation.command.enterMoney',
      icon: IconCoin,
      when: (role) => may(role, 'funds.write'),
      run: ({ go }) => go(fundsPath, { enter: true } satisfies FundsState),
    },
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
    {
      id: 'admin.bin',
      title: 'admin.bin.title',
      icon: IconTrash,
      when: (role) => may(role, 'children.delete'),
      run: ({ go }) => go(`${settingsPath}/bin`),
    },
  ],
  finders: [
    {
      title: 'admin.regulations.finder',
      when: (role) => may(role, 'organisation.read'),
      find: findRegulations,
    },
  ],
  useTodos: useOrganisationTodos,
};
