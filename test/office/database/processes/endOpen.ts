/** Writes a row and ends with the database open, in one of the ways in which a process may end. */
import fs from 'node:fs';
import { openDatabase } from '../../../../electron/office/database/open.ts';

interface Arguments {
  path: string;
  key: string;
  migrationsFolder: string;
  how: string;
}

const { key, how, ...options } = JSON.parse(process.argv[2]!) as Arguments;

function write(): void {
  const db = openDatabase({ ...options, key: Buffer.from(key, 'hex') });
  const pair = db.prepare<[], number>('select coalesce(max(pair), 0) + 1 from entry').pluck().get()!;
  db.prepare('insert into entry values (?, 1, ?)').run(pair, how);
  // An act that was not finished.
  db.exec('begin immediate');
  db.prepare('insert into entry values (?, 2, ?)').run(pair, how);
  fs.writeSync(1, 'written\n');
}

write();
if (how === 'exits') process.exit(0);
if (how === 'fails') throw new Error('fails on purpose');
if (how === 'forgets') {
  globalThis.gc?.();
  setImmediate(() => globalThis.gc?.());
}
