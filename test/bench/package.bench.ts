/**
 * A package of 5,000 rows and 200 photos of 300 KB, encrypted, flushed and read back, against zipping the same bytes to
 * the same disk as any program does; and against a zip that leaves the photos as they are. Also: the memory of an office
 * that writes all photos against one that writes the first ten.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Measure } from '../../build/bench.ts';
import { officeFlags } from '../../build/chromiumShell/officeFork.ts';
import { newStick, opened, packagePassphrase } from '../make/packages.ts';
import { median } from './median.ts';
import { packageSchool } from './packageSchool.ts';

const rounds = 5;

export async function run(): Promise<Measure[]> {
  const { office, choice } = await packageSchool(5000, 200);
  const stick = newStick();
  const folder = path.join(stick, '童家数据包');
  try {
    const made: number[] = [];
    const zipped: number[] = [];
    const stored: number[] = [];
    for (let round = 0; round < rounds; round++) {
      rmSync(folder, { recursive: true, force: true });
      let start = performance.now();
      await office.call('packages.write', {
        ...{ choice, folder: stick, passphrase: packagePassphrase, delivered: false },
      });
      made.push(performance.now() - start);
      const parts = await partsOf(path.join(folder, readdirSync(folder)[0]!));
      start = performance.now();
      await zip(path.join(stick, 'plain.zip'), parts, () => true);
      zipped.push(performance.now() - start);
      start = performance.now();
      await zip(path.join(stick, 'stored.zip'), parts, (name) => !name.endsWith('.jpg'));
      stored.push(performance.now() - start);
    }
    const [value, floor, quick] = [median(made), median(zipped), median(stored)];
    const [all, few] = [memoryOf(200), memoryOf(10)];
    return [
      { name: 'package', value, unit: 'ms', floor, ratio: value / floor, limit: 1.5 },
      { name: 'package.stored', value, unit: 'ms', floor: quick, ratio: value / quick },
      { name: 'package.memory', value: all, unit: 'MB', floor: few, ratio: all / few, limit: 1.1 },
    ];
  } finally {
    await office.end();
    rmSync(stick, { recursive: true });
  }
}

async function partsOf(file: string): Promise<[string, Buffer][]> {
  const read = await opened(file);
  const parts: [string, Buffer][] = [];
  for (const part of read.manifest.parts) parts.push([part.path, await read.part(part.path)]);
  await read.close();
  return parts;
}

async function zip(
  file: string,
  parts: readonly [string, Buffer][],
  compress: (name: string) => boolean,
): Promise<void> {
  const made = new ZipFile();
  for (const [name, content] of parts) made.addBuffer(content, name, { compress: compress(name) });
  made.end();
  await pipeline(made.outputStream, createWriteStream(file, { flush: true }));
}

function memoryOf(photos: number): number {
  const script = path.resolve(import.meta.dirname, 'packageMemory.ts');
  return Number(
    execFileSync(process.execPath, [...officeFlags, script, String(photos)], { encoding: 'utf8' }),
  );
}
