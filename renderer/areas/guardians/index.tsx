/** Carers and entrustment, helpers from outside, risk and the duty to report. */
import { IconHomeHeart } from '@tabler/icons-react';
import { lazy } from 'react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { carersPath } from './paths.ts';
import { useGuardianTodos } from './useGuardianTodos.ts';

export const guardiansArea: Area = {
  routes: [
    { path: carersPath, lazy: async () => ({ Component: (await import('./CarersPage.tsx')).CarersPage }) },
  ],
  navigation: [
    {
      to: carersPath,
      label: 'guardians.entrustment.nav',
      icon: IconHomeHeart,
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
