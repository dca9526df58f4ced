import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAttempts, triesOf } from '../../../electron/office/database/attempts.ts';
import { attemptsName } from '../../../electron/office/database/fileNames.ts';
import { emptyFolder, refusalOf } from './place.ts';

let seconds = 0;
let folder = '';

beforeEach(() => {
  folder = emptyFolder();
  vi.spyOn(performance, 'now').mockImplementation(() => seconds * 1000);
});
afterEach(() => vi.restoreAllMocks());

/** One wrong try; what it is answered with. */
async function wrong(attempts: ReturnType<typeof openAttempts>, who: string) {
  return refusalOf(() => {
    attempts.begin(who);
    throw Object.assign(new Error(), { left: attempts.left(who) });
  }).catch((error: { left?: number }) => error.left);
}

const waits = (wait: number) => ({ code: 'waitAfterWrongTries', params: { seconds: wait } });

describe('waiting after wrong tries', () => {
  it('lets five through, then waits 30 s, 1, 5, 15 and 60 minutes, and 60 again', async () => {
    const attempts = openAttempts(folder);
    for (const left of [4, 3, 2, 1]) expect(await wrong(attempts, 'a')).toBe(left);
    for (const wait of [30, 60, 300, 900, 3600, 3600]) {
      expect(await wrong(attempts, 'a')).toEqual(waits(wait));
      seconds += wait - 1;
      expect(await refusalOf(() => attempts.begin('a'))).toEqual(waits(1));
      seconds += 1;
    }
  });

  it('is for each name by itself, so that an own right password does not clear a colleague', async () => {
    const attempts = openAttempts(folder);
    for (let i = 0; i < 4; i++) await wrong(attempts, 'principal');
    attempts.begin('mentor');
    attempts.forget('mentor');
    expect(await wrong(attempts, 'principal')).toEqual(waits(30));
    attempts.begin('mentor');
  });

  it('ends with a right try', async () => {
    const attempts = openAttempts(folder);
    for (let i = 0; i < 4; i++) await wrong(attempts, 'a');
    attempts.begin('a');
    attempts.forget('a');
    expect(await wrong(attempts, 'a')).toBe(4);
  });

  it('is kept over a restart, where it begins anew and whole', async () => {
    const before = openAttempts(folder);
    for (let i = 0; i < 5; i++) await wrong(before, 'a');
    seconds += 25;
    const after = openAttempts(folder);
    expect(await refusalOf(() => after.begin('a'))).toEqual(waits(30));
    seconds += 30;
    expect(await wrong(after, 'a')).toEqual(waits(60));
  });

  it('counts a try before it is checked, so that killing the program gains none', async () => {
    openAttempts(folder).begin('a');
    openAttempts(folder).begin('a');
    expect(await wrong(openAttempts(folder), 'a')).toBe(2);
  });

  it('asks no clock that can be set', async () => {
    const attempts = openAttempts(folder);
    for (let i = 0; i < 5; i++) await wrong(attempts, 'a');
    vi.setSystemTime(new Date('2099-01-01'));
    expect(await refusalOf(() => attempts.begin('a'))).toEqual(waits(30));
    expect(await refusalOf(() => openAttempts(folder).begin('a'))).toEqual(waits(30));
    vi.useRealTimers();
  });

  it('begins with a wait for everybody when its file was spoiled, not without one', async () => {
    for (const spoiled of ['', '{', '{"kind":"tongjia-attempts","version":1,"wrong":{"a":-4}}']) {
      fs.writeFileSync(path.join(folder, attemptsName), spoiled);
      const attempts = openAttempts(folder);
      expect(await refusalOf(() => attempts.begin('a'))).toEqual(waits(30));
    }
    seconds += 30;
    const attempts = openAttempts(folder);
    seconds += 30;
    attempts.begin('a');
    attempts.forget('a');
    openAttempts(folder).begin('a');
  });

  it('keeps no name, only counts', async () => {
    const attempts = openAttempts(folder);
    await wrong(attempts, triesOf('wangxiaoming', 'some-school'));
    const text = fs.readFileSync(path.join(folder, attemptsName), 'utf8');
    expect(text).not.toContain('wangxiaoming');
    expect(JSON.parse(text).wrong).toEqual({ [triesOf('wangxiaoming', 'some-school')]: 1 });
    expect(triesOf('wangxiaoming', 'some-school')).toHaveLength(4);
  });
});
