/** 预约: what lies on the shelf for whom and until when, and who waits for what. */
import { Badge, Button, Table } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import type { HoldRow } from '../../../../shared/areas/library/holds.ts';
import { may } from '../../../../shared/roles.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { LibraryTabs } from '../LibraryTabs.tsx';
import type { HoldsState } from '../paths.ts';
import { ReservationsCard } from '../reservations/ReservationsCard.tsx';

export function HoldsPage() {
  const { t } = useText();
  const location = useLocation();
  const begin = (location.state as HoldsState | null)?.reserve ?? false;
  const { data, error, refetch } = useOfficeQuery('library.holds', null, { fresh: true });
  const ready = (data ?? []).filter(({ readyOn }) => readyOn !== null);
  const waiting = (data ?? []).filter(({ readyOn }) => readyOn === null);
  return (
    <Page title={t('library.hold.title')} subtitle={t('library.hold.subtitle')}>
      <LibraryTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Lines count={6} />}
      {data && data.length === 0 && (
        <SectionCard>
          <EmptyState icon={IconBookmark} title={t('library.hold.none')} text={t('library.hold.noneHint')} />
        </SectionCard>
      )}
      <ReservationsCard key={location.key} begin={begin} />
      {ready.length > 0 && <Holds title={t('library.hold.shelf')} rows={ready} />}
      {waiting.length > 0 && <Holds title={t('library.hold.queue')} rows={waiting} />}
    </Page>
  );
}

/** Of what, its label, who, until when, what can be done: the same on the shelf and in the queue. */
const widths = ['28%', '13%', '21%', '26%', '12%'];

function Holds({ title, rows }: { title: string; rows: readonly HoldRow[] }) {
  const { t, language } = useText();
  const { role } = useSession();
  const mayWrite = may(role, 'library.lend');
  const { mutateAsync: end } = useOfficeCommand('library.endHold');
  const tellUndo = useUndo();
  const day = (each: string) => formatDay(each, language, 'full');
  const close = async (row: HoldRow) => {
    try {
      const { next } = await end({ id: row.id, outcome: row.expired ? 'expired' : 'cancelled' });
      const message = next?.borrower
        ? t('library.hold.passedOn', { who: next.borrower.name })
        : t(row.readyOn === null ? 'library.hold.ended' : 'library.hold.backToPlace');
      await tellUndo({ message, call: 'library.endHold' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <SectionCard flush title={title} badge={<Badge variant="light">{rows.length}</Badge>}>
      <Table.ScrollContainer minWidth={620}>
        <Table layout="fixed" horizontalSpacing="md" verticalSpacing={6} aria-label={title}>
          <colgroup>
            {(mayWrite ? widths : widths.slice(0, -1)).map((width, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay
              <col key={at} style={{ width }} />
            ))}
          </colgroup>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{row.name}</Table.Td>
                <Table.Td>{row.code}</Table.Td>
                <Table.Td>{[row.borrower?.name, row.borrower?.detail].filter(Boolean).join(' · ')}</Table.Td>
                <Table.Td c={row.expired ? 'apricot.8' : undefined}>
                  {row.shelfUntil === null
                    ? t('library.hold.place', { count: row.place ?? 1 })
                    : t(row.expired ? 'library.hold.expired' : 'library.hold.until', {
                        day: day(row.shelfUntil),
                      })}
                </Table.Td>
                {mayWrite && (
                  <Table.Td ta="right">
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('library.hold.endOf', {
                        ...{ name: row.name, who: row.borrower?.name ?? '' },
                        act: t(row.expired ? 'library.hold.passOn' : 'library.hold.cancel'),
                      })}
                      onClick={() => void close(row)}
                    >
                      {t(row.expired ? 'library.hold.passOn' : 'library.hold.cancel')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </SectionCard>
  );
}
