/** Reservations, one a line: what, for whom, when, and what can be done about it. */
import { Badge, Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import type { ReservationRow } from '../../../../shared/areas/library/reservationCalls.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { ReserveDialog } from './ReserveDialog.tsx';
import styles from './reservations.module.css';
import { useReservationWords } from './reservationWords.ts';

interface ReservationTableProps {
  label: string;
  rows: readonly ReservationRow[];
  /** Of one thing: its name need not stand on each line. */
  ofOneThing?: boolean;
}

const why = ({ activity, reservation }: ReservationRow) => activity ?? reservation.purpose;
const tones = { ahead: 'gray', now: 'pine', late: 'apricot' } as const;

export function ReservationTable({ label, rows, ofOneThing = false }: ReservationTableProps) {
  const { t } = useText();
  const { days, what, who } = useReservationWords();
  const [edited, setEdited] = useState<ReservationRow | null>(null);
  return (
    <Table.ScrollContainer minWidth={ofOneThing ? 420 : 620}>
      <Table horizontalSpacing="md" verticalSpacing={6} aria-label={label}>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.reservation.id}>
              <Table.Td>
                {ofOneThing ? row.reservation.quantity : what(row)}{' '}
                {row.lacks > 0 && (
                  <Badge color="apricot">{t('library.reserved.lacks', { count: row.lacks })}</Badge>
                )}
              </Table.Td>
              {!ofOneThing && <Table.Td>{row.thing.code}</Table.Td>}
              <Table.Td>{days(row.reservation)}</Table.Td>
              <Table.Td>
                {[who(row.borrower), row.borrower?.detail].filter(Boolean).join(' · ')}
                {ofOneThing && <div className={styles.why}>{why(row)}</div>}
              </Table.Td>
              {!ofOneThing && <Table.Td>{why(row)}</Table.Td>}
              <Table.Td>
                {(row.state !== 'ahead' || !ofOneThing) && (
                  <Badge color={tones[row.state]} variant="light">
                    {t(`library.reserved.state.${row.state}`)}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>{row.mayChange && <Acts row={row} onEdit={() => setEdited(row)} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {edited && <ReserveDialog row={edited} onClose={() => setEdited(null)} />}
    </Table.ScrollContainer>
  );
}

function Acts({ row, onEdit }: { row: ReservationRow; onEdit(): void }) {
  const { t } = useText();
  const { who } = useReservationWords();
  const end = useEndReservation();
  const late = row.state === 'late';
  const act = t(late ? 'library.reserved.notFetched' : 'library.reserved.cancel');
  const of = (words: string) =>
    t('library.reserved.actOf', { act: words, name: row.thing.name, who: who(row.borrower) });
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {!late && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={of(t('library.reserved.edit'))}
          onClick={onEdit}
        >
          {t('library.reserved.edit')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" aria-label={of(act)} onClick={() => void end(row)}>
        {act}
      </Button>
    </Group>
  );
}

/** Ends one, as not fetched where its days are over, and offers to take that back. */
export function useEndReservation() {
  const { t } = useText();
  const { what } = useReservationWords();
  const { mutateAsync } = useOfficeCommand('library.endReservation');
  const tellUndo = useUndo();
  return async (row: ReservationRow) => {
    const late = row.state === 'late';
    try {
      const { act } = await mutateAsync({
        id: row.reservation.id,
        outcome: late ? 'expired' : 'cancelled',
      });
      const message = t(late ? 'library.reserved.expired' : 'library.reserved.ended', { what: what(row) });
      await tellUndo({ message, call: 'library.endReservation', actId: act });
    } catch (error) {
      notifyProblem(error);
    }
  };
}
