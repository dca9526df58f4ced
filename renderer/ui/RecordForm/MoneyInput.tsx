/** A sum as people write it, in yuan; kept as whole fen. */
import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatYuan, parseYuan } from '../../../shared/values/money.ts';

interface MoneyInputProps {
  label: string;
  error: string | undefined;
  withAsterisk: boolean;
  /** Fen; null where there is none, and the words as typed while they are no sum. */
  value: unknown;
  onChange(value: unknown): void;
  onBlur(value: unknown): void;
}

export function MoneyInput({ value, onChange, onBlur, ...rest }: MoneyInputProps) {
  const [typed, setTyped] = useState(() => wordsOf(value));
  // put back or brought in from outside: what stands there says another sum
  useEffect(() => setTyped((was) => (meant(was) === value ? was : wordsOf(value))), [value]);
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      rightSection="元"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(meant(event.currentTarget.value));
      }}
      onBlur={() => {
        setTyped(wordsOf(value));
        onBlur(value);
      }}
    />
  );
}

function wordsOf(value: unknown): string {
  return typeof value === 'number' ? formatYuan(value) : typeof value === 'string' ? value : '';
}

/** Fen; what is no sum stays as it was typed, for the check to refuse. */
function meant(text: string): number | string | null {
  return text.trim() === '' ? null : (parseYuan(text) ?? text);
}
