/** Safe copies of the whole school: kept on this PC and on a stick, checked, and put back. */
import * as z from 'zod';
import { job, nothing, query } from '../../call.ts';

export const backupFile = z.strictObject({
  name: z.string(),
  /** daily, byHand, beforeMigration or beforeRestore; a newer program may know others. */
  label: z.string(),
  /** ms, by the clock of the PC that made it; the list's order is the true one. */
  at: z.int(),
  bytes: z.int(),
});
export type BackupFile = z.output<typeof backupFile>;

/** A folder that a person has chosen; null is the backups on this PC. */
const folder = z.string().trim().min(1).max(400);
const chosen = z.strictObject({ folder: folder.nullable(), name: z.string().max(100) });

/** One that may be put back, with what it says of itself without a key. */
export const foundBackup = backupFile.extend({
  schoolName: z.string(),
  /** The version of the program that made it; null for an earlier one. */
  program: z.string().nullable(),
  /** Who could sign in then. */
  accounts: z.array(z.strictObject({ username: z.string(), displayName: z.string() })),
  /** False for another school's than the one here; null where no school is here to compare with. */
  ours: z.boolean().nullable(),
});
export type FoundBackup = z.output<typeof foundBackup>;

/** A sign-in name of that time with its password; without a name, the recovery code of that time. */
const opener = z.strictObject({ username: z.string().max(40).nullable(), secret: z.string().max(200) });

/** What a backup holds, read from within. */
export const backupContent = z.strictObject({
  schoolName: z.string(),
  children: z.int(),
  lastChangeAt: z.int().nullable(),
  /** How often something was changed since; null where that can't be said. */
  lost: z.int().nullable(),
});
export type BackupContent = z.output<typeof backupContent>;

/** The folder, within the data folder, that keeps the files of a school that could not be opened. */
const setAside = z.string().nullable();

export const stickCopy = z.strictObject({ at: z.int(), place: z.string() });

/** How many backups of each kind stay; electron/office/database/prune.ts says which. */
export const keptBackups = {
  days: 7,
  weeks: 4,
  months: 12,
  byHand: 10,
  beforeRestore: 5,
  beforeMigration: 3,
} as const;

export const backupCalls = {
  /** On this PC, newest first. */
  backups: query(nothing, z.array(backupFile), 'school.read'),
  backUp: job(nothing, backupFile, 'backup.write', ['admin']),
  /** The first of a day, when something was changed since the last one; null when none is due. The page asks once 今日 stands. */
  backUpIfDue: job(nothing, backupFile.nullable(), 'signedIn', ['admin']),
  /** To a stick or any folder; where it went. */
  backUpTo: job(z.strictObject({ folder }), stickCopy, 'backup.write', ['admin']),
  /** The last one to a stick; null when there was none yet. */
  lastStickCopy: query(nothing, stickCopy.nullable(), 'school.read'),
  /** Opens it again and reads it to its last page. */
  checkBackup: job(chosen, nothing, 'backup.write'),

  /** Sticks and disks that are plugged in, with their free bytes. */
  backupPlaces: query(
    nothing,
    z.array(z.strictObject({ folder: z.string(), free: z.number().nullable() })),
    'anyone',
  ),
  /** Newest first. */
  backupsAt: query(z.strictObject({ folder: folder.nullable() }), z.array(foundBackup), 'anyone'),

  lookIntoBackup: job(chosen, backupContent, 'backup.restore'),
  /** Saves today's state, puts the backup in its place and locks; the accounts are then those of the backup. */
  restore: job(chosen, z.strictObject({ setAside }), 'backup.restore'),

  /** The same without a session, where no school is here or the one that is can't be opened. */
  lookIntoBackupAtDoor: job(chosen.extend({ opener }), backupContent, 'anyone'),
  restoreAtDoor: job(chosen.extend({ opener }), z.strictObject({ setAside }), 'anyone'),
};
