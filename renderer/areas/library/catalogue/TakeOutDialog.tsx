/** Books leave the ledger: on which day, why. */
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { leftLedgerBy } from '../../../../shared/codes/index.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';

interface TakeOutDialogProps {
  ids: string[];
  onDone(): void;
  onClose(): void;
}

export function TakeOutDialog({ ids, onDone, onClose }: TakeOutDialogProps) {
  const { t, language } = useText();
  const { today } = useSession();
  const [day, setDay] = useState<Day | null>(today);
  const [why, setWhy] = useState<string>('transferred');
  const [note, setNote] = useState('');
  const { mutateAsync: takeOut, error, isPending } = useOfficeCommand('library.takeOut');
  const tellUndo = useUndo();
  const act = async () => {
    if (day === null) return;
    await takeOut({ ids, leftOn: day, leftBy: why, note: note.trim() || null });
    onDone();
    await tellUndo({ message: t('library.copies.tookOut', { count: ids.length }), call: 'library.takeOut' });
  };
  return (
    <Modal opened onClose={onClose} title={t('library.copies.takeOutTitle', { count: ids.length })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // a refusal stands in the dialog
          void act().catch(() => {});
        }}
      >
        <Stack>
          <DayInput label={t('library.copies.leftOn')} value={day} onChange={setDay} />
          <Select
            label={t('library.copies.leftBy')}
            allowDeselect={false}
            data={leftLedgerBy.entries.map(({ code }) => ({
              value: code,
              label: labelOf(leftLedgerBy, code, language),
            }))}
            value={why}
            onChange={(code) => code && setWhy(code)}
          />
          <TextInput
            label={t('library.copies.note')}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ProblemAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button type="submit" loading={isPending} disabled={day === null}>
              {t('library.copies.takeOut')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
