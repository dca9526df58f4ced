import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The parts of markup in a package that we have written, by path in lower case. */
export async function partTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(Buffer.from(bytes), { autoClose: false });
  for await (const entry of zip.eachEntry()) {
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue;
    parts.set(entry.fileName.toLowerCase(), await text(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}
