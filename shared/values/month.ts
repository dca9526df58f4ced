/** Months as lists count them: 'YYYY-MM'. */
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
