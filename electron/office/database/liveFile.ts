/**
 * The database's file, to be read byte by byte while it is open. On Linux, closing any descriptor of a file drops all of
 * a process's locks on it, SQLite's too (measured: an acknowledged row vanished). So one descriptor is opened with the
 * connection and closed after it, never in between; reading through it harms nothing.
 *
 * The file is still only between two checkpoints, when all writing goes into the -wal: see `freeze`.
 */
import fs from 'node:fs';
import type Database from 'better-sqlite3';

const descriptors = new WeakMap<Database.Database, number>();

/** SQLite's own: a checkpoint after so many pages. */
const usualCheckpoint = 1000;

/** Once the connection has its exclusive lock, so that no other one of this process can be open. */
export function holdFile(db: Database.Database, file: string): void {
  descriptors.set(db, fs.openSync(file, 'r'));
}

/** After the connection has been closed. */
export function letFileGo(db: Database.Database): void {
  const descriptor = descriptors.get(db);
  if (descriptor === undefined) return;
  descriptors.delete(db);
  fs.closeSync(descriptor);
}

/** A database that stands still in its file, as it was at one moment. */
export interface Frozen {
  descriptor: number;
  /** Of the file; all that SQLite keeps in it. */
  bytes: number;
  /** False once the connection has been closed, which writes into the file. */
  holds(): boolean;
  /** From now on SQLite may write into the file again. */
  thaw(): void;
}

/**
 * Carries the -wal's content into the file and leaves the file alone until `thaw`. Reading and writing go on meanwhile.
 * Not within a transaction.
 */
export function freeze(db: Database.Database): Frozen {
  const descriptor = descriptors.get(db);
  if (descriptor === undefined) throw new Error('the file of this connection is not held');
  const [done] = db.pragma('wal_checkpoint(truncate)') as { busy: number; log: number }[];
  if (done?.busy !== 0) throw new Error('the -wal could not be carried over');
  db.pragma('wal_autocheckpoint = 0');
  const size = (what: string) => Number(db.pragma(what, { simple: true }));
  return {
    descriptor,
    bytes: size('page_count') * size('page_size'),
    holds: () => db.open,
    thaw: () => {
      if (db.open) db.pragma(`wal_autocheckpoint = ${usualCheckpoint}`);
    },
  };
}
