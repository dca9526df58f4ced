/**
 * The one way to the database, in the order in which each step protects the next. The data folder's lock (dataLock.ts) is
 * taken before, the keys come from vault.ts. The file is opened by `fs` once, for as long as the connection lasts (liveFile.ts): on
 * Linux, closing any descriptor of a file drops all of the process's locks on it, SQLite's too (measured: an acknowledged
 * row vanished).
 */
import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { refuse } from '../../../shared/problem.ts';
import { backup } from './backup.ts';
import {
  applicationId,
  checkQuickly,
  connect,
  protect,
  requireOurs,
  requireProtections,
} from './connection.ts';
import { renameDurably, syncFile } from './durableFile.ts';
import { isMarkedInUse, markClosed, markInUse } from './journalMark.ts';
import { holdFile, letFileGo } from './liveFile.ts';
import {
  applyMigrations,
  type Migration,
  pendingMigrations,
  readMigrations,
  requireNotNewer,
} from './migrate.ts';
import { toRefusal } from './toRefusal.ts';

export { toRefusal };

export interface OpenOptions {
  path: string;
  /** 32 bytes: deriveKey(keys, 'database'). */
  key: Buffer;
  /** Makes a new, empty database; the set-up asks for it, nobody else. */
  create?: boolean;
  migrationsFolder: string;
  /** Where the backup before a migration goes; `backups` beside the database when not given. */
  backupFolder?: string;
  /** ms; when a migration was applied, and the name of the backup before it. */
  now?: number;
  /** The file is a copy of a backup that stays: none is made before a migration. */
  isCopy?: boolean;
  /** Opens although the newest saves are lost with the -wal file: after a person was told and agreed. */
  withoutJournal?: boolean;
}

/** SQLite's page here, and so its smallest file. */
const pageBytes = 4096;

/**
 * Opens the database, migrated to this program's schema. Refuses databaseMissing (never an empty school instead),
 * alreadySetUp (create over an existing file), databaseDamaged, databaseNotOurs, databaseNewer (untouched),
 * databaseOtherBuild, journalMissing, databaseInUse, databaseReadOnly, diskFull, diskError, backupFailed.
 */
export function openDatabase(options: OpenOptions): Database.Database {
  const migrations = readMigrations(options.migrationsFolder);
  const now = options.now ?? Date.now();
  try {
    if (options.create) createDatabase(options, migrations, now);
    requireFile(options.path);
    const hasJournal = fs.existsSync(`${options.path}-wal`);
    const db = connect(options.path, options.key, { create: false });
    try {
      inspect(db, migrations, hasJournal || options.withoutJournal === true);
      // Not before SQLite has its lock: letting go of a second descriptor would take the lock from whoever has it.
      holdFile(db, options.path);
      migrate(db, migrations, options, now);
      // Before the mark is set: from then on every way of closing takes it off.
      closeCleanly(db);
      markInUse(db);
      // Again after the first write: a fresh connection reports FULL before it whatever it will do.
      requireProtections(db);
      return db;
    } catch (error) {
      db.close();
      letFileGo(db);
      throw error;
    }
  } catch (error) {
    throw toRefusal(error) ?? error;
  }
}

/** SQLite opens a file of 0 or 1 bytes as an empty database, and a school would look empty and be saved over. */
function requireFile(file: string): void {
  const bytes = fs.statSync(file, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) refuse('databaseMissing');
  if (bytes < pageBytes) refuse('databaseDamaged', { bytes });
}

/** All that is looked at before anything is written. */
function inspect(db: Database.Database, migrations: readonly Migration[], mayLackJournal: boolean): void {
  // The file is encrypted from its first byte on, so this is also where a wrong key or a foreign file is told.
  db.pragma('locking_mode = exclusive');
  requireOurs(db);
  // Before WAL, which writes into a file that comes from a backup: a newer program's database stays untouched.
  requireNotNewer(db, migrations);
  protect(db);
  checkQuickly(db);
  if (!mayLackJournal && isMarkedInUse(db)) refuse('journalMissing');
}

function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  { path: file, key, backupFolder, isCopy = false }: OpenOptions,
  now: number,
): void {
  const pending = pendingMigrations(db, migrations);
  if (pending.length === 0) return;
  const vaultFolder = path.dirname(file);
  const folder = backupFolder ?? path.join(vaultFolder, 'backups');
  if (!isCopy) backup(db, { folder, key, vaultFolder, label: 'beforeMigration', now });
  applyMigrations(db, pending, now);
}

/** Made whole under another name, so that a power cut leaves a school's database or none, never half of one. */
function createDatabase(
  { path: file, key }: OpenOptions,
  migrations: readonly Migration[],
  now: number,
): void {
  if (fs.existsSync(file)) refuse('alreadySetUp');
  const making = `${file}.making`;
  for (const leftover of [making, `${making}-wal`, `${making}-journal`]) fs.rmSync(leftover, { force: true });
  try {
    const db = connect(making, key, { create: true });
    try {
      protect(db);
      db.pragma(`application_id = ${applicationId}`);
      applyMigrations(db, migrations, now);
    } finally {
      db.close();
    }
    // A -wal of an earlier file of this name would be played into the new one.
    fs.rmSync(`${file}-wal`, { force: true });
    syncFile(making);
    renameDurably(making, file);
  } catch (error) {
    for (const leftover of [making, `${making}-wal`]) fs.rmSync(leftover, { force: true });
    throw error;
  }
}

/**
 * Connections that are open, closed at the latest when the process ends in an orderly way. A connection that is only
 * forgotten is closed by the garbage collector, past the mark: the next opening would miss a -wal that nobody needs.
 */
const connections = new Set<Database.Database>();
process.on('exit', () => {
  for (const db of connections) db.close();
});

/** From here on close() also takes the mark off; a database that can't be written any more is closed all the same. */
function closeCleanly(db: Database.Database): void {
  const close = db.close.bind(db);
  connections.add(db);
  db.close = () => {
    if (!connections.delete(db)) return db;
    const unmarked = takeMarkOff(db);
    close();
    if (!unmarked) keepJournalName(db.name);
    letFileGo(db);
    return db;
  };
}

/** Whether the mark is off; on a disk that is full or gone it stays on. */
function takeMarkOff(db: Database.Database): boolean {
  try {
    // Closing rolls an open transaction back anyway; the mark must not be part of it.
    if (db.inTransaction) db.exec('rollback');
    markClosed(db);
    return true;
  } catch {
    return false;
  }
}

/**
 * Under a mark that stayed on, the next opening would miss the -wal. SQLite removes it only when all of its content has
 * been carried over, so an empty one of its name says the truth: nothing is missing. Measured: on a full disk the school
 * could not be opened again.
 */
function keepJournalName(file: string): void {
  try {
    fs.closeSync(fs.openSync(`${file}-wal`, 'a', 0o600));
  } catch {
    // A folder that takes no new name either: the next opening asks, and opens by will.
  }
}
