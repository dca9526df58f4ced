/** How a thing was when it came back: its condition, what is missing, and what is asked for it. */
import { Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { thingCondition } from '../../../../shared/codes/index.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { ChargeFields, chargeOf, noCharge } from './ChargeFields.tsx';

interface ReturnDialogProps {
  row: LoanRow;
  onClose(): void;
  onNoted(row: LoanRow, act: string): void;
}

export function ReturnDialog({ row, onClose, onNoted }: ReturnDialogProps) {
  const { t, language } = useText();
  const { mutateAsync: note, isPending } = useOfficeCommand('library.noteReturn');
  const [condition, setCondition] = useState('damaged');
  const [missing, setMissing] = useState('');
  const [charge, setCharge] = useState(noCharge);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const { id: loanId } = row.loan;
    const said = { conditionBack: condition, missing: missing.trim() || null, note: null };
    try {
      const noted = await note({ loanId, ...said, charge: chargeOf(charge) });
      onClose();
      onNoted(noted.row, noted.act);
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('library.desk.conditionOf', { name: row.thing.name })}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <SegmentedControl
            data-autofocus
            aria-label={t('library.desk.condition')}
            value={condition}
            onChange={setCondition}
            data={thingCondition.entries.map(({ code }) => ({
              value: code,
              label: labelOf(thingCondition, code, language),
            }))}
          />
          <TextInput
            label={t('library.desk.missing')}
            maxLength={200}
            value={missing}
            onChange={(event) => setMissing(event.currentTarget.value)}
          />
          <ChargeFields draft={charge} onChange={setCharge} />
          <ProblemAlert error={error} />
          <FormButtons busy={isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
