/** Against the rule, with a reason. */
import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { StopReason } from '../../../../shared/areas/library/lendingRules.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { useToldWords } from './toldWords.ts';

interface OverrideDialogProps {
  title: string;
  reasons: readonly StopReason[];
  onSay(reason: string): void;
  onClose(): void;
}

export function OverrideDialog({ title, reasons, onSay, onClose }: OverrideDialogProps) {
  const { t } = useText();
  const { reason: words } = useToldWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setAsked(true);
    onSay(reason.trim());
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack>
          {reasons.map((each) => (
            <Text key={each.code}>{words(each)}</Text>
          ))}
          <TextInput
            data-autofocus
            required
            label={t('library.desk.overrideReason')}
            maxLength={200}
            value={reason}
            error={asked && reason.trim() === '' ? t('issue.required') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormButtons busy={false} onCancel={onClose} label={t('library.desk.override')} />
        </Stack>
      </form>
    </Modal>
  );
}
