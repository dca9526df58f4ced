import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { connect, protect, requireProtections } from '../../../electron/office/database/connection.ts';
import { openDatabase } from '../../../electron/office/database/open.ts';
import {
  childTable,
  countChildren,
  emptyFolder,
  fill,
  filledPlace,
  migrationsOf,
  newPlace,
  refusalOf,
  withDatabase,
} from './place.ts';

describe('opening the database', () => {
  it('makes a new one only when asked to, and never over another', async () => {
    const place = newPlace();
    expect(await refusalOf(() => openDatabase(place))).toEqual({ code: 'databaseMissing' });
    expect(fs.readdirSync(place.folder)).toEqual([]);
    withDatabase({ ...place, create: true }, (db) => fill(db, 3));
    expect(await refusalOf(() => openDatabase({ ...place, create: true }))).toEqual({ code: 'alreadySetUp' });
    expect(withDatabase(place, countChildren)).toBe(3);
  });

  it('sets every protection, and SQLite says so after the first write too', () => {
    const place = newPlace();
    for (const create of [true, false]) {
      withDatabase({ ...place, create }, (db) => {
        fill(db, 1);
        const found = (pragma: string) => db.pragma(pragma, { simple: true });
        expect({
          cipher: found('cipher'),
          locking: found('locking_mode'),
          journal: found('journal_mode'),
          synchronous: found('synchronous'),
          fullfsync: [found('fullfsync'), found('checkpoint_fullfsync')],
          foreignKeys: found('foreign_keys'),
          trustedSchema: found('trusted_schema'),
          cellSizeCheck: found('cell_size_check'),
          secureDelete: found('secure_delete'),
          mmap: found('mmap_size'),
          tempStore: found('temp_store'),
          cache: found('cache_size'),
          applicationId: found('application_id'),
          pageSize: found('page_size'),
        }).toEqual({
          cipher: 'chacha20',
          locking: 'exclusive',
          journal: 'wal',
          synchronous: 2,
          fullfsync: [1, 1],
          foreignKeys: 1,
          trustedSchema: 0,
          cellSizeCheck: 1,
          secureDelete: 1,
          mmap: 0,
          tempStore: 2,
          cache: -262_144,
          applicationId: 0x544a4941,
          pageSize: 4096,
        });
      });
    }
  });

  it('fails where a protection does not take', () => {
    for (const lost of [
      'synchronous = normal',
      'foreign_keys = off',
      'trusted_schema = on',
      'secure_delete = off',
    ]) {
      withDatabase({ ...newPlace(), create: true }, (db) => {
        requireProtections(db);
        db.pragma(lost);
        expect(() => requireProtections(db)).toThrow(lost.split(' ')[0]);
      });
    }
    // A database in memory can't have a WAL, and says so only when it is asked.
    const memory = new Database(':memory:');
    expect(() => protect(memory)).toThrow('journal_mode');
    memory.close();
  });

  it('leaves no shared-memory file that anything could touch', () => {
    const place = filledPlace(10);
    withDatabase(place, () => {
      expect(fs.readdirSync(place.folder).sort()).toEqual(['tongjia.db', 'tongjia.db-wal']);
    });
    expect(fs.readdirSync(place.folder)).toEqual(['tongjia.db']);
  });

  it('is refused to a second connection, in this process or another', async () => {
    const place = filledPlace(1);
    await withDatabase(place, async () => {
      expect(await refusalOf(() => openDatabase(place))).toEqual({ code: 'databaseInUse' });
    });
    expect(withDatabase(place, countChildren)).toBe(1);
  });

  it('needs the right key, and a plain SQLite finds no database in the file', async () => {
    const place = filledPlace(10);
    expect(await refusalOf(() => openDatabase({ ...place, key: Buffer.alloc(32, 1) }))).toEqual({
      code: 'databaseDamaged',
    });
    const copy = `${emptyFolder()}/copy.db`;
    fs.copyFileSync(place.path, copy);
    const plain = new DatabaseSync(copy);
    expect(() => plain.prepare('select count(*) from sqlite_schema').get()).toThrow('file is not a database');
    plain.close();
    expect(withDatabase(place, countChildren)).toBe(10);
  });

  it('refuses a database of another program, even under the right key', async () => {
    const place = newPlace();
    const foreign = connect(place.path, place.key, { create: true });
    foreign.exec('create table theirs (a text) strict');
    foreign.close();
    const before = fs.readFileSync(place.path);
    expect(await refusalOf(() => openDatabase(place))).toEqual({ code: 'databaseNotOurs' });
    expect(fs.readFileSync(place.path)).toEqual(before);
  });

  it('leaves a newer program’s database untouched, one put back from a backup too', async () => {
    const place = newPlace({
      '0010-children.sql': childTable,
      '0020-later.sql': 'create table later (a text) strict;',
    });
    withDatabase({ ...place, create: true }, (db) => fill(db, 5));
    const restored = newPlace();
    withDatabase(place, (db) => db.prepare('vacuum into ?').run(restored.path));
    const older = migrationsOf({ '0010-children.sql': childTable });
    for (const path of [place.path, restored.path]) {
      const before = fs.readFileSync(path);
      expect(await refusalOf(() => openDatabase({ ...place, path, migrationsFolder: older }))).toEqual({
        code: 'databaseNewer',
        params: { found: 20, known: 10 },
      });
      expect(fs.readFileSync(path)).toEqual(before);
    }
  });

  it('closes the file again whenever it refuses, so that the next try can open it', async () => {
    const place = filledPlace(1);
    const older = migrationsOf({ '0005-before.sql': '' });
    await refusalOf(() => openDatabase({ ...place, migrationsFolder: older }));
    expect(withDatabase(place, countChildren)).toBe(1);
  });

  it('begins anew after a set-up that was cut off while the file was made', () => {
    const place = newPlace();
    fs.writeFileSync(`${place.path}.making`, 'half of a database');
    fs.writeFileSync(`${place.path}.making-wal`, 'and of its journal');
    withDatabase({ ...place, create: true }, (db) => fill(db, 1));
    expect(fs.readdirSync(place.folder)).toEqual(['tongjia.db']);
  });

  it('leaves nothing behind when a new database can’t be made', async () => {
    const place = newPlace();
    const spy = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    });
    expect(await refusalOf(() => openDatabase({ ...place, create: true }))).toEqual({ code: 'diskFull' });
    spy.mockRestore();
    expect(fs.readdirSync(place.folder)).toEqual([]);
  });

  it('that fails at its very last step does not look like a lost journal afterwards', () => {
    const place = filledPlace(3);
    const pragma = Database.prototype.pragma;
    const spy = vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (
      this: Database.Database,
      source,
      options,
    ) {
      if (source.startsWith('wal_checkpoint'))
        throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' });
      return pragma.call(this, source, options);
    });
    expect(() => openDatabase(place)).toThrow('diskError');
    spy.mockRestore();
    expect(withDatabase(place, countChildren)).toBe(3);
  });
});
