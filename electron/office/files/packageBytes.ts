/** A package's file as the zip that it is, whether encrypted or not: read in any place, and proved whole from end to end. */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { refuse } from '../../../shared/problem.ts';
import {
  chunkBytes,
  headerBytes,
  keyForReading,
  openChunk,
  type PackageKey,
  packageMagic,
  tagBytes,
} from './packageCipher.ts';
import { sealBytes } from './packageSeal.ts';

/** How a file is opened: by what somebody typed, or by the key it was just written with. */
export interface PackageOpener {
  /** Null for one that is not encrypted. */
  passphrase: string | null;
  key?: PackageKey | undefined;
}

export interface PackageBytes {
  /** Of the zip. */
  size: number;
  key: PackageKey | null;
  /** From `start` to before `end` of the zip; refuses packageDamaged. */
  read(start: number, end: number): Promise<Buffer>;
  /** Reads the file from end to end; its SHA-256. Refuses packageDamaged, cancelled. */
  checkAll(way: CheckWay): Promise<string>;
  close(): Promise<void>;
}

export interface CheckWay {
  signal: AbortSignal;
  progress(done: number, total: number): void;
}

const zipMagic = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const sliceBytes = 32 * (chunkBytes + tagBytes);

/** Whether a file looks like a package: 'encrypted', 'plain' (a zip), or neither. */
export function packageKindOf(beginning: Uint8Array): 'encrypted' | 'plain' | null {
  if (packageMagic.equals(beginning.subarray(0, packageMagic.length))) return 'encrypted';
  return zipMagic.some((magic) => magic.every((byte, at) => beginning[at] === byte)) ? 'plain' : null;
}

/**
 * Refuses packageNotOurs, packageTooLarge, packageEncrypted (no passphrase was given), packageWrongPassphrase,
 * packageNewer, packageDamaged.
 */
export async function openPackageBytes(
  path: string,
  opener: PackageOpener,
  mostBytes: number,
): Promise<PackageBytes> {
  const file = await fs.open(path, 'r');
  try {
    const { size } = await file.stat();
    const header = await readAt(file, 0, Math.min(headerBytes, size));
    const kind = packageKindOf(header) ?? refuse('packageNotOurs');
    if (size > mostBytes) refuse('packageTooLarge', { limitGb: Math.round(mostBytes / 2 ** 30) });
    if (kind === 'plain') return plainBytes(file, size);
    if (opener.key && !opener.key.header.equals(header)) refuse('packageDamaged', { where: 'header' });
    const key = opener.key ?? (await keyForReading(opener.passphrase ?? refuse('packageEncrypted'), header));
    return encryptedBytes(file, size, key);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readAt(file: fs.FileHandle, at: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(bytes);
  let done = 0;
  while (done < bytes) {
    const { bytesRead } = await file.read(buffer, done, bytes - done, at + done);
    if (bytesRead === 0) refuse('packageDamaged', { where: 'end' });
    done += bytesRead;
  }
  return buffer;
}

function plainBytes(file: fs.FileHandle, size: number): PackageBytes {
  return {
    size,
    key: null,
    read: (start, end) => readAt(file, start, end - start),
    async checkAll(way) {
      if (size < sealBytes) refuse('packageDamaged', { where: 'end' });
      const whole = createHash('sha256');
      const sealed = createHash('sha256');
      for (let at = 0; at < size; at += sliceBytes) {
        goOn(way, at, size);
        const slice = await readAt(file, at, Math.min(sliceBytes, size - at));
        whole.update(slice);
        sealed.update(slice.subarray(0, Math.max(0, size - sealBytes - at)));
      }
      const seal = await readAt(file, size - sealBytes, sealBytes);
      if (seal.toString('latin1') !== sealed.digest('hex')) refuse('packageDamaged', { where: 'seal' });
      return whole.digest('hex');
    },
    close: () => file.close(),
  };
}

function encryptedBytes(file: fs.FileHandle, fileSize: number, key: PackageKey): PackageBytes {
  const sealedChunk = chunkBytes + tagBytes;
  const body = fileSize - headerBytes;
  const chunks = Math.ceil(body / sealedChunk);
  const size = body - chunks * tagBytes;
  if (chunks === 0 || size < 0) refuse('packageDamaged', { where: 'end' });
  let last: { number: number; plain: Buffer } | null = null;
  const openIn = (slice: Buffer, from: number, number: number) => {
    const at = (number - from) * sealedChunk;
    return openChunk(key, number, number === chunks - 1, slice.subarray(at, at + sealedChunk));
  };
  const sealedSlice = (from: number, to: number) =>
    readAt(file, headerBytes + from * sealedChunk, Math.min(to * sealedChunk, body) - from * sealedChunk);
  return {
    size,
    key,
    async read(start, end) {
      const from = Math.floor(start / chunkBytes);
      const to = Math.ceil(end / chunkBytes);
      if (last?.number === from && to === from + 1)
        return last.plain.subarray(start - from * chunkBytes, end - from * chunkBytes);
      const slice = await sealedSlice(from, to);
      const plain: Buffer[] = [];
      for (let number = from; number < to; number++) plain.push(openIn(slice, from, number));
      last = { number: to - 1, plain: plain.at(-1)! };
      return Buffer.concat(plain).subarray(start - from * chunkBytes, end - from * chunkBytes);
    },
    async checkAll(way) {
      const whole = createHash('sha256').update(key.header);
      const step = sliceBytes / sealedChunk;
      for (let from = 0; from < chunks; from += step) {
        goOn(way, from, chunks);
        const to = Math.min(from + step, chunks);
        const slice = await sealedSlice(from, to);
        whole.update(slice);
        for (let number = from; number < to; number++) openIn(slice, from, number);
      }
      return whole.digest('hex');
    },
    close: () => file.close(),
  };
}

function goOn({ signal, progress }: CheckWay, done: number, total: number): void {
  if (signal.aborted) refuse('cancelled');
  progress(done, total);
}
