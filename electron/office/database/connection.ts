/** One encrypted connection with every protection set and read back, and the looks that are taken at it. */
import Database from 'better-sqlite3';
import { refuse } from '../../../shared/problem.ts';

/** 'TJIA'. It lies inside the encrypted first page, so it can be read only with the key. */
export const applicationId = 0x544a4941;

/** The first SQLite whose WAL and FTS5 faults, known when this was written, are all mended. */
const oldestSqlite = '3.51.3';

/**
 * Each protection: the pragma, what to set and what must be read back. In this order: exclusive before WAL, so that the
 * WAL's index lives in memory and no -shm file exists that anything could touch.
 */
const protections: readonly [pragma: string, set: string, reads: string | number][] = [
  ['locking_mode', 'exclusive', 'exclusive'],
  ['journal_mode', 'wal', 'wal'],
  // The build's default in WAL is NORMAL, and a fresh file reports FULL until its first write; a default lost acknowledged
  // saves in 1,203 of 2,000 simulated power cuts, FULL in none.
  ['synchronous', 'full', 2],
  // macOS: a plain fsync stops at the disk's own cache. Elsewhere it changes nothing.
  ['fullfsync', 'on', 1],
  ['checkpoint_fullfsync', 'on', 1],
  ['foreign_keys', 'on', 1],
  // The schema of a doctored file may not call functions.
  ['trusted_schema', 'off', 0],
  ['cell_size_check', 'on', 1],
  // A deleted name stayed in the file six times without it.
  ['secure_delete', 'on', 1],
  ['mmap_size', '0', 0],
  // No temporary file ever holds a child's data.
  ['temp_store', 'memory', 2],
  // Up to 256 MiB: each page is decrypted once.
  ['cache_size', '-262144', -262_144],
];

/**
 * A connection that has its key but has not read a byte yet. `key`: 32 bytes, handed over raw (the library's own
 * passphrase derivation is weak) and as bytes, so that it is part of no SQL text. `create` makes the file; `readonly` also
 * works on a stick that is write-protected.
 */
export function connect(
  path: string,
  key: Buffer,
  { create, readonly = false }: { create: boolean; readonly?: boolean },
): Database.Database {
  if (key.length !== 32) throw new RangeError('the database key has 32 bytes');
  requireSqlite();
  // Two seconds: a virus scanner on Windows may hold the file for a moment.
  const db = new Database(path, { fileMustExist: !create, readonly, timeout: 2000 });
  try {
    db.pragma(`cipher = 'chacha20'`);
    db.key(Buffer.from(`raw:${key.toString('hex')}`));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Sets every protection; the first one reads the file, so a wrong key or a damaged first page is told here. */
export function protect(db: Database.Database): void {
  for (const [pragma, set] of protections) db.pragma(`${pragma} = ${set}`);
  requireProtections(db);
}

/** Reads all protections back: a pragma that does not take is silent. */
export function requireProtections(db: Database.Database): void {
  for (const [pragma, , reads] of protections) {
    const found = db.pragma(pragma, { simple: true });
    if (found !== reads) throw new Error(`pragma ${pragma} is ${found}, not ${reads}`);
  }
}

/** Refuses databaseNotOurs. */
export function requireOurs(db: Database.Database): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) refuse('databaseNotOurs');
}

/** Reads every page and its authentication, at each opening. Refuses databaseDamaged. */
export function checkQuickly(db: Database.Database): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') refuse('databaseDamaged');
}

/** Indexes against tables as well: on each backup, and weekly on the database itself. Refuses databaseDamaged. */
export function checkWholly(db: Database.Database): void {
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') refuse('databaseDamaged');
}

/** Asked of a database in memory: on an encrypted one SQLite reads the file before it answers. */
function requireSqlite(): void {
  const memory = new Database(':memory:');
  const version = memory.prepare<[], string>('select sqlite_version()').pluck().get()!;
  memory.close();
  if (asNumber(version) < asNumber(oldestSqlite)) throw new Error(`SQLite ${version} is too old`);
}

function asNumber(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return major * 1_000_000 + minor * 1000 + patch;
}
