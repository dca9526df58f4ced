/** 借阅记录: what is out and late, first due first, or all that was ever lent, newest first; a row opens the loan. */
import { Button } from '@mantine/core';
import { IconBooks, IconPrinter, IconScissors, IconSearchOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { everyLoan, type LoanFilter } from '../../../../shared/areas/library/loanList.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficePages } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { LibraryTabs } from '../LibraryTabs.tsx';
import type { LoansState } from '../paths.ts';
import { LoanDialog } from './LoanDialog.tsx';
import { LoanFilters } from './LoanFilters.tsx';
import { useLoanColumns } from './useLoanColumns.tsx';

/** What one comes for most often. */
const usual: LoanFilter = { ...everyLoan, state: 'out' };

export function LoansPage() {
  const { key, state } = useLocation();
  return <Loans key={key} came={(state as LoansState | null)?.filter ?? usual} />;
}

function Loans({ came }: { came: LoanFilter }) {
  const { t } = useText();
  const { role } = useSession();
  const [filter, setFilter] = useState(came);
  const [opened, setOpened] = useState<LoanRow | null>(null);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useOfficePages(
    'library.loans',
    { filter },
  );
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const figures = data?.pages[0]?.figures;
  const columns = useLoanColumns();
  return (
    <Page
      fills
      title={t('library.loan.title')}
      subtitle={figures ? t('library.loan.counted', figures) : ' '}
      actions={
        may(role, 'library.lend') && figures ? (
          <Print filter={filter} late={figures.late} times={figures.times} />
        ) : undefined
      }
    >
      <LibraryTabs />
      <LoanFilters filter={filter} onChange={setFilter} />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable
          label={t('library.loan.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ loan }) => loan.id}
          onOpen={setOpened}
          onNearEnd={() => {
            if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
          }}
          empty={error ? null : <NoLoans filter={filter} onAll={() => setFilter(everyLoan)} />}
        />
      </TableCard>
      {opened && <LoanDialog row={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function Print({ filter, late, times }: { filter: LoanFilter; late: number; times: number }) {
  const { t } = useText();
  const making = t('library.loan.making');
  const formats = { docx: 'children.list.word', xlsx: 'children.list.excel' };
  const slips = usePaper('library.overdueSlips', { making, formats });
  const list = usePaper('library.loansPaper', { making, formats });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconScissors size={18} stroke={1.7} />}
        disabled={late === 0}
        onClick={() => void slips.preview({ filter }, t('library.loan.slipsName'))}
      >
        {t('library.loan.slips')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.7} />}
        disabled={times === 0}
        onClick={() => void list.preview({ filter }, t('library.loan.sheet'))}
      >
        {t('library.loan.print')}
      </Button>
      {slips.element}
      {list.element}
    </>
  );
}

/** Nothing was ever lent, nothing is out just now, or no loan is as asked. */
function NoLoans({ filter, onAll }: { filter: LoanFilter; onAll(): void }) {
  const { t } = useText();
  const is = (other: LoanFilter) => JSON.stringify(filter) === JSON.stringify(other);
  if (is(everyLoan))
    return (
      <EmptyState icon={IconBooks} title={t('library.loan.emptyTitle')} text={t('library.loan.emptyHint')} />
    );
  return (
    <EmptyState
      icon={is(usual) ? IconBooks : IconSearchOff}
      title={t(is(usual) ? 'library.loan.nothingOut' : 'library.loan.noneTitle')}
      text={t(is(usual) ? 'library.loan.nothingOutHint' : 'library.loan.noneHint')}
      action={
        <Button variant="default" onClick={onAll}>
          {t('library.loan.showAll')}
        </Button>
      }
    />
  );
}
