/** Writing down that somebody was told: when, with whom, the receipt; or why not. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type DutyReport, minuteOf } from '../../../shared/areas/guardians/report.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { dutyRecipient } from '../../../shared/codes/index.ts';
import { useOfficeCommand } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';

interface TellFormProps {
  report: DutyReport;
  step: DutyReport['steps'][number];
  onClose(): void;
}

export function TellForm({ report, step, onClose }: TellFormProps) {
  const { t, language } = useText();
  const { mutateAsync: tell, isPending } = useOfficeCommand('guardians.tellStep');
  const [doneAt, setDoneAt] = useState(
    (step.doneAt ?? (step.notTold ? '' : minuteOf(Date.now()))).replace('T', ' '),
  );
  const [whom, setWhom] = useState(step.whom ?? '');
  const [receipt, setReceipt] = useState(step.receipt ?? '');
  const [notTold, setNotTold] = useState(step.notTold ?? '');
  const [error, setError] = useState<unknown>(null);
  const to = labelOf(dutyRecipient, step.to, language);
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const keep = async (given: { doneAt: string | null; notTold: string | null }) => {
    setError(null);
    try {
      await tell({
        reportId: report.id,
        version: report.version,
        to: step.to,
        whom: orNull(whom),
        receipt: orNull(receipt),
        ...given,
      });
      notifyDone(t('guardians.duty.saved'));
      onClose();
    } catch (caught) {
      setError(caught);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const why = orNull(notTold);
    void keep({ doneAt: why === null ? (orNull(doneAt)?.replace(' ', 'T') ?? null) : null, notTold: why });
  };
  return (
    <Modal opened onClose={onClose} title={t('guardians.duty.tellTitle', { to })}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('guardians.duty.doneAt')}
            placeholder="2026-11-23 14:05"
            value={doneAt}
            disabled={notTold.trim() !== ''}
            onChange={(event) => setDoneAt(event.currentTarget.value)}
          />
          <TextInput
            label={t('guardians.duty.whom')}
            data-autofocus
            value={whom}
            onChange={(event) => setWhom(event.currentTarget.value)}
          />
          <TextInput
            label={t('guardians.duty.receipt')}
            value={receipt}
            onChange={(event) => setReceipt(event.currentTarget.value)}
          />
          {step.to !== 'police' && (
            <TextInput
              label={t('guardians.duty.notTold')}
              description={t('guardians.duty.notToldHint')}
              value={notTold}
              onChange={(event) => setNotTold(event.currentTarget.value)}
            />
          )}
          <ProblemAlert error={error} />
          <Group justify="flex-end" gap="xs">
            {(step.doneAt !== null || step.notTold !== null) && (
              <Button variant="default" onClick={() => void keep({ doneAt: null, notTold: null })}>
                {t('guardians.duty.takeBack')}
              </Button>
            )}
            <Button type="submit" loading={isPending}>
              {t('frame.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
