/** Makes a backup ready to take the place of the school's files: copied, checked to its last page, migrated, its history told. */
import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { refuse } from '../../../shared/problem.ts';
import { freeBytes } from './backup.ts';
import { connect, requireOurs } from './connection.ts';
import { checkCopyAside } from './copyCheck.ts';
import { copyInSlices } from './copyFile.ts';
import { databaseName, vaultName } from './fileNames.ts';
import { openDatabase } from './open.ts';
import { beginSwap, dropSwap } from './swap.ts';
import { refusing } from './toRefusal.ts';
import { type AuditHead, deriveKey, type Keys, putHead } from './vault.ts';

export type RestoreStep = { step: 'fetch'; done: number; total: number } | { step: 'check' };

export interface RestoreOrder {
  /** The data folder. */
  home: string;
  /** The backup's folder. */
  from: string;
  keys: Keys;
  migrationsFolder: string;
  /** ms */
  now: number;
  /** Writes into the copy that it was put back, and says where its audit chain ends then. */
  record(db: Database.Database): AuditHead;
}

/**
 * After it `swapIn` has only to be called. Refuses diskFull, databaseDamaged, databaseNewer, databaseOtherBuild, cancelled and
 * what a disk may say; then nothing is left of it.
 */
export async function prepareRestore(
  { home, from, keys, migrationsFolder, now, record }: RestoreOrder,
  { signal, progress }: { signal: AbortSignal; progress(step: RestoreStep): void },
): Promise<void> {
  try {
    const folder = refusing(() => beginSwap(home));
    const file = path.join(folder, databaseName);
    await fetch(path.join(from, databaseName), file, signal, progress);
    refusing(() => fs.copyFileSync(path.join(from, vaultName), path.join(folder, vaultName)));
    progress({ step: 'check' });
    const key = deriveKey(keys, 'database');
    await checkCopyAside({ path: file, key: new Uint8Array(key) }, signal);
    const db = openDatabase({ path: file, key, migrationsFolder, now, isCopy: true });
    try {
      putHead(folder, keys, record(db));
    } finally {
      db.close();
    }
    if (signal.aborted) refuse('cancelled');
  } catch (error) {
    dropSwap(home);
    throw error;
  }
}

/** A finished backup is nobody's but ours: it may be opened and closed as any file. */
async function fetch(
  from: string,
  to: string,
  signal: AbortSignal,
  progress: (step: RestoreStep) => void,
): Promise<void> {
  const descriptor = refusing(() => fs.openSync(from, 'r'));
  try {
    const total = fs.fstatSync(descriptor).size;
    const free = freeBytes(path.dirname(to));
    if (free !== undefined && free < total) refuse('diskFull');
    progress({ step: 'fetch', done: 0, total });
    await copyInSlices(
      { from: descriptor, bytes: total, to },
      { signal, holds: () => true, progress: (done) => progress({ step: 'fetch', done, total }) },
    );
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Opens a backup where it lies, to be read only; it is closed after `look`. Refuses databaseDamaged, databaseNotOurs. */
export function lookInto<T>(from: string, keys: Keys, look: (db: Database.Database) => T): T {
  return refusing(() => {
    const key = deriveKey(keys, 'database');
    const db = connect(path.join(from, databaseName), key, { create: false, readonly: true });
    try {
      db.pragma('trusted_schema = off');
      requireOurs(db);
      return look(db);
    } finally {
      db.close();
      key.fill(0);
    }
  });
}
