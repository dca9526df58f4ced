/** The processes that are killed, each in one file: hundreds of them start, and read no more than they need. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { out } from '../../build/places.ts';
import { officeConfig } from '../../build/vite.office.ts';

const sources = fileURLToPath(new URL('./processes/', import.meta.url));
const built = path.join(out, 'faults');

/** Where the process of this name has been built. */
export function processOf(name: string): string {
  return path.join(built, `${name}.js`);
}

export async function setup(): Promise<void> {
  const starts = readdirSync(sources).map((file) => [path.basename(file, '.ts'), path.join(sources, file)]);
  await build(officeConfig(built, Object.fromEntries(starts)));
}
