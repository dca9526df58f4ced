/** Points are given in half steps and kept as whole halves: 1.5 is 3 (domain.md 1.11). */
import { cleanText, toHalfWidth } from './halfWidth.ts';

/** '1.5' from 3. */
export function formatHalves(halves: number): string {
  return String(halves / 2);
}

/** Whole halves from '1.5', '2分', '（5分）', '0.5 分'; null for no number, one below nought or between the steps. */
export function parseHalves(text: string): number | null {
  const plain = cleanText(toHalfWidth(text)).replace(/[\s()]/g, '');
  const match = /^(\d{1,4})(?:\.(\d{1,3}))?分?$/.exec(plain);
  if (!match) return null;
  const halves = Number(`${match[1]}.${match[2] ?? 0}`) * 2;
  return Number.isInteger(halves) ? halves : null;
}

export function sumOfHalves(all: readonly (number | null)[]): number {
  return all.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
