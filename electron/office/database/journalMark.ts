/**
 * A mark in the database that says whether it is in use. While it is, the newest saves may stand in the -wal file
 * only; a database that says so and comes without its -wal has lost them (somebody copied or moved tongjia.db alone
 * after a crash, or tidied the folder), and SQLite would open it without a word.
 */
import type Database from 'better-sqlite3';

/** Within the migrations' transaction. */
export function makeMark(db: Database.Database): void {
  db.exec(
    `create table if not exists journalMark (
       row integer primary key check (row = 1),
       inUse integer not null check (inUse in (0, 1))
     ) strict;
     insert or ignore into journalMark values (1, 0);`,
  );
}

export function isMarkedInUse(db: Database.Database): boolean {
  return db.prepare<[], number>('select inUse from journalMark').pluck().get() === 1;
}

/** Before the first save. The checkpoint carries the mark into the database file itself: in the -wal it would be lost with it. */
export function markInUse(db: Database.Database): void {
  db.exec('update journalMark set inUse = 1');
  db.pragma('wal_checkpoint(truncate)');
}

/** Before closing, which carries the -wal's content over and removes it. */
export function markClosed(db: Database.Database): void {
  db.exec('update journalMark set inUse = 0');
}
