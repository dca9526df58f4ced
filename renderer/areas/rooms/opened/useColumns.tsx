/** The columns of weeks and of days, each with whether it keeps the rule. */
import { Text, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import type { OpenedDay, OpenedWeek } from '../../../../shared/areas/rooms/opened/calls.ts';
import { hasActivities, isKept } from '../../../../shared/areas/rooms/opened/opened.ts';
import { addDays, formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import type { TableColumn } from '../../../ui/RecordTable/index.ts';
import { KeptBadge } from './KeptBadge.tsx';
import styles from './opened.module.css';
import { useOpenWeek } from './openWeek.ts';

const hours = (minutes: number) => Math.round(minutes / 6) / 10;

export function useWeekColumns(): TableColumn<OpenedWeek>[] {
  const { t, language } = useText();
  const openWeek = useOpenWeek();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the opener is always the same
  return useMemo(
    () => [
      {
        key: 'week',
        title: t('rooms.opened.column.week'),
        width: 110,
        sortValue: ({ monday }) => monday,
        render: ({ week }) =>
          week === null ? t('rooms.calendar.kind.vacation') : t('rooms.opened.weekOf', { week }),
      },
      {
        key: 'days',
        title: t('rooms.opened.column.days'),
        width: 200,
        grow: true,
        render: ({ monday }) =>
          `${formatDay(monday, language, 'long')} – ${formatDay(addDays(monday, 6), language, 'long')}`,
      },
      {
        key: 'opened',
        title: t('rooms.opened.column.opened'),
        width: 110,
        align: 'right',
        sortValue: ({ opened }) => opened,
        render: ({ opened }) => opened,
      },
      {
        key: 'enough',
        title: t('rooms.opened.column.enough'),
        width: 130,
        align: 'right',
        sortValue: ({ enough }) => enough,
        render: ({ enough, asked }) => t('rooms.opened.ofAsked', { count: enough, asked }),
      },
      {
        key: 'hours',
        title: t('rooms.opened.column.hours'),
        width: 90,
        align: 'right',
        sortValue: ({ minutes }) => minutes,
        render: ({ minutes }) => hours(minutes),
      },
      {
        key: 'activities',
        title: t('rooms.opened.column.activities'),
        width: 110,
        align: 'right',
        sortValue: ({ activities }) => activities,
        render: ({ monday, week, activities, activitiesAsked }) => {
          const told =
            activitiesAsked === null
              ? String(activities)
              : t('rooms.opened.ofAsked', { count: activities, asked: activitiesAsked });
          if (activities === 0) return told;
          return (
            <UnstyledButton
              className={styles.number}
              aria-label={t('rooms.opened.openActivities', { week: week ?? 0, told })}
              onClick={(event) => {
                event.stopPropagation();
                openWeek(monday);
              }}
            >
              {told}
            </UnstyledButton>
          );
        },
      },
      {
        key: 'kept',
        title: t('rooms.opened.column.kept'),
        width: 130,
        render: (week) => {
          if (week.running) return <Quiet words={t('rooms.opened.running')} />;
          if (week.asked === 0 && week.activitiesAsked === null)
            return <Quiet words={t('rooms.opened.notAsked')} />;
          return <KeptBadge kept={isKept(week) && hasActivities(week)} />;
        },
      },
    ],
    [t, language],
  );
}

export function useDayColumns(): TableColumn<OpenedDay>[] {
  const { t, language } = useText();
  return useMemo(
    () => [
      {
        key: 'day',
        title: t('rooms.opened.column.days'),
        width: 200,
        grow: true,
        sortValue: ({ day }) => day,
        render: ({ day }) => formatDay(day, language, 'full'),
      },
      {
        key: 'week',
        title: t('rooms.opened.column.week'),
        width: 110,
        render: ({ week }) => (week === null ? '—' : t('rooms.opened.weekOf', { week })),
      },
      {
        key: 'kind',
        title: t('rooms.opened.column.kind'),
        width: 180,
        sortValue: ({ kind }) => kind,
        render: ({ kind, name }) => [t(`rooms.calendar.kind.${kind}`), name].filter(Boolean).join(' · '),
      },
      {
        key: 'hours',
        title: t('rooms.opened.column.hours'),
        width: 110,
        align: 'right',
        sortValue: ({ minutes }) => minutes,
        render: ({ minutes, opened }) =>
          opened ? hours(minutes) : <Quiet words={t('rooms.opened.notOpened')} />,
      },
      {
        key: 'children',
        title: t('rooms.opened.column.children'),
        width: 90,
        align: 'right',
        sortValue: ({ children }) => children,
        render: ({ children }) => children ?? '—',
      },
      {
        key: 'kept',
        title: t('rooms.opened.column.kept'),
        width: 130,
        render: ({ asked, enough }) =>
          asked ? <KeptBadge kept={enough} /> : <Quiet words={t('rooms.opened.notAsked')} />,
      },
    ],
    [t, language],
  );
}

function Quiet({ words }: { words: string }) {
  return (
    <Text component="span" size="xs" c="gray.7">
      {words}
    </Text>
  );
}
