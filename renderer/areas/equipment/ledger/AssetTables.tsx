/** What came in and left of a thing, and who borrowed it. */
import { Badge, Table, Text } from '@mantine/core';
import type { AssetView } from '../../../../shared/areas/equipment/ledger.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { stockReason } from '../../../../shared/codes/index.ts';
import { useText } from '../../../app/text.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../equipment.module.css';

export function Moves({ view }: { view: AssetView }) {
  const { t, language } = useText();
  return (
    <SectionCard title={t('equipment.ledger.one.moves')} flush>
      <Table horizontalSpacing="md" verticalSpacing={6} className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {(['day', 'change', 'balance', 'reason', 'note'] as const).map((key) => (
              <Table.Th key={key}>{t(`equipment.ledger.one.column.${key}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.moves.map(({ move, balance }) => (
            <Table.Tr key={move.id}>
              <Table.Td>{move.day}</Table.Td>
              <Table.Td>{move.change > 0 ? `+${move.change}` : move.change}</Table.Td>
              <Table.Td>{balance}</Table.Td>
              <Table.Td>{labelOf(stockReason, move.reason, language)}</Table.Td>
              <Table.Td>{move.note}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </SectionCard>
  );
}

export function Loans({ view }: { view: AssetView }) {
  const { t } = useText();
  return (
    <SectionCard title={t('equipment.ledger.one.loans')} flush>
      {view.loans.length === 0 ? (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('equipment.ledger.one.noLoans')}
        </Text>
      ) : (
        <Table horizontalSpacing="md" verticalSpacing={6} className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              {(['who', 'quantity', 'lent', 'due', 'back'] as const).map((key) => (
                <Table.Th key={key}>{t(`equipment.ledger.one.loan.${key}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.loans.map((loan) => (
              <Table.Tr key={loan.id}>
                <Table.Td>{loan.name ?? t('equipment.ledger.one.outOfReach')}</Table.Td>
                <Table.Td>{loan.quantity}</Table.Td>
                <Table.Td>{loan.lentOn}</Table.Td>
                <Table.Td>{loan.dueOn}</Table.Td>
                <Table.Td>
                  {loan.lost ? (
                    <Badge color="red">{t('equipment.ledger.one.loan.lost')}</Badge>
                  ) : (
                    (loan.returnedOn ?? <Badge color="apricot">{t('equipment.ledger.one.loan.isOut')}</Badge>)
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </SectionCard>
  );
}
