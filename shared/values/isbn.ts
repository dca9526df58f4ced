/** ISBN: kept as thirteen digits, read with or without hyphens, of ten digits or thirteen; isbnHyphens.ts shows it. */
import { cleanText, toHalfWidth } from './halfWidth.ts';

/**
 * '9787530123454' from '978-7-5301-2345-4', '7-5301-2345-0', 'ISBN 9787…'; null for what is none or has a wrong check digit
 * (ISO 2108). The agency's ranges are not asked: new ones come every year.
 */
export function readIsbn(text: string): string | null {
  const plain = cleanText(toHalfWidth(text))
    .toUpperCase()
    .replace(/^ISBN(-1[03])?[:.]?/, '')
    .replace(/[\s\-–—‐·]/g, '');
  if (/^97[89]\d{10}$/.test(plain)) return isIsbn(plain) ? plain : null;
  if (!/^\d{9}[\dX]$/.test(plain) || !rightOfTen(plain)) return null;
  const twelve = `978${plain.slice(0, 9)}`;
  return twelve + checkDigit(twelve);
}

/** Thirteen digits that an ISBN has, the last one right. */
export function isIsbn(digits: string): boolean {
  return /^97[89]\d{10}$/.test(digits) && checkDigit(digits.slice(0, 12)) === digits[12];
}

/** What a spreadsheet has made of an ISBN that it took for a number; null for anything else. */
export type IsbnDamage = 'scientific' | 'digitLost' | 'wrongDigit';

/**
 * Why a text that was meant for an ISBN is none: `scientific` for 9.78753E+12, of which the last digits are gone; `digitLost`
 * for digits that are too few or too many (a leading 0 cut off); `wrongDigit` where the check digit is not right. Null for a
 * good one and for a text that was never meant for one.
 */
export function isbnDamage(text: string): IsbnDamage | null {
  if (readIsbn(text) !== null) return null;
  const plain = toHalfWidth(text)
    .toUpperCase()
    .replace(/^\s*ISBN/, '')
    .replace(/[\s:\-–—‐·]/g, '');
  if (/^\d([.]\d+)?E[+]?1\d$/.test(plain)) return 'scientific';
  if (!/^\d{7,16}X?$/.test(plain)) return null;
  return plain.length === 13 || plain.length === 10 ? 'wrongDigit' : 'digitLost';
}

function checkDigit(twelve: string): string {
  let sum = 0;
  for (const [at, digit] of Array.from(twelve).entries()) sum += Number(digit) * (at % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

function rightOfTen(ten: string): boolean {
  let sum = 0;
  for (const [at, digit] of Array.from(ten).entries())
    sum += (10 - at) * (digit === 'X' ? 10 : Number(digit));
  return sum % 11 === 0;
}
