/** Turns what SQLite and the file system throw into the refusals that a person can be told. */
import { type ProblemCode, Refusal } from '../../../shared/problem.ts';

/** By the beginning of SQLite's (extended) result code, or by the system's error code. */
const codes: readonly [prefix: string, code: ProblemCode][] = [
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_IOERR', 'diskError'],
  ['SQLITE_CORRUPT', 'databaseDamaged'],
  // A first page that fails its authentication looks to SQLite as if it were no database at all.
  ['SQLITE_NOTADB', 'databaseDamaged'],
  ['SQLITE_READONLY', 'databaseReadOnly'],
  ['SQLITE_PERM', 'databaseReadOnly'],
  ['SQLITE_CANTOPEN', 'databaseReadOnly'],
  ['SQLITE_BUSY', 'databaseInUse'],
  ['SQLITE_LOCKED', 'databaseInUse'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EIO', 'diskError'],
  ['EFBIG', 'diskError'],
  ['ENXIO', 'diskError'],
  ['ENODEV', 'diskError'],
  ['EROFS', 'databaseReadOnly'],
  ['EACCES', 'databaseReadOnly'],
  ['EPERM', 'databaseReadOnly'],
  ['EBUSY', 'databaseInUse'],
];

/** A Refusal comes back as it is; undefined for an error that is nobody's but the program's own. */
export function toRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  const known = codes.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`));
  return known && new Refusal({ code: known[1] }, error);
}

/** Runs `work`; what SQLite or the file system throws comes out as a Refusal where it has one. */
export function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toRefusal(error) ?? error;
  }
}
