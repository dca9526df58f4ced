/** A field for labels: what a scanner or a hand types into it, whatever input method is on; see scanKeys.ts. */
import { type ChangeEvent, useCallback, useRef, useState } from 'react';
import { toHalfWidth } from '../../../shared/values/halfWidth.ts';
import { useScanKeys } from './useScanKeys.ts';

/** What an input method still writes of digits that were taken from it is dropped, ms. */
const echoMs = 300;

interface ScanFieldOptions {
  /** A whole label, from wherever the focus was; ms. */
  onScan(code: string, at: number): void;
  /** Enter in the field with what stands there, which may be nothing. */
  onEnter(code: string, at: number): void;
  onClear?(): void;
}

export function useScanField({ onScan, onEnter, onClear }: ScanFieldOptions) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const echoUntil = useRef(0);
  const plain = toHalfWidth(typed).trim();
  const now = useRef({ plain, onScan, onEnter, onClear });
  now.current = { plain, onScan, onEnter, onClear };
  const clear = useCallback(() => {
    setTyped('');
    now.current.onClear?.();
  }, []);
  const submit = useCallback(
    (at: number) => {
      const code = now.current.plain;
      clear();
      now.current.onEnter(code, at);
    },
    [clear],
  );
  const scanned = useCallback(
    (code: string, at: number) => {
      if (document.activeElement === field.current) clear();
      now.current.onScan(code, at);
    },
    [clear],
  );
  const onDigit = useCallback((digit: string) => {
    echoUntil.current = performance.now() + echoMs;
    setTyped((was) => was + digit);
  }, []);
  const enter = useCallback(() => submit(performance.now()), [submit]);
  useScanKeys({ field, onScan: scanned, onDigit, onEnter: enter });
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    if (performance.now() < echoUntil.current && isOneDigit(event.nativeEvent)) return;
    setTyped(event.currentTarget.value);
  };
  return {
    ...{ field, typed, plain, clear, submit },
    /** Of the text input. */
    input: {
      ref: field,
      value: typed,
      onChange,
      autoComplete: 'off',
      spellCheck: false,
      maxLength: 60,
    },
  };
}

/** What an input method writes of a digit key that was taken from it. */
function isOneDigit(event: Event): boolean {
  return event instanceof InputEvent && /^[0-9０-９]$/.test(event.data ?? '');
}
