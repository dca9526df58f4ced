/** Lots that nobody has counted yet: the number is typed, Enter goes to the next. */
import { Badge, NumberInput, Table } from '@mantine/core';
import { useState } from 'react';
import type { StocktakeView, TakenLine } from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem } from '../../../ui/notify.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../equipment.module.css';
import { useCount } from './useCount.ts';

interface LotsCardProps {
  view: StocktakeView;
  roomId: string | null;
}

export function LotsCard({ view, roomId }: LotsCardProps) {
  const { t } = useText();
  return (
    <SectionCard
      flush
      title={t('equipment.stocktake.lots')}
      badge={<Badge color="apricot">{view.lots.length}</Badge>}
    >
      <Table horizontalSpacing="md" verticalSpacing={4} className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {(['code', 'name', 'room', 'expected', 'out', 'quantity'] as const).map((key) => (
              <Table.Th key={key}>{t(`equipment.stocktake.line.${key}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.lots.map((line) => (
            <Lot key={line.id} line={line} stocktakeId={view.stocktake.id} roomId={roomId} />
          ))}
        </Table.Tbody>
      </Table>
    </SectionCard>
  );
}

function Lot({ line, stocktakeId, roomId }: { line: TakenLine; stocktakeId: string; roomId: string | null }) {
  const { t } = useText();
  const [quantity, setQuantity] = useState<number | null>(null);
  const { mutateAsync: count } = useCount('equipment.countLot', stocktakeId);
  const keep = async () => {
    if (quantity === null) return;
    try {
      await count({ stocktakeId, roomId, assetId: line.id, quantity });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Table.Tr>
      <Table.Td>{line.code}</Table.Td>
      <Table.Td>{line.name}</Table.Td>
      <Table.Td>{line.room}</Table.Td>
      <Table.Td>{line.expected}</Table.Td>
      <Table.Td>{line.out > 0 ? line.out : ''}</Table.Td>
      <Table.Td>
        <NumberInput
          size="xs"
          w={90}
          min={0}
          max={9999}
          hideControls
          aria-label={t('equipment.stocktake.howMany', { name: line.name })}
          value={quantity ?? ''}
          onChange={(value) => setQuantity(value === '' ? null : Math.trunc(Number(value)))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const next = event.currentTarget.closest('tr')?.nextElementSibling?.querySelector('input');
            next?.focus();
            void keep();
          }}
        />
      </Table.Td>
    </Table.Tr>
  );
}
