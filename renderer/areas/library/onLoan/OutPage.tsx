/** 在借、过期: what is out and with whom, late ones first; slips that remind; each row opens. */
import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconBooks, IconScissors, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { everyLoan, type LoanFilter, loanStates } from '../../../../shared/areas/library/loanList.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { borrowerKind, lentKind } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { useOfficePages, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { usePaper } from '../../../ui/usePaper.tsx';
import { LibraryTabs } from '../LibraryTabs.tsx';
import type { OutState } from '../paths.ts';
import { LoanDialog } from './LoanDialog.tsx';
import { useLoanColumns } from './loanColumns.tsx';
import styles from './out.module.css';

const typedAfterMs = 200;

export function OutPage() {
  const { t } = useText();
  const { role } = useSession();
  const { key, state } = useLocation();
  const came = state as OutState | null;
  const [filter, setFilter] = useState<LoanFilter>(came?.filter ?? { ...everyLoan, state: 'out' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (came?.filter) setFilter(came.filter);
  }, [key]);
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
      title={t('library.out.title')}
      subtitle={figures ? t('library.out.counted', { ...figures }) : ' '}
      actions={<Print filter={filter} mayRemind={may(role, 'library.lend')} />}
    >
      <LibraryTabs />
      <Filters filter={filter} onChange={setFilter} />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <div className={styles.table}>
        <RecordTable
          label={t('library.out.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ loan }) => loan.id}
          onOpen={setOpened}
          onNearEnd={() => {
            if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
          }}
          empty={
            error ? null : (
              <EmptyState icon={IconBooks} title={t('library.out.none')} text={t('library.out.noneHint')} />
            )
          }
        />
      </div>
      {opened && <LoanDialog row={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function Print({ filter, mayRemind }: { filter: LoanFilter; mayRemind: boolean }) {
  const { t } = useText();
  const slips = usePaper('library.overdueSlips', {
    making: t('library.out.making'),
    formats: { docx: 'children.list.word' },
  });
  return (
    <>
      {mayRemind && (
        <Button
          variant="default"
          leftSection={<IconScissors size={18} stroke={1.7} />}
          onClick={() => void slips.preview({ filter }, t('library.out.slipsName'))}
        >
          {t('library.out.slips')}
        </Button>
      )}
      {slips.element}
    </>
  );
}

function Filters({ filter, onChange }: { filter: LoanFilter; onChange(filter: LoanFilter): void }) {
  const { t, language } = useText();
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const [typed, setTyped] = useState(filter.text);
  useEffect(() => setTyped(filter.text), [filter.text]);
  const put = (part: Partial<LoanFilter>) => onChange({ ...filter, ...part });
  const search = useDebouncedCallback((text: string) => put({ text }), typedAfterMs);
  return (
    <Group gap="xs">
      <SegmentedControl
        aria-label={t('library.out.state')}
        value={filter.state ?? 'all'}
        onChange={(state) => put({ state: loanStates.find((each) => each === state) ?? null })}
        data={[...loanStates, 'all'].map((state) => ({
          value: state,
          label: t(`library.out.states.${state}`),
        }))}
      />
      <TextInput
        w={170}
        aria-label={t('library.out.text')}
        placeholder={t('library.out.text')}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        maxLength={60}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <Select
        w={110}
        clearable
        aria-label={t('library.out.class')}
        placeholder={t('library.out.class')}
        data={(classes ?? []).map((each) => ({ value: each.id, label: formatClassName(each) }))}
        value={filter.classId}
        onChange={(classId) => put({ classId })}
      />
      <Select
        w={120}
        clearable
        aria-label={t('library.out.who')}
        placeholder={t('library.out.who')}
        data={borrowerKind.entries.map(({ code }) => ({
          value: code,
          label: labelOf(borrowerKind, code, language),
        }))}
        value={filter.borrowerKind}
        onChange={(kind) => put({ borrowerKind: kind })}
      />
      <Select
        w={120}
        clearable
        aria-label={t('library.out.what')}
        placeholder={t('library.out.what')}
        data={lentKind.entries.map(({ code }) => ({ value: code, label: labelOf(lentKind, code, language) }))}
        value={filter.lentKind}
        onChange={(kind) => put({ lentKind: kind })}
      />
    </Group>
  );
}
