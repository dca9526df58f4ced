/** Set-up on a bare machine, with stand-ins for npm and for what it would install. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasDisplay } from '../../build/display.ts';
import { findElectron } from '../../build/electronBinary.ts';
import { countsOf, summaryLine } from '../../build/testCounts.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongjia-setup-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(path: string, source: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, source);
  chmodSync(path, 0o755);
}

describe('npm start and npm test on a bare machine', () => {
  const log = () => (existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '');
  const nodeFile = () => join(folder, 'node_modules', 'node', 'bin', 'node');

  beforeEach(() => {
    const source = join(import.meta.dirname, '..', '..', 'build');
    mkdirSync(join(folder, 'build'));
    for (const file of ['setup.mjs', 'findChromium.mjs'])
      copyFileSync(join(source, file), join(folder, 'build', file));
    writeFileSync(join(folder, 'package-lock.json'), '{"a":1}');
    writeFileSync(
      join(folder, 'build', 'work.ts'),
      'console.log("worked", process.argv[2]); process.exitCode = 3;',
    );
    writeFileSync(
      join(folder, 'build', 'work.mjs'),
      "import { setUpAndRun } from './setup.mjs';\nawait setUpAndRun('work.ts', process.env.NEEDS ? ['chromium'] : []);",
    );
    // npm ci: notes that it ran, and lays down the pinned Node
    program(
      join(folder, 'npm.cjs'),
      `const fs = require('node:fs');
      fs.appendFileSync(${JSON.stringify(join(folder, 'log'))}, process.argv.slice(2).join(' ') + '\\n');
      fs.mkdirSync(${JSON.stringify(join(nodeFile(), '..'))}, { recursive: true });
      fs.symlinkSync(process.execPath, ${JSON.stringify(nodeFile())});`,
    );
  });

  function run(env: NodeJS.ProcessEnv = {}) {
    return spawnSync(process.execPath, [join(folder, 'build', 'work.mjs'), 'argument'], {
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: join(folder, 'npm.cjs'), ...env },
    });
  }

  it('installs the packages, says so, runs the script on the pinned Node, and gives its exit code', () => {
    const { stdout, status } = run();
    expect(stdout).toMatch(/\[set-up\] Installing packages[\s\S]*worked argument/);
    expect(status).toBe(3);
    expect(log()).toBe('ci --no-audit --no-fund\n');
  });

  it('repeats nothing the second time, and installs again when the lock has changed', () => {
    run();
    rmSync(join(folder, 'log'));
    expect(run().stdout).toBe('worked argument\n');
    expect(log()).toBe('');
    rmSync(nodeFile());
    writeFileSync(join(folder, 'package-lock.json'), '{"a":2}');
    run();
    expect(log()).toBe('ci --no-audit --no-fund\n');
  });

  it('leaves alone what somebody has installed by hand', () => {
    run();
    rmSync(join(folder, 'log'));
    rmSync(join(folder, 'node_modules', '.tongjia-setup'));
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{}');
    run();
    expect(log()).toBe('');
    rmSync(join(folder, 'node_modules', '.tongjia-setup'));
    utimesSync(join(folder, 'node_modules', '.package-lock.json'), 0, 0);
    rmSync(nodeFile());
    run();
    expect(log()).toBe('ci --no-audit --no-fund\n');
  });

  it('says in one sentence what is wrong when npm fails', () => {
    program(join(folder, 'npm.cjs'), 'process.exit(1)');
    const { stderr, status } = run();
    expect(stderr).toMatch(/^npm ci failed: .*\n$/);
    expect(status).toBe(1);
  });

  it('says in one sentence that there is no Chromium and none can be had', () => {
    run();
    program(join(folder, 'node_modules', 'playwright-core', 'cli.js'), 'process.exit(1)');
    program(join(folder, 'bin', 'apt-get'), '#!/bin/sh\nexit 1\n');
    const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
    const { stderr, status } = run({ NEEDS: '1', CHROMIUM_PATH: join(folder, 'none'), PATH: path });
    expect(stderr).toMatch(/^No Chromium, Chrome or Edge was found.*CHROMIUM_PATH.*\n$/);
    expect(status).toBe(1);
  });
});

describe("Electron's binary", () => {
  const now = Date.parse('2026-11-23T08:00:00Z');

  function places(install: string) {
    const packageFolder = join(folder, 'electron');
    mkdirSync(packageFolder);
    writeFileSync(join(packageFolder, 'package.json'), '{"version":"45.0.0"}');
    writeFileSync(
      join(packageFolder, 'install.js'),
      `const fs = require('node:fs');
      fs.appendFileSync(${JSON.stringify(join(folder, 'tries'))}, '.');
      process.chdir(${JSON.stringify(packageFolder)});
      ${install}`,
    );
    return {
      packageFolder,
      memory: join(folder, 'out', 'memory.json'),
      timeLimitMs: 5000,
      asRoot: false,
      now,
    };
  }

  const tries = () =>
    existsSync(join(folder, 'tries')) ? readFileSync(join(folder, 'tries'), 'utf8').length : 0;
  const installs = `fs.mkdirSync('dist'); fs.writeFileSync('dist/version', 'v45.0.0');
    fs.writeFileSync('dist/electron', ''); fs.writeFileSync('path.txt', 'electron');`;

  it('is fetched once and found from then on', async () => {
    const given = places(installs);
    const path = join(given.packageFolder, 'dist', 'electron');
    expect(await findElectron(given)).toEqual({ path });
    expect(await findElectron(given)).toEqual({ path });
    expect(tries()).toBe(1);
  });

  it('of another version, or half fetched, is none', async () => {
    const given = places(installs.replace('v45.0.0', 'v44.0.0'));
    expect(await findElectron(given)).toHaveProperty('missing');
  });

  it('that could not be fetched is tried again after a day, or with another mirror', async () => {
    const given = places('process.exit(1)');
    expect(await findElectron(given)).toEqual({ missing: 'Electron could not be fetched' });
    expect(await findElectron({ ...given, now: now + 3_600_000 })).toEqual({
      missing: expect.stringMatching(/^Electron could not be fetched on .*once a day$/),
    });
    expect(tries()).toBe(1);
    await findElectron({ ...given, now: now + 90_000_000 });
    expect(tries()).toBe(2);
    process.env.ELECTRON_MIRROR = 'x';
    await findElectron({ ...given, now: now + 90_000_000 });
    delete process.env.ELECTRON_MIRROR;
    expect(tries()).toBe(3);
  });

  it('is not waited for longer than the limit', async () => {
    const given = { ...places('setInterval(() => {}, 1000)'), timeLimitMs: 300 };
    expect(await findElectron(given)).toEqual({ missing: 'Electron could not be fetched' });
  });

  it('is not used by root, for whom its sandbox does not work', async () => {
    expect(await findElectron({ ...places(installs), asRoot: true })).toEqual({
      missing: "Electron's sandbox does not run as root",
    });
    expect(tries()).toBe(0);
  });
});

it('knows whether a window can be shown', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});

describe('the count of tests', () => {
  const report = (more: object) =>
    JSON.stringify({
      success: true,
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
      ...more,
    });

  it('is what the report says', () => {
    expect(summaryLine(countsOf(report({}), true))).toBe('5 passed, 0 failed');
    expect(
      summaryLine(countsOf(report({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), false)),
    ).toBe('5 passed, 2 failed, 2 skipped');
  });

  it('loses no failure: not a run without a report, not a file that did not load, not a bad end', () => {
    expect(countsOf(null, true).failed).toBe(1);
    const broken = [{ status: 'failed', assertionResults: [] }];
    expect(countsOf(report({ success: false, testResults: broken }), false).failed).toBe(1);
    expect(countsOf(report({}), false).failed).toBe(1);
    expect(countsOf(report({ success: false }), true).failed).toBe(1);
  });
});
