/** 儿童变动: who became and who ceased to be a left-behind child within a time, and why. */
import { Badge, Group } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ChildChange } from '../../../shared/areas/reports/changes.ts';
import { isDay } from '../../../shared/values/day.ts';
import { daysOfMonth, monthOf } from '../../../shared/values/month.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { TableCard } from '../../ui/TableCard.tsx';
import { MonthTabs } from './MonthTabs.tsx';
import type { ChangesState } from './paths.ts';

export function ChangesPage() {
  const { t } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const asked = useLocation().state as ChangesState | null;
  const [time, setTime] = useState(asked?.time ?? { from: daysOfMonth(monthOf(today)).from, to: today });
  const { data, error, refetch } = useOfficeQuery('reports.changes', time, { keepPrevious: true });
  const columns = useMemo(
    (): TableColumn<ChildChange>[] => [
      { key: 'name', title: t('reports.changes.name'), width: 140, render: ({ name }) => name },
      {
        key: 'class',
        title: t('reports.changes.class'),
        width: 120,
        render: ({ className }) => className ?? '',
      },
      {
        key: 'reason',
        title: t('reports.changes.why'),
        width: 240,
        grow: true,
        render: ({ reason }) => (
          <Badge color={reason === 'new' || reason === 'away' ? 'apricot' : 'gray'}>
            {t(`reports.changes.reason.${reason}`)}
          </Badge>
        ),
      },
    ],
    [t],
  );
  const set = (key: 'from' | 'to') => (day: string | null) => {
    if (day !== null && isDay(day)) setTime((was) => ({ ...was, [key]: day }));
  };
  return (
    <Page fills title={t('reports.month.title')} subtitle={t('reports.changes.subtitle')}>
      <MonthTabs />
      <Group gap="sm">
        <DayInput label={t('reports.changes.from')} value={time.from} onChange={set('from')} w={160} />
        <DayInput label={t('reports.changes.to')} value={time.to} onChange={set('to')} w={160} />
      </Group>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable
          label={t('reports.month.tabs.changes')}
          columns={columns}
          rows={error ? [] : data}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate(`/children/${id}`)}
          empty={<EmptyState icon={IconUsers} title={t('reports.changes.none')} />}
        />
      </TableCard>
    </Page>
  );
}
