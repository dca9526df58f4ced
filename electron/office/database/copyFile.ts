/** Copies a database's file as it lies on the disk: encrypted, page by page, in slices between which others are served. */
import fs from 'node:fs';
import { promisify } from 'node:util';
import { refuse } from '../../../shared/problem.ts';

const [read, write, sync] = [promisify(fs.read), promisify(fs.write), promisify(fs.fsync)];

const sliceBytes = 4 * 2 ** 20;
const pageBytes = 4096;

/**
 * SQLite's lock bytes: on Windows nobody but SQLite may read the page on which they lie, and SQLite keeps nothing there
 * (sqlite.org/fileformat2.html, 1.4).
 */
const lockPage = 2 ** 30;

interface Slice {
  at: number;
  bytes: number;
}

/** The file in slices, without the page of the locks. */
export function slicesOf(bytes: number): Slice[] {
  const slices: Slice[] = [];
  for (let at = 0; at < bytes; ) {
    if (at === lockPage) at += pageBytes;
    const end = Math.min(bytes, at < lockPage ? Math.min(at + sliceBytes, lockPage) : at + sliceBytes);
    if (end > at) slices.push({ at, bytes: end - at });
    at = end;
  }
  return slices;
}

export interface Copying {
  /** Open for reading; stays open. */
  from: number;
  bytes: number;
  /** The new file. */
  to: string;
}

/** In one go; nothing else happens meanwhile. */
export function copyAtOnce({ from, bytes, to }: Copying): void {
  const buffer = Buffer.alloc(sliceBytes);
  const target = fs.openSync(to, 'wx', 0o600);
  try {
    for (const slice of slicesOf(bytes)) {
      const found = fs.readSync(from, buffer, 0, slice.bytes, slice.at);
      if (found !== slice.bytes) throw shortRead();
      writeWhole(target, buffer, slice);
    }
    fs.ftruncateSync(target, bytes);
    fs.fsyncSync(target);
  } finally {
    fs.closeSync(target);
  }
}

function writeWhole(target: number, buffer: Buffer, { at, bytes }: Slice): void {
  for (let done = 0; done < bytes; ) done += fs.writeSync(target, buffer, done, bytes - done, at + done);
}

/**
 * Slice by slice; `progress` hears the bytes that are done. `holds` is asked after every slice: false means that what
 * was read may belong to two moments. Refuses cancelled.
 */
export async function copyInSlices(
  { from, bytes, to }: Copying,
  { signal, holds, progress }: { signal: AbortSignal; holds(): boolean; progress(done: number): void },
): Promise<void> {
  const goOn = () => {
    if (signal.aborted || !holds()) refuse('cancelled');
  };
  const buffer = Buffer.alloc(sliceBytes);
  const target = fs.openSync(to, 'wx', 0o600);
  try {
    for (const slice of slicesOf(bytes)) {
      const { bytesRead } = await read(from, buffer, 0, slice.bytes, slice.at);
      goOn();
      if (bytesRead !== slice.bytes) throw shortRead();
      for (let done = 0; done < slice.bytes; )
        done += (await write(target, buffer, done, slice.bytes - done, slice.at + done)).bytesWritten;
      progress(slice.at + slice.bytes);
    }
    fs.ftruncateSync(target, bytes);
    await sync(target);
    goOn();
  } finally {
    fs.closeSync(target);
  }
}

/** The disk gave less than the file has. */
function shortRead(): Error {
  return Object.assign(new Error('the file is shorter than it says'), { code: 'EIO' });
}
