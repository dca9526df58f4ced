/** What is out is lost: written down, with what is asked for it. */
import { Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { ChargeFields, chargeOf, noCharge } from './ChargeFields.tsx';

interface LoseDialogProps {
  row: LoanRow;
  onLost(row: LoanRow, act: string): void;
  onClose(): void;
}

export function LoseDialog({ row, onLost, onClose }: LoseDialogProps) {
  const { t } = useText();
  const { mutateAsync: lose, isPending } = useOfficeCommand('library.lose');
  const [charge, setCharge] = useState({ ...noCharge, outcome: 'owed' as string | null });
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const answer = await lose({ loanId: row.loan.id, charge: chargeOf(charge) });
      onClose();
      onLost(answer.row, answer.act);
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('library.desk.loseTitle', { name: row.thing.name })}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text c="dimmed">{t('library.desk.loseHint')}</Text>
          <ChargeFields draft={charge} onChange={setCharge} />
          <ProblemAlert error={error} />
          <FormButtons busy={isPending} onCancel={onClose} label={t('library.desk.lose')} />
        </Stack>
      </form>
    </Modal>
  );
}
