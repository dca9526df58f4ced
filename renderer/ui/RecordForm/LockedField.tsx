/** In a form, a value that is seen in part: looked at whole first, then changed. */
import { Button, TextInput } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import type { Field } from '../../../shared/record.ts';
import { useText } from '../../app/text.ts';
import { notifyProblem } from '../notify.tsx';
import { spanOf } from './FieldControl.tsx';

/** What a form shows in the place of a field that can't be edited blind, and the way to see it. */
export interface Locked {
  text: string;
  /** Answers the whole value; rejects with a Refusal. */
  unlock(): Promise<unknown>;
}

interface LockedFieldProps {
  name: string;
  field: Field;
  label: string;
  locked: Locked;
  onUnlocked(value: unknown): void;
}

export function LockedField({ name, field, label, locked, onUnlocked }: LockedFieldProps) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const unlock = async () => {
    setBusy(true);
    try {
      onUnlocked(await locked.unlock());
    } catch (error) {
      notifyProblem(error);
      setBusy(false);
    }
  };
  return (
    <div className={spanOf(field)} data-field={name}>
      <TextInput
        label={label}
        value={locked.text}
        readOnly
        rightSectionWidth={128}
        rightSection={
          <Button
            variant="light"
            size="compact-sm"
            loading={busy}
            leftSection={<IconEye size={16} stroke={1.7} />}
            aria-label={t('frame.seeToChangeLabel', { label })}
            onClick={() => void unlock()}
          >
            {t('frame.seeToChange')}
          </Button>
        }
      />
    </div>
  );
}
