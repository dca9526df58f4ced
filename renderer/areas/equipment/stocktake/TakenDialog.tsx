/** The things that a number of a stocktake counts. */
import { Modal } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { TakenState } from '../../../../shared/areas/equipment/stocktake.ts';
import type { TakenLine } from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { useOfficePages } from '../../../app/calls.ts';
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
  const pages = useOfficePages('equipment.taken', { id, state });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const lines = useMemo(() => data?.pages.flatMap(({ rows }) => rows), [data]);
  const columns = useMemo(
    (): TableColumn<TakenLine>[] => [
      {
        key: 'code',
        title: t('equipment.stocktake.line.code'),
        width: 110,
        render: ({ code }) => code ?? t('equipment.stocktake.noLabel'),
      },
      {
        key: 'name',
        title: t('equipment.stocktake.line.name'),
        width: 240,
        grow: true,
        render: ({ name }) => name,
      },
      {
        key: 'room',
        title: t('equipment.stocktake.line.room'),
        width: 140,
        render: ({ room }) => room ?? '',
      },
      {
        key: 'seenIn',
        title: t('equipment.stocktake.line.seenIn'),
        width: 140,
        render: ({ seenIn }) => seenIn ?? '',
      },
      {
        key: 'expected',
        title: t('equipment.stocktake.line.expected'),
        width: 90,
        align: 'right',
        render: ({ expected }) => expected,
      },
      {
        key: 'quantity',
        title: t('equipment.stocktake.line.quantity'),
        width: 90,
        align: 'right',
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
        onNearEnd={() => {
          if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
        }}
        empty={<EmptyState small icon={IconClipboardList} title={t('equipment.stocktake.none')} />}
      />
    </Modal>
  );
}
