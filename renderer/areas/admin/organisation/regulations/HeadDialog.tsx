/** A rule's head: what it is, where it hangs, when it ended; a new one begins empty or with a starter. */
import { Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { regulationStarters } from '../../../../../shared/areas/admin/regulationStarters.ts';
import type { Regulation } from '../../../../../shared/areas/admin/regulations.ts';
import { useOfficeCommand } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { useUndo } from '../../../../ui/notify.tsx';
import { RecordForm } from '../../../../ui/RecordForm/index.ts';
import { useRegulationModel } from './useRegulationModel.ts';

interface HeadDialogProps {
  /** Null for a new one. */
  regulation: Regulation | null;
  onClose(): void;
  onSaved?(regulation: Regulation): void;
}

const begins = ['kind', 'title', 'roomId', 'wallPlace'] as const;
const ends = ['endedOn', 'endedBecause'] as const;
const blank = 'blank';

export function HeadDialog({ regulation, onClose, onSaved }: HeadDialogProps) {
  const { t } = useText();
  const { model, rooms } = useRegulationModel();
  const { mutateAsync: save } = useOfficeCommand('admin.saveRegulation');
  const tellUndo = useUndo();
  const [starterId, setStarterId] = useState(blank);
  const starter = regulationStarters.find(({ id }) => id === starterId);
  const first = regulation ?? { kind: starter?.kind ?? 'rule', title: starter?.title ?? null };
  return (
    <Modal
      opened
      onClose={onClose}
      title={regulation?.title ?? t('admin.regulations.add')}
      size={720}
      closeOnClickOutside={false}
    >
      <Stack>
        {!regulation && (
          <Select
            allowDeselect={false}
            label={t('admin.regulations.starter')}
            data={[
              { value: blank, label: t('admin.regulations.blank') },
              ...regulationStarters.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={starterId}
            onChange={(id) => id && setStarterId(id)}
          />
        )}
        <RecordForm
          key={starterId}
          model={model}
          fields={regulation ? [...begins, ...ends] : begins}
          values={regulation ?? (first as Partial<Regulation>)}
          focus={regulation ? 'title' : null}
          links={{ roomId: rooms }}
          hides={(draft) => [
            ...(draft.roomId ? (['wallPlace'] as const) : []),
            ...(draft.endedOn ? [] : (['endedBecause'] as const)),
          ]}
          follow={(key, value) => {
            if (key === 'roomId' && value) return { wallPlace: null };
            return key === 'endedOn' && !value ? { endedBecause: null } : {};
          }}
          changedBeside={!regulation}
          onCancel={onClose}
          onSubmit={async (patch) => {
            const { id, version } = regulation ?? { id: null, version: null };
            const made = await save({
              ...{ id, version, prose: regulation ? null : (starter?.prose ?? []) },
              patch: regulation ? patch : { ...(first as Partial<Regulation>), ...patch },
            });
            onClose();
            onSaved?.(made);
            await tellUndo({ message: t('frame.saved'), call: 'admin.saveRegulation' });
          }}
        />
      </Stack>
    </Modal>
  );
}
