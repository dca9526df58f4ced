/** Where a stick may be, and where on it the backups lie. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { refuse } from '../../../shared/problem.ts';
import { freeBytes } from './backup.ts';
import { isBackupName, listBackups } from './backupFolder.ts';

/** A disk or stick that somebody may have plugged in. */
export interface Place {
  folder: string;
  /** Bytes; null where the system does not say. */
  free: number | null;
}

/** The folder that backups get on a stick. */
export const stickFolderName = '童家备份';

/**
 * The places at hand. `roots`: folders in which each folder is one; by default those in which this system shows sticks.
 * Windows has drive letters instead, and does not say which of them can be pulled out: all but the system's own.
 */
export function placesAtHand(roots?: readonly string[]): Place[] {
  const folders = roots
    ? roots.flatMap(foldersIn)
    : process.platform === 'win32'
      ? driveLetters()
      : systemRoots().flatMap((root) => foldersIn(root).filter((folder) => isMounted(folder, root)));
  return folders.map((folder) => ({ folder, free: freeBytes(folder) ?? null }));
}

function systemRoots(): string[] {
  if (process.platform === 'darwin') return ['/Volumes'];
  const { username } = os.userInfo();
  return [`/run/media/${username}`, `/media/${username}`, '/media'];
}

function foldersIn(root: string): string[] {
  try {
    return fs
      .readdirSync(root, { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map((each) => path.join(root, each.name));
  } catch {
    return [];
  }
}

/** A folder that is only a folder lies on the same disk as its parent. */
function isMounted(folder: string, root: string): boolean {
  try {
    return fs.statSync(folder).dev !== fs.statSync(root).dev;
  } catch {
    return false;
  }
}

/** A and B were floppy disks; asking them takes seconds. */
function driveLetters(): string[] {
  const system = (process.env.SystemDrive ?? 'C:').toUpperCase();
  return [...'CDEFGHIJKLMNOPQRSTUVWXYZ']
    .map((letter) => `${letter}:`)
    .filter((drive) => drive !== system && freeBytes(`${drive}\\`) !== undefined)
    .map((drive) => `${drive}\\`);
}

/**
 * Where the backups lie, or will lie, in what a person has chosen: a stick, the folder of backups on it, or one of the
 * backups itself. Refuses backupPlaceGone for what is no folder.
 */
export function backupFolderIn(chosen: string): string {
  const folder = path.resolve(chosen.trim());
  if (!path.isAbsolute(chosen.trim()) || !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    refuse('backupPlaceGone');
  if (path.basename(folder) === stickFolderName) return folder;
  if (isBackupName(path.basename(folder))) return path.dirname(folder);
  const usual = path.join(folder, stickFolderName);
  return !fs.existsSync(usual) && listBackups(folder).length > 0 ? folder : usual;
}
