/** Where a school's database lives, on each system. */
import { chmodSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The data folder's place; TONGJIA_DATA goes before each system's own custom. Makes nothing. */
export function dataFolderPlace(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (env.TONGJIA_DATA) return env.TONGJIA_DATA;
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Tongjia');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tongjia');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'tongjia');
}

/** Makes the folder where it is missing, and closes it to other users of the PC (a no-op on Windows). */
export function openDataFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}
