import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type Day, isDay, parseDay } from '../../shared/values/day.ts';
import { useText } from '../app/text.ts';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** A Day, null, or text that could not be read as a day and that a check will name. */
  value: string | null;
  onChange(value: string | null): void;
}

/**
 * A day, typed or picked. Reads 2015.3.8, 20150308, 2015年3月8日 and the like when the field is left; what can't be
 * read stays as it was typed, so that nothing is lost and the mistake can be seen.
 */
export function DayInput({ value, onChange, onBlur, onKeyDown, ...input }: DayInputProps) {
  const { t, language } = useText();
  const [text, setText] = useState(value ?? '');
  const [opened, setOpened] = useState(false);
  useEffect(() => setText(value ?? ''), [value]);

  const settle = () => {
    const read = dayFromText(text);
    setText(read ?? '');
    if (read !== value) onChange(read);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      trapFocus
      returnFocus
      shadow="md"
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          placeholder={t('frame.dayFormat')}
          inputMode="numeric"
          autoComplete="off"
          {...input}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={(event) => {
            settle();
            onBlur?.(event);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
            if (event.key === 'ArrowDown' && event.altKey) setOpened(true);
            onKeyDown?.(event);
          }}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('frame.calendar')}
              aria-haspopup="dialog"
              aria-expanded={opened}
              disabled={input.disabled ?? false}
              onClick={() => setOpened((was) => !was)}
            >
              <IconCalendar size={18} stroke={1.7} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
          monthLabelFormat={language === 'zh-CN' ? 'YYYY年M月' : 'MMMM YYYY'}
          highlightToday
          value={isDay(text) ? text : null}
          {...(isDay(text) ? { defaultDate: text } : {})}
          onChange={(day) => {
            onChange(day);
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The day that the text means; the text itself where it means none; null for an empty one. */
export function dayFromText(text: string): Day | string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const read = parseDay(trimmed);
  return read.kind === 'day' ? read.day : trimmed;
}
