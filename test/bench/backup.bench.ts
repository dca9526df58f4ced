/**
 * A school of 500 MB backed up by the way of the program, its check included, against a plain copy of the file and a quick
 * check of that. Also: how long an answer has to wait while the backup is made.
 */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Measure } from '../../build/bench.ts';
import { backUpMeanwhile } from '../../electron/office/database/backup.ts';
import { checkQuickly, connect } from '../../electron/office/database/connection.ts';
import { syncFile } from '../../electron/office/database/durableFile.ts';
import { databaseName } from '../../electron/office/database/fileNames.ts';
import { openDatabase } from '../../electron/office/database/open.ts';
import { createVault, deriveKey } from '../../electron/office/database/vault.ts';
import { migrationsFolder } from '../../electron/office/desk.ts';
import { median } from './median.ts';

const megabytes = 500;
const rounds = 3;

export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-bench-'));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(home: string): Promise<Measure[]> {
  const account = { staffId: 'p', username: 'lin', displayName: '林校长', password: '青山绿水-2026' };
  const { keys } = await createVault(home, { school: '金山乡中心小学', account });
  const key = deriveKey(keys, 'database');
  const file = path.join(home, databaseName);
  const db = openDatabase({ path: file, key, create: true, migrationsFolder });
  fill(db);
  const made: number[] = [];
  const plain: number[] = [];
  const waits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = path.join(home, `backups${round}`);
    let start = performance.now();
    const order = { folder, key, vaultFolder: home, label: 'byHand', now: Date.now() } as const;
    const waited = longestWait();
    const way = { signal: new AbortController().signal, progress: () => {} };
    const backup = await backUpMeanwhile(db, order, way)();
    made.push(performance.now() - start);
    waits.push(waited());
    // the school's own file may not be opened a second time while it is open; its copy is as large
    start = performance.now();
    plainCopy(path.join(backup.path, databaseName), path.join(home, 'plain.db'), key);
    plain.push(performance.now() - start);
    rmSync(folder, { recursive: true });
  }
  db.close();
  const [value, floor] = [median(made), median(plain)];
  return [
    { name: 'backup', value, unit: 'ms', floor, ratio: value / floor, limit: 2 },
    { name: 'backup.wait', value: median(waits), unit: 'ms', floor, ratio: median(waits) / floor },
  ];
}

/** Like a school whose children have many pictures: large values in pages of their own. */
function fill(db: Database): void {
  db.exec('create table picture (seq integer primary key, body blob not null) strict');
  const insert = db.prepare('insert into picture (body) values (?)');
  for (let done = 0; done < megabytes; done += 20)
    db.transaction(() => {
      for (let i = 0; i < 20; i += 1) insert.run(randomBytes(2 ** 20));
    })();
}

function plainCopy(from: string, to: string, key: Buffer): void {
  copyFileSync(from, to);
  syncFile(to);
  const copy = connect(to, key, { create: false });
  checkQuickly(copy);
  copy.close();
  rmSync(to);
}

/** Until it is asked: the longest time in ms that this process served nobody. */
function longestWait(): () => number {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 5);
  return () => {
    look();
    clearInterval(timer);
    return longest;
  };
}
