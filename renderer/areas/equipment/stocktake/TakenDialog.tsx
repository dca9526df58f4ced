/** The things that a number of a stocktake counts. */
import { Modal } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { TakenState } from '../../../../shared/areas/equipment/stocktake.ts';
import type { TakenLine } from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';

interface TakenDialogProps {
  id: string;
  state: TakenState;
  onClose(): void;
}

export function TakenDialog({ id, state, onClose }: TakenDialogProps) {
  const { t } = useText();
  const { data: lines, error } = useOfficeQuery('equipment.taken', { id, state });
  const columns = useMemo(
    (): TableColumn<TakenLine>[] => [
      {
        key: 'code',
        title: t('equipment.stocktake.line.code'),
        width: 110,
        sortValue: ({ code }) => code,
        render: ({ code }) => code ?? t('equipment.stocktake.noLabel'),
      },
      {
        key: 'name',
        title: t('equipment.stocktake.line.name'),
        width: 240,
        grow: true,
        sortValue: ({ name }) => name,
        render: ({ name }) => name,
      },
      {
        key: 'room',
        title: t('equipment.stocktake.line.room'),
        width: 140,
        sortValue: ({ room }) => room,
        render: ({ room }) => room ?? '',
      },
      {
        key: 'seenIn',
        title: t('equipment.stocktake.line.seenIn'),
        width: 140,
        sortValue: ({ seenIn }) => seenIn,
        render: ({ seenIn }) => seenIn ?? '',
      },
      {
        key: 'expected',
        title: t('equipment.stocktake.line.expected'),
        width: 90,
        align: 'right',
        sortValue: ({ expected }) => expected,
        render: ({ expected }) => expected,
      },
      {
        key: 'quantity',
        title: t('equipment.stocktake.line.quantity'),
        width: 90,
        align: 'right',
        sortValue: ({ quantity }) => quantity,
        render: ({ quantity }) => quantity ?? '',
      },
    ],
    [t],
  );
  return (
    <Modal opened onClose={onClose} title={t(`equipment.stocktake.state.${state}`)} size={900}>
      <ProblemAlert error={error} />
      <RecordTable<TakenLine>
        label={t(`equipment.stocktake.state.${state}`)}
        height={420}
        columns={columns}
        rows={error ? [] : lines}
        rowKey={({ id: line }) => line}
        empty={<EmptyState small icon={IconClipboardList} title={t('equipment.stocktake.none')} />}
      />
    </Modal>
  );
}
