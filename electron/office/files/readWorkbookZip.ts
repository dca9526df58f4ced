import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal, refuse } from '../../../shared/problem.ts';

/**
 * Reads the central directory of a ZIP file, at most `mostEntries` of it, and unpacks nothing. Entries by path in
 * lower case, for OPC part names are equal without regard to case (ECMA-376-2, 6.2.2.3).
 * Refuses: fileDamaged (no or a broken directory, absolute or climbing paths, two entries of one name),
 * fileBomb (too many entries).
 */
export async function readDirectory(bytes: Uint8Array, mostEntries: number): Promise<Map<string, Entry>> {
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
  return entries;
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    return refuse('fileDamaged', { reason: 'directory' }, error);
  }
}
