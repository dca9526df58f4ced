/** Several things to another room. */
import { Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { usePlaces } from '../useThingCodes.ts';

interface MoveDialogProps {
  ids: readonly string[];
  onMoved?(): void;
  onClose(): void;
}

export function MoveDialog({ ids, onMoved, onClose }: MoveDialogProps) {
  const { t } = useText();
  const { rooms } = usePlaces();
  const move = useOfficeCommand('equipment.moveAssets');
  const tellUndo = useUndo();
  const [roomId, setRoomId] = useState<string | null>(null);
  const [shelf, setShelf] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const place = { roomId, shelf: shelf.trim() === '' ? null : shelf };
    const done = await move.mutateAsync({ ids: [...ids], ...place }).catch(() => undefined);
    if (done === undefined) return;
    onClose();
    onMoved?.();
    await tellUndo({
      message: t('equipment.ledger.moved', { count: ids.length }),
      call: 'equipment.moveAssets',
    });
  };
  return (
    <Modal opened onClose={onClose} title={t('equipment.ledger.moveTitle', { count: ids.length })}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Select
            data-autofocus
            searchable
            openOnFocus={false}
            clearable
            label={t('equipment.ledger.room')}
            data={rooms}
            value={roomId}
            onChange={setRoomId}
          />
          <TextInput
            label={t('equipment.ledger.shelf')}
            maxLength={60}
            autoComplete="off"
            value={shelf}
            onChange={(event) => setShelf(event.currentTarget.value)}
          />
          <ProblemAlert error={move.error} />
          <FormButtons onCancel={onClose} busy={move.isPending} label={t('equipment.ledger.move')} />
        </Stack>
      </form>
    </Modal>
  );
}
