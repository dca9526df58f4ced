/** 考核和督查整改: indicators, scores, evidence; inspections and what they found. */
import {
  IconClipboardCheck,
  IconClipboardPlus,
  IconListTree,
  IconSignature,
  IconZoomCheck,
} from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import {
  assessmentsPath,
  type BeginState,
  inspectionsPath,
  lettersPath,
  scoringRoute,
  treeImportPath,
  treeRoute,
  treesPath,
} from './paths.ts';
import { useAssessmentTodos, useOverdue } from './useAssessmentTodos.ts';

export const assessmentArea: Area = {
  routes: [
    {
      path: assessmentsPath,
      lazy: async () => ({ Component: (await import('./scoring/AssessmentsPage.tsx')).AssessmentsPage }),
    },
    { path: treesPath, lazy: async () => ({ Component: (await import('./trees/TreesPage.tsx')).TreesPage }) },
    {
      path: treeImportPath,
      lazy: async () => ({ Component: (await import('./trees/TreeImportPage.tsx')).TreeImportPage }),
    },
    { path: treeRoute, lazy: async () => ({ Component: (await import('./trees/TreePage.tsx')).TreePage }) },
    {
      path: inspectionsPath,
      lazy: async () => ({ Component: (await import('./inspections/InspectionsPage.tsx')).InspectionsPage }),
    },
    {
      path: lettersPath,
      lazy: async () => ({ Component: (await import('./letters/LettersPage.tsx')).LettersPage }),
    },
    {
      path: scoringRoute,
      lazy: async () => ({ Component: (await import('./scoring/ScoringPage.tsx')).ScoringPage }),
    },
  ],
  navigation: [
    {
      to: assessmentsPath,
      label: 'assessment.nav',
      icon: IconClipboardCheck,
      group: 'reports',
      when: (role) => may(role, 'assessment.read'),
      useCount: useOverdue,
    },
  ],
  commands: [
    {
      id: 'assessment.begin',
      title: 'assessment.command.begin',
      icon: IconClipboardPlus,
      when: (role) => may(role, 'assessment.write'),
      run: ({ go }) => go(assessmentsPath, { begin: true } satisfies BeginState),
    },
    {
      id: 'assessment.inspection',
      title: 'assessment.command.inspection',
      icon: IconZoomCheck,
      when: (role) => may(role, 'assessment.write'),
      run: ({ go }) => go(inspectionsPath, { begin: true } satisfies BeginState),
    },
    {
      id: 'assessment.indicators',
      title: 'assessment.command.indicators',
      icon: IconListTree,
      when: (role) => may(role, 'assessment.read'),
      run: ({ go }) => go(treesPath),
    },
    {
      id: 'assessment.letters',
      title: 'assessment.command.letters',
      icon: IconSignature,
      when: (role) => may(role, 'assessment.read'),
      run: ({ go }) => go(lettersPath),
    },
  ],
  finders: [],
  useTodos: useAssessmentTodos,
};
