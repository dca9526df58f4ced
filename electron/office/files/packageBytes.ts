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
import { sealBytes, ZipSeal } from './packageSeal.ts';

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
  /** The same piece by piece; each is good until the next is asked for. */
  pieces(start: number, end: number): AsyncGenerator<Buffer>;
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
/** What is read of a file at once. */
const sealedChunk = chunkBytes + tagBytes;
const chunksAtOnce = 16;
const sliceBytes = chunksAtOnce * sealedChunk;

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

async function readAt(
  file: fs.FileHandle,
  at: number,
  bytes: number,
  buffer: Buffer = Buffer.allocUnsafe(bytes),
): Promise<Buffer> {
  let done = 0;
  while (done < bytes) {
    const { bytesRead } = await file.read(buffer, done, bytes - done, at + done);
    if (bytesRead === 0) refuse('packageDamaged', { where: 'end' });
    done += bytesRead;
  }
  return buffer.subarray(0, bytes);
}

/** One buffer used again and again; whoever asks while another has it gets one of its own. */
class Slices {
  private readonly file: fs.FileHandle;
  private spare: Buffer | null = null;

  constructor(file: fs.FileHandle) {
    this.file = file;
  }

  /** From `start` to before `end` of the file; a slice is good until the next is asked for. */
  async *between(start: number, end: number): AsyncGenerator<Buffer> {
    const buffer = this.spare ?? Buffer.allocUnsafe(sliceBytes);
    this.spare = null;
    try {
      for (let at = start; at < end; at += sliceBytes)
        yield await readAt(this.file, at, Math.min(sliceBytes, end - at), buffer);
    } finally {
      this.spare = buffer;
    }
  }
}

async function whole(pieces: AsyncGenerator<Buffer>, bytes: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(bytes);
  let done = 0;
  for await (const piece of pieces) done += piece.copy(buffer, done);
  return buffer.subarray(0, done);
}

function plainBytes(file: fs.FileHandle, size: number): PackageBytes {
  const slices = new Slices(file);
  const pieces = (start: number, end: number) => slices.between(start, end);
  return {
    size,
    key: null,
    pieces,
    read: (start, end) => whole(pieces(start, end), end - start),
    async checkAll(way) {
      if (size < sealBytes) refuse('packageDamaged', { where: 'end' });
      const all = createHash('sha256');
      const seal = new ZipSeal();
      let at = 0;
      for await (const slice of slices.between(0, size)) {
        goOn(way, at, size);
        all.update(slice);
        seal.update(slice.subarray(0, Math.max(0, size - sealBytes - at)));
        at += slice.length;
      }
      const said = await readAt(file, size - sealBytes, sealBytes);
      if (!said.equals(seal.digest())) refuse('packageDamaged', { where: 'seal' });
      return all.digest('hex');
    },
    close: () => file.close(),
  };
}

function encryptedBytes(file: fs.FileHandle, fileSize: number, key: PackageKey): PackageBytes {
  const slices = new Slices(file);
  const body = fileSize - headerBytes;
  const chunks = Math.ceil(body / sealedChunk);
  const size = body - chunks * tagBytes;
  if (chunks === 0 || size < 0) refuse('packageDamaged', { where: 'end' });
  let last: { number: number; plain: Buffer } | null = null;
  const opened = (number: number, slice: Buffer, from: number) => {
    const at = (number - from) * sealedChunk;
    const plain = openChunk(key, number, number === chunks - 1, slice.subarray(at, at + sealedChunk));
    last = { number, plain };
    return plain;
  };
  const sealed = (from: number, to: number) =>
    slices.between(headerBytes + from * sealedChunk, headerBytes + Math.min(to * sealedChunk, body));
  /** Chunks from one number to before another, each with its number. */
  async function* chunksIn(from: number, to: number): AsyncGenerator<[number: number, plain: Buffer]> {
    let number = from;
    if (number < to && last?.number === number) yield [number++, last.plain];
    const first = number;
    for await (const slice of sealed(first, to))
      for (const begun = number; number < Math.min(begun + chunksAtOnce, to); number++)
        yield [number, opened(number, slice, begun)];
  }
  async function* pieces(start: number, end: number): AsyncGenerator<Buffer> {
    for await (const [number, plain] of chunksIn(
      Math.floor(start / chunkBytes),
      Math.ceil(end / chunkBytes),
    )) {
      const at = number * chunkBytes;
      yield plain.subarray(Math.max(0, start - at), end - at);
    }
  }
  return {
    size,
    key,
    pieces,
    read: (start, end) => whole(pieces(start, end), end - start),
    async checkAll(way) {
      const all = createHash('sha256').update(key.header);
      let from = 0;
      for await (const slice of sealed(0, chunks)) {
        goOn(way, from, chunks);
        all.update(slice);
        const to = Math.min(from + chunksAtOnce, chunks);
        for (let number = from; number < to; number++) opened(number, slice, from);
        from = to;
      }
      return all.digest('hex');
    },
    close: () => file.close(),
  };
}

function goOn({ signal, progress }: CheckWay, done: number, total: number): void {
  if (signal.aborted) refuse('cancelled');
  progress(done, total);
}
