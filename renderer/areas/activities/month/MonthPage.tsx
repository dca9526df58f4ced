/** 月登记: a month's children down and its days across, who was there; every sum opens its activities. */
import { ActionIcon, Button, Checkbox, Group, Text, UnstyledButton } from '@mantine/core';
import { IconCalendarUser, IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AttendedMonth } from '../../../../shared/areas/activities/figures.ts';
import { type ActivityFilter, everyActivity } from '../../../../shared/areas/activities/log.ts';
import { addMonths, daysOfMonth } from '../../../../shared/values/month.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { ActivitiesTabs } from '../ActivitiesTabs.tsx';
import { type ActivitiesState, activitiesPath } from '../paths.ts';
import styles from './month.module.css';

export function MonthPage() {
  const { t } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const [month, setMonth] = useState(today.slice(0, 7));
  const [masked, setMasked] = useState(false);
  const { data, error, refetch } = useOfficeQuery('activities.month', { month }, { keepPrevious: true });
  const paper = usePaper('activities.monthPaper', {
    making: t('activities.print.making'),
    formats: { docx: 'activities.print.word', xlsx: 'activities.print.excel' },
  });
  const open = (filter: Partial<ActivityFilter>, childName?: string) =>
    void navigate(activitiesPath, {
      state: {
        filter: {
          ...everyActivity,
          ...daysOfMonth(month),
          state: 'held',
          ...filter,
        },
        ...(childName === undefined ? {} : { childName }),
      } satisfies ActivitiesState,
    });
  const columns = useColumns(data, open);
  const rows = useMemo(() => data && linesOf(data), [data]);
  const there = data?.days.some(({ activities }) => activities > 0) ?? true;
  return (
    <Page
      fills
      title={t('activities.title')}
      subtitle={t('activities.byMonth.subtitle')}
      actions={
        <>
          <Checkbox
            label={t('activities.byMonth.masked')}
            checked={masked}
            onChange={(event) => setMasked(event.currentTarget.checked)}
          />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void paper.preview({ month, masked }, t('activities.byMonth.sheet', { month }))}
          >
            {t('activities.byMonth.print')}
          </Button>
        </>
      }
    >
      <ActivitiesTabs />
      <Group gap={4}>
        <Step
          label={t('activities.byMonth.before')}
          icon={IconChevronLeft}
          to={addMonths(month, -1)}
          onStep={setMonth}
        />
        <Text fw={600} mx="xs" aria-live="polite">
          {t('activities.byMonth.month', { year: month.slice(0, 4), month: Number(month.slice(5)) })}
        </Text>
        <Step
          label={t('activities.byMonth.after')}
          icon={IconChevronRight}
          to={month < today.slice(0, 7) ? addMonths(month, 1) : null}
          onStep={setMonth}
        />
      </Group>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable
          label={t('activities.tabs.month')}
          columns={columns}
          rows={error ? [] : there ? rows : []}
          rowKey={({ key }) => key}
          empty={
            <EmptyState
              icon={IconCalendarUser}
              title={t('activities.byMonth.emptyTitle')}
              text={t('activities.emptyHint')}
            />
          }
        />
      </TableCard>
      {paper.element}
    </Page>
  );
}

interface StepProps {
  label: string;
  icon: typeof IconChevronLeft;
  /** Null where there is no such month yet. */
  to: string | null;
  onStep(month: string): void;
}

function Step({ label, icon: Sign, to, onStep }: StepProps) {
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={label}
      disabled={to === null}
      onClick={() => to && onStep(to)}
    >
      <Sign size={18} stroke={1.7} />
    </ActionIcon>
  );
}

/** A child, or one of the sums over them. */
interface Line {
  key: string;
  row: AttendedMonth['rows'][number] | null;
  /** A number for each day of the month; null says nothing. */
  days: readonly (number | null)[];
  sum: number;
}

const sums = ['came', 'activities', 'registered'] as const;

/** The sums first: they stand in sight however many children there are. */
function linesOf({ days, rows }: AttendedMonth): Line[] {
  const all = (numbers: readonly (number | null)[]) =>
    numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return [
    ...sums.map((key): Line => {
      const numbers = days.map((day) => day[key]);
      return { key, row: null, days: numbers, sum: all(numbers) };
    }),
    ...rows.map((row): Line => ({ key: row.child.id, row, days: row.times, sum: row.sum })),
  ];
}

function useColumns(
  data: AttendedMonth | undefined,
  open: (filter: Partial<ActivityFilter>, childName?: string) => void,
): TableColumn<Line>[] {
  const { t } = useText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` differs with the month, as the data does
  return useMemo(() => {
    const told = (line: Line) => (line.row ? line.row.child.name : t(`activities.byMonth.${line.key}`));
    const days = (data?.days ?? []).flatMap(({ day, activities, registered }, at): TableColumn<Line>[] => {
      if (activities === 0 && registered === null) return [];
      const date = Number(day.slice(8));
      return [
        {
          key: day,
          title: String(date),
          width: 38,
          tight: true,
          render: (line) => {
            const count = line.days[at];
            if (!count) return null;
            if (line.key === 'registered') return count;
            return (
              <UnstyledButton
                className={styles.number}
                aria-label={t('activities.byMonth.open', { what: told(line), date, count })}
                onClick={() => open({ from: day, to: day })}
              >
                {line.row && count === 1 ? '√' : count}
              </UnstyledButton>
            );
          },
        },
      ];
    });
    return [
      {
        key: 'name',
        title: t('activities.attendance.name'),
        width: 130,
        render: (line) => <span data-sum={line.row ? undefined : true}>{told(line)}</span>,
      },
      {
        key: 'class',
        title: t('activities.attendance.class'),
        width: 90,
        render: ({ row }) => row?.child.className ?? '',
      },
      ...days,
      {
        key: 'sum',
        title: t('activities.byMonth.sum'),
        width: 80,
        grow: true,
        render: (line) => {
          if (line.sum === 0) return <span className={styles.nought}>0</span>;
          if (line.key === 'registered') return line.sum;
          const { row } = line;
          return (
            <UnstyledButton
              className={styles.number}
              aria-label={t('activities.byMonth.openSum', { what: told(line), count: line.sum })}
              onClick={() => (row ? open({ childId: row.child.id }, row.child.name) : open({}))}
            >
              {line.sum}
            </UnstyledButton>
          );
        },
      },
    ];
  }, [t, data]);
}
