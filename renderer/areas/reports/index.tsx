/** Reports: the statistics table and the half-year summary. */
import { IconReport, IconTable } from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';

const summaryPath = '/reports/summary';
const statisticsPath = '/reports/statistics';

export const reportsArea: Area = {
  routes: [
    { path: summaryPath, lazy: async () => ({ Component: (await import('./SummaryPage.tsx')).SummaryPage }) },
    {
      path: statisticsPath,
      lazy: async () => ({ Component: (await import('./StatisticsPage.tsx')).StatisticsPage }),
    },
  ],
  navigation: [
    {
      to: statisticsPath,
      label: 'reports.nav.statistics',
      icon: IconTable,
      group: 'reports',
      when: (role) => may(role, 'reports.read'),
    },
    {
      to: summaryPath,
      label: 'reports.nav.summary',
      icon: IconReport,
      group: 'reports',
      when: (role) => may(role, 'reports.read'),
    },
  ],
  commands: [
    {
      id: 'reports.statistics',
      title: 'reports.command.statistics',
      icon: IconTable,
      when: (role) => may(role, 'reports.read'),
      run: ({ go }) => go(statisticsPath),
    },
  ],
  finders: [],
};
