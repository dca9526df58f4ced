/** 清查: those that run and those that are closed; a new one is opened here. */
import { Badge, Button, Checkbox, Group, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconClipboardList, IconPlus } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { StocktakeRow } from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { EquipmentTabs } from '../EquipmentTabs.tsx';
import { type StocktakesState, stocktakePath } from '../paths.ts';
import { usePlaces } from '../useThingCodes.ts';

export function StocktakesPage() {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const came = useLocation().state as StocktakesState | null;
  const [starting, setStarting] = useState(came?.start ?? false);
  const { data: rows, error, refetch } = useOfficeQuery('equipment.stocktakes', null);
  const columns = useColumns();
  const mayWrite = may(role, 'equipment.write');
  const start = (
    <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setStarting(true)}>
      {t('equipment.stocktake.start')}
    </Button>
  );
  return (
    <Page
      fills
      title={t('equipment.stocktake.title')}
      subtitle={t('equipment.stocktake.subtitle')}
      actions={mayWrite && start}
    >
      <EquipmentTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable<StocktakeRow>
          label={t('equipment.stocktake.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ stocktake }) => stocktake.id}
          onOpen={({ stocktake }) => navigate(stocktakePath(stocktake.id))}
          empty={
            error ? null : (
              <EmptyState
                icon={IconClipboardList}
                title={t('equipment.stocktake.empty')}
                text={t('equipment.stocktake.emptyHint')}
              />
            )
          }
        />
      </TableCard>
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </Page>
  );
}

function useColumns(): TableColumn<StocktakeRow>[] {
  const { t } = useText();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('equipment.stocktake.column.name'),
        width: 220,
        grow: true,
        render: ({ stocktake }) => stocktake.name,
      },
      {
        key: 'day',
        title: t('equipment.stocktake.column.day'),
        width: 130,
        sortValue: ({ stocktake }) => stocktake.day,
        render: ({ stocktake }) => stocktake.day,
      },
      {
        key: 'rooms',
        title: t('equipment.stocktake.column.rooms'),
        width: 220,
        render: ({ rooms }) => rooms.join('、') || t('equipment.stocktake.allRooms'),
      },
      {
        key: 'by',
        title: t('equipment.stocktake.column.by'),
        width: 100,
        render: ({ startedBy }) => startedBy,
      },
      {
        key: 'found',
        title: t('equipment.stocktake.column.found'),
        width: 120,
        align: 'right',
        render: ({ totals }) => (totals ? `${totals.found} / ${totals.expected}` : ''),
      },
      {
        key: 'state',
        title: t('equipment.stocktake.column.state'),
        width: 220,
        render: ({ stocktake, totals }) =>
          stocktake.closedOn ? (
            <Badge color="gray">{t('equipment.stocktake.closedOn', { day: stocktake.closedOn })}</Badge>
          ) : (
            <Badge color={totals && totals.open > 0 ? 'apricot' : 'pine'}>
              {t('equipment.stocktake.runs', { open: totals?.open ?? 0 })}
            </Badge>
          ),
      },
    ],
    [t],
  );
}

function StartDialog({ onClose }: { onClose(): void }) {
  const { t } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const { rooms } = usePlaces();
  const start = useOfficeCommand('equipment.startStocktake');
  const [name, setName] = useState(() => t('equipment.stocktake.usualName', { year: today.slice(0, 4) }));
  const [day, setDay] = useState<string>(today);
  const [ofBooks, setOfBooks] = useState(true);
  const [ofEquipment, setOfEquipment] = useState(true);
  const [roomIds, setRoomIds] = useState<string[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = roomIds.length > 0 ? roomIds : null;
    const made = await start
      .mutateAsync({ name, day, ofBooks, ofEquipment, roomIds: chosen })
      .catch(() => null);
    if (made) navigate(stocktakePath(made.id));
  };
  return (
    <Modal opened onClose={onClose} title={t('equipment.stocktake.start')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            required
            data-autofocus
            label={t('equipment.stocktake.column.name')}
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <DayInput
            label={t('equipment.stocktake.column.day')}
            value={day}
            onChange={(value) => setDay(value ?? today)}
          />
          <Group>
            <Checkbox
              label={t('equipment.stocktake.ofBooks')}
              checked={ofBooks}
              onChange={(event) => setOfBooks(event.currentTarget.checked)}
            />
            <Checkbox
              label={t('equipment.stocktake.ofEquipment')}
              checked={ofEquipment}
              onChange={(event) => setOfEquipment(event.currentTarget.checked)}
            />
          </Group>
          <MultiSelect
            searchable
            clearable
            label={t('equipment.stocktake.column.rooms')}
            placeholder={roomIds.length === 0 ? t('equipment.stocktake.allRooms') : ''}
            data={rooms}
            value={roomIds}
            onChange={setRoomIds}
          />
          <Text size="sm" c="dimmed">
            {t('equipment.stocktake.startHint')}
          </Text>
          <ProblemAlert error={start.error} />
          <FormButtons
            onCancel={onClose}
            busy={start.isPending}
            disabled={!ofBooks && !ofEquipment}
            label={t('equipment.stocktake.startAct')}
          />
        </Stack>
      </form>
    </Modal>
  );
}
