/**
 * Safe copies (backupFolder.ts says how they lie). Copied is the encrypted file itself, page by page, while it stands
 * still between two checkpoints (liveFile.ts); then the copy is flushed, reopened, read to its last page and compared
 * by schema and rows, and only then gets its name. So the office goes on reading and writing meanwhile.
 *
 * `backup()` of the library does not work on an encrypted file, `serialize()` gives plain text. VACUUM INTO works, but
 * decrypts and encrypts every page: 8.5 s for 500 MB where this takes 0.5, all of it with the office at a standstill.
 * What made a plain copy worthless (1,080 of 1,500 simulated power cuts spoiled it) was the missing order of flushing
 * and renaming, which stands here, and the missing check.
 */
import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { Refusal, refuse } from '../../../shared/problem.ts';
import {
  type BackupFolder,
  type BackupLabel,
  describeBackup,
  makingPath,
  nextBackupName,
  noteText,
  removeUnfinished,
} from './backupFolder.ts';
import { checkCopy, checkCopyAside, type Expected, expectedOf } from './copyCheck.ts';
import { copyAtOnce, copyInSlices } from './copyFile.ts';
import { renameDurably, syncFolder, writeDurably } from './durableFile.ts';
import { backupNoteName, databaseName, vaultName } from './fileNames.ts';
import { type Frozen, freeze } from './liveFile.ts';
import { toRefusal } from './toRefusal.ts';
import { vaultText } from './vault.ts';

export interface BackupOrder {
  /** Where the backups lie; made when absent. */
  folder: string;
  /** 32 bytes: the database's. */
  key: Buffer;
  /** The data folder whose key file goes along. */
  vaultFolder: string;
  label: BackupLabel;
  /** ms */
  now: number;
  /** The program's version, for people. */
  program?: string;
}

export type CheckedBackup = BackupFolder & { checkedAt: number };

/** How far a backup is: bytes while it is copied, unknown while it is checked. */
export type BackupStep = { step: 'copy'; done: number; total: number } | { step: 'check' };

/**
 * In one turn, with nobody served meanwhile: before a migration. Refuses backupFailed {reason}, reason being a problem's
 * code; a failed one leaves nothing behind.
 */
export function backup(db: Database.Database, order: BackupOrder): CheckedBackup {
  const making = begin(db, order);
  try {
    copyAtOnce(making.copying);
    checkCopy({ path: making.copying.to, key: order.key, expected: making.expected });
    return finish(making);
  } catch (error) {
    return abandon(making, error);
  } finally {
    making.frozen.thaw();
  }
}

/**
 * Only its beginning needs a turn of its own, outside of any transaction: what it resolves to is then awaited while
 * others are served. Refuses backupFailed {reason} and, when the database was closed meanwhile or `signal` was
 * aborted, cancelled; a failed one leaves nothing behind.
 */
export function backUpMeanwhile(
  db: Database.Database,
  order: BackupOrder,
  { signal, progress }: { signal: AbortSignal; progress(step: BackupStep): void },
): () => Promise<CheckedBackup> {
  const making = begin(db, order);
  return async () => {
    try {
      const { frozen, copying } = making;
      const total = copying.bytes;
      try {
        progress({ step: 'copy', done: 0, total });
        await copyInSlices(copying, {
          signal,
          holds: frozen.holds,
          progress: (done) => progress({ step: 'copy', done, total }),
        });
      } finally {
        frozen.thaw();
      }
      progress({ step: 'check' });
      await checkCopyAside({ path: copying.to, key: order.key, expected: making.expected }, signal);
      return finish(making);
    } catch (error) {
      return abandon(making, error);
    }
  };
}

interface Making {
  order: BackupOrder;
  name: string;
  /** The folder that becomes the backup by one rename. */
  place: string;
  frozen: Frozen;
  copying: { from: number; bytes: number; to: string };
  expected: Expected;
}

/** Everything that must belong to one moment: the still database, its row counts, its key file with the chain's head. */
function begin(db: Database.Database, order: BackupOrder): Making {
  const { folder, label, now, vaultFolder, program = '' } = order;
  let place: string | undefined;
  let frozen: Frozen | undefined;
  try {
    makeFolder(folder);
    removeUnfinished(folder);
    const name = nextBackupName(folder, label, now);
    place = makingPath(folder, name);
    fs.mkdirSync(place, { mode: 0o700 });
    const expected = expectedOf(db);
    writeDurably(path.join(place, vaultName), vaultText(vaultFolder));
    writeDurably(path.join(place, backupNoteName), noteText({ program, schema: expected.schema }));
    frozen = freeze(db);
    requireSpace(folder, frozen.bytes);
    const copying = { from: frozen.descriptor, bytes: frozen.bytes, to: path.join(place, databaseName) };
    return { order, name, place, frozen, copying, expected };
  } catch (error) {
    frozen?.thaw();
    return abandon({ place }, error);
  }
}

function finish({ order, name, place }: Making): CheckedBackup {
  syncFolder(place);
  // One rename shows all files at once, or none.
  renameDurably(place, path.join(order.folder, name));
  const made = describeBackup(order.folder, name) ?? refuse('unexpected');
  return { ...made, checkedAt: order.now };
}

/** No trace of a failed one may look like a backup. */
function abandon({ place }: { place: string | undefined }, error: unknown): never {
  try {
    if (place) fs.rmSync(place, { recursive: true, force: true });
  } catch {
    // The stick is gone; what is left there has no backup's name and is swept away by the next one.
  }
  if (error instanceof Refusal && error.problem.code === 'cancelled') throw error;
  return refuse('backupFailed', { reason: toRefusal(error)?.problem.code ?? 'unexpected' }, error);
}

/** Told as it is on a stick that is write-protected: making parents as well, Node says of it that it is not there. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  const parents = fs.existsSync(path.dirname(folder)) ? {} : { recursive: true };
  fs.mkdirSync(folder, { ...parents, mode: 0o700 });
}

/** Said before minutes are spent on it. Some places tell nothing; then the copying itself finds out. */
function requireSpace(folder: string, bytes: number): void {
  const free = freeBytes(folder);
  if (free !== undefined && free < bytes) refuse('diskFull');
}

/** Undefined where the system does not say. */
export function freeBytes(folder: string): number | undefined {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
