/** Hears a scanner wherever the focus is: in the field for labels, in another field, on a button, in a dialog. */
import { type RefObject, useEffect } from 'react';
import { isTyping } from '../../app/isTyping.ts';
import { ScanKeys } from './scanKeys.ts';

interface ScanKeysOptions {
  field: RefObject<HTMLInputElement | null>;
  onScan(code: string, at: number): void;
  /** A digit that the input method had swallowed. */
  onDigit(digit: string): void;
  /** Enter in the field that the input method had swallowed. */
  onEnter(): void;
}

export function useScanKeys({ field, onScan, onDigit, onEnter }: ScanKeysOptions): void {
  useEffect(() => {
    const keys = new ScanKeys();
    const press = (event: KeyboardEvent) => {
      if (isForField(event)) field.current?.focus();
      const target = isForField(event) ? field.current : event.target;
      const where = target === field.current ? 'field' : isTyping(target) ? 'text' : 'elsewhere';
      const verdict = keys.press({
        key: event.key,
        code: event.code,
        modified: event.ctrlKey || event.altKey || event.metaKey,
        composing: event.isComposing,
        at: event.timeStamp,
        where,
      });
      if (verdict.take) {
        event.preventDefault();
        event.stopPropagation();
      }
      if (verdict.strip !== undefined && target instanceof HTMLElement) strip(target, verdict.strip);
      if (verdict.digit !== undefined) onDigit(verdict.digit);
      if (verdict.scanned !== undefined) onScan(verdict.scanned, event.timeStamp);
      else if (verdict.take && where === 'field' && verdict.digit === undefined) onEnter();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [field, onScan, onDigit, onEnter]);
}

/** What is typed where nothing else wants it belongs into the field; the key lands there, as the focus does. */
function isForField({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || isTyping(target)) return false;
  if (document.querySelector('[aria-modal="true"], [role="menu"]')) return false;
  return (key.length === 1 && key !== ' ') || key === 'Process';
}

/** The digits of a label that went into a field of a form come out of it again. */
function strip(target: HTMLElement, count: number): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  const end = target.selectionStart ?? target.value.length;
  const rest = target.value.slice(0, Math.max(0, end - count)) + target.value.slice(end);
  const type = target instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(type.prototype, 'value')?.set?.call(target, rest);
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
