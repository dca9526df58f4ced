/** One child saved through the contract, audit and search index included, against one bare durable row. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measure } from '../../build/bench.ts';
import { connect, protect } from '../../electron/office/database/connection.ts';
import { addLeftBehindChild } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';
import { median } from './median.ts';

const rounds = 400;

export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-bench-'));
  const office = new TestOffice(path.join(folder, 'office'), false);
  await office.setUp();
  for (let i = 0; i < 200; i += 1) await addLeftBehindChild(office, { name: `儿童${i}` });
  let child = await addLeftBehindChild(office);
  const bare = bareTable(path.join(folder, 'bare.db'));
  const saves: number[] = [];
  const rows: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    let start = performance.now();
    child = await office.call('children.save', {
      id: child.id,
      version: child.version,
      patch: { name: `王小芳${i}`, village: `青坑村${i}` },
    });
    saves.push(performance.now() - start);
    start = performance.now();
    bare.insert(`王小芳${i}`);
    rows.push(performance.now() - start);
  }
  bare.close();
  await office.end();
  rmSync(folder, { recursive: true, force: true });
  const [value, floor] = [median(saves), median(rows)];
  return [{ name: 'save', value, unit: 'ms', floor, ratio: value / floor, limit: 3 }];
}

/** One row in a database opened with the same protections: what the disk asks for a durable commit. */
function bareTable(file: string) {
  const db = connect(file, Buffer.alloc(32, 7), { create: true });
  protect(db);
  db.exec('create table bare (seq integer primary key, name text not null) strict');
  const insert = db.prepare('insert into bare (name) values (?)');
  return { insert: (name: string) => insert.run(name), close: () => db.close() };
}
