/** Promise 1: an office that is killed, wherever it then was, has lost nothing that it acknowledged. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/office/database/backupFolder.ts';
import { unlock } from '../../electron/office/database/vault.ts';
import { testPassword } from '../make/office.ts';
import { seededNumbers } from '../office/database/place.ts';
import { hasStrace, injecting, runSession, type Told, twoAtATime } from './runSession.ts';
import { copyOf, drop, makeSchool, newFolder, type School, stateOf } from './school.ts';
import { steps } from './session.ts';

let school: School;
/** The digest before the session, and after each of its steps. */
let states: string[];
let sessionMs = 0;

beforeAll(async () => {
  school = await makeSchool();
  const copy = copyOf(school);
  const before = stateOf(copy);
  const start = performance.now();
  const told = await runSession(copy, { digests: true });
  sessionMs = performance.now() - start;
  expect(told).toMatchObject({ refused: [], unexpected: [], closed: true, code: 0 });
  expect(told.done).toHaveLength(steps.length);
  states = [before, ...told.done.map((each) => each.digest)];
}, 60_000);

/** The school opens clean, and holds all that was acknowledged and at most the one step that was on its way. */
async function expectNothingLost(copy: School, told: Told, where: string): Promise<void> {
  expect(told.refused, where).toEqual([]);
  expect(told.unexpected, where).toEqual([]);
  const acknowledged = told.done.length;
  const may = states.slice(acknowledged, acknowledged + 2);
  expect(may, `${where}, after ${acknowledged} steps`).toContain(stateOf(copy));
  for (const backup of listBackups(path.join(copy.folder, 'backups')))
    expect(states, `${where}: ${backup.name}`).toContain(stateOf({ ...school, folder: backup.path }));
}

/** Calls of the busiest thread, the database's: strace counts each thread's by themselves. */
function mostByOneThread(trace: string, call: string): number {
  const counts = new Map<string, number>();
  for (const line of trace.split('\n')) {
    const thread = line.split(' ', 1)[0]!;
    if (line.includes(` ${call}(`)) counts.set(thread, (counts.get(thread) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** At most `most` whole numbers from 1 to `last`, evenly apart, both ends among them. */
function spread(last: number, most: number): number[] {
  const steps = Math.min(last, most);
  return Array.from({ length: steps }, (_, step) =>
    steps === 1 ? 1 : 1 + Math.round((step * (last - 1)) / (steps - 1)),
  );
}

describe('an office that is killed', () => {
  it('plays the same day each time, and every step but locking and signing in changes something', () => {
    expect(new Set(states).size).toBe(steps.length - 3);
  });

  it.runIf(hasStrace)(
    'at every tenth write to its files has lost nothing and opens clean',
    async () => {
      const trace = path.join(newFolder(), 'trace');
      const counted = copyOf(school);
      await runSession(counted, { strace: ['-e', 'trace=pwrite64', '-o', trace] });
      const writes = mostByOneThread(readFileSync(trace, 'utf8'), 'pwrite64');
      expect(writes).toBeGreaterThan(400);
      const kills = Array.from({ length: Math.floor(writes / 10) }, (_, index) => 1 + index * 10);
      let killed = 0;
      await twoAtATime(kills, async (when) => {
        const copy = copyOf(school);
        const told = await runSession(copy, { strace: injecting('pwrite64', `signal=KILL:when=${when}`) });
        if (!told.closed) killed += 1;
        await expectNothingLost(copy, told, `write ${when}`);
        drop(copy);
      });
      // two days make a few writes more or less, as checkpoints fall: the last kills may come after the end
      expect(killed).toBeGreaterThan(0.9 * kills.length);
    },
    600_000,
  );

  it.runIf(hasStrace)(
    'at every renaming, syncing and removing of a file has lost nothing, and its keys open it',
    async () => {
      const names = ['rename', 'fsync', 'unlink', 'ftruncate'];
      const trace = path.join(newFolder(), 'trace');
      const counted = copyOf(school);
      await runSession(counted, { strace: ['-e', `trace=${names.join(',')}`, '-o', trace] });
      const lines = readFileSync(trace, 'utf8');
      const kills = names.flatMap((name) => {
        const calls = mostByOneThread(lines, name);
        return spread(calls, 6).map((when) => ({ name, when }));
      });
      expect(new Set(kills.map((each) => each.name)).size).toBe(names.length);
      let killed = 0;
      await twoAtATime(kills, async ({ name, when }) => {
        const copy = copyOf(school);
        const told = await runSession(copy, { strace: injecting(name, `signal=KILL:when=${when}`) });
        if (!told.closed) killed += 1;
        await expectNothingLost(copy, told, `${name} ${when}`);
        const { keys } = await unlock(copy.folder, 'lin', testPassword);
        expect(keys.data.equals(school.keys.data)).toBe(true);
        drop(copy);
      });
      expect(killed).toBeGreaterThan(0.8 * kills.length);
    },
    300_000,
  );

  it('at 200 moments of its day has lost nothing and opens clean', async () => {
    const below = seededNumbers(20261125);
    const moments = Array.from({ length: 200 }, () => below(Math.ceil(sessionMs * 0.6)));
    const ends = new Map<number, number>();
    await twoAtATime(moments, async (killAfter) => {
      const copy = copyOf(school);
      const told = await runSession(copy, { killAfter });
      ends.set(told.done.length, (ends.get(told.done.length) ?? 0) + 1);
      await expectNothingLost(copy, told, `${killAfter} ms`);
      drop(copy);
    });
    // the kills fell on many different steps, not all before or after the work
    expect(ends.size).toBeGreaterThan(5);
  }, 1_200_000);
});
