/** Pairing of staff and children, the growth record and diary, the work judged. */
import { lazy } from 'react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';

export const mentoringArea: Area = {
  routes: [],
  navigation: [],
  commands: [],
  finders: [],
  fileTabs: [
    {
      value: 'growth',
      label: 'mentoring.growth.tab',
      when: (role) => may(role, 'mentoring.read'),
      tab: lazy(() => import('./growth/GrowthTab.tsx')),
    },
  ],
};
