/** Who stands at the desk: what is out and until when, what lies ready, how many more. */
import { Button, CloseButton, Group, Menu, Table, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { BorrowerState, LoanRow } from '../../../../shared/areas/library/desk.ts';
import { useText } from '../../../app/text.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { useReservationWords } from '../reservations/reservationWords.ts';
import styles from './desk.module.css';
import type { DeskSession } from './deskSession.ts';
import { useToldWords } from './toldWords.ts';

interface BorrowerCardProps {
  desk: DeskSession;
  state: BorrowerState;
  onLost(row: LoanRow): void;
}

export function BorrowerCard({ desk, state, onLost }: BorrowerCardProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const { day } = useToldWords();
  const { what, days } = useReservationWords();
  const { borrower, out, ready, reserved, left, owed } = state;
  return (
    <SectionCard
      flush
      title={
        <>
          {borrower.name} <span className={styles.detail}>{borrower.detail}</span>
        </>
      }
      badge={
        <Text c="dimmed" size="sm">
          {t('library.desk.left', left)}
        </Text>
      }
      actions={
        <>
          {borrower.kind === 'child' && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => void navigate(`/children/${borrower.id}`)}
            >
              {t('library.desk.file')}
            </Button>
          )}
          <CloseButton aria-label={t('library.desk.end')} onClick={() => desk.done()} />
        </>
      }
    >
      {ready.map((hold) => (
        <div key={hold.id} className={styles.notice} data-tone="ok">
          {t('library.desk.readyFor', { thing: hold.name, code: hold.code ?? '' })}
        </div>
      ))}
      {reserved.map((row) => (
        <div key={row.reservation.id} className={styles.notice} data-tone="ok">
          <Group justify="space-between" gap="xs">
            {t('library.reserved.ready', { what: what(row), days: days(row.reservation) })}
            <Button
              size="compact-sm"
              variant="light"
              aria-label={t('library.reserved.handOutOf', { who: borrower.name, what: what(row) })}
              onClick={() => desk.handOut(row)}
            >
              {t('library.reserved.handOut', { who: borrower.name })}
            </Button>
          </Group>
        </div>
      ))}
      {owed > 0 && (
        <div className={styles.notice} data-tone="ask">
          {t('library.desk.owed', { count: owed })}
        </div>
      )}
      {out.length === 0 ? (
        <Text c="dimmed" px="md" pb="md">
          {t('library.desk.nothingOut')}
        </Text>
      ) : (
        <Table
          horizontalSpacing="md"
          verticalSpacing={4}
          aria-label={t('library.desk.outOf', { name: borrower.name })}
        >
          <Table.Tbody>
            {out.map((row) => (
              <Table.Tr key={row.loan.id}>
                <Table.Td>
                  {row.thing.name}
                  {row.thing.counted && ` × ${row.loan.quantity}`}
                </Table.Td>
                <Table.Td className={styles.due} data-late={row.daysLate > 0 || undefined}>
                  {row.daysLate > 0
                    ? t('library.desk.lateSince', { count: row.daysLate, day: day(row.loan.dueOn) })
                    : t('library.desk.due', { day: day(row.loan.dueOn) })}
                </Table.Td>
                <Table.Td>
                  <Group gap={4} justify="flex-end" wrap="nowrap">
                    <Button size="compact-sm" variant="subtle" onClick={() => desk.giveBack(row.loan.id)}>
                      {t('library.desk.back')}
                    </Button>
                    <Button size="compact-sm" variant="subtle" onClick={() => desk.renew(row.loan.id)}>
                      {t('library.desk.renew')}
                    </Button>
                    <Menu position="bottom-end">
                      <Menu.Target>
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          color="gray"
                          aria-label={t('library.desk.moreOf', { name: row.thing.name })}
                        >
                          <IconDots size={18} stroke={1.7} />
                        </Button>
                      </Menu.Target>
                      <Menu.Dropdown>
                        <Menu.Item onClick={() => onLost(row)}>{t('library.desk.lose')}</Menu.Item>
                      </Menu.Dropdown>
                    </Menu>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </SectionCard>
  );
}
