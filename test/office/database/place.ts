/** Throw-away data folders, and databases in them, for the tests of this folder. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, vi } from 'vitest';
import { databaseName } from '../../../electron/office/database/fileNames.ts';
import { type OpenOptions, openDatabase } from '../../../electron/office/database/open.ts';
import { type ProblemCode, Refusal } from '../../../shared/problem.ts';

// Argon2id and processes of their own, on a PC that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folders: string[] = [];

/** An empty folder that is gone after the file's tests. */
export function emptyFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tongjia-test-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder of migrations as given by file name. */
export function migrationsOf(files: Record<string, string>): string {
  const folder = emptyFolder();
  for (const [name, sql] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), sql);
  return folder;
}

export const childTable = `create table child (
  seq integer primary key, name text not null, note text
) strict;
create index child_name on child (name);`;

/** A data folder with the options that open its database. */
export interface Place extends OpenOptions {
  folder: string;
}

export function newPlace(files: Record<string, string> = { '0010-children.sql': childTable }): Place {
  const folder = emptyFolder();
  return {
    folder,
    path: path.join(folder, databaseName),
    key: randomBytes(32),
    migrationsFolder: migrationsOf(files),
    now: Date.UTC(2026, 2, 2, 0, 15),
  };
}

/** Opens for the time of `work`, be it a promise. */
export function withDatabase<T>(options: OpenOptions, work: (db: Database.Database) => T): T {
  const db = openDatabase(options);
  let result: T;
  try {
    result = work(db);
  } catch (error) {
    db.close();
    throw error;
  }
  if (result instanceof Promise) return result.finally(() => db.close()) as T;
  db.close();
  return result;
}

/** A closed database with this many children; big enough that damage has somewhere to be. */
export function filledPlace(rows: number): Place {
  const place = newPlace();
  withDatabase({ ...place, create: true }, (db) => fill(db, rows));
  return place;
}

export function fill(db: Database.Database, rows: number): void {
  const insert = db.prepare('insert into child (name, note) values (?, ?)');
  db.transaction(() => {
    for (let i = 0; i < rows; i++) insert.run(`试验儿童${i}`, `第${i}号的记录`.repeat(8));
  })();
}

export function countChildren(db: Database.Database): number {
  return db.prepare<[], number>('select count(*) from child').pluck().get()!;
}

/** The problem's code and parameters of what `work` refuses; fails when it does not refuse. */
export async function refusalOf(
  work: () => unknown,
): Promise<{ code: ProblemCode; params?: Record<string, string | number> }> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Numbers from 0 up to below `limit` that are the same in each run (mulberry32). */
export function seededNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}
