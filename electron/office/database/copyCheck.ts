/** Looks at a copy of the database as a stranger's file: opened anew, read to its last page, compared with what it was taken from. */
import { Worker } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { type Problem, Refusal, refuse } from '../../../shared/problem.ts';
import { checkWholly, connect, requireOurs } from './connection.ts';
import { syncFile } from './durableFile.ts';
import { markClosed } from './journalMark.ts';

/** What a copy must hold to be as good as the database at the moment of the copying. */
export interface Expected {
  schema: number;
  rows: [table: string, rows: number][];
}

export interface CopyCheck {
  path: string;
  /** 32 bytes. */
  key: Uint8Array;
  /** Of a copy that has just been made: it is also settled. Without it nothing is written. */
  expected?: Expected;
}

/** In one turn with the beginning of the copy: nobody writes in between. */
export function expectedOf(db: Database.Database): Expected {
  return { schema: Number(db.pragma('user_version', { simple: true })), rows: countRows(db) };
}

/** Refuses databaseDamaged, databaseNotOurs, and what toRefusal knows of a disk. */
export function checkCopy({ path, key, expected }: CopyCheck): void {
  if (expected) settle(path, Buffer.from(key));
  const copy = connect(path, Buffer.from(key), { create: false, readonly: true });
  try {
    // A doctored file's schema may not call functions.
    copy.pragma('trusted_schema = off');
    requireOurs(copy);
    checkWholly(copy);
    if (!expected) return;
    const found = expectedOf(copy);
    if (JSON.stringify(found) !== JSON.stringify(expected)) refuse('databaseDamaged');
  } finally {
    copy.close();
  }
}

/** The same in a thread of its own, so that the office goes on. Refuses cancelled, too. */
export async function checkCopyAside(check: CopyCheck, signal: AbortSignal): Promise<void> {
  if (signal.aborted) refuse('cancelled');
  const worker = new Worker(workerFile, { workerData: check, execArgv: [] });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const cancel = () => reject(new Refusal({ code: 'cancelled' }));
  signal.addEventListener('abort', cancel);
  worker.once('message', (problem: Problem | null) => (problem ? reject(new Refusal(problem)) : resolve()));
  worker.once('error', reject);
  worker.once('exit', () => reject(new Refusal({ code: 'unexpected', params: { number: '—' } })));
  try {
    await promise;
  } finally {
    signal.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

/** Beside this file as source; beside the office's bundle as an entry of its own. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? 'copyCheckWorker.ts' : 'copyCheckWorker.js',
  import.meta.url,
);

/** It was taken from a database in use but needs no -wal itself, and opens where nothing can be written. */
function settle(path: string, key: Buffer): void {
  const copy = connect(path, key, { create: false });
  try {
    // Before WAL is left: then no -shm is made.
    copy.pragma('locking_mode = exclusive');
    requireOurs(copy);
    copy.pragma('journal_mode = delete');
    markClosed(copy);
  } finally {
    copy.close();
  }
  syncFile(path);
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
