import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { parseClock } from '../../shared/values/clock.ts';

interface ClockInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** 'HH:mm', null, or text that could not be read as a time and that a check will name. */
  value: string | null;
  onChange(value: string | null): void;
}

/** A time of the day, typed: reads 8:30, 830, 8点半 and the like when the field is left or Enter is pressed. */
export function ClockInput({ value, onChange, onBlur, onKeyDown, ...input }: ClockInputProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const settle = () => {
    const typed = text.trim();
    const read = typed === '' ? null : (parseClock(typed) ?? typed);
    setText(read ?? '');
    if (read !== value) onChange(read);
  };
  return (
    <TextInput
      placeholder="8:30"
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
        onKeyDown?.(event);
      }}
    />
  );
}
