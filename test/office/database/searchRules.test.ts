/** An index that older rules have made is made anew at the next opening. */
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseName } from '../../../electron/office/database/fileNames.ts';
import { openDatabase } from '../../../electron/office/database/open.ts';
import { ChildSearchIndex } from '../../../electron/office/database/searchIndex.ts';
import { childTokens } from '../../../electron/office/database/searchTokens.ts';
import { deriveKey, unlock } from '../../../electron/office/database/vault.ts';
import { addChild, addKin } from '../../make/children.ts';
import { TestOffice, testPassword } from '../../make/office.ts';

const migrationsFolder = path.join(import.meta.dirname, '../../../electron/office/database/migrations');
let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const find = async (text: string) =>
  (await office.call('children.search', { text, limit: 20 })).map(({ name, byEar }) => [name, byEar]);

/** Locks the school and works on its database past the program. */
async function behindItsBack<T>(work: (db: Database) => T): Promise<T> {
  await office.call('admin.lock', null);
  const { keys } = await unlock(office.folder, 'lin', testPassword);
  const db = openDatabase({
    path: path.join(office.folder, databaseName),
    key: deriveKey(keys, 'database'),
    create: false,
    migrationsFolder,
  });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

describe('the search index of an older program', () => {
  it('is made anew when the school is opened: nobody lost, nobody of the bin found, sounds known', async () => {
    const child = await addChild(office, { name: '王小明', village: '青坑村' });
    await addKin(office, child.id, 'father', { phones: [{ number: '13812345678', provedOn: null }] });
    const gone = await addChild(office, { name: '李雨' });
    await office.call('children.remove', { id: gone.id });
    const words = { idNumber: null, studentNumber: null, phones: [] };
    await behindItsBack((db) => {
      const index = new ChildSearchIndex(db);
      db.exec("insert into childSearch (childSearch) values ('delete-all')");
      index.put(1, childTokens({ ...words, names: ['王小明'] }).replace(/·\S+/g, ''));
      index.put(2, childTokens({ ...words, names: ['李雨'] }));
      expect(index.isCurrent).toBe(false);
      expect(index.find('wanxiaomin', { limit: 20 })).toEqual([]);
    });
    await office.signIn('lin');
    expect(await find('wanxiaomin')).toEqual([['王小明', true]]);
    expect(await find('王小明')).toEqual([['王小明', false]]);
    expect(await find('5678')).toEqual([['王小明', false]]);
    expect(await find('青坑')).toEqual([['王小明', false]]);
    expect(await find('李雨')).toEqual([]);
    expect(await behindItsBack((db) => new ChildSearchIndex(db).isCurrent)).toBe(true);
  });

  it('is left alone once it is of today', async () => {
    await addChild(office, { name: '王小明' });
    await behindItsBack((db) => new ChildSearchIndex(db).remove(1));
    await office.signIn('lin');
    expect(await find('wxm')).toEqual([]);
  });
});

describe('the list', () => {
  it('holds those who are written so, and those who sound so only where nobody is', async () => {
    await addChild(office, { name: '王小明' });
    await addChild(office, { name: '万晓敏' });
    const named = async (text: string) =>
      (await office.call('children.list', { filter: { day: null, text, groups: {} }, columns: [] })).rows.map(
        (row) => row.name,
      );
    expect(await named('wangxiaoming')).toEqual(['王小明']);
    expect(await named('汪小敏')).toEqual(['王小明', '万晓敏']);
  });
});
