/** Says 'opened' or the problem's code, as a second program on the same database. */
import fs from 'node:fs';
import { openDatabase } from '../../../../electron/office/database/open.ts';
import { Refusal } from '../../../../shared/problem.ts';

interface Arguments {
  path: string;
  key: string;
  migrationsFolder: string;
}

const { key, ...options } = JSON.parse(process.argv[2]!) as Arguments;
try {
  openDatabase({ ...options, key: Buffer.from(key, 'hex') }).close();
  fs.writeSync(1, 'opened\n');
} catch (error) {
  fs.writeSync(1, `${error instanceof Refusal ? error.problem.code : 'failed'}\n`);
}
