/** 亲情电话: a call is begun at the top, those that run stand below it, then all that have been, newest first. */
import { Button } from '@mantine/core';
import { IconPhone, IconSearchOff } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import {
  type CallFilter,
  type CallRow,
  everyCall,
  type PhoneChild,
} from '../../../../shared/areas/phone/log.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficePages, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePeriods } from '../../contacts/log/periods.ts';
import { PhoneTabs } from '../PhoneTabs.tsx';
import type { PhoneState } from '../paths.ts';
import { BadNumbersCard } from './BadNumbersCard.tsx';
import { CallCard } from './CallCard.tsx';
import { CallDialog } from './CallDialog.tsx';
import { CallFilters } from './CallFilters.tsx';
import { useCallColumns } from './columns.tsx';
import { LinesButton } from './LinesDialog.tsx';
import styles from './log.module.css';
import { PhoneEntry } from './PhoneEntry.tsx';
import { PrintLog } from './PrintLog.tsx';

export function PhonePage() {
  const { t } = useText();
  const { key, state } = useLocation();
  const came = state as PhoneState | null;
  const { role } = useSession();
  const { data: terms } = useOfficeQuery('admin.terms', null);
  const { term } = usePeriods(terms ?? []);
  const [filter, setFilter] = useState<CallFilter | null>(came?.filter ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (came?.filter) setFilter(came.filter);
  }, [key]);
  const shown = filter ?? { ...everyCall, ...term };
  return (
    <Page
      fills
      title={t('phone.title')}
      subtitle={<Figures filter={shown} />}
      actions={
        <>
          {may(role, 'phone.arrange') && <LinesButton />}
          <PrintLog filter={shown} />
        </>
      }
    >
      <PhoneTabs />
      {may(role, 'phone.write') && <Entry asked={key} came={came} />}
      {came?.badNumbers && <BadNumbersCard />}
      <CallFilters filter={shown} terms={terms ?? []} onChange={setFilter} />
      <Log filter={shown} narrowed={filter !== null} onClear={() => setFilter(everyCall)} />
    </Page>
  );
}

/** How many attempts, how many came through, how many children spoke to somebody. */
function Figures({ filter }: { filter: CallFilter }) {
  const { t } = useText();
  const { data } = useOfficePages('phone.list', { filter });
  const figures = data?.pages[0]?.figures;
  return figures ? t('phone.counted', figures) : ' ';
}

/** Where the next call begins, and those that nobody has said anything of yet. */
function Entry({ asked, came }: { asked: string; came: PhoneState | null }) {
  const { data: unfinished } = useOfficeQuery('phone.unfinished', null, { fresh: true });
  const [child, setChild] = useState<PhoneChild | null>(came?.child ?? null);
  /** The call that the hand is at. */
  const [at, setAt] = useState<string | null>(null);
  const [noting, setNoting] = useState<{ child: PhoneChild | null } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [back, setBack] = useState(0);
  // letters that are being typed stay when somebody asks for this page from this page
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (came?.child) setChild(came.child);
    if (!came?.write) return;
    setChild(null);
    setBack((was) => was + 1);
  }, [asked]);
  // the first field is there again only when no child is chosen
  useEffect(() => {
    if (back > 0 && !child) field.current?.focus();
  }, [back, child]);
  const calls = unfinished ?? [];
  const busyLines = calls.flatMap(({ call }) =>
    call.endsAt === null && call.lineId !== null ? [call.lineId] : [],
  );
  return (
    <>
      <SectionCard className={styles.quick ?? ''}>
        <PhoneEntry
          child={child}
          onChild={(next) => {
            setChild(next);
            if (next === null) setBack((was) => was + 1);
          }}
          busyLines={busyLines}
          appointment={came?.child && came.child.id === child?.id ? (came.appointment ?? null) : null}
          inputRef={field}
          onStarted={(id) => {
            setChild(null);
            setBack(0);
            setAt(id);
          }}
          onAfterwards={(of) => setNoting({ child: of })}
        />
      </SectionCard>
      {calls.map((row) => (
        <CallCard
          key={row.call.id}
          row={row}
          focused={at === row.call.id}
          onSaved={() => {
            setAt(null);
            setBack((was) => was + 1);
          }}
        />
      ))}
      {noting && (
        <CallDialog
          row={null}
          child={noting.child}
          onClose={() => {
            setNoting(null);
            setChild(null);
          }}
        />
      )}
    </>
  );
}

interface LogProps {
  filter: CallFilter;
  narrowed: boolean;
  onClear(): void;
}

function Log({ filter, narrowed, onClear }: LogProps) {
  const { t } = useText();
  const { role } = useSession();
  const [opened, setOpened] = useState<CallRow | null>(null);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useOfficePages(
    'phone.list',
    {
      filter,
    },
  );
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const columns = useCallColumns();
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <div className={styles.table}>
        <RecordTable
          label={t('phone.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ call }) => call.id}
          {...(may(role, 'phone.write') ? { onOpen: setOpened } : {})}
          onNearEnd={() => {
            if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
          }}
          empty={error ? null : <NoRows narrowed={narrowed} onClear={onClear} />}
        />
      </div>
      {opened && (
        <CallDialog key={opened.call.id} row={opened} child={null} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

function NoRows({ narrowed, onClear }: { narrowed: boolean; onClear(): void }) {
  const { t } = useText();
  if (!narrowed)
    return <EmptyState icon={IconPhone} title={t('phone.emptyTitle')} text={t('phone.emptyHint')} />;
  return (
    <EmptyState
      icon={IconSearchOff}
      title={t('phone.noneTitle')}
      text={t('contacts.noneHint')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('contacts.clearFilter')}
        </Button>
      }
    />
  );
}
