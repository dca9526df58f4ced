/** Times of a day without a date: 'HH:mm' text, which sorts as it counts. */
import * as z from 'zod';
import { toHalfWidth } from './halfWidth.ts';

/** 'HH:mm', from 00:00 to 23:59. */
export type Clock = string;

export function isClock(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** A field that holds a time of the day; its issue code is 'notATime'. */
export const clockField = z.string().refine(isClock, 'notATime');

/** Minutes since midnight. */
export function minutesOf(clock: Clock): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** The time so many minutes after midnight, 0 to 1439. */
export function clockOf(minutes: number): Clock {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The local time of an instant (ms since 1970). */
export function clockAt(instantMs: number): Clock {
  const at = new Date(instantMs);
  return clockOf(at.getHours() * 60 + at.getMinutes());
}

/** What somebody typed as a time: 8:30, 8：30, 830, 0830, 8.30, 8点半, 8点, 8; null where it is none. */
export function parseClock(text: string): Clock | null {
  const plain = toHalfWidth(text)
    .trim()
    .replace(/\s/g, '')
    .replace(/半$/, '30')
    .replace(/[点时.]/, ':')
    .replace(/分$/, '');
  const [, hours, minutes] =
    /^(\d{1,2})(?::(\d{1,2})?)?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? [];
  if (hours === undefined) return null;
  const clock = `${hours.padStart(2, '0')}:${(minutes ?? '').padStart(2, '0')}`;
  return isClock(clock) ? clock : null;
}

/** From one time of a day to a later one; the second is no longer in it. */
export interface Interval {
  from: Clock;
  to: Clock;
}

/** In their order, those that touch or overlap as one. */
export function mergeIntervals(some: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const { from, to } of some.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else merged.push({ from, to });
  }
  return merged;
}

/** Minutes in all; the intervals are taken as merged. */
export function minutesIn(some: readonly Interval[]): number {
  return some.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0);
}
