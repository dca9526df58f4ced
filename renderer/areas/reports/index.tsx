/** Reports: the half-year summary. */
import { IconReport } from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';

const summaryPath = '/reports/summary';

export const reportsArea: Area = {
  routes: [
    { path: summaryPath, lazy: async () => ({ Component: (await import('./SummaryPage.tsx')).SummaryPage }) },
  ],
  navigation: [
    {
      to: summaryPath,
      label: 'reports.nav.summary',
      icon: IconReport,
      group: 'reports',
      when: (role) => may(role, 'reports.read'),
    },
  ],
  commands: [],
  finders: [],
};
