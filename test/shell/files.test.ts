/** What the shells do with files: the page's bundle, saved files, and where things are kept. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { documentsPlace } from '../../build/chromiumShell/documentsPlace.ts';
import { dataFolderPlace, openDataFolder } from '../../electron/shell/dataFolder.ts';
import { readPageFile } from '../../electron/shell/pageFiles.ts';
import { Papers } from '../../electron/shell/papers.ts';
import { replaceFile, safeFileName, saveUnderFreeName } from '../../electron/shell/saveFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongjia-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the page's bundle", () => {
  const bundle = join(folder, 'bundle');
  mkdirSync(join(bundle, 'assets'), { recursive: true });
  writeFileSync(join(bundle, 'index.html'), 'index');
  writeFileSync(join(bundle, 'assets', 'a b.js'), 'script');
  writeFileSync(join(bundle, 'notes.txt'), 'notes');
  writeFileSync(join(folder, 'secret.json'), 'secret');
  symlinkSync(join(folder, 'secret.json'), join(bundle, 'link.json'));

  const read = async (path: string) => {
    const { status, body, headers } = await readPageFile(bundle, `tongjia://app${path}`);
    return [status, new TextDecoder().decode(body), headers['content-type']];
  };

  it('is served with the kind of each file, and index.html for every route', async () => {
    expect(await read('/')).toEqual([200, 'index', 'text/html; charset=utf-8']);
    expect(await read('/children/0190-ab?x=1#y')).toEqual([200, 'index', 'text/html; charset=utf-8']);
    expect(await read('/assets/a%20b.js')).toEqual([200, 'script', 'text/javascript; charset=utf-8']);
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/link.json',
    '/C:/secret.json',
    '/index.html:stream.js',
    '/a%00.js',
    '/%ff.js',
    '/notes.txt',
    '/missing.js',
  ])('has nothing at %s', async (path) => {
    expect((await read(path)).slice(0, 2)).toEqual([404, '404']);
  });
});

describe('saved files', () => {
  it.each([
    ['一班/花名册.xlsx', '一班_花名册.xlsx'],
    ['..\\..\\a.pdf', '_.._a.pdf'],
    ['a\u0000b\u202egpj.pdf', 'a_b_gpj.pdf'],
    ['CON.pdf', '_CON.pdf'],
    [' .a.pdf. ', 'a.pdf'],
    ['...', '童家'],
    ['<>:"|?*', '_______'],
  ])('%j is saved as %s', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('have names that fit, with their extension', () => {
    const long = safeFileName(`${'长'.repeat(300)}.docx`);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(240);
    expect(long).toMatch(/^长+\.docx$/);
    expect(Buffer.byteLength(safeFileName(`a.${'x'.repeat(400)}`))).toBeLessThanOrEqual(240);
  });

  it('never replace another file, also when many are saved at once', async () => {
    const place = join(folder, 'free');
    mkdirSync(place);
    const paths = await Promise.all(
      [1, 2, 3, 4].map((byte) => saveUnderFreeName(place, 'a.pdf', new Uint8Array([byte]))),
    );
    expect(new Set(paths).size).toBe(4);
    expect(readdirSync(place).sort()).toEqual(['a (2).pdf', 'a (3).pdf', 'a (4).pdf', 'a.pdf']);
    expect(new Set(paths.map((path) => readFileSync(path)[0]))).toEqual(new Set([1, 2, 3, 4]));
  });

  it('replace the chosen file as a whole, and can be read by their owner only', async () => {
    const path = join(folder, 'chosen.pdf');
    writeFileSync(path, 'before');
    await replaceFile(path, new TextEncoder().encode('after'));
    expect(readFileSync(path, 'utf8')).toBe('after');
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('leave nothing behind where they cannot be written', async () => {
    const place = join(folder, 'blocked');
    mkdirSync(join(place, 'a.pdf'), { recursive: true });
    await expect(replaceFile(join(place, 'a.pdf'), new Uint8Array(1))).rejects.toMatchObject({
      problem: { code: 'diskError' },
    });
    expect(readdirSync(place)).toEqual(['a.pdf']);
  });
});

describe('places', () => {
  it("keeps the school's data where each system keeps such things", () => {
    expect(dataFolderPlace('linux', {}, '/home/li')).toBe('/home/li/.local/share/tongjia');
    expect(dataFolderPlace('linux', { XDG_DATA_HOME: '/x' }, '/home/li')).toBe('/x/tongjia');
    expect(dataFolderPlace('darwin', {}, '/Users/li')).toBe('/Users/li/Library/Application Support/Tongjia');
    expect(dataFolderPlace('win32', { APPDATA: '/roaming' }, '/li')).toBe(join('/roaming', 'Tongjia'));
    expect(dataFolderPlace('linux', { TONGJIA_DATA: '/usb' }, '/home/li')).toBe('/usb');
  });

  it('closes the data folder to others, also one that stood open', () => {
    const open = join(folder, 'open');
    mkdirSync(open, { mode: 0o755 });
    openDataFolder(open);
    expect(statSync(open).mode & 0o777).toBe(0o700);
  });

  it('saves to the folder that the desktop calls its documents', () => {
    const home = join(folder, 'home');
    mkdirSync(join(home, '.config'), { recursive: true });
    expect(documentsPlace(home, {})).toBe(join(home, 'Documents', '童家'));
    writeFileSync(join(home, '.config', 'user-dirs.dirs'), '# x\nXDG_DOCUMENTS_DIR="$HOME/文档"\n');
    expect(documentsPlace(home, {})).toBe(join(home, '文档', '童家'));
  });
});

it('a paper is handed over once, and a dropped one never', () => {
  const papers = new Papers();
  const token = papers.lay('<p>');
  expect(papers.serve(token).status).toBe(200);
  expect(papers.serve(token).status).toBe(404);
  const dropped = papers.lay('<p>');
  papers.drop(dropped);
  expect(papers.serve(dropped).status).toBe(404);
  expect(papers.serve(papers.lay('<p>')).headers['content-security-policy']).toMatch(/^default-src 'none'/);
});
