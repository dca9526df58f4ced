/** 借阅记录: all that was ever lent, newest first; a line opens the thing. */
import { Button } from '@mantine/core';
import { IconBooks, IconPrinter, IconSearchOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { everyLoan, type LoanFilter } from '../../../../shared/areas/library/loanLog.ts';
import { useOfficePages } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { usePaper } from '../../../ui/usePaper.tsx';
import { LibraryTabs } from '../LibraryTabs.tsx';
import type { LoanLogState } from '../paths.ts';
import { LoanFilters } from './LoanFilters.tsx';
import styles from './log.module.css';
import { useLoanColumns } from './useLoanColumns.tsx';
import { useOpenThing } from './useOpenThing.ts';

export function LoanLogPage() {
  const { key, state } = useLocation();
  return <LoanLog key={key} came={(state as LoanLogState | null)?.filter ?? everyLoan} />;
}

function LoanLog({ came }: { came: LoanFilter }) {
  const { t } = useText();
  const [filter, setFilter] = useState(came);
  const open = useOpenThing();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useOfficePages(
    'library.loanLog',
    { filter },
  );
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const figures = data?.pages[0]?.figures;
  const paper = usePaper('library.loanLogPaper', {
    making: t('library.log.making'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  const columns = useLoanColumns();
  return (
    <Page
      fills
      title={t('library.log.title')}
      subtitle={figures ? t('library.log.figures', figures) : ' '}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.7} />}
          disabled={!figures?.times}
          onClick={() => void paper.preview({ filter }, t('library.log.sheet'))}
        >
          {t('library.log.print')}
        </Button>
      }
    >
      <LibraryTabs />
      <LoanFilters filter={filter} onChange={setFilter} />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <div className={styles.table}>
        <RecordTable
          label={t('library.log.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ loan }) => loan.id}
          onOpen={({ thing }) => open(thing)}
          onNearEnd={() => {
            if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
          }}
          empty={error ? null : <NoLoans filter={filter} onClear={() => setFilter(everyLoan)} />}
        />
      </div>
      {paper.element}
    </Page>
  );
}

function NoLoans({ filter, onClear }: { filter: LoanFilter; onClear(): void }) {
  const { t } = useText();
  if (Object.entries(filter).every(([key, value]) => everyLoan[key as keyof LoanFilter] === value))
    return (
      <EmptyState icon={IconBooks} title={t('library.log.emptyTitle')} text={t('library.log.emptyHint')} />
    );
  return (
    <EmptyState
      icon={IconSearchOff}
      title={t('library.log.noneTitle')}
      text={t('library.log.noneHint')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('library.log.clear')}
        </Button>
      }
    />
  );
}
