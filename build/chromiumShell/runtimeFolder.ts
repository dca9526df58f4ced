/** A private folder for what lives only as long as a window: its browser profile and the first window's socket. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** The folder, made where it is missing: this user's alone, in memory where the system has such a place. */
export function runtimeFolder(): string {
  const user = process.getuid?.() ?? userInfo().username;
  const own = process.env.XDG_RUNTIME_DIR;
  const folder = own && existsSync(own) ? join(own, 'tongjia') : join(tmpdir(), `tongjia-${user}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return folder;
  const found = lstatSync(folder);
  // in a shared /tmp somebody else may have made the name first
  if (!found.isDirectory() || found.uid !== process.getuid!()) return mkdtempSync(join(tmpdir(), 'tongjia-'));
  chmodSync(folder, 0o700);
  return folder;
}

/** Preferences without which Chromium would offer to keep passwords and forms, or to translate the page. */
const preferences = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
};

/** Makes an empty browser profile; profiles left by windows that died are swept away first. */
export function makeProfile(): string {
  const home = runtimeFolder();
  sweep(home);
  const profile = mkdtempSync(join(home, 'profile-'));
  writeFileSync(join(profile, 'owner.pid'), String(process.pid));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/** Removes a profile; Chromium may still be writing its last file. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function sweep(home: string): void {
  for (const name of readdirSync(home)) {
    const profile = join(home, name);
    if (name.startsWith('profile-') && !isAlive(ownerOf(profile))) removeProfile(profile);
  }
}

/** 0, which is nobody, for a profile whose owner can't be read. */
function ownerOf(profile: string): number {
  try {
    return Number(readFileSync(join(profile, 'owner.pid'), 'utf8')) || 0;
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
