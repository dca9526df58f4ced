/**
 * Set-up on a bare machine: runs under Node >= 20 with no package installed, says each thing that it does, and
 * does nothing twice. What it makes sure of: the packages of package-lock.json, the pinned Node 24, and (where
 * asked for) a Chromium, a Chinese font, pdftotext and LibreOffice.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './findChromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.tongjia-setup');
const pinnedNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Ends the program with one clear sentence instead of a stack. */
export class SetupProblem extends Error {}

/**
 * Sets up, then runs build/`script` on Node 24 with this process's arguments and ends with its exit code.
 * `needs` lists what the script can't do without: 'chromium', 'font', 'pdftotext', 'strace', 'libreoffice'.
 */
export async function setUpAndRun(script, needs = []) {
  try {
    installPackages();
    const node = findNode();
    await installSystemParts(needs);
    process.exitCode = await runWith(node, [join(root, 'build', script), ...process.argv.slice(2)]);
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Runs the program in our place, hands it the signals meant for us, and gives its exit code. */
function runWith(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs `npm ci` unless node_modules already holds what package-lock.json asks for. */
function installPackages() {
  const lock = join(root, 'package-lock.json');
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!installedByHand(lock)) {
    say('Installing packages (npm ci)');
    if (runNpm(['ci', '--no-audit', '--no-fund']) !== 0) {
      throw new SetupProblem('npm ci failed: is a package registry in reach? Its own words are above.');
    }
  }
  writeFileSync(stamp, wanted);
}

/** npm leaves its own lock in node_modules; one at least as new as ours means that somebody ran npm ci before us. */
function installedByHand(lock) {
  const hidden = join(modules, '.package-lock.json');
  return existsSync(hidden) && existsSync(pinnedNode) && statSync(hidden).mtimeMs >= statSync(lock).mtimeMs;
}

/** npm starts us, so npm_execpath names it; else the one on the PATH (a .cmd file on Windows, hence the shell). */
function runNpm(args) {
  const own = process.env.npm_execpath;
  const run = own
    ? spawnSync(process.execPath, [own, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return run.status;
}

/** The pinned Node 24 from the `node` package; the running Node where it is new enough to strip types. */
function findNode() {
  if (!existsSync(pinnedNode) && !isNewEnough()) {
    say('Fetching Node 24 (its package was installed without its install script)');
    runNpm(['rebuild', 'node']);
  }
  if (existsSync(pinnedNode)) return pinnedNode;
  if (isNewEnough()) return process.execPath;
  throw new SetupProblem('Node 24 is missing: run "npm rebuild node", or start with Node 24 or newer.');
}

function isNewEnough() {
  return Number(process.versions.node.split('.')[0]) >= 24;
}

/**
 * Makes sure of `needs`; on Debian as root by one run of apt-get, elsewhere by Playwright's own download of Chromium.
 * Throws SetupProblem when a Chromium or pdftotext can't be had; a missing font is only told.
 */
export async function installSystemParts(needs) {
  const missing = await findMissing(needs);
  if (missing.length === 0) return;
  if (canUseApt()) aptInstall(missing);
  else if (missing.includes('chromium')) downloadChromium();
  const left = await findMissing(missing);
  if (left.includes('chromium')) {
    throw new SetupProblem(
      'No Chromium, Chrome or Edge was found, and none could be fetched. Install one ' +
        '(Debian: apt-get install chromium), or name its program in CHROMIUM_PATH, and start again.',
    );
  }
  if (left.includes('pdftotext')) {
    throw new SetupProblem('pdftotext is missing: install poppler (Debian: apt-get install poppler-utils).');
  }
  if (left.includes('strace')) throw new SetupProblem('strace is missing (Debian: apt-get install strace).');
  if (left.includes('libreoffice')) {
    throw new SetupProblem('LibreOffice is missing (Debian: apt-get install libreoffice-writer-nogui).');
  }
  if (left.includes('font')) {
    say('No Chinese font was found: papers will show boxes until one is there (Debian: fonts-noto-cjk)');
  }
}

const presence = {
  chromium: async () => (await findChromium()) !== null,
  font: async () => process.platform !== 'linux' || outputOf('fc-list', [':lang=zh', 'family']) !== '',
  pdftotext: async () => spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined,
  // Linux only: elsewhere the tests that make system calls fail are not run, and say so
  strace: async () =>
    process.platform !== 'linux' || spawnSync('strace', ['-V'], { stdio: 'ignore' }).error === undefined,
  // likewise: the test that opens a paper in it
  libreoffice: async () =>
    process.platform !== 'linux' ||
    spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error === undefined,
};

const debianPackages = {
  chromium: ['chromium'],
  font: ['fonts-noto-cjk', 'fontconfig'],
  pdftotext: ['poppler-utils'],
  strace: ['strace'],
  libreoffice: ['libreoffice-writer-nogui'],
};

async function findMissing(needs) {
  const missing = [];
  for (const need of needs) if (!(await presence[need]())) missing.push(need);
  return missing;
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get');
}

function aptInstall(missing) {
  const packages = missing.flatMap((need) => debianPackages[need]);
  say(`Installing with apt-get: ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env,
  });
}

function downloadChromium() {
  say("Fetching Chromium (Playwright's own download)");
  spawnSync(process.execPath, [join(modules, 'playwright-core', 'cli.js'), 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
  });
}

function outputOf(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim() ?? '';
}

function say(what) {
  console.log(`[set-up] ${what}`);
}
