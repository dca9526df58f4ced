/** Promise 5 of the design for this folder's files: no child's data stands in any of them in any plain form. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { backup } from '../../../electron/office/database/backup.ts';
import { openDatabase } from '../../../electron/office/database/open.ts';
import { createVault, deriveKey, putHead } from '../../../electron/office/database/vault.ts';
import { childTable, emptyFolder, migrationsOf } from './place.ts';
import { plainForms } from './plainForms.ts';
import { runProcess } from './runProcess.ts';

const markers = [
  '欧阳雪梅',
  '上官石头儿',
  '341102201603085128',
  '13955012345',
  'ouyangxuemei',
  '怕黑不敢一个人睡',
];

/** The data folder's files as they lie there in each moment of a day. */
const moments = new Map<string, Buffer>();

beforeAll(async () => {
  const folder = emptyFolder();
  const account = { staffId: 'p', username: 'zhou', displayName: '周校长', password: 'plum rain tea' };
  const { keys } = await createVault(folder, { school: '青石岭小学', account });
  const key = deriveKey(keys, 'database');
  const options = {
    path: path.join(folder, 'tongjia.db'),
    key,
    migrationsFolder: migrationsOf({ '0010-a.sql': childTable }),
  };
  openDatabase({ ...options, create: true }).close();
  const writer = runProcess('writeMarkers', { ...options, key: key.toString('hex'), markers });
  await writer.line('written');
  await writer.kill();
  keep('killed', folder);
  const db = openDatabase({ ...options, now: 0 });
  backup(db, { folder: path.join(folder, 'backups'), key, vaultFolder: folder, label: 'daily', now: 0 });
  db.exec('delete from child');
  putHead(folder, keys, { counter: 1, head: 'a' });
  db.close();
  keep('closed', folder);
});

function keep(moment: string, folder: string): void {
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (fs.statSync(file).isFile()) moments.set(`${moment}: ${name}`, fs.readFileSync(file));
  }
}

describe('the files of a school', () => {
  it('are all looked at: database, -wal, keys and backup', () => {
    const names = [...moments.keys()];
    for (const name of [
      'killed: tongjia.db',
      'killed: tongjia.db-wal',
      'closed: keys.json',
      'closed: keys.previous.json',
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => name.endsWith('tongjia.db'))).toHaveLength(3);
    expect(moments.get('killed: tongjia.db-wal')!.length).toBeGreaterThan(4096);
  });

  it.each(markers)('hold %s nowhere: UTF-8, UTF-16, GBK, base64 or hex', (marker) => {
    for (const [name, bytes] of moments) {
      for (const [form, pattern] of plainForms(marker))
        expect(bytes.includes(pattern), `${name}, ${form}`).toBe(false);
    }
  });

  it('would be found out if they did', () => {
    const plain = path.join(emptyFolder(), 'plain.db');
    const db = new Database(plain);
    db.exec('create table t (a any)');
    const insert = db.prepare('insert into t values (?)');
    for (const marker of markers) {
      for (const [form, pattern] of plainForms(marker)) {
        insert.run(Buffer.concat([Buffer.from('·'), pattern, Buffer.from('·')]));
        expect(pattern.length, form).toBeGreaterThan(4);
      }
    }
    db.close();
    const bytes = fs.readFileSync(plain);
    for (const marker of markers)
      for (const [, pattern] of plainForms(marker)) expect(bytes.includes(pattern)).toBe(true);
    const [name = ''] = markers;
    const inside = Buffer.from(`姓名：${name}。`).toString('base64');
    expect(
      [...plainForms(name)].some(
        ([form, pattern]) => form.startsWith('base64') && inside.includes(pattern.toString()),
      ),
    ).toBe(true);
  });
});
