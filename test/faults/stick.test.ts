/** A stick that is full, write-protected or pulled out: told in words, and nothing half made is left on it. */
import { execFileSync } from 'node:child_process';
import fs, { chmodSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { TestOffice } from '../make/office.ts';
import { newFolder } from './school.ts';

const mounted: string[] = [];
let office: TestOffice;
beforeAll(async () => {
  office = new TestOffice(newFolder());
  await office.setUp();
});
afterAll(() => office.close());
afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of mounted.splice(0)) execFileSync('umount', [folder]);
});

/** A file system of its own where the system lets us make one (root on Linux), else undefined. */
function mount(options: string): string | undefined {
  const folder = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  mounted.push(folder);
  return folder;
}

/** What is there in words, that the school goes on, and that no copy is remembered. */
async function failing(folder: string): Promise<string | undefined> {
  const problem = await office.problem('admin.backUpTo', { folder });
  expect(await office.call('admin.lastStickCopy', null)).toBeNull();
  await office.call('children.save', { id: null, version: null, patch: { name: '照常工作' } });
  return problem?.code;
}

describe('a stick', () => {
  it('that is full is told so, before or while it is written', async () => {
    for (const isSaid of [true, false]) {
      const stick = mount('size=200k');
      if (!stick) continue;
      // some file systems don't say how much is free; then the writing itself finds out
      if (!isSaid)
        vi.spyOn(fs, 'statfsSync').mockImplementation(() => {
          throw Object.assign(new Error('unknown'), { code: 'ENOSYS' });
        });
      expect(await failing(stick)).toBe('backupPlaceFull');
      expect(await office.call('admin.backupsAt', { folder: stick })).toEqual([]);
      const left = readdirSync(stick, { recursive: true, encoding: 'utf8' });
      expect(left.filter((name) => name.includes('tongjia'))).toEqual([]);
    }
  });

  it('that is write-protected is told so', async () => {
    const stick = mount('size=50m,ro') ?? newFolder();
    if (!mounted.includes(stick)) chmodSync(stick, 0o555);
    expect(await failing(stick)).toBe('backupPlaceReadOnly');
    expect(readdirSync(stick)).toEqual([]);
  });

  it('that is pulled out in the middle is told so', async () => {
    const stick = path.join(newFolder(), 'stick');
    execFileSync('mkdir', [stick]);
    const telling = office.problem('admin.backUpTo', { folder: stick });
    // as soon as the copying has begun
    const pullOut = () => {
      const isCopying = office.heard.some((each) => 'progress' in each && each.progress.step === 'copy');
      if (isCopying) rmSync(stick, { recursive: true, force: true });
      else setImmediate(pullOut);
    };
    office.heard.length = 0;
    pullOut();
    expect((await telling)?.code).toBe('backupPlaceGone');
    expect(await office.call('admin.lastStickCopy', null)).toBeNull();
  });
});
