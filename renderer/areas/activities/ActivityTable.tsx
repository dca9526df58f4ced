/** Activities as lines, newest first; older ones come as somebody scrolls. */
import { Badge, Group } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import type { ActivityFilter, ActivityRow } from '../../../shared/areas/activities/log.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { activityKind, activityState } from '../../../shared/codes/index.ts';
import { useOfficePages } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { TableCard } from '../../ui/TableCard.tsx';
import styles from './activities.module.css';

interface ActivityTableProps {
  filter: ActivityFilter;
  onOpen(row: ActivityRow): void;
  empty: ReactNode;
}

export function ActivityTable({ filter, onOpen, empty }: ActivityTableProps) {
  const { t } = useText();
  const pages = useOfficePages('activities.list', { filter });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows), [pages.data]);
  const columns = useColumns();
  return (
    <>
      <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />
      <TableCard>
        <RecordTable
          label={t('activities.title')}
          columns={columns}
          rows={pages.error ? [] : rows}
          rowKey={({ activity }) => activity.id}
          onOpen={onOpen}
          onNearEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
          }}
          empty={pages.error ? null : empty}
        />
      </TableCard>
    </>
  );
}

function useColumns(): TableColumn<ActivityRow>[] {
  const { t, language } = useText();
  return useMemo(
    () => [
      {
        key: 'day',
        title: t('activities.column.day'),
        width: 190,
        sortValue: ({ activity }) => `${activity.day} ${activity.startsAt ?? ''}`,
        render: ({ activity: { day, startsAt, endsAt } }) =>
          [day, [startsAt, endsAt].filter(Boolean).join('–')].filter(Boolean).join(' '),
      },
      {
        key: 'title',
        title: t('activities.column.title'),
        width: 220,
        grow: true,
        sortValue: ({ activity }) => activity.title,
        render: ({ activity, photos }) => (
          <Group gap={6} wrap="nowrap">
            <span className={styles.words} title={activity.title}>
              {activity.title}
            </span>
            {photos > 0 && (
              <IconPhoto
                size={16}
                stroke={1.7}
                aria-label={t('activities.photos.count', { count: photos })}
              />
            )}
            {activity.state !== 'held' && (
              <Badge color={activity.state === 'planned' ? 'pine' : 'gray'}>
                {labelOf(activityState, activity.state, language)}
              </Badge>
            )}
          </Group>
        ),
      },
      {
        key: 'kind',
        title: t('activities.column.kind'),
        width: language === 'zh-CN' ? 100 : 160,
        sortValue: ({ activity }) => labelOf(activityKind, activity.kind, language),
        render: ({ activity }) => labelOf(activityKind, activity.kind, language),
      },
      {
        key: 'place',
        title: t('activities.column.place'),
        width: 130,
        render: ({ activity }) => activity.place ?? '',
      },
      {
        key: 'organiser',
        title: t('activities.column.organiser'),
        width: 100,
        sortValue: ({ organiser }) => organiser,
        render: ({ organiser }) => organiser ?? '',
      },
      {
        key: 'partners',
        title: t('activities.column.partners'),
        width: 160,
        render: ({ activity }) => <span title={activity.partners ?? ''}>{activity.partners}</span>,
      },
      {
        key: 'came',
        title: t('activities.column.came'),
        width: 80,
        align: 'right',
        sortValue: ({ came }) => came,
        render: ({ came, activity }) => (activity.state === 'held' ? came : '—'),
      },
    ],
    [t, language],
  );
}
