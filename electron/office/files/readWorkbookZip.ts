import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal, refuse } from '../../../shared/problem.ts';

/** An opened package: its directory has been read, nothing has been unpacked. */
export interface Package {
  zip: ZipFile;
  /** By path in lower case, for OPC part names are equal without regard to case (ECMA-376-2, 6.2.2.3). */
  entries: Map<string, Entry>;
}

/**
 * Reads the central directory of a ZIP file, at most `mostEntries` of it.
 * Refuses: fileDamaged (no or a broken directory, absolute or climbing paths, two entries of one name),
 * fileBomb (too many entries).
 */
export async function openPackage(bytes: Uint8Array, mostEntries: number): Promise<Package> {
  const zip = await openZip(bytes);
  if (zip.entryCount > mostEntries) refuse('fileBomb', { entries: zip.entryCount });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName.toLowerCase();
      if (entries.has(path)) refuse('fileDamaged', { reason: 'directory' });
      entries.set(path, entry);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse('fileDamaged', { reason: 'directory' }, error);
  }
  return { zip, entries };
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    // autoClose would close the file after the last directory entry, before any content is read.
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      autoClose: false,
    });
  } catch (error) {
    return refuse('fileDamaged', { reason: 'directory' }, error);
  }
}

/**
 * Unpacks one entry as UTF-8 text and hands it on chunk by chunk. yauzl stops where more bytes come than the
 * directory declares; the checksum is compared here, because yauzl leaves it out and a flipped bit may unpack
 * to a name that differs in one character. Throws Refusal 'fileDamaged', and passes on what `onText` throws.
 */
export async function readEntryText(
  { zip }: Package,
  entry: Entry,
  onText: (chunk: string) => void,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let checksum = 0;
  for await (const chunk of chunksOf(zip, entry)) {
    checksum = crc32(chunk, checksum);
    onText(damagedUnless(() => decoder.decode(chunk, { stream: true })));
  }
  onText(damagedUnless(() => decoder.decode()));
  if (checksum !== entry.crc32) refuse('fileDamaged', { reason: 'checksum' });
}

/** Only failures of unpacking become 'fileDamaged'; a failure of the one who reads the chunks is not ours. */
async function* chunksOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await openEntry(zip, entry);
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextChunk(chunks);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}

async function openEntry(zip: ZipFile, entry: Entry) {
  try {
    return await zip.openReadStreamPromise(entry);
  } catch (error) {
    return refuse('fileDamaged', { reason: 'entry' }, error);
  }
}

async function nextChunk(chunks: AsyncIterator<Buffer>): Promise<IteratorResult<Buffer>> {
  try {
    return await chunks.next();
  } catch (error) {
    return refuse('fileDamaged', { reason: 'entry' }, error);
  }
}

function damagedUnless(decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    return refuse('fileDamaged', { reason: 'encoding' }, error);
  }
}
