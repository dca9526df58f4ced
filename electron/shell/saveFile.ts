/** Writes files that the person keeps: whole or not at all, under names that every system takes. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, open, rename, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { type ProblemCode, Refusal } from '../../shared/problem.ts';

/** Longest name, in UTF-8 bytes, that is left room for " (99)" under the 255 of ext4, NTFS and exFAT. */
const longestName = 240;

/** Replaces `path` by `bytes`: written beside it, flushed, then renamed over it. Throws a Refusal. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = await writeBeside(path, bytes);
  await asRefusal(() => rename(beside, path), beside);
}

/** Writes `bytes` into `folder` under `name`, or "name (2)" and so on where it is taken; returns the path. */
export async function saveUnderFreeName(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const safe = safeFileName(name);
  const beside = await writeBeside(join(folder, safe), bytes);
  return asRefusal(async () => {
    for (let count = 1; ; count++) {
      const path = join(folder, count === 1 ? safe : numbered(safe, count));
      if (await placeWithoutReplacing(beside, path)) return path;
    }
  }, beside);
}

/** A link fails where the name is taken, so nothing is ever replaced; FAT sticks know no links and get a copy. */
async function placeWithoutReplacing(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      return copyFile(from, to, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await rm(from, { force: true });
  return true;
}

/**
 * The name without what Windows, Linux or a shell would trip over: separators, control and reserved characters,
 * device names, dots or blanks at its ends. Never empty; its extension stays.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069<>:"/\\|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain);
  const named = device ? `_${plain}` : plain;
  const { stem, extension } = split(named === '' ? '童家' : named);
  const characters = [...stem];
  while (Buffer.byteLength(characters.join('') + extension) > longestName) characters.pop();
  return characters.join('') + extension;
}

function numbered(name: string, count: number): string {
  const { stem, extension } = split(name);
  return `${stem} (${count})${extension}`;
}

function split(name: string): { stem: string; extension: string } {
  const last = extname(name);
  const extension = /^\.[A-Za-z0-9]{1,10}$/.test(last) ? last : '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<string> {
  const beside = join(dirname(path), `.tongjia-${randomUUID()}.tmp`);
  return asRefusal(async () => {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return beside;
  }, beside);
}

async function asRefusal<T>(work: () => Promise<T>, leftover: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await rm(leftover, { force: true }).catch(() => undefined);
    throw new Refusal({ code: problemOf((error as NodeJS.ErrnoException).code) }, error);
  }
}

/** Windows says EPERM, EACCES or EBUSY of a file that Word or a PDF reader holds open. */
function problemOf(code: string | undefined): ProblemCode {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'diskFull';
  if (code === 'EBUSY' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES'))) {
    return 'fileOpenElsewhere';
  }
  return 'diskError';
}
