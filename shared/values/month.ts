/** Months as lists count them: 'YYYY-MM'. */
import * as z from 'zod';
import { addDays, type Day } from './day.ts';

/** Its first and last day, '2026-11-01' to '2026-11-30'. */
export function daysOfMonth(month: string): { from: Day; to: Day } {
  const from = `${month}-01`;
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}

/** 2026年11月, as papers say it. */
export function monthWord(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** 'YYYY-MM'. */
export const monthField = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** The month of a day. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** So many months later; earlier for a number below nought. */
export function addMonths(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number);
  const count = year! * 12 + number! - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
