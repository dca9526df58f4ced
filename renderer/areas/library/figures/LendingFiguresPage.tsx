/** 借阅统计: loans of a time by month, class and kind, the titles most lent and those that nobody took. */
import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CountedLoans } from '../../../../shared/areas/library/figures.ts';
import { everyLoan, type LoanFigures, type LoanFilter } from '../../../../shared/areas/library/loanList.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { bookClass } from '../../../../shared/codes/index.ts';
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
import { useThingCodes } from '../../equipment/useThingCodes.ts';
import { LibraryTabs } from '../LibraryTabs.tsx';
import { type LoansState, loansPath } from '../paths.ts';
import styles from './figures.module.css';
import { MostLent, NeverLent } from './TitleTables.tsx';

const CountBars = lazy(() => import('../../../ui/CountBars.tsx'));

export function LendingFiguresPage() {
  const { data: terms } = useOfficeQuery('admin.terms', null);
  return terms ? <Figures terms={terms} /> : null;
}

const ways = ['months', 'classes', 'kinds', 'most', 'never'] as const;
type Way = (typeof ways)[number];
type Shown = 'table' | 'chart';

/** A line of the table and a bar of the chart, with the loans that it counts. */
export interface Counted {
  key: string;
  name: string;
  figures: LoanFigures;
  filter: LoanFilter;
}

function Figures({ terms }: { terms: readonly Term[] }) {
  const { t } = useText();
  const { today } = useSession();
  const [time, setTime] = useState(() => usualTime(terms, today));
  const [by, setBy] = useState<Way>('months');
  const [shown, setShown] = useState<Shown>('table');
  const { data, error, refetch } = useOfficeQuery('library.lendingFigures', time, { keepPrevious: true });
  const paper = usePaper('library.lendingFiguresPaper', {
    making: t('library.figure.making'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  const counts = by === 'months' || by === 'classes' || by === 'kinds';
  return (
    <Page
      fills
      title={t('library.figure.title')}
      subtitle={data ? t('library.loan.figures', data.total) : ' '}
      actions={
        <>
          <TimeChoice time={time} terms={terms} onChange={setTime} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            disabled={!data}
            onClick={() => void paper.preview(time, t('library.figure.sheet'))}
          >
            {t('library.figure.print')}
          </Button>
        </>
      }
    >
      <LibraryTabs />
      <div className={styles.switches}>
        <SegmentedControl
          aria-label={t('library.figure.by')}
          value={by}
          onChange={(value) => setBy(value as Way)}
          data={ways.map((way) => ({ value: way, label: t(`library.figure.${way}`) }))}
        />
        {counts && (
          <SegmentedControl
            aria-label={t('mentoring.work.shown')}
            value={shown}
            onChange={(value) => setShown(value as Shown)}
            data={[
              { value: 'table', label: t('mentoring.work.asTable') },
              { value: 'chart', label: t('mentoring.work.asChart') },
            ]}
          />
        )}
        {by === 'never' && data && (
          <span className={styles.never}>{t('library.figure.neverCount', data)}</span>
        )}
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {counts && (
        <Counts by={by} time={time} shown={shown} data={error ? undefined : data} failed={error !== null} />
      )}
      {by === 'most' && <MostLent time={time} rows={data?.most} />}
      {by === 'never' && <NeverLent time={time} />}
      {paper.element}
    </Page>
  );
}

interface CountsProps {
  by: 'months' | 'classes' | 'kinds';
  time: Time;
  shown: Shown;
  data: CountedLoans | undefined;
  failed: boolean;
}

function Counts({ by, time, shown, data, failed }: CountsProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const open = (filter: LoanFilter) => void navigate(loansPath, { state: { filter } satisfies LoansState });
  const rows = useCounted(data, time, by);
  const columns = useColumns(by, open);
  if (shown === 'chart' && rows && rows.length > 0)
    return (
      <div className={styles.chart}>
        <Suspense fallback={<Skeleton height="100%" />}>
          <CountBars
            names={rows.map(({ name }) => name)}
            measures={(['times', 'children'] as const).map((measure) => ({
              title: t(`library.figure.${measure}`),
              counts: rows.map(({ figures }) => figures[measure]),
            }))}
            onOpen={(index) => open(rows[index]!.filter)}
          />
        </Suspense>
      </div>
    );
  return (
    <TableCard>
      <RecordTable
        label={t('library.figure.tableLabel')}
        columns={columns}
        rows={failed ? [] : rows}
        rowKey={({ key }) => key}
        onOpen={({ filter }) => open(filter)}
        empty={<EmptyState icon={IconChartBar} title={t('library.figure.emptyTitle')} />}
      />
    </TableCard>
  );
}

function useCounted(
  data: CountedLoans | undefined,
  time: Time,
  by: CountsProps['by'],
): Counted[] | undefined {
  const { t, language } = useText();
  const { kinds: equipment } = useThingCodes();
  return useMemo(() => {
    if (!data) return undefined;
    const all: LoanFilter = { ...everyLoan, ...time };
    if (by === 'months')
      return data.months.map(({ month, figures }) => {
        const [first, last] = [`${month}-01`, daysOfMonth(month).to];
        const span = { from: first > time.from ? first : time.from, to: last < time.to ? last : time.to };
        return { key: month, name: month, figures, filter: { ...all, ...span } };
      });
    if (by === 'classes')
      return data.classes.map(({ id, name, figures }) => ({
        ...{ key: id, figures },
        name: name ?? t(id === 'staff' ? 'library.figure.staff' : 'library.figure.noClass'),
        filter: id === 'staff' ? { ...all, borrower: 'staff' } : { ...all, classId: id },
      }));
    return data.kinds.map(({ lent, code, figures }) => ({
      ...{ key: `${lent} ${code}`, figures },
      name:
        lent === 'equipment'
          ? labelOf(equipment, code, language)
          : code === 'none'
            ? t('library.figure.noClassNumber')
            : `${code} ${labelOf(bookClass, code, language)}`,
      filter: lent === 'equipment' ? { ...all, equipment: code } : { ...all, bookClass: code },
    }));
  }, [data, time, by, t, language, equipment]);
}

const firstTitles = { months: 'month', classes: 'class', kinds: 'kind' } as const;

function useColumns(by: CountsProps['by'], open: (filter: LoanFilter) => void): TableColumn<Counted>[] {
  const { t } = useText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the opener is always the same
  return useMemo(() => {
    const number = (key: keyof LoanFigures, more: Partial<LoanFilter> = {}): TableColumn<Counted> => ({
      key,
      title: t(`library.figure.${key}`),
      width: 130,
      align: 'right',
      sortValue: ({ figures }) => figures[key],
      render: ({ name, figures, filter }) => (
        <OpenNumber
          words={String(figures[key])}
          nought={figures[key] === 0}
          name={`${name} ${t(`library.figure.${key}`)}`}
          onOpen={() => open({ ...filter, ...more })}
        />
      ),
    });
    return [
      {
        key: 'name',
        title: t(`library.figure.${firstTitles[by]}`),
        width: 220,
        grow: true,
        sortValue: ({ name }) => name,
        render: ({ name }) => name,
      },
      number('times'),
      number('pieces'),
      number('children', by === 'classes' ? {} : { borrower: 'child' }),
      number('out', { state: 'out' }),
    ];
  }, [t, by]);
}
