/**
 * Where backups lie. Each is a folder with the database, its key file and a note, so that one folder on a stick is the
 * whole school:
 *
 *     tongjia-000012-20260302-0815-daily/
 *         tongjia.db
 *         keys.json
 *         backup.json
 *
 * The first number counts the backups of that place and orders them, as a PC's clock may be wrong; the time is the
 * PC's own, for people to read.
 */
import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { renameDurably } from './durableFile.ts';
import { backupNoteName, databaseName, vaultName } from './fileNames.ts';

/** Why a backup was made; part of its name. */
export const backupLabels = ['daily', 'byHand', 'beforeMigration', 'beforeRestore'] as const;
export type BackupLabel = (typeof backupLabels)[number];

export interface BackupFolder {
  /** The folder's own name, and where it is. */
  name: string;
  path: string;
  /** Higher is later, whatever the clock said. */
  sequence: number;
  label: string;
  /** ms, by the clock of the PC that made it, to the minute. */
  at: number;
  bytes: number;
}

const nameForm = /^tongjia-(\d{6,})-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})-([a-zA-Z]+)$/;
/** What is being made or removed; never listed, and swept away by the next backup when a power cut left it behind. */
const unfinished = /^\.tongjia-(making|removing)-/;

export function isBackupName(name: string): boolean {
  return nameForm.test(name);
}

/** The finished backups of a place, newest first; none where the folder does not exist. */
export function listBackups(folder: string): BackupFolder[] {
  if (!fs.existsSync(folder)) return [];
  const found = fs.readdirSync(folder).flatMap((name) => describeBackup(folder, name) ?? []);
  return found.sort((a, b) => b.sequence - a.sequence);
}

/** Undefined where the name is no backup's or the folder lacks the database. */
export function describeBackup(folder: string, name: string): BackupFolder | undefined {
  const parts = nameForm.exec(name);
  if (!parts) return undefined;
  const [, sequence, year, month, day, hour, minute, label] = parts;
  const place = path.join(folder, name);
  const sizes = [databaseName, vaultName, backupNoteName].map(
    (file) => fs.statSync(path.join(place, file), { throwIfNoEntry: false })?.size ?? 0,
  );
  if (sizes[0] === 0) return undefined;
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const at = new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)).getTime();
  return { name, path: place, sequence: Number(sequence), label: label!, at, bytes };
}

/** The name of the next backup of a place. */
export function nextBackupName(folder: string, label: BackupLabel, now: number): string {
  const sequence = (listBackups(folder)[0]?.sequence ?? 0) + 1;
  const time = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;
  const clock = `${two(time.getHours())}${two(time.getMinutes())}`;
  return `tongjia-${String(sequence).padStart(6, '0')}-${day}-${clock}-${label}`;
}

/** Where a backup of this name is made, before it is one. */
export function makingPath(folder: string, name: string): string {
  return path.join(folder, `.tongjia-making-${name}`);
}

export function removeUnfinished(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (unfinished.test(name)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Takes it out of sight first: what is half removed must not look like a backup. */
export function removeBackup({ name, path: place }: BackupFolder): void {
  const away = path.join(path.dirname(place), `.tongjia-removing-${name}`);
  renameDurably(place, away);
  fs.rmSync(away, { recursive: true, force: true });
}

/** What a backup says of itself without a key; nothing of a child. Not sealed: it is shown, never relied on. */
const noteSchema = z.object({
  kind: z.literal('tongjia-backup'),
  version: z.literal(1),
  /** The program that made it, and the number of its newest migration. */
  program: z.string().max(40),
  schema: z.int(),
});
export type BackupNote = Pick<z.output<typeof noteSchema>, 'program' | 'schema'>;

export function noteText(note: BackupNote): string {
  return `${JSON.stringify({ kind: 'tongjia-backup', version: 1, ...note } satisfies z.input<typeof noteSchema>)}\n`;
}

/** Undefined for a backup of an earlier program, or a note that can't be read. */
export function readNote(place: string): BackupNote | undefined {
  try {
    return noteSchema.parse(JSON.parse(fs.readFileSync(path.join(place, backupNoteName), 'utf8')));
  } catch {
    return undefined;
  }
}
