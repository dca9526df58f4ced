/** Who has come to how much: those who have come to nothing this term stand first. */
import { Checkbox, Group } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { AttendanceRow } from '../../../shared/areas/activities/log.ts';
import { everyActivity } from '../../../shared/areas/activities/log.ts';
import type { Term } from '../../../shared/values/term.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { TableCard } from '../../ui/TableCard.tsx';
import { TimeChoice, usualTime } from '../../ui/TimeChoice.tsx';
import { NoChildren } from '../children/NoChildren.tsx';
import { ActivitiesTabs } from './ActivitiesTabs.tsx';
import { type ActivitiesState, type AttendanceState, activitiesPath } from './paths.ts';

export function AttendancePage() {
  const { data: terms } = useOfficeQuery('admin.terms', null);
  return terms ? <Attendance terms={terms} /> : null;
}

function Attendance({ terms }: { terms: readonly Term[] }) {
  const { t } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const { key, state } = useLocation();
  const came = state as AttendanceState | null;
  const [time, setTime] = useState(() => came?.time ?? usualTime(terms, today));
  const [onlyNone, setOnlyNone] = useState(came?.onlyNone ?? false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (!came?.time) return;
    setTime(came.time);
    setOnlyNone(came.onlyNone);
  }, [key]);
  const {
    data: rows,
    error,
    refetch,
  } = useOfficeQuery('activities.attendance', time, {
    keepPrevious: true,
  });
  const columns = useColumns();
  const none = rows?.filter(({ times }) => times === 0).length ?? 0;
  const open = ({ child }: AttendanceRow) =>
    void navigate(activitiesPath, {
      state: {
        filter: { ...everyActivity, ...time, childId: child.id, state: 'held' },
        childName: child.name,
      } satisfies ActivitiesState,
    });
  return (
    <Page
      fills
      title={t('activities.title')}
      subtitle={rows ? t('activities.attendance.subtitle', { count: rows.length, none }) : ' '}
      actions={<TimeChoice time={time} terms={terms} onChange={setTime} />}
    >
      <ActivitiesTabs />
      <Group gap="md">
        <Checkbox
          label={t('activities.attendance.onlyNone', { count: none })}
          checked={onlyNone}
          onChange={(event) => setOnlyNone(event.currentTarget.checked)}
        />
      </Group>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable
          label={t('activities.tabs.attendance')}
          columns={columns}
          rows={error ? [] : rows?.filter(({ times }) => !onlyNone || times === 0)}
          rowKey={({ child }) => child.id}
          onOpen={open}
          empty={
            rows?.length === 0 ? (
              <NoChildren />
            ) : (
              <EmptyState small icon={IconUsers} title={t('activities.attendance.everyoneCame')} />
            )
          }
        />
      </TableCard>
    </Page>
  );
}

function useColumns(): TableColumn<AttendanceRow>[] {
  const { t } = useText();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('activities.attendance.name'),
        width: 160,
        sortValue: ({ child }) => child.name,
        render: ({ child }) => child.name,
      },
      {
        key: 'class',
        title: t('activities.attendance.class'),
        width: 140,
        sortValue: ({ child }) => child.className,
        render: ({ child }) => child.className ?? '',
      },
      {
        key: 'times',
        title: t('activities.attendance.times'),
        width: 120,
        align: 'right',
        sortValue: ({ times }) => times,
        render: ({ times }) => times,
      },
      {
        key: 'last',
        title: t('activities.attendance.last'),
        width: 160,
        grow: true,
        sortValue: ({ last }) => last,
        render: ({ last }) => last ?? t('activities.attendance.never'),
      },
    ],
    [t],
  );
}
