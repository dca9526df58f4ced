/** Money is kept as whole fen; people read and write yuan. */
import { cleanText, toHalfWidth } from './halfWidth.ts';

/** '1,234.50': yuan with two decimals and thousands separators, from integer fen. */
export function formatYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`;
}

/**
 * Integer fen from yuan as typed: '1234', '1,234.5', '￥1,234.50', '1234.5元'. Null for anything else: misplaced
 * separators, more than two decimals, sums too large to be exact.
 */
export function parseYuan(text: string): number | null {
  const plain = cleanText(toHalfWidth(text))
    .replace(/\s/g, '')
    .replace(/^(-?)[¥￥]/, '$1')
    .replace(/元$/, '');
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const digits = match[2]!.replaceAll(',', '') + (match[3] ?? '').padEnd(2, '0');
  const fen = Number(digits);
  if (!Number.isSafeInteger(fen)) return null;
  return match[1] && fen > 0 ? -fen : fen;
}
