/**
 * The number under a barcode: one digit says what it is, then the running number in six digits or more, then a check
 * digit (ISO 7064, MOD 11,10) that finds every single wrong digit and nearly all exchanged neighbours. Digits alone, so that
 * a scanner types the same whatever input method is switched on.
 */
import { toHalfWidth } from './halfWidth.ts';

export const labelKinds = ['copy', 'asset', 'child', 'staff', 'class'] as const;
/** What carries a label: a copy of a book, a piece of equipment, or the card of a child, of staff, of a class. */
export type LabelKind = (typeof labelKinds)[number];

const leading: Record<LabelKind, string> = { copy: '1', asset: '2', child: '3', staff: '4', class: '5' };

/** '10001237': what is printed and scanned for the running number of a thing or card. */
export function labelCode(kind: LabelKind, number: number): string {
  const digits = leading[kind] + String(number).padStart(6, '0');
  return digits + checkDigit(digits);
}

export type ReadLabel = { kind: LabelKind; number: number } | { wrong: true } | null;

/**
 * What a scanned or typed label says; null for what has not the shape of one (an ISBN, a name), `wrong` where the shape is
 * right and the check digit is not. Full-width digits, spaces and hyphens do no harm.
 */
export function readLabel(text: string): ReadLabel {
  const digits = toHalfWidth(text).replace(/[\s-]/g, '');
  if (!/^[1-5]\d{7,8}$/.test(digits)) return null;
  if (checkDigit(digits.slice(0, -1)) !== digits.at(-1)) return { wrong: true };
  const kind = labelKinds.find((each) => leading[each] === digits[0])!;
  return { kind, number: Number(digits.slice(1, -1)) };
}

function checkDigit(digits: string): string {
  let sum = 10;
  for (const digit of digits) sum = (((sum + Number(digit)) % 10 || 10) * 2) % 11;
  return String((11 - sum) % 10);
}
