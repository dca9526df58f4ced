/** A private folder for what lives only as long as a window: its browser profile and the first window's socket. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

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

/** How print preview starts: without the browser's own date and address at the edges, and with grey table heads. */
const printPreview = { version: 2, isHeaderFooterEnabled: false, isCssBackgroundEnabled: true };

/** Preferences without which Chromium would offer to keep passwords and forms, or to translate the page. */
const preferences = {
  printing: { print_preview_sticky_settings: { appState: JSON.stringify(printPreview) } },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
};

/** Makes an empty browser profile; profiles left by windows that died are swept away first. */
export async function makeProfile(): Promise<string> {
  const home = runtimeFolder();
  await sweep(home);
  const profile = mkdtempSync(join(home, 'profile-'));
  writeFileSync(join(profile, 'owner.pid'), String(process.pid));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/**
 * Removes a profile. Chromium's helpers may outlive it by a moment and write into it still; removing it in one go
 * (rmSync with retries) was seen to leave all of it behind, without a word.
 */
export async function removeProfile(profile: string): Promise<void> {
  for (let tries = 0; tries < 20 && existsSync(profile); tries++) {
    await rm(profile, { recursive: true, force: true }).catch(() => wait(100));
  }
}

async function sweep(home: string): Promise<void> {
  for (const name of readdirSync(home)) {
    const profile = join(home, name);
    if (name.startsWith('profile-') && !isAlive(ownerOf(profile))) await removeProfile(profile);
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
