import { ActionIcon, Button, Input, Stack, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPhonePlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Phone } from '../../../shared/record.ts';
import { judgePhone, normalisePhone } from '../../../shared/values/phone.ts';
import { useText } from '../../app/text.ts';
import { DayInput } from '../DayInput.tsx';
import classes from './RecordForm.module.css';

interface PhonesInputProps {
  label: string;
  value: readonly Phone[];
  error: string | undefined;
  onChange(value: Phone[] | null): void;
}

/** Numbers in the order in which they are rung, each with the day on which it was last proved right. */
export function PhonesInput({ label, value: phones, error, onChange }: PhonesInputProps) {
  const { t } = useText();
  const list = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  // the new line wants its number
  useEffect(() => {
    if (added.current)
      list.current?.querySelector<HTMLElement>(`[data-phone="${phones.length - 1}"]`)?.focus();
    added.current = false;
  }, [phones.length]);
  const put = (next: Phone[]) => onChange(next.length === 0 ? null : next);
  const replace = (at: number, phone: Phone) =>
    put(phones.map((each, index) => (index === at ? phone : each)));
  const swap = (a: number, b: number) => {
    const next = [...phones];
    [next[a], next[b]] = [next[b]!, next[a]!];
    put(next);
  };
  return (
    <Input.Wrapper label={label} error={error} labelElement="div">
      <Stack ref={list} gap="xs" role="group" aria-label={label}>
        {phones.map((phone, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the order is what a row is
          <div className={classes.phone} key={index}>
            <TextInput
              aria-label={t('frame.phone.number', { place: index + 1 })}
              inputMode="tel"
              data-phone={index}
              value={phone.number}
              onChange={(event) => replace(index, { ...phone, number: event.currentTarget.value })}
              onBlur={() => replace(index, { ...phone, number: normalisePhone(phone.number) })}
              description={
                phone.number !== '' && judgePhone(phone.number) === 'doubtful'
                  ? t('issue.phoneDoubtful')
                  : undefined
              }
              inputWrapperOrder={['label', 'input', 'description', 'error']}
            />
            <DayInput
              aria-label={t('frame.phone.provedOn', { place: index + 1 })}
              placeholder={t('frame.phone.provedOnShort')}
              value={phone.provedOn}
              onChange={(provedOn) => replace(index, { ...phone, provedOn })}
            />
            <div className={classes.phoneActs}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('frame.phone.earlier', { place: index + 1 })}
                disabled={index === 0}
                onClick={() => swap(index, index - 1)}
              >
                <IconArrowUp size={18} stroke={1.7} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('frame.phone.later', { place: index + 1 })}
                disabled={index === phones.length - 1}
                onClick={() => swap(index, index + 1)}
              >
                <IconArrowDown size={18} stroke={1.7} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('frame.phone.remove', { place: index + 1 })}
                onClick={() => put(phones.filter((_, at) => at !== index))}
              >
                <IconTrash size={18} stroke={1.7} />
              </ActionIcon>
            </div>
          </div>
        ))}
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPhonePlus size={16} stroke={1.7} />}
            onClick={() => {
              added.current = true;
              put([...phones, { number: '', provedOn: null }]);
            }}
          >
            {t('frame.phone.add')}
          </Button>
        </div>
      </Stack>
    </Input.Wrapper>
  );
}
