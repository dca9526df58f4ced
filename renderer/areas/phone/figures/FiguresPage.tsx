/** 统计: calls by month and by child, and who has spoken to nobody for some time; every figure opens its calls. */
import { Button, NumberInput, SegmentedControl, Skeleton, UnstyledButton } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ChildCalls, PhoneFigures } from '../../../../shared/areas/phone/figures.ts';
import { type CallFilter, everyCall } from '../../../../shared/areas/phone/log.ts';
import { usualDaysWithoutCall } from '../../../../shared/areas/phone/settings.ts';
import { addDays, daysBetween } from '../../../../shared/values/day.ts';
import type { Term } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { TimeChoice, usualTime } from '../../../ui/TimeChoice.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { NoChildren } from '../../children/NoChildren.tsx';
import { childPath } from '../../children/openList.ts';
import { PhoneTabs } from '../PhoneTabs.tsx';
import { type PhoneState, phonePath } from '../paths.ts';
import styles from './figures.module.css';

const MonthBars = lazy(() => import('./MonthBars.tsx'));

export function FiguresPage() {
  const { data: terms } = useOfficeQuery('admin.terms', null);
  return terms ? <Figures terms={terms} /> : null;
}

type Who = 'all' | 'silent';
type Shown = 'table' | 'chart';

function Figures({ terms }: { terms: readonly Term[] }) {
  const { t } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const [time, setTime] = useState(() => usualTime(terms, today));
  const [days, setDays] = useState(usualDaysWithoutCall);
  const [who, setWho] = useState<Who>('all');
  const [shown, setShown] = useState<Shown>('table');
  const asked = { ...time, days };
  const { data, error, refetch } = useOfficeQuery('phone.figures', asked, { keepPrevious: true });
  const paper = usePaper('phone.figuresPaper', {
    making: t('phone.figure.making'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  const open = (filter: Partial<CallFilter>) =>
    void navigate(phonePath, {
      state: { filter: { ...everyCall, ...time, ...filter } } satisfies PhoneState,
    });
  const columns = useColumns(data, open);
  const silent = data?.children.filter((each) => each.silent);
  const rows = who === 'all' ? data?.children : silent;
  return (
    <Page
      fills
      title={t('phone.title')}
      subtitle={data ? t('phone.counted', data.total) : ' '}
      actions={
        <>
          <TimeChoice time={time} terms={terms} onChange={setTime} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void paper.preview(asked, t('phone.figure.sheet'))}
          >
            {t('phone.print.figures')}
          </Button>
        </>
      }
    >
      <PhoneTabs />
      <div className={styles.switches}>
        <SegmentedControl
          aria-label={t('phone.figure.who')}
          value={who}
          onChange={(value) => setWho(value as Who)}
          data={[
            { value: 'all', label: t('phone.figure.all', { count: data?.children.length ?? 0 }) },
            { value: 'silent', label: t('phone.figure.silent', { days, count: silent?.length ?? 0 }) },
          ]}
        />
        <NumberInput
          w={96}
          aria-label={t('phone.figure.days')}
          suffix={t('phone.figure.dayWord')}
          min={1}
          max={400}
          clampBehavior="strict"
          value={days}
          onChange={(value) => typeof value === 'number' && value >= 1 && setDays(Math.floor(value))}
        />
        <span className={styles.grow} />
        <SegmentedControl
          aria-label={t('mentoring.work.shown')}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={[
            { value: 'table', label: t('mentoring.work.asTable') },
            { value: 'chart', label: t('mentoring.work.asChart') },
          ]}
        />
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {shown === 'chart' && data ? (
        <div className={styles.chart}>
          <Suspense fallback={<Skeleton height="100%" />}>
            <MonthBars
              months={data.months}
              onOpen={(month, connected) => open({ connected, from: `${month}-01`, to: lastDayOf(month) })}
            />
          </Suspense>
        </div>
      ) : (
        <TableCard>
          <RecordTable
            label={t('phone.figure.tableLabel')}
            columns={columns}
            rows={error ? [] : rows}
            rowKey={({ child }) => child.id}
            onOpen={({ child }) => void navigate(childPath(child.id), { state: { tab: 'phone' } })}
            empty={
              data?.children.length === 0 ? (
                <NoChildren />
              ) : (
                <EmptyState icon={IconChartBar} title={t('phone.figure.none')} />
              )
            }
          />
        </TableCard>
      )}
      {paper.element}
    </Page>
  );
}

function useColumns(
  data: PhoneFigures | undefined,
  open: (filter: Partial<CallFilter>) => void,
): TableColumn<ChildCalls>[] {
  const { t, language } = useText();
  const { today } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` differs with the time, as the data does
  return useMemo(() => {
    const number = (value: number, name: string, filter: Partial<CallFilter>) =>
      value === 0 ? (
        <span className={styles.nought}>0</span>
      ) : (
        <UnstyledButton
          className={styles.number}
          aria-label={name}
          onClick={(event) => {
            event.stopPropagation();
            open(filter);
          }}
        >
          {value}
        </UnstyledButton>
      );
    const of = ({ child }: ChildCalls): Partial<CallFilter> => ({ childId: child.id, text: child.name });
    const columns: TableColumn<ChildCalls>[] = [
      {
        key: 'child',
        title: t('phone.column.child'),
        width: 110,
        grow: true,
        sortValue: ({ child }) => child.name,
        render: ({ child }) => child.name,
      },
      {
        key: 'class',
        title: t('phone.column.class'),
        width: 96,
        render: ({ child }) => child.className ?? '—',
      },
      ...(data?.months ?? []).map(
        ({ month }, at): TableColumn<ChildCalls> => ({
          key: month,
          title: t('phone.figure.month', { month: Number(month.slice(5)) }),
          width: language === 'zh-CN' ? 76 : 104,
          align: 'right',
          sortValue: ({ byMonth }) => byMonth[at] ?? 0,
          render: (row) =>
            number(
              row.byMonth[at] ?? 0,
              t('phone.figure.ofMonth', {
                name: row.child.name,
                month: Number(month.slice(5)),
                count: row.byMonth[at] ?? 0,
              }),
              { ...of(row), connected: true, from: `${month}-01`, to: lastDayOf(month) },
            ),
        }),
      ),
      {
        key: 'connected',
        title: t('phone.connected'),
        width: language === 'zh-CN' ? 88 : 116,
        align: 'right',
        sortValue: ({ connected }) => connected,
        render: (row) =>
          number(
            row.connected,
            t('phone.figure.connectedOf', { name: row.child.name, count: row.connected }),
            {
              ...of(row),
              connected: true,
            },
          ),
      },
      {
        key: 'attempts',
        title: t('phone.figure.attempts'),
        width: 88,
        align: 'right',
        sortValue: ({ attempts }) => attempts,
        render: (row) =>
          number(
            row.attempts,
            t('phone.figure.attemptsOf', { name: row.child.name, count: row.attempts }),
            of(row),
          ),
      },
      {
        key: 'minutes',
        title: t('phone.figure.minutes'),
        width: 88,
        align: 'right',
        sortValue: ({ minutes }) => minutes,
        render: (row) =>
          number(row.minutes, t('phone.figure.minutesOf', { name: row.child.name, count: row.minutes }), {
            ...of(row),
            connected: true,
          }),
      },
      {
        key: 'last',
        title: t('phone.figure.last'),
        width: 190,
        sortValue: ({ lastOn }) => lastOn ?? '',
        render: ({ lastOn, silent }) => (
          <span className={styles.last} data-silent={silent || undefined}>
            {lastOn === null
              ? t('phone.figure.never')
              : `${lastOn} · ${agoWords(t, daysBetween(lastOn, today))}`}
          </span>
        ),
      },
    ];
    return columns;
  }, [t, language, data, today]);
}

function agoWords(t: ReturnType<typeof useText>['t'], days: number): string {
  if (days === 0) return t('phone.figure.today');
  return days === 1 ? t('phone.figure.yesterday') : t('phone.figure.ago', { count: days });
}

/** Of 'YYYY-MM'. */
function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
