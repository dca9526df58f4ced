/** Where packages lie on a stick. */
import fs from 'node:fs';
import path from 'node:path';
import type { FoundPackage } from '../../../../shared/areas/packages/calls.ts';
import { refuse } from '../../../../shared/problem.ts';
import { packageKindOf } from '../../files/packageBytes.ts';
import { headerBytes } from '../../files/packageCipher.ts';

/** The folder that packages get on a stick. */
export const packageFolderName = '童家数据包';

/** Where packages lie, or will lie, in the folder that a person has chosen. Refuses packagePlaceGone for what is no folder. */
export function packageFolderIn(chosen: string): string {
  const folder = folderAt(chosen);
  return path.basename(folder) === packageFolderName ? folder : path.join(folder, packageFolderName);
}

function folderAt(chosen: string): string {
  const folder = path.resolve(chosen.trim());
  if (!path.isAbsolute(chosen.trim()) || !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    refuse('packagePlaceGone');
  return folder;
}

const endings = /\.(?:tongjia|zip)$/i;

/** Files that may be packages, newest first: of the folder itself, and of the one of packages in it. */
export function packagesIn(chosen: string): FoundPackage[] {
  const folder = folderAt(chosen);
  const folders = [...new Set([packageFolderIn(chosen), folder])];
  return folders.flatMap(filesIn).toSorted((one, other) => other.at - one.at);
}

function filesIn(folder: string): FoundPackage[] {
  return entriesIn(folder)
    .filter((each) => each.isFile() && endings.test(each.name) && !each.name.startsWith('.'))
    .flatMap(({ name }) => found(folder, name) ?? []);
}

function entriesIn(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Null for what is no package, or a file that can't be read: it hides none of the others. */
function found(folder: string, name: string): FoundPackage | null {
  try {
    const descriptor = fs.openSync(path.join(folder, name), 'r');
    try {
      const beginning = Buffer.alloc(headerBytes);
      fs.readSync(descriptor, beginning, 0, headerBytes, 0);
      const kind = packageKindOf(beginning);
      const { size, mtimeMs } = fs.fstatSync(descriptor);
      return kind && { folder, name, bytes: size, at: mtimeMs, encrypted: kind === 'encrypted' };
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return null;
  }
}
