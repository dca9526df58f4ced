/**
 * `npm run bench [names] [--json FILE]`: runs test/bench/*.bench.ts one after the other, each of which measures
 * against a floor of its own in the same run, prints what was found, misses included, and writes the figures.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildProgram } from './build.ts';
import { root } from './places.ts';

/** One figure. `ratio` = value / floor; `limit` is the ratio that was promised, if one was. */
export interface Measure {
  name: string;
  value: number;
  unit: string;
  floor: number;
  ratio: number;
  limit?: number;
}

/** What a test/bench/NAME.bench.ts exports. */
export interface Bench {
  run(): Promise<Measure[]>;
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
});

function benches(): string[] {
  const folder = join(root, 'test', 'bench');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.slice(0, -'.bench.ts'.length))
    .sort();
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`no such bench: ${unknown.join(', ')} (there are: ${names.join(', ')})`);
  return names.filter((name) => positionals.length === 0 || positionals.includes(name));
}

function line({ name, value, unit, floor, ratio, limit }: Measure): string {
  const verdict = limit === undefined ? '' : ratio <= limit ? `ok (<= ${limit})` : `MISSED (<= ${limit})`;
  const figures = `${value.toPrecision(4)} ${unit}, floor ${floor.toPrecision(4)} ${unit}, ${ratio.toFixed(2)}x`;
  return `${name.padEnd(24)} ${figures.padEnd(48)} ${verdict}`.trimEnd();
}

await buildProgram();
const measures: Measure[] = [];
for (const name of benches()) {
  console.log(`[bench] ${name}`);
  const bench = (await import(pathToFileURL(join(root, 'test', 'bench', `${name}.bench.ts`)).href)) as Bench;
  const found = await bench.run();
  for (const measure of found) console.log(line(measure));
  measures.push(...found);
}
const missed = measures.filter(({ ratio, limit }) => limit !== undefined && ratio > limit);
console.log(`[bench] ${measures.length} figures, ${missed.length} missed`);
if (values.json) {
  const figures = measures.map(({ limit: _, ...figure }) => figure);
  writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}
