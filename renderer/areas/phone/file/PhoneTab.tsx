/** 亲情电话 of a child's file: all its calls and attempts, newest first. */
import { Button } from '@mantine/core';
import { IconPhone, IconPhoneCall } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import { type CallRow, everyCall } from '../../../../shared/areas/phone/log.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficePages } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { CallDialog } from '../log/CallDialog.tsx';
import { useCallColumns } from '../log/columns.tsx';
import styles from '../log/log.module.css';
import { type PhoneState, phonePath } from '../paths.ts';

export function PhoneTab({ file, mayWrite }: { file: ChildFile; today: Day; mayWrite: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { id, name } = file.child;
  const { className } = file;
  const child = useMemo(() => ({ id, name, className }), [id, name, className]);
  const log = useOfficePages('phone.list', { filter: { ...everyCall, childId: id } });
  const [opened, setOpened] = useState<CallRow | 'new' | null>(null);
  const rows = useMemo(() => log.data?.pages.flatMap((page) => page.rows), [log.data]);
  const figures = log.data?.pages[0]?.figures;
  const columns = useCallColumns(true);
  return (
    <div className={styles.tab}>
      <SectionCard
        title={t('phone.tab')}
        badge={figures && <span className={styles.dim}>{t('phone.figuresOfChild', figures)}</span>}
        actions={
          mayWrite && (
            <>
              <Button variant="default" size="compact-sm" onClick={() => setOpened('new')}>
                {t('phone.entry.afterwards')}
              </Button>
              <Button
                size="compact-sm"
                leftSection={<IconPhoneCall size={16} stroke={1.7} />}
                onClick={() => void navigate(phonePath, { state: { child } satisfies PhoneState })}
              >
                {t('phone.entry.call')}
              </Button>
            </>
          )
        }
        flush
      >
        <ProblemAlert error={log.error} onRetry={() => void log.refetch()} />
        <RecordTable
          label={t('phone.tab')}
          columns={columns}
          rows={log.error ? [] : rows}
          rowKey={({ call }) => call.id}
          height={Math.min(520, 42 + 40 * Math.max(4, rows?.length ?? 4))}
          {...(mayWrite ? { onOpen: setOpened } : {})}
          onNearEnd={() => {
            if (log.hasNextPage && !log.isFetchingNextPage) void log.fetchNextPage();
          }}
          empty={
            <EmptyState small icon={IconPhone} title={t('phone.noneOfChild')} text={t('phone.emptyHint')} />
          }
        />
      </SectionCard>
      {opened && (
        <CallDialog
          key={opened === 'new' ? 'new' : opened.call.id}
          row={opened === 'new' ? null : opened}
          child={child}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
