import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeDurably } from '../../../electron/office/database/durableFile.ts';
import { emptyFolder } from './place.ts';

afterEach(() => vi.restoreAllMocks());

describe('a small file', () => {
  it('is made durable before it takes its name, and the name after that', () => {
    const steps: string[] = [];
    const file = path.join(emptyFolder(), 'keys.json');
    const kinds = new Map<number, string>();
    const { openSync, fsyncSync, renameSync } = fs;
    vi.spyOn(fs, 'openSync').mockImplementation((name, ...rest) => {
      const descriptor = openSync(name, ...rest);
      kinds.set(descriptor, path.extname(String(name)) || 'folder');
      return descriptor;
    });
    vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
      steps.push(`flush ${kinds.get(descriptor)}`);
      fsyncSync(descriptor);
    });
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      steps.push('rename');
      renameSync(from, to);
    });
    writeDurably(file, 'new');
    expect(steps).toEqual(['flush .new', 'rename', 'flush folder']);
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps its old content, and nothing beside it, when writing fails at any step', () => {
    const folder = emptyFolder();
    const file = path.join(folder, 'keys.json');
    writeDurably(file, 'old');
    for (const step of ['writeFileSync', 'fsyncSync', 'renameSync'] as const) {
      vi.spyOn(fs, step).mockImplementation(() => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      });
      expect(() => writeDurably(file, 'new')).toThrow('no space');
      vi.restoreAllMocks();
      expect(fs.readdirSync(folder)).toEqual(['keys.json']);
      expect(fs.readFileSync(file, 'utf8')).toBe('old');
    }
  });

  it('waits for a virus scanner on Windows to let go of it', () => {
    const file = path.join(emptyFolder(), 'keys.json');
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    const { renameSync } = fs;
    const rename = vi.spyOn(fs, 'renameSync');
    for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
      rename.mockImplementationOnce(() => {
        throw Object.assign(new Error('held'), { code });
      });
    }
    rename.mockImplementationOnce(renameSync);
    writeDurably(file, 'new');
    expect(rename).toHaveBeenCalledTimes(4);
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
  });
});
