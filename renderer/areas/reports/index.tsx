/** Reports: the statistics table, the month's report, the summary of a half-year or a year. */
import { IconCalendarStats, IconNotebook, IconReport, IconTable } from '@tabler/icons-react';
import { may, type Role } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { changesPath, monthReportPath, monthsPath, notesPath, statisticsPath, summaryPath } from './paths.ts';
import { useReportTodos } from './useReportTodos.ts';

const reads = (role: Role) => may(role, 'reports.read');

export const reportsArea: Area = {
  routes: [
    { path: summaryPath, lazy: async () => ({ Component: (await import('./SummaryPage.tsx')).SummaryPage }) },
    {
      path: statisticsPath,
      lazy: async () => ({ Component: (await import('./StatisticsPage.tsx')).StatisticsPage }),
    },
    {
      path: monthReportPath,
      lazy: async () => ({ Component: (await import('./MonthReportPage.tsx')).MonthReportPage }),
    },
    { path: monthsPath, lazy: async () => ({ Component: (await import('./MonthsPage.tsx')).MonthsPage }) },
    { path: notesPath, lazy: async () => ({ Component: (await import('./NotesPage.tsx')).NotesPage }) },
    { path: changesPath, lazy: async () => ({ Component: (await import('./ChangesPage.tsx')).ChangesPage }) },
  ],
  navigation: [
    { to: statisticsPath, label: 'reports.nav.statistics', icon: IconTable, group: 'reports', when: reads },
    {
      to: monthReportPath,
      label: 'reports.nav.month',
      icon: IconCalendarStats,
      group: 'reports',
      when: reads,
    },
    { to: summaryPath, label: 'reports.nav.summary', icon: IconReport, group: 'reports', when: reads },
  ],
  commands: [
    {
      id: 'reports.statistics',
      title: 'reports.command.statistics',
      icon: IconTable,
      when: reads,
      run: ({ go }) => go(statisticsPath),
    },
    {
      id: 'reports.month',
      title: 'reports.command.month',
      icon: IconCalendarStats,
      when: reads,
      run: ({ go }) => go(monthReportPath),
    },
    {
      id: 'reports.notes',
      title: 'reports.command.notes',
      icon: IconNotebook,
      when: reads,
      run: ({ go }) => go(notesPath),
    },
  ],
  finders: [],
  useTodos: useReportTodos,
};
