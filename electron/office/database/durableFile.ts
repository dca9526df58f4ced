/**
 * Small files that a power cut leaves whole: the old content or the new one, never half of each. Everything is
 * synchronous: the files are small, and an office that is shutting down has no later.
 */
import fs from 'node:fs';
import path from 'node:path';

/** Writes under a temporary name, makes it durable, then takes the place of `file`. Readable by its owner only. */
export function writeDurably(file: string, content: string): void {
  const temporary = `${file}.new`;
  try {
    fs.writeFileSync(temporary, content, { mode: 0o600 });
    syncFile(temporary);
    renameDurably(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Moves a file or folder to its final name on the same disk, and makes the move durable. */
export function renameDurably(from: string, to: string): void {
  renamePatiently(from, to);
  syncFolder(path.dirname(to));
}

export function syncFile(file: string): void {
  // 'r+': Windows flushes only what was opened for writing.
  const descriptor = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Without it a rename can be forgotten by a power cut although the file's own bytes are on the disk. */
export function syncFolder(folder: string): void {
  // Windows can't open a folder for flushing; NTFS keeps names in its own journal.
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** On Windows a virus scanner may hold a fresh file for a moment, and the rename fails until it lets go. */
function renamePatiently(from: string, to: string): void {
  const tries = process.platform === 'win32' ? 10 : 1;
  for (let attempt = 1; ; attempt++) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!held || attempt >= tries) throw error;
      pause(attempt * 20);
    }
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
