/** Carers and entrustment, helpers from outside, risk and the duty to report. */
import { IconHomeHeart, IconShieldCheck, IconUserHeart } from '@tabler/icons-react';
import { lazy } from 'react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { carersPath, helperPath, helpersPath, riskPath } from './paths.ts';
import { useGuardianTodos } from './useGuardianTodos.ts';

export const guardiansArea: Area = {
  routes: [
    { path: carersPath, lazy: async () => ({ Component: (await import('./CarersPage.tsx')).CarersPage }) },
    {
      path: helpersPath,
      lazy: async () => ({ Component: (await import('./HelpersPage.tsx')).HelpersPage }),
    },
    {
      path: helperPath(':id'),
      lazy: async () => ({ Component: (await import('./HelperPage.tsx')).HelperPage }),
    },
    { path: riskPath, lazy: async () => ({ Component: (await import('./RiskPage.tsx')).RiskPage }) },
  ],
  navigation: [
    {
      to: carersPath,
      label: 'guardians.entrustment.nav',
      icon: IconHomeHeart,
      group: 'care',
      when: (role) => may(role, 'guardians.read'),
    },
    {
      to: riskPath,
      label: 'guardians.risk.nav',
      icon: IconShieldCheck,
      group: 'care',
      when: (role) => may(role, 'guardians.read'),
    },
    {
      to: helpersPath,
      label: 'guardians.helpers.nav',
      icon: IconUserHeart,
      group: 'care',
      when: (role) => may(role, 'guardians.read'),
    },
  ],
  commands: [],
  finders: [],
  fileTabs: [
    {
      value: 'care',
      label: 'guardians.entrustment.tab',
      when: (role) => may(role, 'guardians.read'),
      tab: lazy(async () => ({ default: (await import('./CareTab.tsx')).CareTab })),
    },
  ],
  useTodos: useGuardianTodos,
};
