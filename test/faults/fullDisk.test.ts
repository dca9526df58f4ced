/** Promise 2: a disk that is full or fails ends in words, at whatever call, with all acknowledged data there. */
import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/office/database/backupFolder.ts';
import { hasStrace, injecting, runSession, type Told, twoAtATime } from './runSession.ts';
import { copyOf, drop, makeSchool, type School, stateOf } from './school.ts';
import { steps } from './session.ts';

let school: School;
let states: string[];

beforeAll(async () => {
  school = await makeSchool();
  const copy = copyOf(school);
  const told = await runSession(copy, { digests: true });
  states = [stateOf(copyOf(school)), ...told.done.map((each) => each.digest)];
}, 60_000);

/** What a person may be told; nothing of it is 'unexpected'. */
const words = new Set(['diskFull', 'diskError', 'databaseReadOnly', 'backupFailed', 'notSignedIn']);

/** Steps until the first refusal are kept as they were acknowledged; `inDoubt`: the refused one may be there or not. */
function expectToldAndKept(copy: School, told: Told, where: string, inDoubt: boolean): void {
  expect(told.unexpected, where).toEqual([]);
  expect(told.refused.length, where).toBeGreaterThan(0);
  for (const { code, reason } of told.refused) {
    expect(words, where).toContain(code);
    if (code === 'backupFailed') expect(words, where).toContain(reason);
  }
  const kept = told.refused[0]!.step;
  expect(states.slice(kept, kept + (inDoubt ? 2 : 1)), `${where}, kept ${kept} steps`).toContain(
    stateOf(copy),
  );
  for (const backup of listBackups(path.join(copy.folder, 'backups')))
    expect(states, where).toContain(stateOf({ ...school, folder: backup.path }));
}

describe.runIf(hasStrace)('a disk', () => {
  const times = [1, 2, 3, 5, 9, 15, 24, 37, 55, 80, 120, 170, 230, 300, 400, 500];

  it('that is full from some write on ends in words at every step after, and keeps every step before', async () => {
    const codes = new Set<string>();
    await twoAtATime(times, async (when) => {
      const copy = copyOf(school);
      const told = await runSession(copy, { strace: injecting('pwrite64', `error=ENOSPC:when=${when}+`) });
      expectToldAndKept(copy, told, `write ${when}`, false);
      for (const { code } of told.refused) codes.add(code);
      drop(copy);
    });
    expect(codes).toContain('diskFull');
  }, 300_000);

  it('that can write no more, or sync no more, ends in words and keeps what was acknowledged', async () => {
    const faults = [
      ...times.filter((_, index) => index % 3 === 0).map((when) => ['pwrite64', when] as const),
      ...[1, 2, 4, 8, 16, 30].map((when) => ['fsync', when] as const),
    ];
    await twoAtATime(faults, async ([name, when]) => {
      const copy = copyOf(school);
      const told = await runSession(copy, { strace: injecting(name, `error=EIO:when=${when}+`) });
      expectToldAndKept(copy, told, `${name} ${when}`, name === 'fsync');
      drop(copy);
    });
  }, 300_000);
});

/** Every file with its length and time of change. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stat: statSync(path.join(folder, name)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ name, stat }) => `${name} ${stat.size} ${stat.mtimeMs}`)
    .toSorted();
}

describe.runIf(hasStrace)('a folder that can not be written', () => {
  it('is told in words at the door, and nothing in it is changed', async () => {
    const copy = copyOf(school);
    chmodSync(copy.folder, 0o500);
    const before = filesOf(copy.folder);
    // root may write anywhere, so the system says what it says to everybody else
    const told = await runSession(copy, {
      strace: [
        '-e',
        'trace=openat,pwrite64,rename,mkdir,unlink,ftruncate',
        '-P',
        path.join(copy.folder, 'tongjia.db'),
        '-P',
        path.join(copy.folder, 'tongjia.db-wal'),
        '-e',
        'inject=openat,pwrite64,rename,mkdir,unlink,ftruncate:error=EROFS',
      ],
    });
    expect(told.unexpected).toEqual([]);
    expect(told.refused).toHaveLength(steps.length - told.done.length);
    expect(told.refused[0]?.code).toBe('databaseReadOnly');
    chmodSync(copy.folder, 0o700);
    const database = (lines: string[]) => lines.filter((line) => line.startsWith('tongjia.db '));
    expect(database(filesOf(copy.folder))).toEqual(database(before));
    expect(stateOf(copy)).toBe(states[0]);
  });
});
