/** 修改记录: every change of every record, newest first, narrowed by who, what, when and whom. */
import { Button } from '@mantine/core';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { type AuditFilter, auditFilter, everyChange } from '../../../../shared/areas/admin/audit.ts';
import type { Change } from '../../../../shared/history.ts';
import { useOfficeJob, useOfficePages } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { ProgressDialog } from '../../../ui/ProgressDialog.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { useSave } from '../../../ui/Saving.tsx';
import { TableCard } from '../../../ui/TableCard.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { ChainLine } from './ChainLine.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { changeColumns } from './columns.tsx';

/** Rows under which the next piece is asked for at once: the office looks back piece by piece. */
const enough = 40;

export function AuditPage() {
  const { t, language } = useText();
  const [filter, setFilter] = useFilter();
  const [only, setOnly] = useState<string | null>(null);
  const [opened, setOpened] = useState<Change | null>(null);
  const audit = useOfficePages('admin.audit', { filter, language });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = audit;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.changes), [data]);
  useEffect(() => {
    const last = data?.pages.at(-1);
    const tooFew = (rows?.length ?? enough) < enough || last?.changes.length === 0;
    if (tooFew && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [data, rows, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const columns = useMemo(() => changeColumns(t, language), [t, language]);
  const narrow = (next: AuditFilter, name: string | null) => {
    setFilter(next);
    setOnly(name);
  };
  return (
    <Page
      fills
      hint="audit"
      title={t('admin.audit.title')}
      subtitle={t('admin.audit.what')}
      actions={<Export filter={filter} />}
    >
      <ChainLine />
      <AuditFilters filter={filter} only={only} onChange={narrow} />
      <ProblemAlert error={error} onRetry={() => void audit.refetch()} />
      <TableCard>
        <RecordTable
          label={t('admin.audit.table')}
          columns={columns}
          rows={error ? [] : rows?.length === 0 && hasNextPage ? undefined : rows}
          rowKey={(each) => String(each.seq)}
          onOpen={setOpened}
          onNearEnd={() => {
            if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
          }}
          empty={
            error ? null : (
              <EmptyState icon={IconHistory} title={t('admin.audit.none')} text={t('admin.audit.noneHint')} />
            )
          }
        />
      </TableCard>
      <ChangeDialog
        change={opened}
        onClose={() => setOpened(null)}
        onOnly={(change) => {
          setOpened(null);
          narrow(
            {
              ...everyChange,
              record: change.record,
              recordId: change.recordId,
              childId: change.child?.id ?? null,
            },
            change.title || change.recordLabel,
          );
        }}
      />
    </Page>
  );
}

/** Whoever leads here may say what to show, in the router's state. */
function useFilter() {
  const { state } = useLocation();
  return useState<AuditFilter>(() => {
    const read = auditFilter.safeParse((state as { filter?: unknown } | null)?.filter);
    return read.success ? read.data : everyChange;
  });
}

function Export({ filter }: { filter: AuditFilter }) {
  const { t, language } = useText();
  const job = useOfficeJob('admin.exportAudit');
  const keep = useSave();
  const save = () =>
    keep({
      name: `${t('admin.audit.title')}.xlsx`,
      what: 'audit',
      bytes: () => job.mutateAsync({ filter, language }),
    });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} stroke={1.7} />}
        onClick={() => void save()}
      >
        {t('admin.audit.export')}
      </Button>
      <ProgressDialog
        title={t('admin.audit.exporting')}
        running={job.isPending}
        progress={job.progress}
        onCancel={job.cancel}
      />
    </>
  );
}
