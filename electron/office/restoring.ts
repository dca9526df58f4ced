/** Putting a backup in the place of the school: who may, what it holds, and what would be lost. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { type ProblemCode, refuse } from '../../shared/problem.ts';
import { AuditChain } from './database/audit.ts';
import type { BackupStep } from './database/backup.ts';
import type { BackupFolder } from './database/backupFolder.ts';
import { readMigrations, requireNotNewer } from './database/migrate.ts';
import { newId } from './database/records.ts';
import { lookInto, type RestoreStep } from './database/restore.ts';
import { type AuditHead, deriveKey, type Keys, unlock, unlockWithRecovery } from './database/vault.ts';

/** How a backup is made while others may be served. */
export interface BackupWay {
  folder?: string;
  /** ms */
  now: number;
  alone<T>(work: () => T): Promise<T>;
  signal: AbortSignal;
  progress(step: BackupStep): void;
}

export type RestoreWay = Omit<BackupWay, 'folder' | 'progress'> & {
  progress(step: BackupStep | RestoreStep | { step: 'save' | 'swap' }): void;
};

/** Why the data can't be opened, where a backup mends it. */
export const mendable: readonly ProblemCode[] = [
  'databaseDamaged',
  'databaseMissing',
  'databaseNotOurs',
  'databaseOtherBuild',
  'journalMissing',
  'diskError',
  'keysDamaged',
  'keysMissing',
];

/** A sign-in name and its password as they were when the backup was made; without a name, the recovery code of that time. */
export interface Opener {
  username: string | null;
  secret: string;
}

/** What a backup holds, read from its database itself. */
export interface BackupContent {
  schoolName: string;
  children: number;
  /** ms; null where nothing was ever written. */
  lastChangeAt: number | null;
  /** The end of its audit chain. */
  head: AuditHead;
}

/** Refuses what vault.ts refuses, and notAllowed for whoever was no principal then. Wrong tries count in `triesIn`. */
export async function openBackup(
  from: string,
  opener: Opener,
  triesIn: string,
): Promise<{ keys: Keys; staffId: string | null }> {
  if (opener.username === null) {
    const { keys } = await unlockWithRecovery(from, opener.secret, { triesIn });
    return { keys, staffId: null };
  }
  const { keys, staffId } = await unlock(from, opener.username, opener.secret, { triesIn });
  const role = lookInto(from, keys, (db) =>
    db.prepare<[string], string>('select role from staff where id = ? and disabled = 0').pluck().get(staffId),
  );
  if (role !== 'principal') refuse('notAllowed');
  return { keys, staffId };
}

/** Refuses databaseNewer for a backup of a newer program, and what a damaged one is refused for. */
export function contentOf(from: string, keys: Keys, migrationsFolder: string): BackupContent {
  return lookInto(from, keys, (db) => {
    requireNotNewer(db, readMigrations(migrationsFolder));
    const one = <T>(sql: string) => db.prepare<[], T>(sql).pluck().get();
    return {
      schoolName: one<string>('select name from school') ?? '',
      children: one<number>('select count(*) from child where deletedAt is null') ?? 0,
      lastChangeAt: one<number | null>('select max(at) from auditEntry') ?? null,
      head: headOf(db),
    };
  });
}

/** As AuditChain says it, but of any earlier schema too. */
function headOf(db: Database): AuditHead {
  const last = db
    .prepare<[], { seq: number; hash: Buffer }>('select seq, hash from auditEntry order by seq desc limit 1')
    .get();
  return { counter: last?.seq ?? 0, head: last?.hash.toString('hex') ?? '' };
}

/** The act that tells, in the restored school's own history, that an older copy was put back. */
export function recordRestore(
  db: Database,
  keys: Keys,
  { from, staffId, now }: { from: BackupFolder; staffId: string | null; now: number },
): AuditHead {
  const audit = new AuditChain(db, deriveKey(keys, 'audit'));
  const id = db.prepare<[], string>('select id from school').pluck().get() ?? refuse('databaseDamaged');
  const note = { act: newId(now), undoes: null, at: now, staffId, call: 'admin.restore' };
  db.transaction(() =>
    audit.append(note, 'school', { id, restoredFrom: null }, { id, restoredFrom: from.name }),
  )();
  return audit.head();
}

/** A name in `folder`: this one, or with a number behind it where it is taken. */
export function freeName(folder: string, name: string): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(path.join(folder, free))) return free;
  }
}
