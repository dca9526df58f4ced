/** 统计: activities by kind and by month over a time; every figure opens its activities. */
import { Button, SegmentedControl, Skeleton, UnstyledButton } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CountedActivities } from '../../../../shared/areas/activities/figures.ts';
import {
  type ActivityFigures,
  type ActivityFilter,
  everyActivity,
} from '../../../../shared/areas/activities/log.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { activityKind } from '../../../../shared/codes/index.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { daysOfMonth } from '../../../../shared/values/month.ts';
import type { Term } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { OpenNumber } from '../../../ui/OpenNumber.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { type Time, TimeChoice, usualTime } from '../../../ui/TimeChoice.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { ActivitiesTabs } from '../ActivitiesTabs.tsx';
import { type ActivitiesState, type AttendanceState, activitiesPath, attendancePath } from '../paths.ts';
import styles from './figures.module.css';

const CountBars = lazy(() => import('../../../ui/CountBars.tsx'));

export function ActivityFiguresPage() {
  const { data: terms } = useOfficeQuery('admin.terms', null);
  return terms ? <Figures terms={terms} /> : null;
}

type By = 'kinds' | 'months';
type Shown = 'table' | 'chart';

/** A line of the table and a bar of the chart, with the activities that it counts. */
export interface Counted {
  key: string;
  name: string;
  figures: ActivityFigures;
  filter: ActivityFilter;
}

function Figures({ terms }: { terms: readonly Term[] }) {
  const { t } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const [time, setTime] = useState(() => usualTime(terms, today));
  const [by, setBy] = useState<By>('kinds');
  const [shown, setShown] = useState<Shown>('table');
  const { data, error, refetch } = useOfficeQuery('activities.figures', time, { keepPrevious: true });
  const paper = usePaper('activities.figuresPaper', {
    making: t('activities.print.making'),
    formats: { docx: 'activities.print.word', xlsx: 'activities.print.excel' },
  });
  const rows = useCounted(data, time, by);
  const open = (filter: ActivityFilter) =>
    void navigate(activitiesPath, { state: { filter } satisfies ActivitiesState });
  const columns = useColumns(by, open);
  return (
    <Page
      fills
      title={t('activities.title')}
      subtitle={data ? t('activities.counted', data.total) : ' '}
      actions={
        <>
          <TimeChoice time={time} terms={terms} onChange={setTime} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            disabled={!data?.total.times}
            onClick={() => void paper.preview(time, t('activities.figure.sheet'))}
          >
            {t('activities.figure.print')}
          </Button>
        </>
      }
    >
      <ActivitiesTabs />
      <div className={styles.switches}>
        <SegmentedControl
          aria-label={t('activities.figure.by')}
          value={by}
          onChange={(value) => setBy(value as By)}
          data={[
            { value: 'kinds', label: t('activities.figure.kinds') },
            { value: 'months', label: t('activities.figure.months') },
          ]}
        />
        <SegmentedControl
          aria-label={t('mentoring.work.shown')}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={[
            { value: 'table', label: t('mentoring.work.asTable') },
            { value: 'chart', label: t('mentoring.work.asChart') },
          ]}
        />
        {data && data.cameToNothing > 0 && (
          <UnstyledButton
            className={styles.none}
            onClick={() =>
              void navigate(attendancePath, { state: { time, onlyNone: true } satisfies AttendanceState })
            }
          >
            {t('activities.figure.cameToNothing', { count: data.cameToNothing, all: data.children })}
          </UnstyledButton>
        )}
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {shown === 'chart' && rows && rows.length > 0 ? (
        <div className={styles.chart}>
          <Suspense fallback={<Skeleton height="100%" />}>
            <CountBars
              names={rows.map(({ name }) => name)}
              measures={(['times', 'persons'] as const).map((measure) => ({
                title: t(`activities.figure.${measure}`),
                counts: rows.map(({ figures }) => figures[measure]),
              }))}
              onOpen={(index) => open(rows[index]!.filter)}
            />
          </Suspense>
        </div>
      ) : (
        <TableCard>
          <RecordTable
            label={t('activities.figure.tableLabel')}
            columns={columns}
            rows={error ? [] : rows}
            rowKey={({ key }) => key}
            onOpen={({ filter }) => open(filter)}
            empty={<EmptyState icon={IconChartBar} title={t('activities.emptyTitle')} />}
          />
        </TableCard>
      )}
      {paper.element}
    </Page>
  );
}

function useCounted(data: CountedActivities | undefined, time: Time, by: By): Counted[] | undefined {
  const { language } = useText();
  return useMemo(() => {
    if (!data) return undefined;
    const held: ActivityFilter = { ...everyActivity, ...time, state: 'held' };
    if (by === 'kinds')
      return data.kinds.map(({ kind, figures }) => ({
        ...{ key: kind, figures, filter: { ...held, kinds: [kind] } },
        name: labelOf(activityKind, kind, language),
      }));
    return data.months.map(({ month, figures }) => {
      const [first, last] = [`${month}-01`, daysOfMonth(month).to];
      const span = { from: first > time.from ? first : time.from, to: last < time.to ? last : time.to };
      return { key: month, name: month, figures, filter: { ...held, ...span } };
    });
  }, [data, time, by, language]);
}

function useColumns(by: By, open: (filter: ActivityFilter) => void): TableColumn<Counted>[] {
  const { t } = useText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the opener is always the same
  return useMemo(() => {
    const number = (
      key: 'times' | 'personTimes' | 'persons' | 'withPartners',
      more: Partial<ActivityFilter> = {},
    ): TableColumn<Counted> => ({
      key,
      title: t(`activities.figure.${key}`),
      width: 120,
      align: 'right',
      sortValue: ({ figures }) => figures[key],
      render: (row) => (
        <OpenNumber
          words={String(row.figures[key])}
          nought={row.figures[key] === 0}
          name={`${row.name} ${t(`activities.figure.${key}`)}`}
          onOpen={() => open({ ...row.filter, ...more })}
        />
      ),
    });
    return [
      {
        key: 'name',
        title: t(by === 'kinds' ? 'activities.column.kind' : 'activities.figure.month'),
        width: 180,
        grow: true,
        sortValue: ({ name }) => name,
        render: ({ name }) => name,
      },
      number('times'),
      number('personTimes'),
      number('persons'),
      number('withPartners', { has: 'partners' }),
      {
        key: 'cost',
        title: t('activities.figure.cost'),
        width: 130,
        align: 'right',
        sortValue: ({ figures }) => figures.costFen,
        render: ({ name, figures, filter }) => (
          <OpenNumber
            words={formatYuan(figures.costFen)}
            nought={figures.costFen === 0}
            name={`${name} ${t('activities.figure.cost')}`}
            onOpen={() => open({ ...filter, has: 'cost' })}
          />
        ),
      },
    ];
  }, [t, by]);
}
