/** 活动室: the rooms that can be booked, for how many, and what is in them. */
import { Badge, Button, Modal } from '@mantine/core';
import { IconDoor, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Room, roomModel } from '../../../../shared/areas/rooms/rooms.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { RoomsTabs } from '../RoomsTabs.tsx';

export function RoomListPage() {
  const { t } = useText();
  const { role } = useSession();
  const { data: rooms, error, refetch } = useOfficeQuery('rooms.rooms', null);
  const [edited, setEdited] = useState<Room | 'new' | null>(null);
  const columns = useColumns();
  const arranges = may(role, 'rooms.arrange');
  const add = (
    <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setEdited('new')}>
      {t('rooms.list.add')}
    </Button>
  );
  return (
    <Page
      fills
      title={t('rooms.title')}
      subtitle={t('rooms.list.subtitle', { count: rooms?.filter(({ active }) => active).length ?? 0 })}
      actions={arranges && add}
    >
      <RoomsTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable
          label={t('rooms.tabs.list')}
          columns={columns}
          rows={error ? [] : rooms}
          rowKey={({ id }) => id}
          {...(arranges ? { onOpen: setEdited } : {})}
          empty={
            <EmptyState
              icon={IconDoor}
              title={t('rooms.list.emptyTitle')}
              text={t('rooms.list.emptyHint')}
              {...(arranges ? { action: add } : {})}
            />
          }
        />
      </TableCard>
      {edited && <RoomDialog room={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function RoomDialog({ room, onClose }: { room: Room | null; onClose(): void }) {
  const { t } = useText();
  const { mutateAsync: save } = useOfficeCommand('rooms.saveRoom');
  return (
    <Modal opened onClose={onClose} title={room?.name ?? t('rooms.list.addTitle')} size="lg">
      <RecordForm
        model={roomModel}
        fields={[
          ...(['name', 'place', 'places', 'squareMetres', 'holdMinutes'] as const),
          ...(['active', 'outdoor', 'equipment', 'hours'] as const),
        ]}
        values={room ?? { active: true }}
        onCancel={onClose}
        onSubmit={async (patch) => {
          const { name } = await save({ id: room?.id ?? null, version: room?.version ?? null, patch });
          notifyDone(t('rooms.list.saved', { name }));
          onClose();
        }}
      />
    </Modal>
  );
}

function useColumns(): TableColumn<Room>[] {
  const { t } = useText();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('rooms.list.name'),
        width: 170,
        sortValue: ({ name }) => name,
        render: ({ name, active }) => (
          <>
            {name} {!active && <Badge color="gray">{t('rooms.list.notActive')}</Badge>}
          </>
        ),
      },
      { key: 'place', title: t('rooms.list.place'), width: 170, render: ({ place }) => place },
      {
        key: 'places',
        title: t('rooms.list.places'),
        width: 90,
        align: 'right',
        sortValue: ({ places }) => places,
        render: ({ places }) => places,
      },
      {
        key: 'equipment',
        title: t('rooms.list.equipment'),
        width: 280,
        grow: true,
        render: ({ equipment }) => <span title={equipment ?? ''}>{equipment}</span>,
      },
      { key: 'hours', title: t('rooms.list.hours'), width: 220, render: ({ hours }) => hours },
    ],
    [t],
  );
}
