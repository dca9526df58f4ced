/** Pairing of staff and children, the growth record and diary, the work judged. */
import {
  IconChartBar,
  IconFileImport,
  IconHeartHandshake,
  IconNotebook,
  IconStar,
  IconUserOff,
  IconUsersPlus,
} from '@tabler/icons-react';
import { lazy } from 'react';
import { useNavigate } from 'react-router';
import { may, scopeOf } from '../../../shared/roles.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import type { Area, Todo } from '../area.ts';
import { boardPath, growthPath, importPath, typicalPath, workPath } from './paths.ts';

export const mentoringArea: Area = {
  routes: [
    { path: boardPath, lazy: async () => ({ Component: (await import('./board/BoardPage.tsx')).BoardPage }) },
    {
      path: typicalPath,
      lazy: async () => ({ Component: (await import('./typical/TypicalPage.tsx')).TypicalPage }),
    },
    { path: workPath, lazy: async () => ({ Component: (await import('./work/WorkPage.tsx')).WorkPage }) },
    {
      path: growthPath,
      lazy: async () => ({ Component: (await import('./growth/GrowthPagesPage.tsx')).GrowthPagesPage }),
    },
    {
      path: importPath,
      lazy: async () => ({ Component: (await import('./import/ImportPage.tsx')).ImportPage }),
    },
  ],
  navigation: [
    {
      to: boardPath,
      label: 'mentoring.nav',
      icon: IconHeartHandshake,
      group: 'care',
      when: (role) => may(role, 'mentoring.read'),
    },
  ],
  commands: [
    {
      id: 'mentoring.typical',
      title: 'mentoring.tabs.typical',
      icon: IconStar,
      when: (role) => may(role, 'mentoring.read') && scopeOf(role) !== 'own',
      run: ({ go }) => go(typicalPath),
    },
    {
      id: 'mentoring.import',
      title: 'mentoring.import.command',
      icon: IconFileImport,
      when: (role) => may(role, 'mentoring.pair'),
      run: ({ go }) => go(importPath),
    },
    {
      id: 'mentoring.work',
      title: 'mentoring.tabs.work',
      icon: IconChartBar,
      when: (role) => may(role, 'mentoring.read'),
      run: ({ go }) => go(workPath),
    },
    {
      id: 'mentoring.growth',
      title: 'mentoring.tabs.growth',
      icon: IconNotebook,
      when: (role) => may(role, 'mentoring.read'),
      run: ({ go }) => go(growthPath),
    },
  ],
  finders: [],
  fileTabs: [
    {
      value: 'growth',
      label: 'mentoring.growth.tab',
      when: (role) => may(role, 'mentoring.read'),
      tab: lazy(() => import('./growth/GrowthTab.tsx')),
    },
  ],
  useTodos,
};

const todos = [
  { code: 'over', icon: IconUsersPlus, to: boardPath },
  { code: 'gone', icon: IconUserOff, to: boardPath },
  { code: 'short', icon: IconStar, to: typicalPath },
] as const;

function useTodos(): Todo[] {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const enabled = may(role, 'mentoring.read') && scopeOf(role) !== 'own';
  const { data } = useOfficeQuery('mentoring.standing', null, { enabled });
  if (!data) return [];
  return todos
    .filter(({ code }) => data[code] > 0 && (code === 'short' || may(role, 'mentoring.pair')))
    .map(({ code, icon, to }) => ({
      code: `pairing.${code}`,
      text: t(`mentoring.todo.${code}`, { count: data[code] }),
      act: t(`mentoring.todoAct.${code}`),
      tone: code === 'short' ? 'calm' : 'attention',
      icon,
      open: () => void navigate(to),
    }));
}
