/**
 * Which backups have had their day. Order is by sequence, never by the clock: a PC whose clock is wrong, or stands at
 * the same day after each start, loses neither its newest copies nor all of them.
 */
import { keptBackups } from '../../../shared/areas/admin/backups.ts';
import { dayOf, daysBetween } from '../../../shared/values/day.ts';
import type { BackupLabel } from './backupFolder.ts';

export interface Prunable {
  sequence: number;
  label: string;
  /** ms */
  at: number;
}

/** Of the daily ones: the newest of each of so many days, weeks and months, and so many whatever their dates. */
const { days, weeks, months, byHand, beforeRestore, beforeMigration } = keptBackups;
export const keptDaily = { days, weeks, months, newest: days } as const;
/** Of the others, the newest so many. */
export const keptOthers: Record<Exclude<BackupLabel, 'daily'>, number> = {
  byHand,
  beforeRestore,
  beforeMigration,
};

/** Those to be removed. One with a label of a newer program is never among them. */
export function toPrune<T extends Prunable>(backups: readonly T[]): T[] {
  const newestFirst = backups.toSorted((a, b) => b.sequence - a.sequence);
  const labelled = (label: BackupLabel) => newestFirst.filter((each) => each.label === label);
  const daily = labelled('daily');
  const kept = new Set<T>([
    ...daily.slice(0, keptDaily.newest),
    ...firstOfEach(daily, (each) => dayOf(each.at), keptDaily.days),
    ...firstOfEach(daily, (each) => weekOf(each.at), keptDaily.weeks),
    ...firstOfEach(daily, (each) => dayOf(each.at).slice(0, 7), keptDaily.months),
  ]);
  const spent = Object.entries(keptOthers).flatMap(([label, count]) =>
    labelled(label as BackupLabel).slice(count),
  );
  return [...daily.filter((each) => !kept.has(each)), ...spent];
}

/** Of each of the first `count` different keys, the first. */
function firstOfEach<T>(list: readonly T[], keyOf: (each: T) => string, count: number): T[] {
  const found = new Map<string, T>();
  for (const each of list) {
    const key = keyOf(each);
    if (!found.has(key) && found.size < count) found.set(key, each);
  }
  return [...found.values()];
}

/** Weeks begin on Monday. */
function weekOf(at: number): string {
  return String(Math.floor(daysBetween('1970-01-05', dayOf(at)) / 7));
}
