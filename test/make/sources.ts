/** The program's own source files. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Whole paths of all .ts and .tsx files under a folder, in order. */
export function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))
    .toSorted();
}
