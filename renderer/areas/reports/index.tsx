/** Reports: the half-year summary. */
import { IconReport } from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { SummaryPage } from './SummaryPage.tsx';

const summaryPath = '/reports/summary';

export const reportsArea: Area = {
  routes: [{ path: summaryPath, element: <SummaryPage /> }],
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
