import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { toRefusal } from '../../../electron/office/database/toRefusal.ts';
import { Refusal } from '../../../shared/problem.ts';
import { fill, newPlace, withDatabase } from './place.ts';

const codeOf = (code: string) => toRefusal(Object.assign(new Error('some text'), { code }))?.problem.code;

describe('what SQLite and the disk throw', () => {
  it.each([
    ['SQLITE_FULL', 'diskFull'],
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['SQLITE_IOERR_FSYNC', 'diskError'],
    ['SQLITE_IOERR_WRITE', 'diskError'],
    ['EIO', 'diskError'],
    ['SQLITE_CORRUPT', 'databaseDamaged'],
    ['SQLITE_CORRUPT_VTAB', 'databaseDamaged'],
    ['SQLITE_NOTADB', 'databaseDamaged'],
    ['SQLITE_READONLY_DIRECTORY', 'databaseReadOnly'],
    ['EROFS', 'databaseReadOnly'],
    ['EACCES', 'databaseReadOnly'],
    ['SQLITE_CANTOPEN', 'databaseReadOnly'],
    ['SQLITE_BUSY', 'databaseInUse'],
    ['SQLITE_LOCKED', 'databaseInUse'],
  ])('%s is told as %s', (thrown, told) => {
    expect(codeOf(thrown)).toBe(told);
  });

  it('is left alone where it is the program’s own mistake', () => {
    for (const code of ['SQLITE_ERROR', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_MISUSE', 'ENOENT', 'EIOX'])
      expect(codeOf(code)).toBeUndefined();
    for (const thrown of [new Error('plain'), 'SQLITE_FULL', null, { code: 'SQLITE_FULL' }])
      expect(toRefusal(thrown)).toBeUndefined();
  });

  it('passes a refusal on as it is', () => {
    const refusal = new Refusal({ code: 'notFound' });
    expect(toRefusal(refusal)).toBe(refusal);
  });

  it('keeps what was thrown as the cause, and says nothing of it to a person', () => {
    const thrown = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
    const refusal = toRefusal(thrown)!;
    expect(refusal.cause).toBe(thrown);
    expect(refusal.problem).toEqual({ code: 'diskError' });
  });

  it('is told as a full disk by a real database that may not grow, with all its data there', () => {
    const place = newPlace();
    withDatabase({ ...place, create: true }, (db) => {
      fill(db, 10);
      db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
      try {
        fill(db, 5000);
        throw new Error('it grew');
      } catch (error) {
        expect(error).toBeInstanceOf(Database.SqliteError);
        expect(toRefusal(error)?.problem).toEqual({ code: 'diskFull' });
      }
      expect(db.inTransaction).toBe(false);
      expect(db.prepare('select count(*) from child').pluck().get()).toBe(10);
    });
  });
});
