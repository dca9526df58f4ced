/**
 * Safe copies. A backup is a folder with the database and its key file, so that one folder on a stick is the whole school:
 *
 *     tongjia-000012-20260302-0815-daily/
 *         tongjia.db
 *         keys.json
 *
 * The first number counts the backups of that place and orders them, as a PC's clock may be wrong; the time is the
 * PC's own, for people to read.
 *
 * `backup()` of the library does not work on an encrypted file and `serialize()` gives plain text; VACUUM INTO works and
 * keeps the key. It runs on the live connection, because that one holds the database exclusively: the office answers
 * nothing else meanwhile. A plain copy of the file is no backup (1,080 of 1,500 simulated power cuts spoiled it).
 */
import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { refuse } from '../../../shared/problem.ts';
import { checkWholly, connect, requireOurs } from './connection.ts';
import { renameDurably, syncFile, syncFolder, writeDurably } from './durableFile.ts';
import { databaseName, vaultName } from './fileNames.ts';
import { markClosed } from './journalMark.ts';
import { toRefusal } from './toRefusal.ts';
import { vaultText } from './vault.ts';

/** Why a backup was made; part of its name. */
export type BackupLabel = 'daily' | 'byHand' | 'beforeMigration';

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
/** What is being made; never listed, and removed by the next backup when a power cut left it behind. */
const unfinished = /^\.tongjia-making-/;

/**
 * Makes a backup in `folder` and reopens and checks it before it gets its name. `key`: the database's; `vaultFolder`: the
 * data folder whose key file goes along; `now`: ms. Refuses backupFailed {reason}, reason being a problem's code; a
 * failed one leaves nothing behind.
 */
export function backup(
  db: Database.Database,
  {
    folder,
    key,
    vaultFolder,
    label,
    now,
  }: { folder: string; key: Buffer; vaultFolder: string; label: BackupLabel; now: number },
): BackupFolder & { checkedAt: number } {
  let making: string | undefined;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeUnfinished(folder);
    const sequence = (listBackups(folder)[0]?.sequence ?? 0) + 1;
    const name = nameOf(sequence, label, now);
    making = path.join(folder, `.tongjia-making-${name}`);
    fs.mkdirSync(making, { mode: 0o700 });
    copyDatabase(db, path.join(making, databaseName), key);
    writeDurably(path.join(making, vaultName), vaultText(vaultFolder));
    // One rename shows both files at once, or none.
    renameDurably(making, path.join(folder, name));
    const made = describe(folder, name) ?? refuse('backupFailed', { reason: 'unexpected' });
    return { ...made, checkedAt: now };
  } catch (error) {
    // A failed VACUUM INTO leaves a file of 0 bytes; no trace of it may look like a backup.
    if (making) fs.rmSync(making, { recursive: true, force: true });
    return refuse('backupFailed', { reason: toRefusal(error)?.problem.code ?? 'unexpected' }, error);
  }
}

/** The finished backups of a place, newest first; none where the folder does not exist. */
export function listBackups(folder: string): BackupFolder[] {
  if (!fs.existsSync(folder)) return [];
  const found = fs.readdirSync(folder).flatMap((name) => describe(folder, name) ?? []);
  return found.sort((a, b) => b.sequence - a.sequence);
}

function copyDatabase(db: Database.Database, copyPath: string, key: Buffer): void {
  // In one turn with the copying: nobody writes in between.
  const rows = countRows(db);
  const schema = db.pragma('user_version', { simple: true });
  db.prepare('vacuum into ?').run(copyPath);
  const copy = connect(copyPath, key, { create: false });
  try {
    requireOurs(copy);
    checkWholly(copy);
    if (copy.pragma('user_version', { simple: true }) !== schema) refuse('databaseDamaged');
    if (JSON.stringify(countRows(copy)) !== JSON.stringify(rows)) refuse('databaseDamaged');
    // It was taken from a database in use but needs no -wal itself.
    markClosed(copy);
  } finally {
    copy.close();
  }
  syncFile(copyPath);
  syncFolder(path.dirname(copyPath));
}

/** Rows of every ordinary table, by name; search indexes keep theirs in tables of their own, which are counted too. */
function countRows(db: Database.Database): [table: string, rows: number][] {
  const tables = db
    .prepare<[], string>(
      `select name from pragma_table_list where schema = 'main' and type in ('table', 'shadow')
         and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all();
  return tables.map((table) => [
    table,
    db
      .prepare<[], number>(`select count(*) from "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get()!,
  ]);
}

function removeUnfinished(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (unfinished.test(name)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function nameOf(sequence: number, label: BackupLabel, now: number): string {
  const time = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;
  const clock = `${two(time.getHours())}${two(time.getMinutes())}`;
  return `tongjia-${String(sequence).padStart(6, '0')}-${day}-${clock}-${label}`;
}

function describe(folder: string, name: string): BackupFolder | undefined {
  const parts = nameForm.exec(name);
  if (!parts) return undefined;
  const [, sequence, year, month, day, hour, minute, label] = parts;
  const place = path.join(folder, name);
  const bytes = [databaseName, vaultName]
    .map((file) => fs.statSync(path.join(place, file), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
  const at = new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)).getTime();
  return { name, path: place, sequence: Number(sequence), label: label!, at, bytes };
}
