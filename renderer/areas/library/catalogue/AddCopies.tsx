/** More copies of a title that is here. */
import { Modal, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { mostCopies } from '../../../../shared/areas/library/enter.ts';
import { copyModel } from '../../../../shared/areas/library/model.ts';
import type { TitleFile } from '../../../../shared/areas/library/titles.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';

export function AddCopies({ file, onClose }: { file: TitleFile; onClose(): void }) {
  const { t } = useText();
  const { today } = useSession();
  const { data: rooms } = useOfficeQuery('rooms.rooms', null);
  const { mutateAsync: enter } = useOfficeCommand('library.enterCopies');
  const [copies, setCopies] = useState(1);
  const last = file.copies.findLast(({ copy }) => copy.leftOn === null)?.copy;
  const [first] = useState(() => ({
    source: last?.source ?? 'bought',
    acquiredOn: today,
    priceFen: last?.priceFen ?? file.title.priceFen,
    roomId: last?.roomId ?? null,
    shelf: last?.shelf ?? null,
  }));
  return (
    <Modal opened onClose={onClose} title={t('library.title.addCopies')} size="lg">
      <Stack>
        <NumberInput
          data-autofocus
          label={t('library.enter.copies')}
          min={1}
          max={mostCopies}
          allowDecimal={false}
          value={copies}
          onChange={(value) => setCopies(Number(value) || 1)}
        />
        <RecordForm
          model={copyModel}
          fields={['source', 'acquiredOn', 'priceFen', 'roomId', 'shelf', 'note']}
          values={first}
          links={{ roomId: (rooms ?? []).map(({ id, name }) => ({ value: id, label: name })) }}
          focus={null}
          submitLabel={t('library.enter.enter')}
          onSubmit={async (patch) => {
            const told = await enter({
              ...{ titleId: file.title.id, title: null, copies, oldNumbers: [] },
              patch: { ...first, ...patch },
            });
            notifyDone(
              t(copies === 1 ? 'library.enter.enteredOne' : 'library.enter.entered', {
                name: told.name,
                first: labelCode('copy', told.first),
                last: labelCode('copy', told.last),
                count: copies,
              }),
            );
            onClose();
          }}
        />
      </Stack>
    </Modal>
  );
}
