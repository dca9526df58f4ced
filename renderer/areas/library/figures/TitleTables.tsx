/** The titles most lent in a time, and those that nobody took; a line opens the title, a number its loans. */
import { IconBook } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { TitleBrief } from '../../../../shared/areas/library/figures.ts';
import { everyLoan } from '../../../../shared/areas/library/loanList.ts';
import { useOfficePages } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { OpenNumber } from '../../../ui/OpenNumber.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import type { Time } from '../../../ui/TimeChoice.tsx';
import { type LoansState, loansPath, titlePath } from '../paths.ts';

export function MostLent({ time, rows }: { time: Time; rows: readonly TitleBrief[] | undefined }) {
  const { t } = useText();
  return <Titles time={time} rows={rows} counted empty={t('library.figure.emptyTitle')} />;
}

export function NeverLent({ time }: { time: Time }) {
  const { t } = useText();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useOfficePages(
    'library.neverLent',
    time,
  );
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Titles
        time={time}
        rows={error ? [] : rows}
        counted={false}
        empty={t('library.figure.emptyNever')}
        onNearEnd={() => {
          if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
        }}
      />
    </>
  );
}

interface TitlesProps {
  time: Time;
  rows: readonly TitleBrief[] | undefined;
  /** With how often each was lent. */
  counted: boolean;
  empty: string;
  onNearEnd?(): void;
}

function Titles({ time, rows, counted, empty, onNearEnd }: TitlesProps) {
  const { t } = useText();
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going is always the same
  const columns = useMemo((): TableColumn<TitleBrief>[] => {
    const all: TableColumn<TitleBrief>[] = [
      {
        key: 'name',
        title: t('library.catalogue.column.name'),
        width: 280,
        grow: true,
        sortValue: ({ name }) => name,
        render: ({ name }) => name,
      },
      {
        key: 'author',
        title: t('library.catalogue.column.author'),
        width: 200,
        sortValue: ({ author }) => author,
        render: ({ author }) => author,
      },
      {
        key: 'class',
        title: t('library.figure.classNumber'),
        width: 130,
        sortValue: ({ classNumber }) => classNumber,
        render: ({ classNumber }) => classNumber,
      },
      {
        key: 'copies',
        title: t('library.figure.copies'),
        width: 100,
        align: 'right',
        sortValue: ({ copies }) => copies,
        render: ({ copies }) => copies,
      },
      {
        key: 'times',
        title: t('library.figure.times'),
        width: 130,
        align: 'right',
        sortValue: ({ times }) => times,
        render: ({ titleId, name, times }) => (
          <OpenNumber
            words={String(times)}
            nought={times === 0}
            name={`${name} ${t('library.figure.times')}`}
            onOpen={() =>
              void navigate(loansPath, {
                state: { filter: { ...everyLoan, ...time, titleId } } satisfies LoansState,
              })
            }
          />
        ),
      },
    ];
    return all.filter(({ key }) => counted || key !== 'times');
  }, [t, time, counted]);
  return (
    <TableCard>
      <RecordTable
        label={t('library.figure.tableLabel')}
        columns={columns}
        rows={rows}
        rowKey={({ titleId }) => titleId}
        onOpen={({ titleId }) => void navigate(titlePath(titleId))}
        {...(onNearEnd ? { onNearEnd } : {})}
        empty={<EmptyState icon={IconBook} title={empty} />}
      />
    </TableCard>
  );
}
