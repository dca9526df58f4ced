/**
 * A small file beside the database: when and where the school was last copied to a stick, and how fast this PC makes
 * backups. It holds nothing of a child; lost or spoiled, it only means that nothing is known.
 */
import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { writeDurably } from './durableFile.ts';
import { copiesName } from './fileNames.ts';

const noteSchema = z.object({
  kind: z.literal('tongjia-copies'),
  version: z.literal(1),
  stick: z.object({ at: z.int(), place: z.string() }).nullable(),
  bytesPerSecond: z.number().positive().nullable(),
});
type Note = z.output<typeof noteSchema>;

/** A backup to a place of the person's own: ms, and the folder. */
export interface StickCopy {
  at: number;
  place: string;
}

/** On a PC that has made none yet: an ordinary SSD, the check included. */
const usualPace = 100 * 2 ** 20;
/** Below this, what is measured is the overhead. */
const leastMeasured = 20 * 2 ** 20;

export function lastStickCopy(folder: string): StickCopy | null {
  return read(folder).stick;
}

export function keepStickCopy(folder: string, stick: StickCopy): void {
  write(folder, { ...read(folder), stick });
}

/** Seconds that a backup of so many bytes takes on this PC. */
export function secondsFor(folder: string, bytes: number): number {
  return Math.round(bytes / (read(folder).bytesPerSecond ?? usualPace));
}

export function keepPace(folder: string, bytes: number, milliseconds: number): void {
  if (bytes >= leastMeasured)
    write(folder, { ...read(folder), bytesPerSecond: Math.max(1, (1000 * bytes) / milliseconds) });
}

function read(folder: string): Note {
  try {
    return noteSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, copiesName), 'utf8')));
  } catch {
    return { kind: 'tongjia-copies', version: 1, stick: null, bytesPerSecond: null };
  }
}

function write(folder: string, note: Note): void {
  writeDurably(path.join(folder, copiesName), `${JSON.stringify(note)}\n`);
}
