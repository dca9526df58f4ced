/**
 * The schema's steps: numbered .sql files, applied in order, all that are missing in one transaction. A file that was once
 * applied never changes: its fingerprint is kept in the database and compared at each opening.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { refuse } from '../../../shared/problem.ts';
import { makeMark } from './journalMark.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
  fingerprint: string;
}

const fileName = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** The folder's .sql files in order of their numbers. Throws where a name or number is not as it should be. */
export function readMigrations(folder: string): Migration[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const migrations = names.sort().map((name) => {
    const number = fileName.exec(name)?.[1];
    if (!number) throw new Error(`${name} is no migration's name`);
    // Windows checkouts may have CRLF; the fingerprint is of the text, not of its line ends.
    const sql = fs.readFileSync(path.join(folder, name), 'utf8').replace(/\r\n/g, '\n');
    return { number: Number(number), name, sql, fingerprint: createHash('sha256').update(sql).digest('hex') };
  });
  if (new Set(migrations.map(({ number }) => number)).size < migrations.length)
    throw new Error('two migrations have one number');
  return migrations;
}

/** Refuses databaseNewer {found, known} for a database that a newer program has migrated. Reads only. */
export function requireNotNewer(db: Database.Database, migrations: readonly Migration[]): void {
  const found = Number(db.pragma('user_version', { simple: true }));
  const known = migrations.at(-1)?.number ?? 0;
  if (found > known) refuse('databaseNewer', { found, known });
}

/**
 * What has yet to be applied, once all that was applied is known to be the same as ours.
 * Refuses databaseOtherBuild {migration} when it is not.
 */
export function pendingMigrations(db: Database.Database, migrations: readonly Migration[]): Migration[] {
  const applied = appliedFingerprints(db);
  for (const number of applied.keys()) {
    if (!migrations.some((each) => each.number === number))
      refuse('databaseOtherBuild', { migration: number });
  }
  return migrations.filter(({ number, fingerprint }) => {
    const known = applied.get(number);
    if (known !== undefined && known !== fingerprint) refuse('databaseOtherBuild', { migration: number });
    return known === undefined;
  });
}

/** Applies these in one transaction: all of them or none. `now`: ms, kept with each as the time of its application. */
export function applyMigrations(db: Database.Database, pending: readonly Migration[], now: number): void {
  // Rebuilding a table drops the old one, which would delete what hangs on it; so the links are checked at the end
  // instead. SQLite ignores this pragma within a transaction.
  db.pragma('foreign_keys = off');
  try {
    db.transaction(() => {
      db.exec(
        `create table if not exists appliedMigration (
           number integer primary key,
           name text not null,
           fingerprint text not null,
           appliedAt integer not null
         ) strict`,
      );
      makeMark(db);
      const note = db.prepare('insert into appliedMigration values (?, ?, ?, ?)');
      for (const { number, name, sql, fingerprint } of pending) {
        db.exec(sql);
        if (!db.inTransaction) throw new Error(`${name} ends the transaction that it runs in`);
        note.run(number, name, fingerprint, now);
        db.pragma(`user_version = ${number}`);
      }
      const broken = db
        .prepare<[], string>('select distinct "table" from pragma_foreign_key_check')
        .pluck()
        .all();
      if (broken.length > 0) throw new Error(`migrations left broken links in ${broken.join(', ')}`);
    }).exclusive();
  } finally {
    db.pragma('foreign_keys = on');
  }
}

function appliedFingerprints(db: Database.Database): Map<number, string> {
  const exists = db.prepare(`select 1 from sqlite_schema where name = 'appliedMigration'`).get();
  if (!exists) return new Map();
  return new Map(
    db.prepare<[], [number, string]>('select number, fingerprint from appliedMigration').raw().all(),
  );
}
