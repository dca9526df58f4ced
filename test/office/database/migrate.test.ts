import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listBackups } from '../../../electron/office/database/backupFolder.ts';
import { previousVaultName, vaultName } from '../../../electron/office/database/fileNames.ts';
import { readMigrations } from '../../../electron/office/database/migrate.ts';
import { openDatabase } from '../../../electron/office/database/open.ts';
import { createVault } from '../../../electron/office/database/vault.ts';
import {
  childTable,
  countChildren,
  emptyFolder,
  fill,
  migrationsOf,
  newPlace,
  type Place,
  refusalOf,
  withDatabase,
} from './place.ts';

const first = { '0010-children.sql': childTable };
const second = { ...first, '0020-rooms.sql': 'create table room (id text primary key) strict;' };

let vaultFolder = '';
beforeAll(async () => {
  vaultFolder = emptyFolder();
  const account = { staffId: 'p', username: 'zhou', displayName: '周校长', password: 'plum rain tea' };
  await createVault(vaultFolder, { school: '青石岭小学', account });
});

/** A school at the first step of its schema, with its keys. */
function schoolAtFirst(): Place {
  const place = newPlace(first);
  for (const name of [vaultName, previousVaultName])
    fs.copyFileSync(path.join(vaultFolder, name), path.join(place.folder, name));
  withDatabase({ ...place, create: true }, (db) => fill(db, 7));
  return place;
}

const tables = (place: Place) =>
  withDatabase(place, (db) =>
    db.prepare<[], string>(`select name from sqlite_schema where type = 'table' order by name`).pluck().all(),
  );
const applied = (place: Place) =>
  withDatabase(place, (db) => db.prepare('select number, name, appliedAt from appliedMigration').all());

describe('migrating', () => {
  it('applies what is missing, once, and keeps what was there', () => {
    const place = schoolAtFirst();
    const next = { ...place, migrationsFolder: migrationsOf(second), now: 1_772_410_500_000 };
    for (let i = 0; i < 2; i++) {
      withDatabase(next, (db) => {
        expect(db.pragma('user_version', { simple: true })).toBe(20);
        expect(countChildren(db)).toBe(7);
      });
    }
    expect(applied(next)).toEqual([
      { number: 10, name: '0010-children.sql', appliedAt: place.now },
      { number: 20, name: '0020-rooms.sql', appliedAt: 1_772_410_500_000 },
    ]);
  });

  it('makes a backup of the old schema before, and none when nothing is to be done', () => {
    const place = schoolAtFirst();
    const backups = path.join(place.folder, 'backups');
    withDatabase(place, () => {});
    expect(listBackups(backups)).toEqual([]);
    withDatabase({ ...place, migrationsFolder: migrationsOf(second) }, () => {});
    const [made, ...others] = listBackups(backups);
    expect(others).toEqual([]);
    expect(made?.label).toBe('beforeMigration');
    const copy = { ...place, path: path.join(made!.path, 'tongjia.db') };
    withDatabase(copy, (db) => {
      expect(countChildren(db)).toBe(7);
      expect(db.pragma('user_version', { simple: true })).toBe(10);
    });
  });

  it('does not begin when the backup fails', async () => {
    const place = schoolAtFirst();
    const backupFolder = path.join(place.folder, 'not-a-folder');
    fs.writeFileSync(backupFolder, '');
    const next = { ...place, migrationsFolder: migrationsOf(second), backupFolder };
    expect((await refusalOf(() => openDatabase(next))).code).toBe('backupFailed');
    expect(tables(place)).not.toContain('room');
  });

  it('applies all that is missing or nothing', async () => {
    const place = schoolAtFirst();
    const broken = migrationsOf({
      ...second,
      '0030-broken.sql': 'create table half (a text) strict; insert into gone values (1);',
    });
    expect(() => openDatabase({ ...place, migrationsFolder: broken })).toThrow('no such table: gone');
    expect(tables(place)).not.toContain('room');
    expect(withDatabase(place, countChildren)).toBe(7);
  });

  it('refuses a file that ends the transaction itself', () => {
    const place = newPlace({ ...first, '0020-commit.sql': 'commit;' });
    expect(() => openDatabase({ ...place, create: true })).toThrow('ends the transaction');
    expect(fs.existsSync(place.path)).toBe(false);
  });

  it('may rebuild a table without losing what hangs on it, and never leaves a broken link', () => {
    const linked = {
      '0010-linked.sql': `create table class (id integer primary key, name text) strict;
        create table pupil (id integer primary key, classId integer references class on delete cascade) strict;
        insert into class values (1, '三(1)班'); insert into pupil values (5, 1);`,
    };
    const rebuilt = `create table newClass (id integer primary key, name text not null) strict;
      insert into newClass select * from class; drop table class; alter table newClass rename to class;`;
    withDatabase({ ...newPlace({ ...linked, '0020-rebuild.sql': rebuilt }), create: true }, (db) => {
      expect(db.prepare('select * from pupil').all()).toEqual([{ id: 5, classId: 1 }]);
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(() => db.exec('insert into pupil values (6, 99)')).toThrow('FOREIGN KEY');
    });
    const breaking = newPlace({ ...linked, '0020-drop.sql': 'delete from class;' });
    expect(() => openDatabase({ ...breaking, create: true })).toThrow('broken links in pupil');
  });

  it('refuses a database whose applied file has changed or is gone since', async () => {
    const place = schoolAtFirst();
    const changed = migrationsOf({
      '0010-children.sql': childTable.replace('note text', 'note text not null'),
    });
    expect(await refusalOf(() => openDatabase({ ...place, migrationsFolder: changed }))).toEqual({
      code: 'databaseOtherBuild',
      params: { migration: 10 },
    });
    const renumbered = migrationsOf({ '0011-children.sql': childTable });
    expect(await refusalOf(() => openDatabase({ ...place, migrationsFolder: renumbered }))).toEqual({
      code: 'databaseOtherBuild',
      params: { migration: 10 },
    });
    expect(withDatabase(place, countChildren)).toBe(7);
  });

  it('does not mind the line ends of a Windows checkout', () => {
    const place = schoolAtFirst();
    const windows = migrationsOf({ '0010-children.sql': childTable.replaceAll('\n', '\r\n') });
    expect(withDatabase({ ...place, migrationsFolder: windows }, countChildren)).toBe(7);
  });

  it('wants each file named by number and purpose, each number once', () => {
    expect(readMigrations(migrationsOf(second)).map(({ number }) => number)).toEqual([10, 20]);
    expect(() => readMigrations(migrationsOf({ 'children.sql': '' }))).toThrow('children.sql');
    expect(() => readMigrations(migrationsOf({ ...first, '0010-again.sql': '' }))).toThrow('one number');
  });
});
