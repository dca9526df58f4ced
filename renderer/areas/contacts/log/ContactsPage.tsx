/** 谈心家访: a line is written at the top, and below stands what has been done, newest first. */
import { Button } from '@mantine/core';
import { IconFileImport, IconMessages, IconSearchOff } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type ContactFilter, type ContactRow, everyContact } from '../../../../shared/areas/contacts/log.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficePages, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { TableCard } from '../../../ui/TableCard.tsx';
import { useReturnFocus } from '../../../ui/useReturnFocus.ts';
import { OpenedContact } from '../entry/OpenedContact.tsx';
import { QuickEntry } from '../entry/QuickEntry.tsx';
import { type ContactsState, importPath } from '../paths.ts';
import { ContactFilters } from './ContactFilters.tsx';
import { useContactColumns } from './columns.tsx';
import styles from './log.module.css';
import { PrintRegister } from './PrintRegister.tsx';
import { usePeriods } from './periods.ts';

export function ContactsPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { key, state } = useLocation();
  const came = state as ContactsState | null;
  const { role } = useSession();
  const { data: terms } = useOfficeQuery('admin.terms', null);
  const { term } = usePeriods(terms ?? []);
  const [filter, setFilter] = useState<ContactFilter | null>(came?.filter ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (came?.filter) setFilter(came.filter);
  }, [key]);
  const shown = filter ?? { ...everyContact, ...term };
  return (
    <Page
      fills
      title={t('contacts.title')}
      subtitle={<Figures filter={shown} />}
      actions={
        <>
          {may(role, 'contacts.import') && (
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} stroke={1.7} />}
              onClick={() => void navigate(importPath)}
            >
              {t('contacts.import.open')}
            </Button>
          )}
          <PrintRegister filter={shown} />
        </>
      }
    >
      {may(role, 'contacts.write') && (
        <SectionCard className={styles.quick ?? ''}>
          <QuickEntry place="quick" focus={came?.write ? key : null} />
        </SectionCard>
      )}
      <ContactFilters filter={shown} terms={terms ?? []} onChange={setFilter} />
      <CameFor id={came?.open ?? null} key={`came ${key}`} />
      <Log filter={shown} narrowed={filter !== null} onClear={() => setFilter(everyContact)} />
    </Page>
  );
}

/** How many times, how many persons at them all, how many different ones. */
function Figures({ filter }: { filter: ContactFilter }) {
  const { t } = useText();
  const { data } = useOfficePages('contacts.list', { filter });
  const figures = data?.pages[0]?.figures;
  return figures ? t('contacts.figures', figures) : ' ';
}

/** The contact that a link led to. */
function CameFor({ id }: { id: string | null }) {
  const [opened, setOpened] = useState(id);
  const { data, error } = useOfficeQuery('contacts.get', { id: opened ?? '' }, { enabled: opened !== null });
  if (error) return <ProblemAlert error={error} />;
  return opened !== null && data ? <OpenedContact row={data} onClose={() => setOpened(null)} /> : null;
}

interface LogProps {
  filter: ContactFilter;
  narrowed: boolean;
  onClear(): void;
}

function Log({ filter, narrowed, onClear }: LogProps) {
  const { t } = useText();
  const [opened, setOpened] = useState<ContactRow | null>(null);
  useReturnFocus(opened !== null);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useOfficePages(
    'contacts.list',
    { filter },
  );
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const columns = useContactColumns();
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable
          label={t('contacts.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ contact }) => contact.id}
          onOpen={setOpened}
          onNearEnd={() => {
            if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
          }}
          empty={error ? null : <NoRows narrowed={narrowed} onClear={onClear} />}
        />
      </TableCard>
      {opened && <OpenedContact key={opened.contact.id} row={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function NoRows({ narrowed, onClear }: { narrowed: boolean; onClear(): void }) {
  const { t } = useText();
  if (!narrowed)
    return <EmptyState icon={IconMessages} title={t('contacts.emptyTitle')} text={t('contacts.emptyHint')} />;
  return (
    <EmptyState
      icon={IconSearchOff}
      title={t('contacts.noneTitle')}
      text={t('contacts.noneHint')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('contacts.clearFilter')}
        </Button>
      }
    />
  );
}
