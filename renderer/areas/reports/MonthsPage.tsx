/** A year's monthly reports at one look: which are handed over, which late, with how much news. */
import { Anchor, Badge, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MonthRow } from '../../../shared/areas/reports/month.ts';
import { formatDay } from '../../../shared/values/day.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { Lines } from '../../ui/Lines.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { MonthTabs } from './MonthTabs.tsx';
import { PeriodChooser } from './PeriodChooser.tsx';
import { type MonthState, monthReportPath } from './paths.ts';
import styles from './summary.module.css';

const columns = ['month', 'dueOn', 'state', 'deliveredOn', 'news', 'adopted', 'edition'] as const;

export function MonthsPage() {
  const { t, language } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const { data: rows, error, refetch } = useOfficeQuery('reports.months', { year });
  const day = (of: string | null) => (of === null ? '' : formatDay(of, language, 'short'));
  return (
    <Page
      title={t('reports.month.title')}
      subtitle={
        <span className={styles.chooser}>
          <PeriodChooser
            chosen={t('reports.month.year', { year })}
            earlier={t('reports.month.yearBefore')}
            later={t('reports.month.yearAfter')}
            onStep={(by) => setYear(year + by)}
            isLatest={year >= Number(today.slice(0, 4))}
          />
        </span>
      }
    >
      <MonthTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!rows && !error && <Lines count={8} />}
      {rows && (
        <SectionCard flush title={t('reports.month.yearOf', { year })}>
          <Table horizontalSpacing="md" verticalSpacing={7}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column}>{t(`reports.month.column.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.month}>
                  <Table.Td>
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      onClick={() =>
                        navigate(monthReportPath, { state: { month: row.month } satisfies MonthState })
                      }
                    >
                      {t('reports.month.month', { year, month: Number(row.month.slice(5)) })}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{day(row.dueOn)}</Table.Td>
                  <Table.Td>
                    <StateMark row={row} />
                  </Table.Td>
                  <Table.Td>{day(row.deliveredOn)}</Table.Td>
                  <Table.Td>{row.news}</Table.Td>
                  <Table.Td>{row.adopted}</Table.Td>
                  <Table.Td>
                    {row.edition === null ? '' : t('reports.filed.edition', { edition: row.edition })}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </SectionCard>
      )}
    </Page>
  );
}

function StateMark({ row }: { row: MonthRow }) {
  const { t } = useText();
  const color = row.state === 'delivered' ? 'pine' : row.late ? 'red' : 'gray';
  return (
    <Group gap={6}>
      <Badge color={color}>{t(`reports.month.state.${row.state}`)}</Badge>
      {row.late && (
        <Badge color={row.state === 'delivered' ? 'apricot' : 'red'}>{t('reports.month.late')}</Badge>
      )}
    </Group>
  );
}
