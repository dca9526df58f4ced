/** New lines of the ledger: several pieces with a number each, or one counted lot. */
import { Group, Modal, NumberInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { mostPieces } from '../../../../shared/areas/equipment/ledger.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { usePlaces, useThingCodes } from '../useThingCodes.ts';

export function EnterDialog({ onClose }: { onClose(): void }) {
  const { t } = useText();
  const { today, staffId } = useSession();
  const { model } = useThingCodes();
  const { rooms, staff } = usePlaces();
  const { mutateAsync: enter } = useOfficeCommand('equipment.enterAssets');
  const tellUndo = useUndo();
  const [counted, setCounted] = useState(false);
  const [quantity, setQuantity] = useState(1);
  const [first] = useState(() => ({
    ...{ source: 'bought', condition: 'good', lendable: false },
    ...{ acquiredOn: today, custodianId: staffId },
  }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('equipment.ledger.enter.title')}
      size={900}
      closeOnClickOutside={false}
    >
      <RecordForm
        model={model}
        values={first}
        links={{ roomId: rooms, custodianId: staff }}
        focus="name"
        submitLabel={t('equipment.ledger.enter.keep')}
        onCancel={onClose}
        onSubmit={async (patch) => {
          const made = await enter({ patch: { ...first, ...patch }, counted, quantity });
          onClose();
          const codes = made.length > 2 ? [made[0]!.code, made.at(-1)!.code] : made.map(({ code }) => code);
          await tellUndo({
            message: t('equipment.ledger.enter.done', { codes: codes.join(made.length > 2 ? '–' : '、') }),
            call: 'equipment.enterAssets',
          });
        }}
      >
        <Group align="end">
          <SegmentedControl
            aria-label={t('equipment.ledger.enter.how')}
            data={(['pieces', 'counted'] as const).map((value) => ({
              value,
              label: t(`equipment.ledger.enter.${value}`),
            }))}
            value={counted ? 'counted' : 'pieces'}
            onChange={(value) => setCounted(value === 'counted')}
          />
          <NumberInput
            w={110}
            label={t('equipment.ledger.enter.quantity')}
            min={1}
            max={counted ? 9999 : mostPieces}
            value={quantity}
            onChange={(value) => setQuantity(Math.max(1, Math.trunc(Number(value)) || 1))}
          />
        </Group>
      </RecordForm>
    </Modal>
  );
}
