/** The zip inside a package, looked at before anything of it is unpacked. */
import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { manifestName, type PackageLimits, partPath } from '../../../shared/areas/packages/manifest.ts';
import { Refusal, refuse } from '../../../shared/problem.ts';
import type { PackageBytes } from './packageBytes.ts';

const sliceBytes = 2 ** 20;

class BytesReader extends RandomAccessReader {
  private readonly bytes: PackageBytes;

  constructor(bytes: PackageBytes) {
    super();
    this.bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(slices(this.bytes, start, end), { objectMode: false });
  }
}

async function* slices(bytes: PackageBytes, start: number, end: number): AsyncGenerator<Buffer> {
  if (start < 0 || end > bytes.size) refuse('packageDamaged', { where: 'directory' });
  for (let at = start; at < end; at += sliceBytes) yield await bytes.read(at, Math.min(at + sliceBytes, end));
}

export interface PackageZip {
  /** By name, in the order of the zip. */
  entries: ReadonlyMap<string, Entry>;
  /** The unpacked bytes of one, never more than its declared size; each piece is good until the next. Refuses packageDamaged. */
  unpack(entry: Entry): AsyncGenerator<Buffer>;
}

/**
 * Refuses packageDamaged (no directory that could be read), packagePath (a name that leads out of the package, or any
 * other that no package has), packageTwice, packageBomb.
 */
export async function readPackageZip(bytes: PackageBytes, limits: PackageLimits): Promise<PackageZip> {
  const zip = await openZip(bytes);
  if (zip.entryCount > limits.entries) refuse('packageBomb');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  await damagedOf('directory', async () => {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (entries.has(name)) refuse('packageTwice');
      refuseBomb(entry, limits);
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpackedBytes) refuse('packageBomb');
      entries.set(name, entry);
    }
  });
  return { entries, unpack: (entry) => unpack(zip, bytes, entry) };
}

async function* unpack(zip: ZipFile, bytes: PackageBytes, entry: Entry): AsyncGenerator<Buffer> {
  const { compressionMethod, compressedSize } = entry;
  try {
    if (compressionMethod === 0) {
      // as it lies there: no stream of the zip's between
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      yield* bytes.pieces(fileDataStart, fileDataStart + compressedSize);
    } else yield* await zip.openReadStreamPromise(entry);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse('packageDamaged', { where: 'content' }, error);
  }
}

function openZip(bytes: PackageBytes): Promise<ZipFile> {
  return damagedOf('directory', () =>
    fromRandomAccessReaderPromise(new BytesReader(bytes), bytes.size, {
      autoClose: false,
      // names are taken as bytes: what decodes in two ways, or is mended while it is read, is no name of ours
      decodeStrings: false,
    }),
  );
}

/** The zip's own readers throw what they like; a Refusal that came through them stays what it is. */
async function damagedOf<T>(where: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse('packageDamaged', { where }, error);
  }
}

/** ASCII and one of ours in form; anything that could lead elsewhere is told as that. */
function nameOf(entry: Entry): string {
  const name = Buffer.from(entry.fileName as unknown as Uint8Array).toString('latin1');
  if (name === manifestName || partPath.test(name)) return name;
  return leadsOut(name) ? refuse('packagePath') : refuse('packagePartExtra');
}

/** Absolute, climbing, of another system, hidden by a control character, or not a plain name at all. */
export function leadsOut(name: string): boolean {
  return !/^[\w\u0080-\uffff][\w .()\u0080-\uffff-]*(?:\/[\w\u0080-\uffff][\w .()\u0080-\uffff-]*)*$/.test(
    name,
  );
}

function refuseBomb(entry: Entry, limits: PackageLimits): void {
  const { uncompressedSize, compressedSize, compressionMethod } = entry;
  if (entry.isEncrypted() || (compressionMethod !== 0 && compressionMethod !== 8))
    refuse('packageDamaged', { where: 'directory' });
  // nothing deflates to two bytes; more than that declared as nothing would be unpacked without a measure
  if (uncompressedSize === 0 && compressedSize > 2) refuse('packageDamaged', { where: 'directory' });
  const isLarge = uncompressedSize > limits.ratioFromBytes;
  if (uncompressedSize > limits.partBytes || (isLarge && uncompressedSize > compressedSize * limits.ratio))
    refuse('packageBomb');
}
