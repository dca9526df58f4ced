/** The citizen's identity number, GB 11643-1999: 6 digits of area, 8 of birth date, 3 of sequence, 1 to check. */
import * as z from 'zod';
import { type Day, dayOf, parseDay } from './day.ts';
import { cleanText, toHalfWidth } from './halfWidth.ts';

/**
 * Why a text is no ID number. 'idLength': not 18 characters, the old numbers of 15 among them; 'idCharacters': something
 * else than digits and a last X; 'idDate': no such day; 'idFuture': a birth still to come; 'idCheckDigit': one of the
 * digits is wrong; 'idDigitsLost': a workbook kept it as a number, whose last digits can't be known any more.
 */
export type IdNumberIssue =
  | 'idLength'
  | 'idCharacters'
  | 'idDate'
  | 'idFuture'
  | 'idCheckDigit'
  | 'idDigitsLost';

export type ReadIdNumber =
  | { ok: true; idNumber: string; birthDate: Day; sex: '1' | '2'; areaCode: string }
  | { ok: false; issue: IdNumberIssue };

/** Half-width, without spaces or a leading quote, and X for what stands in its place (x, ×, Ⅹ). */
export function normaliseIdNumber(text: string): string {
  return cleanText(toHalfWidth(text))
    .replace(/\s/g, '')
    .replace(/^['`‘’]+/, '')
    .replace(/[x×Ⅹⅹ]$/, 'X');
}

/**
 * Reads an ID number, for `today`. `fromNumber`: the cell was a number, so that its digits after the 15th are lost and
 * never guessed. `sex` is GB/T 2261.1; `areaCode` is where the number was given, not where somebody lives.
 */
export function readIdNumber(text: string, today: Day, options: { fromNumber?: boolean } = {}): ReadIdNumber {
  const idNumber = normaliseIdNumber(text);
  const issue = findIssue(idNumber, today, options.fromNumber ?? false);
  if (issue) return { ok: false, issue };
  return {
    ok: true,
    idNumber,
    birthDate: birthDateIn(idNumber)!,
    sex: Number(idNumber[16]) % 2 === 1 ? '1' : '2',
    areaCode: idNumber.slice(0, 6),
  };
}

function findIssue(idNumber: string, today: Day, fromNumber: boolean): IdNumberIssue | null {
  if (/^\d(\.\d+)?E\+?17$/i.test(idNumber)) return 'idDigitsLost';
  if (!/^\d*X?$/.test(idNumber)) return 'idCharacters';
  if (idNumber.length !== 18) return 'idLength';
  if (fromNumber) return 'idDigitsLost';
  const birthDate = birthDateIn(idNumber);
  if (birthDate === null) return 'idDate';
  if (birthDate > today) return 'idFuture';
  if (idNumber[17] === checkDigitOf(idNumber.slice(0, 17))) return null;
  return idNumber.endsWith('000') ? 'idDigitsLost' : 'idCheckDigit';
}

function birthDateIn(idNumber: string): Day | null {
  const birth = parseDay(idNumber.slice(6, 14));
  return birth.kind === 'day' ? birth.day : null;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character for the first 17 digits (ISO 7064, MOD 11-2). */
export function checkDigitOf(first17: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** A field that holds an ID number, kept normalised; its issue codes are those of IdNumberIssue. */
export const idNumberField = z
  .string()
  .overwrite(normaliseIdNumber)
  .superRefine((text, context) => {
    const read = readIdNumber(text, dayOf(Date.now()));
    if (!read.ok) context.addIssue({ code: 'custom', message: read.issue });
  });

/** '3303**********0030': the first and last four; a number too short to hide anything so is hidden whole. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length <= 8) return '*'.repeat(idNumber.length);
  return `${idNumber.slice(0, 4)}${'*'.repeat(idNumber.length - 8)}${idNumber.slice(-4)}`;
}
