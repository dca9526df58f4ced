/**
 * The national student number (学籍号), 19 characters: G and the ID number; J (no ID) and area, birth date, sequence and
 * check; L (for the time being) and area, birth date and four digits.
 */
import * as z from 'zod';
import { normaliseIdNumber } from './idNumber.ts';

export type ReadStudentNumber =
  | { ok: true; studentNumber: string; kind: 'G' | 'J' | 'L' }
  | { ok: false; issue: 'studentNumberShape' };

/** Half-width capitals without spaces. */
export function normaliseStudentNumber(text: string): string {
  return normaliseIdNumber(text).toUpperCase();
}

/** Judges the shape only: a number once given stays, even where the ID number in it was wrong or has changed. */
export function readStudentNumber(text: string): ReadStudentNumber {
  const studentNumber = normaliseStudentNumber(text);
  const kind = /^([GJL])\d{17}[\dX]$/.exec(studentNumber)?.[1] as 'G' | 'J' | 'L' | undefined;
  return kind ? { ok: true, studentNumber, kind } : { ok: false, issue: 'studentNumberShape' };
}

/**
 * Compares a G number with the child's ID number. 'differs' is a warning, never an error (the ID number may have
 * changed since); null where there is nothing to compare: a J or L number, no ID number, or no student number.
 */
export function compareStudentNumber(
  studentNumber: string,
  idNumber: string | null,
): 'agrees' | 'differs' | null {
  const read = readStudentNumber(studentNumber);
  if (!read.ok || read.kind !== 'G' || idNumber === null) return null;
  return read.studentNumber.slice(1) === normaliseIdNumber(idNumber) ? 'agrees' : 'differs';
}

/** A field that holds a student number, kept normalised; its issue code is 'studentNumberShape'. */
export const studentNumberField = z
  .string()
  .overwrite(normaliseStudentNumber)
  .refine((text) => readStudentNumber(text).ok, 'studentNumberShape');
