/** Writes texts into an open database, says so, and stays open until it is killed. */
import { openDatabase } from '../../../../electron/office/database/open.ts';

interface Arguments {
  path: string;
  key: string;
  migrationsFolder: string;
  markers: string[];
}

const { key, markers, ...options } = JSON.parse(process.argv[2]!) as Arguments;
const db = openDatabase({ ...options, key: Buffer.from(key, 'hex') });
const insert = db.prepare('insert into child (name, note) values (?, ?)');
for (const marker of markers) insert.run(marker, `说明：${marker}`);
console.log('written');
setInterval(() => db.open, 60_000);
