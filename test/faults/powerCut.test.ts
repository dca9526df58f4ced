/** Promise 1: whenever the power goes, the school opens clean with all that was acknowledged. Simulated, see disk.ts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/office/database/backupFolder.ts';
import { readHead } from '../../electron/office/database/vault.ts';
import { seededNumbers } from '../office/database/place.ts';
import { readTrace, type Trace, tracing, writeCut } from './disk.ts';
import { hasStrace, runSession } from './runSession.ts';
import { copyOf, drop, makeSchool, newFolder, type School, stateOf } from './school.ts';
import { steps } from './session.ts';

const cuts = 300;

let school: School;
let trace: Trace;
/** Digests before the session and after each step. */
let states: string[];

beforeAll(async () => {
  if (!hasStrace) return;
  school = await makeSchool();
  const copy = copyOf(school);
  const file = path.join(newFolder(), 'trace');
  const told = await runSession(copy, { digests: true, strace: [...tracing, '-o', file] });
  expect(told).toMatchObject({ refused: [], unexpected: [], closed: true });
  states = [stateOf(copyOf(school)), ...told.done.map((each) => each.digest)];
  trace = readTrace(readFileSync(file, 'utf8'), copy.folder, school.folder);
}, 120_000);

function acknowledgedBefore(cut: number): number {
  return trace.events.slice(0, cut).filter((event) => event.kind === 'said' && event.line.startsWith('done '))
    .length;
}

function afterCut(cut: number, keeps: () => boolean): School {
  const folder = newFolder();
  writeCut(trace, cut, folder, keeps);
  return { ...school, folder };
}

describe.runIf(hasStrace)('a power cut', () => {
  it('is simulated on a faithful trace: all of it makes the folder as the session left it', () => {
    const whole = afterCut(trace.events.length, () => true);
    expect(stateOf(whole)).toBe(states.at(-1));
    expect(acknowledgedBefore(trace.events.length)).toBe(steps.length);
    expect(trace.events.filter((event) => event.kind === 'change').length).toBeGreaterThan(400);
  });

  it(`at ${cuts} moments, with any part of what was not synced, loses nothing that was acknowledged`, () => {
    const below = seededNumbers(7);
    const chances = [0, 0.1, 0.5, 0.9, 1];
    const lost = new Set<number>();
    for (let round = 0; round < cuts; round++) {
      const cut = 1 + below(trace.events.length);
      const chance = chances[round % chances.length]!;
      const cutSchool = afterCut(cut, () => below(1000) < chance * 1000);
      const acknowledged = acknowledgedBefore(cut);
      lost.add(acknowledged);
      const where = `event ${cut}, after ${acknowledged} steps, ${chance} of the rest kept`;
      expect(states.slice(acknowledged, acknowledged + 2), where).toContain(stateOf(cutSchool));
      expect(readHead(cutSchool.folder, school.keys), where).not.toBeNull();
      for (const backup of listBackups(path.join(cutSchool.folder, 'backups')))
        expect(states, where).toContain(stateOf({ ...school, folder: backup.path }));
      drop(cutSchool);
    }
    expect(lost.size).toBeGreaterThan(steps.length / 2);
  }, 600_000);

  it('would be told if saves were not synced: the same cuts then lose some', () => {
    const unsynced: Trace = { ...trace, events: trace.events.filter((event) => event.kind !== 'sync') };
    const below = seededNumbers(8);
    let lost = 0;
    for (let round = 0; round < 40; round++) {
      const cut = 1 + below(unsynced.events.length);
      const folder = newFolder();
      writeCut(unsynced, cut, folder, () => false);
      const acknowledged = unsynced.events
        .slice(0, cut)
        .filter((event) => event.kind === 'said' && event.line.startsWith('done ')).length;
      try {
        if (!states.slice(acknowledged, acknowledged + 2).includes(stateOf({ ...school, folder }))) lost += 1;
      } catch {
        lost += 1;
      }
      drop({ ...school, folder });
    }
    expect(lost).toBeGreaterThan(10);
  }, 120_000);
});
