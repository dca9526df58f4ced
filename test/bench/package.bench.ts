/**
 * A package of 5,000 rows and 200 photos of 300 KB, encrypted, flushed and read back, against zipping the same bytes to
 * the same disk and flushing them, as any program does. On our side alone: gathering the rows, stretching the passphrase,
 * encrypting, hashing each part and the whole, and reading all of it back. On the other: squeezing photos that don't get
 * smaller, which is what zipping does. `stored` has a zip that leaves them as they are, so it is the bare disk.
 * Also: the most memory of an office that writes 1,000 photos against one that writes 200.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Measure } from '../../build/bench.ts';
import { officeFlags } from '../../build/chromiumShell/officeFork.ts';
import type { PackageChoice } from '../../shared/areas/packages/calls.ts';
import { TestOffice } from '../make/office.ts';
import { newStick, opened, packagePassphrase } from '../make/packages.ts';
import { median } from './median.ts';

const rounds = 5;

export async function run(): Promise<Measure[]> {
  const school = JSON.parse(aside('packageSchoolMake.ts', '5000', '1000')) as {
    folder: string;
    choice: PackageChoice;
  };
  const withPhotos = (photos: number): PackageChoice => ({
    ...school.choice,
    photoIds: school.choice.photoIds.slice(0, photos),
  });
  const memoryOf = (photos: number) =>
    Number(aside('packageMemory.ts', school.folder, JSON.stringify(withPhotos(photos))));
  const [few, all] = [memoryOf(200), memoryOf(1000)];
  const office = new TestOffice(school.folder, false);
  await office.signIn('lin');
  const choice = withPhotos(200);
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

/** What a script beside this one prints, run as an office is. */
function aside(script: string, ...args: string[]): string {
  return execFileSync(
    process.execPath,
    [...officeFlags, path.resolve(import.meta.dirname, script), ...args],
    { encoding: 'utf8' },
  );
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
