/** Makes backups, as many as asked for, and says each one's name; says the problem's code when one fails. */
import fs from 'node:fs';
import { backup } from '../../../../electron/office/database/backup.ts';
import { openDatabase } from '../../../../electron/office/database/open.ts';
import { Refusal } from '../../../../shared/problem.ts';

interface Arguments {
  path: string;
  key: string;
  migrationsFolder: string;
  folder: string;
  target: string;
  count: number;
}

const { key: hex, folder, target, count, ...options } = JSON.parse(process.argv[2]!) as Arguments;
const key = Buffer.from(hex, 'hex');
const db = openDatabase({ ...options, key });
fs.writeSync(1, 'open\n');
for (let i = 0; i < count; i++) {
  try {
    const made = backup(db, { folder: target, key, vaultFolder: folder, label: 'daily', now: Date.now() });
    fs.writeSync(1, `made ${made.name}\n`);
  } catch (error) {
    const problem = error instanceof Refusal ? error.problem : { code: 'failed' };
    fs.writeSync(1, `refused ${JSON.stringify(problem)}\n`);
  }
}
