/**
 * Writing a package: as a stream, a part at a time in memory, under a temporary name; flushed, read back from end to
 * end as any other package would be, and only then given its name. One that fails leaves nothing behind.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import {
  type Manifest,
  manifestName,
  type PackagePart,
  packageLimits,
} from '../../../shared/areas/packages/manifest.ts';
import { Refusal, refuse } from '../../../shared/problem.ts';
import { freeBytes } from '../database/backup.ts';
import { renameDurably } from '../database/durableFile.ts';
import { toRefusal } from '../database/toRefusal.ts';
import { keyForWriting, type PackageKey } from './packageCipher.ts';
import { readPackage } from './packageRead.ts';
import { sealBytes, sealPlace } from './packageSeal.ts';
import { PackageSink } from './packageSink.ts';

/** A part with its bytes, asked for when its turn has come; they must be those that the manifest names. */
export interface PartToWrite extends PackagePart {
  content(): Uint8Array | Promise<Uint8Array>;
}

export interface PackageToWrite {
  manifest: Omit<Manifest, 'parts'>;
  parts: readonly PartToWrite[];
  /** Null writes a plain zip. `secret`: see packageCipher.ts. */
  cipher: { passphrase: string; secret: Buffer } | null;
}

export interface WriteWay {
  signal: AbortSignal;
  /** Parts that are done of all; then 'check'. */
  progress(done: number, total: number, step: 'write' | 'check'): void;
}

export interface WrittenPackage {
  /** The file's, in its folder: another than asked where another file has that. */
  name: string;
  bytes: number;
  sha256: string;
}

const making = /^\.tongjia-making-.*\.part$/;

/** Refuses packagePlaceGone, packagePlaceFull, packagePlaceReadOnly, packageTooLarge, packageNotVerified, cancelled. */
export async function writePackage(
  { folder, name }: { folder: string; name: string },
  { manifest, parts, cipher }: PackageToWrite,
  way: WriteWay,
): Promise<WrittenPackage> {
  const root = path.dirname(folder);
  const making = path.join(folder, `.tongjia-making-${name}.part`);
  try {
    if (!fs.existsSync(root)) refuse('packagePlaceGone');
    // making parents as well, Node says of a write-protected place that it is not there
    if (!fs.existsSync(folder)) fs.mkdirSync(folder);
    sweep(folder);
    requireSpace(folder, parts);
    const said = manifestBytes(manifest, parts);
    const key = cipher && (await keyForWriting(cipher.passphrase, said, cipher.secret));
    const sha256 = await writeTo(making, said, parts, key, way);
    await verify(making, key, sha256, way);
    const { size } = fs.statSync(making);
    const free = await freeNameFor(folder, name, sha256);
    renameDurably(making, path.join(folder, free));
    return { name: free, bytes: size, sha256 };
  } catch (error) {
    remove(making);
    throw ofPlace(error, root);
  }
}

/** The manifest as it is kept; its text is what salt and nonce of the cipher hang on. */
export function manifestBytes(manifest: Omit<Manifest, 'parts'>, parts: readonly PackagePart[]): Buffer {
  const listed = parts.map(({ path, kind, bytes, sha256, rows, title }) => ({
    ...{ path, kind, bytes, sha256, rows, title },
  }));
  return Buffer.from(`${JSON.stringify({ ...manifest, parts: listed }, null, 1)}\n`);
}

/** What a power cut left of an earlier one. */
function sweep(folder: string): void {
  for (const name of fs.readdirSync(folder)) if (making.test(name)) fs.rmSync(path.join(folder, name));
}

/** Some places tell nothing; then the writing itself finds out. */
function requireSpace(folder: string, parts: readonly PackagePart[]): void {
  const free = freeBytes(folder);
  const stored = parts.filter((part) => !isDeflated(part)).reduce((sum, { bytes }) => sum + bytes, 0);
  if (free !== undefined && free < stored) refuse('packagePlaceFull');
}

function isDeflated({ kind }: PackagePart): boolean {
  return kind === 'records' || kind === 'schema';
}

/** Flushed to the disk; the SHA-256 of the bytes that were handed to it. */
async function writeTo(
  file: string,
  manifest: Buffer,
  parts: readonly PartToWrite[],
  key: PackageKey | null,
  { signal, progress }: WriteWay,
): Promise<string> {
  const handle = await fs.promises.open(file, 'wx', 0o600);
  try {
    const sink = await PackageSink.on(handle, key);
    const zip = zipOf(manifest, parts, (at) => progress(at, parts.length, 'write'));
    for await (const bytes of allBut(sealBytes, zip)) {
      if (signal.aborted) refuse('cancelled');
      if (sink.size + bytes.length > packageLimits.bytes)
        refuse('packageTooLarge', { limitGb: packageLimits.bytes / 2 ** 30 });
      await sink.write(bytes);
    }
    const sha256 = await sink.end();
    await handle.sync();
    return sha256;
  } finally {
    await handle.close();
  }
}

/** The same on every PC and in every time zone: the earliest that a zip can say. */
const noTime = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/** A part is asked for when those before it have gone; `begins` is told which. Ends with sealPlace. */
function zipOf(manifest: Buffer, parts: readonly PartToWrite[], begins: (at: number) => void): PassThrough {
  const zip = new ZipFile();
  const out = zip.outputStream as PassThrough;
  zip.on('error', (error: Error) => void out.destroy(error));
  zip.addBuffer(manifest, manifestName, { ...noTime, compress: true });
  for (const [at, part] of parts.entries())
    zip.addReadStreamLazy(part.path, { ...noTime, compress: isDeflated(part), size: part.bytes }, (give) => {
      begins(at);
      Promise.resolve()
        .then(() => part.content())
        .then(
          (content) => give(null, Readable.from([asBuffer(content)], { objectMode: false })),
          (error: unknown) => void out.destroy(error as Error),
        );
    });
  zip.end({ comment: sealPlace, forceZip64Format: false });
  return out;
}

/** All bytes but the last `count`. */
async function* allBut(count: number, stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const bytes of stream) {
    const end = bytes.length - count;
    if (end >= 0) {
      yield held;
      yield bytes.subarray(0, end);
      held = Buffer.from(bytes.subarray(end));
    } else {
      const all = Buffer.concat([held, bytes]);
      const out = Math.max(0, all.length - count);
      yield all.subarray(0, out);
      held = all.subarray(out);
    }
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** As any other package is read, and the bytes are those that were handed to the disk. Refuses packageNotVerified. */
async function verify(
  file: string,
  key: PackageKey | null,
  made: string,
  { signal, progress }: WriteWay,
): Promise<void> {
  try {
    const read = await readPackage(
      file,
      { passphrase: null, key: key ?? undefined },
      { signal, progress: (done, total) => progress(done, total, 'check') },
    );
    await read.close();
    if (read.sha256 !== made) refuse('packageDamaged', { where: 'content' });
  } catch (error) {
    if (error instanceof Refusal && error.problem.code.startsWith('package'))
      refuse('packageNotVerified', { reason: error.problem.code }, error);
    throw error;
  }
}

/** The name that was asked for, unless another file has it: 'name (2).ending'. */
async function freeNameFor(folder: string, name: string, sha256: string): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${stem} (${number})${ext}`;
    const there = path.join(folder, free);
    if (!fs.existsSync(there) || (await hashOf(there)) === sha256) return free;
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of fs.createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

function remove(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // The stick is gone; what is left there has no package's name and is swept away by the next one.
  }
}

/** What is wrong with the place, where it is the place. */
function ofPlace(error: unknown, root: string): unknown {
  const refusal = toRefusal(error);
  const code = refusal && ofDisk[refusal.problem.code];
  if (code) return new Refusal({ code }, error);
  const { code: system } = error as { code?: string };
  if (system === 'ENOENT' || !fs.existsSync(root)) return new Refusal({ code: 'packagePlaceGone' }, error);
  return refusal ?? error;
}

const ofDisk: Record<string, 'packagePlaceFull' | 'packagePlaceReadOnly' | 'packagePlaceGone'> = {
  diskFull: 'packagePlaceFull',
  databaseReadOnly: 'packagePlaceReadOnly',
  diskError: 'packagePlaceGone',
};
