/** Promise 4: a restore that is killed at any moment leaves the school of before or the one of the backup, whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyone } from '../../shared/areas/children/filter.ts';
import { TestOffice, testPassword } from '../make/office.ts';
import { seededNumbers } from '../office/database/place.ts';
import { processOf } from './buildProcesses.ts';
import { copyOf, drop, makeSchool, type School } from './school.ts';

const kills = 8;

let school: School;
let name = '';
beforeAll(async () => {
  school = await makeSchool();
  const office = new TestOffice(school.folder);
  await office.signIn('lin');
  ({ name } = await office.call('admin.backUp', null));
  await office.call('children.save', { id: null, version: null, patch: { name: '后来的孩子' } });
  await office.close();
}, 240_000);

/** ms from 'begun' to the end; killed after `killAfter` ms. */
async function restore(folder: string, killAfter = Number.POSITIVE_INFINITY): Promise<number> {
  const child = spawn(process.execPath, [
    processOf('restoring'),
    JSON.stringify({ folder, name, password: testPassword }),
  ]);
  let begun = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!text.includes('begun')) return;
    begun = performance.now();
    if (Number.isFinite(killAfter)) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  await once(child, 'close');
  return performance.now() - begun;
}

/** Opens it as the next start does: who is there, and that every backup is a good one. */
async function lookAt(folder: string): Promise<string[]> {
  const office = new TestOffice(folder);
  try {
    expect(readdirSync(folder).filter((each) => each.startsWith('.tongjia'))).toEqual([]);
    await office.signIn('lin');
    const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
    const backups = await office.call('admin.backups', null);
    for (const each of backups) await office.call('admin.checkBackup', { folder: null, name: each.name });
    expect(backups.map((each) => each.name)).toContain(name);
    return rows.map((each) => each.name);
  } finally {
    await office.close();
  }
}

describe('a restore', () => {
  it('is whole or not at all after a kill at random moments, the backups good', async () => {
    const whole = copyOf(school);
    const took = await restore(whole.folder);
    expect(await lookAt(whole.folder)).toHaveLength(3);
    drop(whole);
    const below = seededNumbers(20261125);
    for (let i = 0; i < kills; i++) {
      const copy = copyOf(school);
      await restore(copy.folder, below(Math.ceil(took)));
      const children = await lookAt(copy.folder);
      if (children.length === 4) expect(children).toContain('后来的孩子');
      else expect(children).toHaveLength(3);
      expect(existsSync(`${copy.folder}/tongjia.db`)).toBe(true);
      drop(copy);
    }
  }, 600_000);
});
