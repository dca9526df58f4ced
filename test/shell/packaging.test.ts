/** What goes into a package: packed for this machine, with a stand-in for Electron's own folder. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tongjia-pack-'));
const target = `linux-${process.arch}`;
const packed = join(folder, 'packages', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
const resources = join(packed, 'resources');

/** The mark by which @electron/fuses finds the fuses in Electron's binary; then version, count, and each state. */
const fuseWire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${'1'.repeat(9)}`;

function standIn(): string {
  const dist = join(folder, 'electron');
  mkdirSync(join(dist, 'resources'), { recursive: true });
  mkdirSync(join(dist, 'locales'));
  writeFileSync(join(dist, 'electron'), `stand-in ${fuseWire}`, { mode: 0o755 });
  for (const language of ['zh-CN', 'en-US', 'fr'])
    writeFileSync(join(dist, 'locales', `${language}.pak`), '');
  return dist;
}

interface AsarNode {
  files?: Record<string, AsarNode>;
  size?: number;
  unpacked?: boolean;
}

/** All files of an asar archive; its head is four little-endian numbers, of which the last is the length of a JSON. */
function asarFiles(archive: string): { path: string; unpacked: boolean; size: number }[] {
  const file = openSync(archive, 'r');
  const sizes = Buffer.alloc(16);
  readSync(file, sizes, 0, 16, 0);
  const json = Buffer.alloc(sizes.readUInt32LE(12));
  readSync(file, json, 0, json.length, 16);
  closeSync(file);
  const walk = (node: AsarNode, path: string): { path: string; unpacked: boolean; size: number }[] =>
    node.files
      ? Object.entries(node.files).flatMap(([name, child]) => walk(child, path ? `${path}/${name}` : name))
      : [{ path, unpacked: node.unpacked === true, size: node.size ?? 0 }];
  return walk(JSON.parse(json.toString()) as AsarNode, '');
}

function filesUnder(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)));
}

let inside: ReturnType<typeof asarFiles>;

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'build', 'build.ts')], { cwd: root });
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      '--linux',
      '--dir',
      `--${process.arch}`,
      `-c.electronDist=${standIn()}`,
      `-c.directories.output=${join(folder, 'packages')}`,
    ],
    { cwd: root, stdio: 'pipe' },
  );
  inside = asarFiles(join(resources, 'app.asar'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = () => inside.map(({ path }) => path);

describe('a package', () => {
  it('holds our bundle: the page, the office with its workers and migrations, the shell', () => {
    expect(paths()).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/app/page/index.html',
        'out/app/office/main.js',
        'out/app/office/parserWorker.js',
        'out/app/office/copyCheckWorker.js',
        'out/app/electron/main.js',
        'out/app/electron/preload.cjs',
      ]),
    );
    const migrations = readdirSync(join(root, 'electron', 'office', 'database', 'migrations'));
    expect(migrations.length).toBeGreaterThan(0);
    for (const name of migrations) expect(paths()).toContain(`out/app/office/database/migrations/${name}`);
  });

  it('holds nothing else of ours: no sources, tests, build scripts or stamps', () => {
    const others = paths().filter((path) => !/^(out\/app\/|node_modules\/|package\.json$)/.test(path));
    expect(others).toEqual([]);
    expect(paths().filter((path) => /\.(ts|tsx|map|md|c|cc|cpp|h|gyp|gypi)$/.test(path))).toEqual([]);
  });

  it('holds no package but the three native ones and what the one for pictures needs', () => {
    const packages = paths().flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
    expect([...new Set(packages)].sort()).toEqual(
      [
        '@img/colour',
        `@img/sharp-${target}`,
        `@img/sharp-libvips-${target}`,
        '@node-rs/argon2',
        `@node-rs/argon2-${target}-gnu`,
        'better-sqlite3',
        'detect-libc',
        'semver',
        'sharp',
      ].sort(),
    );
  });

  it('holds one addon of each, for this kind of machine, outside the archive, and the library for pictures', () => {
    const versionOf = (name: string) =>
      readdirSync(join(root, 'node_modules', '@img', name, 'lib')).find((file) =>
        /\.(node|so\.[\d.]+)$/.test(file),
      );
    const addons = [
      `node_modules/@img/sharp-${target}/lib/${versionOf(`sharp-${target}`)}`,
      `node_modules/@img/sharp-libvips-${target}/lib/${versionOf(`sharp-libvips-${target}`)}`,
      `node_modules/@node-rs/argon2-${target}-gnu/argon2.${target}-gnu.node`,
      `node_modules/better-sqlite3/prebuilds/${target}.node`,
    ].sort();
    expect(filesUnder(join(resources, 'app.asar.unpacked')).sort()).toEqual(addons);
    expect(
      inside
        .filter(({ unpacked }) => unpacked)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(addons);
  });

  it('starts from files that are in it', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { main: string };
    expect(paths()).toContain(manifest.main);
  });

  it('has its fuses set: no plain Node, no NODE_OPTIONS, no inspector, only the checked archive', async () => {
    const fuses = await getCurrentFuseWire(join(packed, 'tongjia'));
    const states = Object.entries({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    });
    for (const [fuse, state] of states) expect(fuses[Number(fuse) as FuseV1Options], fuse).toBe(state);
  });

  it('brings two languages of Electron, and is small beside it', () => {
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
    const size = filesUnder(resources).reduce((sum, file) => sum + statSync(join(resources, file)).size, 0);
    console.log(`package for ${target}, without Electron itself: ${(size / 1e6).toFixed(1)} MB`);
    expect(size).toBeLessThan(40e6);
    expect(existsSync(join(resources, 'app'))).toBe(false);
  });
});

describe('packages for other systems', () => {
  const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

  /** electron-builder's own placeholder for the kind of machine. */
  const arch = '$'.concat('{arch}');

  it.each([
    ['win32', '-msvc'],
    ['linux', '-gnu'],
    ['darwin', ''],
  ])('leave out every addon but those for %s', (platform, abi) => {
    expect(settings).toContain(`!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}.node)`);
    expect(settings).toContain(`!node_modules/@node-rs/argon2-!(${platform}-${arch}${abi})/**/*`);
    expect(settings).toContain(`!node_modules/@img/sharp-!(${platform}-${arch}`);
  });

  it('are refused where an addon for them is missing', async () => {
    const { default: afterPack } = await import('../../build/afterPack.mjs');
    const context = {
      appOutDir: packed,
      arch: 3,
      electronPlatformName: 'win32',
      packager: { getResourcesDir: () => resources },
    };
    expect(() => afterPack(context)).toThrow(/lacks better-sqlite3 for win32-arm64/);
  });
});
