/** Everything that a person could read in an answer of the office. */
import { partTexts } from '../office/files/partTexts.ts';

/** JSON of what crossed; for a file, the words in its parts without the markup between them. */
export async function textOf(answer: unknown): Promise<string> {
  const files: Uint8Array[] = [];
  const json = JSON.stringify(answer, (_, value) => {
    if (!(value instanceof Uint8Array)) return value;
    files.push(value);
    return '';
  });
  const texts = await Promise.all(files.map(textOfFile));
  return [json, ...texts].join('\n');
}

async function textOfFile(bytes: Uint8Array): Promise<string> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return Buffer.from(bytes).toString('latin1');
  const parts = await partTexts(bytes);
  return [...parts].map(([, markup]) => markup.replace(/<[^>]*>/g, '')).join('\n');
}
