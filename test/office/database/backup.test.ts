import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BackupStep, backUpMeanwhile, backup } from '../../../electron/office/database/backup.ts';
import { listBackups } from '../../../electron/office/database/backupFolder.ts';
import { checkCopy } from '../../../electron/office/database/copyCheck.ts';
import { slicesOf } from '../../../electron/office/database/copyFile.ts';
import { previousVaultName, vaultName } from '../../../electron/office/database/fileNames.ts';
import { openDatabase } from '../../../electron/office/database/open.ts';
import {
  createVault,
  deriveKey,
  type Keys,
  putHead,
  readHead,
  unlock,
} from '../../../electron/office/database/vault.ts';
import { countChildren, emptyFolder, fill, newPlace, type Place, refusalOf, withDatabase } from './place.ts';
import { runProcess } from './runProcess.ts';

let vaultFolder = '';
let keys: Keys;
beforeAll(async () => {
  vaultFolder = emptyFolder();
  const account = { staffId: 'p', username: 'zhou', displayName: '周校长', password: 'plum rain tea' };
  ({ keys } = await createVault(vaultFolder, { school: '青石岭小学', account }));
});
afterEach(() => vi.restoreAllMocks());

/** A school with its keys and this many children. */
function schoolOf(rows: number): Place {
  const place = { ...newPlace(), key: deriveKey(keys, 'database') };
  for (const name of [vaultName, previousVaultName])
    fs.copyFileSync(path.join(vaultFolder, name), path.join(place.folder, name));
  withDatabase({ ...place, create: true }, (db) => fill(db, rows));
  return place;
}

function backUp(db: Database.Database, place: Place, folder: string, now = place.now!) {
  return backup(db, { folder, key: place.key, vaultFolder: place.folder, label: 'byHand', now });
}

describe('a backup', () => {
  it('is a folder with the whole school: its database, opened by the keys beside it', async () => {
    const place = schoolOf(50);
    putHead(place.folder, keys, { counter: 50, head: 'beef' });
    const folder = path.join(emptyFolder(), 'stick', 'backups');
    const now = new Date(2026, 2, 2, 8, 15, 30).getTime();
    const made = withDatabase(place, (db) => backUp(db, place, folder, now));
    expect(made).toEqual({
      name: 'tongjia-000001-20260302-0815-byHand',
      path: path.join(folder, 'tongjia-000001-20260302-0815-byHand'),
      sequence: 1,
      label: 'byHand',
      at: new Date(2026, 2, 2, 8, 15).getTime(),
      bytes: ['tongjia.db', vaultName, 'backup.json']
        .map((file) => fs.statSync(path.join(made.path, file)).size)
        .reduce((sum, size) => sum + size),
      checkedAt: now,
    });
    expect(fs.readdirSync(folder)).toEqual([made.name]);
    expect(fs.readdirSync(made.path).sort()).toEqual(['backup.json', 'keys.json', 'tongjia.db']);
    const opened = await unlock(made.path, 'zhou', 'plum rain tea');
    expect(readHead(made.path, opened.keys)).toEqual({ counter: 50, head: 'beef' });
    const copy = {
      ...place,
      path: path.join(made.path, 'tongjia.db'),
      key: deriveKey(opened.keys, 'database'),
    };
    expect(withDatabase(copy, countChildren)).toBe(50);
  });

  it('is taken while the school is open and goes on, and holds what was saved up to then', () => {
    const place = schoolOf(10);
    const folder = emptyFolder();
    withDatabase(place, (db) => {
      fill(db, 5);
      const first = backUp(db, place, folder);
      fill(db, 5);
      const second = backUp(db, place, folder);
      for (const [made, rows] of [
        [first, 15],
        [second, 20],
      ] as const)
        expect(withDatabase({ ...place, path: path.join(made.path, 'tongjia.db') }, countChildren)).toBe(
          rows,
        );
    });
    expect(withDatabase(place, countChildren)).toBe(20);
  });

  it('leaves the database locked against every other process, while it is made and after', async () => {
    const place = schoolOf(2000);
    const folder = emptyFolder();
    const tryToOpen = () => runProcess('tryToOpen', { ...place, key: place.key.toString('hex') }).end();
    await withDatabase(place, async (db) => {
      backUp(db, place, folder);
      const order = {
        folder,
        key: place.key,
        vaultFolder: place.folder,
        label: 'byHand',
        now: place.now!,
      } as const;
      const steps: BackupStep[] = [];
      const rest = backUpMeanwhile(db, order, {
        signal: new AbortController().signal,
        progress: (step) => steps.push(step),
      });
      fill(db, 100);
      expect(await tryToOpen()).toEqual(['databaseInUse']);
      const made = await rest();
      // refused in this process, too, and not at the price of the lock
      expect(await refusalOf(() => openDatabase(place))).toEqual({ code: 'databaseInUse' });
      expect(await tryToOpen()).toEqual(['databaseInUse']);
      expect(withDatabase({ ...place, path: path.join(made.path, 'tongjia.db') }, countChildren)).toBe(2000);
      expect(steps.at(-1)).toEqual({ step: 'check' });
      expect(steps.at(-2)).toMatchObject({ step: 'copy', done: made.bytes - smallFiles(made.path) });
    });
    expect(withDatabase(place, countChildren)).toBe(2100);
  }, 120_000);

  it('is looked at again without anything being written beside it', () => {
    const place = schoolOf(20);
    const made = withDatabase(place, (db) => backUp(db, place, emptyFolder()));
    const file = path.join(made.path, 'tongjia.db');
    checkCopy({ path: file, key: new Uint8Array(place.key) });
    expect(fs.readdirSync(made.path).sort()).toEqual(['backup.json', 'keys.json', 'tongjia.db']);
  });

  it('keeps row numbers, on which the search index stands', () => {
    const place = schoolOf(30);
    const rowids = (db: Database.Database) => db.prepare('select rowid, word from loose').all();
    withDatabase(place, (db) => {
      db.exec(`create table loose (word text) strict;
        insert into loose select name from child; delete from loose where rowid % 3 = 0;`);
      const made = backUp(db, place, emptyFolder());
      const copy = { ...place, path: path.join(made.path, 'tongjia.db') };
      expect(withDatabase(copy, rowids)).toEqual(rowids(db));
    });
  });

  it('comes after the one before, whatever the clock says', () => {
    const place = schoolOf(1);
    const folder = emptyFolder();
    withDatabase(place, (db) => {
      for (const year of [2026, 2009, 2031, 1970]) backUp(db, place, folder, new Date(year, 5, 1).getTime());
    });
    const listed = listBackups(folder);
    expect(listed.map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1]);
    expect(listed.map(({ at }) => new Date(at).getFullYear())).toEqual([1970, 2031, 2009, 2026]);
  });

  it('is listed by nothing that is not one', () => {
    const folder = emptyFolder();
    for (const name of [
      'holiday photos',
      'tongjia-1-2026',
      '.tongjia-making-tongjia-000007-20260302-0815-daily',
    ])
      fs.mkdirSync(path.join(folder, name));
    expect(listBackups(folder)).toEqual([]);
    expect(listBackups(path.join(folder, 'gone'))).toEqual([]);
  });

  it('sweeps away what a power cut left half made, and touches nothing else', () => {
    const place = schoolOf(1);
    const folder = emptyFolder();
    fs.mkdirSync(path.join(folder, '.tongjia-making-tongjia-000007-20260302-0815-daily'));
    fs.mkdirSync(path.join(folder, 'holiday photos'));
    const made = withDatabase(place, (db) => backUp(db, place, folder));
    expect(fs.readdirSync(folder).sort()).toEqual(['holiday photos', made.name]);
    expect(made.sequence).toBe(1);
  });
});

describe('the slices of a copy', () => {
  it('hold every byte once but those of SQLite’s locks, which Windows lets nobody read', () => {
    const gibibyte = 2 ** 30;
    for (const bytes of [0, 4096, 5_000_000, gibibyte, gibibyte + 4096, gibibyte + 9_000_000]) {
      const slices = slicesOf(bytes);
      const covered = slices.reduce((sum, slice) => sum + slice.bytes, 0);
      expect(covered).toBe(bytes > gibibyte ? bytes - 4096 : bytes);
      const ends = slices.map((slice) => slice.at + slice.bytes);
      for (const [index, { at }] of slices.entries())
        expect(at).toBe(index === 0 ? 0 : ends[index - 1] === gibibyte ? gibibyte + 4096 : ends[index - 1]);
    }
  });
});

describe('a failed backup', () => {
  /** What is refused, and that nothing is left and the school goes on. */
  async function failing(place: Place, folder: string, db: Database.Database) {
    const problem = await refusalOf(() => backUp(db, place, folder));
    expect(fs.readdirSync(folder)).toEqual([]);
    fill(db, 1);
    return problem;
  }

  it('leaves nothing when the keys can’t be copied', async () => {
    const place = schoolOf(5);
    for (const name of [vaultName, previousVaultName]) fs.rmSync(path.join(place.folder, name));
    await withDatabase(place, async (db) => {
      expect(await failing(place, emptyFolder(), db)).toEqual({
        code: 'backupFailed',
        params: { reason: 'keysMissing' },
      });
    });
  });

  it('leaves nothing when the disk is full at the last step', async () => {
    const place = schoolOf(5);
    const folder = emptyFolder();
    await withDatabase(place, async (db) => {
      const rename = fs.renameSync.bind(fs);
      vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
        if (path.dirname(String(to)) === folder)
          throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        rename(from, to);
      });
      expect(await failing(place, folder, db)).toEqual({
        code: 'backupFailed',
        params: { reason: 'diskFull' },
      });
    });
  });

  it('leaves nothing when it can’t be flushed', async () => {
    const place = schoolOf(5);
    await withDatabase(place, async (db) => {
      vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
        throw Object.assign(new Error('i/o error'), { code: 'EIO' });
      });
      expect((await failing(place, emptyFolder(), db)).params).toEqual({ reason: 'diskError' });
    });
  });

  it('leaves nothing when the copy does not pass its check', async () => {
    const place = schoolOf(5);
    await withDatabase(place, async (db) => {
      // A table whose rows break its own rule, which only a look at the whole finds.
      db.exec('create table strange (a text); insert into strange values (null)');
      db.unsafeMode(true);
      db.exec(`pragma writable_schema = on;
        update sqlite_schema set sql = 'CREATE TABLE strange (a text not null)' where name = 'strange';
        pragma writable_schema = reset;`);
      db.unsafeMode(false);
      expect(await failing(place, emptyFolder(), db)).toEqual({
        code: 'backupFailed',
        params: { reason: 'databaseDamaged' },
      });
    });
  });

  it('leaves nothing, wherever in the copying the disk stops taking more', async () => {
    const place = schoolOf(2000);
    const kibibytes = Math.floor(fs.statSync(place.path).size / 1024);
    const folder = emptyFolder();
    for (const writeLimit of [64, Math.floor(kibibytes / 2), Math.floor(kibibytes * 0.9)]) {
      const process = runProcess('makeBackups', arguments_(place, folder, 1), { writeLimit });
      expect(await process.end()).toEqual([
        'open',
        'refused {"code":"backupFailed","params":{"reason":"diskError"}}',
      ]);
      expect(fs.readdirSync(folder)).toEqual([]);
    }
    expect(withDatabase(place, countChildren)).toBe(2000);
  });

  it('leaves no unfinished one among the others when its process was killed', async () => {
    const place = schoolOf(300);
    const folder = emptyFolder();
    for (let round = 1; round <= 6; round++) {
      const maker = runProcess('makeBackups', arguments_(place, folder, 10_000));
      await maker.line(`made tongjia-${String(listBackups(folder).length + round).padStart(6, '0')}`);
      await maker.kill();
    }
    const listed = listBackups(folder);
    expect(listed.length).toBeGreaterThan(6);
    for (const { path: made } of listed)
      expect(withDatabase({ ...place, path: path.join(made, 'tongjia.db') }, countChildren)).toBe(300);
    openDatabase(place).close();
  }, 240_000);
});

/** Bytes of all but the database. */
function smallFiles(folder: string): number {
  return ['keys.json', 'backup.json']
    .map((name) => fs.statSync(path.join(folder, name)).size)
    .reduce((sum, size) => sum + size);
}

function arguments_(place: Place, target: string, count: number) {
  return { ...place, key: place.key.toString('hex'), target, count };
}
