import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/places.ts';

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const folders = ['electron', 'renderer', 'shared', 'build', 'test'];

describe('the README', () => {
  it('names no file or folder that is not there', () => {
    const named = [...readme.matchAll(/[`(]((?:electron|renderer|shared|build|test)\/[\w./-]+)[`):]/g)]
      .map((match) => match[1]!)
      .filter((each) => !each.includes('/X'));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((each) => !existsSync(path.join(root, each)))).toEqual([]);
  });

  it('names every command of package.json that a person types', () => {
    const scripts = Object.keys(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts);
    const typed = scripts.filter((name) => !['lint', 'types'].includes(name));
    expect(
      typed.filter((name) => !readme.includes(`npm ${name}`) && !readme.includes(`npm run ${name}`)),
    ).toEqual([]);
  });

  it('stands over the folders that the house has', () => {
    expect(folders.filter((folder) => !existsSync(path.join(root, folder)))).toEqual([]);
  });
});
