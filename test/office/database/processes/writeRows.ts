/** Writes pairs of rows without end, each pair in one transaction, and says the pair's number once it is committed. */
import fs from 'node:fs';
import { openDatabase } from '../../../../electron/office/database/open.ts';

const { key, ...options } = JSON.parse(process.argv[2]!) as {
  path: string;
  key: string;
  migrationsFolder: string;
};
const db = openDatabase({ ...options, key: Buffer.from(key, 'hex') });
const last = db.prepare<[], number>('select coalesce(max(pair), 0) from entry').pluck().get()!;
const insert = db.prepare('insert into entry (pair, half, body) values (?, ?, ?)');
const writePair = db.transaction((pair: number) => {
  insert.run(pair, 1, `${pair}`.repeat(200));
  insert.run(pair, 2, `${pair}`.repeat(200));
});
for (let pair = last + 1; ; pair++) {
  writePair(pair);
  fs.writeSync(1, `${pair}\n`);
}
