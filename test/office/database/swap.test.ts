/** The swap of a restore, cut off before each of its steps: the old files or the new ones, each whole, never a mixture. */
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginSwap, finishSwap, swapIn, takeBack } from '../../../electron/office/database/swap.ts';
import { emptyFolder } from './place.ts';

afterEach(() => vi.restoreAllMocks());

const oldFiles = { 'keys.json': 'old keys', 'tongjia.db': 'old rows', 'tongjia.db-wal': 'old journal' };
const newFiles = { 'keys.json': 'new keys', 'keys.previous.json': 'new keys', 'tongjia.db': 'new rows' };
const aside = 'set-aside-2026-11-25';

/** A data folder with its school, and the new files made ready. */
function prepared(): string {
  const home = emptyFolder();
  for (const [name, text] of Object.entries(oldFiles)) fs.writeFileSync(path.join(home, name), text);
  fs.writeFileSync(path.join(home, 'attempts.json'), 'stays');
  const folder = beginSwap(home);
  for (const [name, text] of Object.entries(newFiles)) fs.writeFileSync(path.join(folder, name), text);
  return home;
}

/** Files by name with their text; folders are left out. */
function filesIn(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    names.map(({ name }) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

const school = (home: string) => {
  const { 'attempts.json': stays, ...files } = filesIn(home);
  expect(stays).toBe('stays');
  return files;
};

/** Lets so many renames through and none after: as a power cut, nothing that comes later happens either. */
function cutAfter(renames: number): () => boolean {
  const rename = fs.renameSync.bind(fs);
  let done = 0;
  let isCut = false;
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    isCut ||= done >= renames;
    if (isCut) throw Object.assign(new Error('cut'), { code: 'EIO' });
    done += 1;
    rename(from, to);
  });
  return () => isCut;
}

describe('a swap', () => {
  it('puts the new files in place, and sets the old ones aside', () => {
    const home = prepared();
    swapIn(home, aside);
    finishSwap(home);
    expect(school(home)).toEqual(newFiles);
    expect(filesIn(path.join(home, aside))).toEqual(oldFiles);
    expect(fs.readdirSync(home).toSorted()).toEqual([
      'attempts.json',
      'keys.json',
      'keys.previous.json',
      aside,
      'tongjia.db',
    ]);
  });

  it('takes itself back when the new files do not prove good', () => {
    const home = prepared();
    swapIn(home, aside);
    takeBack(home);
    expect(school(home)).toEqual(oldFiles);
    expect(fs.readdirSync(home).filter((name) => !(name in oldFiles))).toEqual(['attempts.json']);
  });

  it('changes nothing before it is decided', () => {
    const home = prepared();
    finishSwap(home);
    expect(school(home)).toEqual(oldFiles);
    expect(fs.readdirSync(home)).not.toContain('.tongjia-restoring');
  });

  /** Cuts `work` after every number of renames; after the next start one of the two states is there, and nothing is lost. */
  function cutEverywhere(work: (home: string) => void): void {
    for (let renames = 0; ; renames++) {
      const home = prepared();
      const isCut = cutAfter(renames);
      try {
        work(home);
      } catch (error) {
        expect((error as Error).message).toBe('cut');
      }
      const wasCut = isCut();
      vi.restoreAllMocks();
      finishSwap(home);
      const found = school(home);
      const isNew = found['tongjia.db'] === newFiles['tongjia.db'];
      expect(found, `after ${renames} renames`).toEqual(isNew ? newFiles : oldFiles);
      if (isNew) expect(filesIn(path.join(home, aside)), `after ${renames} renames`).toEqual(oldFiles);
      if (!wasCut) {
        expect(renames).toBeGreaterThan(6);
        return;
      }
    }
  }

  it('is the old school or the new one after a cut at any step', () => {
    cutEverywhere((home) => {
      swapIn(home, aside);
      finishSwap(home);
    });
  });

  it('is the old school or the new one after a cut at any step of taking it back', () => {
    cutEverywhere((home) => {
      swapIn(home, aside);
      takeBack(home);
    });
  });

  it('begins on a bare PC as well', () => {
    const home = emptyFolder();
    const folder = beginSwap(home);
    for (const [name, text] of Object.entries(newFiles)) fs.writeFileSync(path.join(folder, name), text);
    swapIn(home, aside);
    finishSwap(home);
    expect(filesIn(home)).toEqual(newFiles);
    expect(fs.existsSync(path.join(home, aside))).toBe(false);
  });
});
