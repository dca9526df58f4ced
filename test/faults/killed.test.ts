/** Promise 1: an office that is killed, wherever it then was, has lost nothing that it acknowledged. */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/office/database/backupFolder.ts';
import { seededNumbers } from '../office/database/place.ts';
import { runSession, type Told, twoAtATime } from './runSession.ts';
import { copyOf, drop, makeSchool, type School, stateOf } from './school.ts';
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

describe('an office that is killed', () => {
  it('plays the same day each time, and every step but locking and signing in changes something', () => {
    expect(new Set(states).size).toBe(steps.length - 3);
  });

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
  }, 600_000);
});
