/** Electron's binary comes from a download that closed networks block: here it is looked for, or fetched in a hurry. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { out, root } from './places.ts';

export type ElectronAnswer = { path: string } | { missing: string };

export interface ElectronPlaces {
  /** The electron package: its package.json, install.js, and dist/ once fetched. */
  packageFolder: string;
  /** Where a failed try is remembered. */
  memory: string;
  timeLimitMs: number;
  asRoot: boolean;
  now: number;
}

const day = 24 * 60 * 60 * 1000;

const usualPlaces = (): ElectronPlaces => ({
  packageFolder: join(root, 'node_modules', 'electron'),
  memory: join(out, 'electron-not-fetched.json'),
  timeLimitMs: 20_000,
  asRoot: process.platform === 'linux' && process.getuid?.() === 0,
  now: Date.now(),
});

/**
 * The binary's path, or why there is none. Fetching is tried once a day at most (and again at once with another
 * ELECTRON_MIRROR), by the package's own installer, which checks what it has fetched.
 */
export async function findElectron(given: Partial<ElectronPlaces> = {}): Promise<ElectronAnswer> {
  const places = { ...usualPlaces(), ...given };
  if (places.asRoot) return { missing: "Electron's sandbox does not run as root" };
  const present = installed(places.packageFolder);
  if (present) return { path: present };
  const mirror = process.env.ELECTRON_MIRROR ?? '';
  const failed = rememberedFailure(places, mirror);
  if (failed) return { missing: `Electron could not be fetched on ${failed}; it is tried once a day` };
  await runInstaller(places);
  const fetched = installed(places.packageFolder);
  if (fetched) return { path: fetched };
  mkdirSync(dirname(places.memory), { recursive: true });
  writeFileSync(places.memory, JSON.stringify({ at: places.now, mirror }));
  return { missing: 'Electron could not be fetched' };
}

/** The installer writes path.txt last, so it stands only beside a whole and right version. */
function installed(packageFolder: string): string | null {
  try {
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
    const there = readFileSync(join(packageFolder, 'dist', 'version'), 'utf8')
      .replace(/^v/, '')
      .trim();
    const binary = join(packageFolder, 'dist', readFileSync(join(packageFolder, 'path.txt'), 'utf8'));
    return there === version && existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

function rememberedFailure(places: ElectronPlaces, mirror: string): string | null {
  if (!existsSync(places.memory)) return null;
  const failed = JSON.parse(readFileSync(places.memory, 'utf8')) as { at: number; mirror: string };
  const isFresh = Math.abs(places.now - failed.at) < day;
  return isFresh && failed.mirror === mirror ? new Date(failed.at).toLocaleString() : null;
}

function runInstaller(places: ElectronPlaces): Promise<void> {
  console.log(`[start] fetching Electron (${places.timeLimitMs / 1000} s at most)`);
  const child = spawn(process.execPath, [join(places.packageFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: places.timeLimitMs,
    killSignal: 'SIGKILL',
  });
  return new Promise((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  });
}
