/** Puts a backup back in a process of its own, to be killed at any moment. Says 'begun' before and 'done' after. */
import { writeSync } from 'node:fs';
import { InProcessOffice } from '../../../build/inProcessOffice.ts';

const { folder, name, password } = JSON.parse(process.argv[2]!) as Record<
  'folder' | 'name' | 'password',
  string
>;
const office = new InProcessOffice({ folder, version: 'test' });
await office.call('admin.signIn', { username: 'lin', password });
writeSync(1, 'begun\n');
await office.call('admin.restore', { folder: null, name });
writeSync(1, 'done\n');
await office.close();
