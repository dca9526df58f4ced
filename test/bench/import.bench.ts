/** A census of 10,000 rows, from the workbook's bytes to everything committed, against parsing alone. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Measure } from '../../build/bench.ts';
import { officeFlags } from '../../build/chromiumShell/officeFork.ts';
import { readWorkbook } from '../../electron/office/files/readWorkbook.ts';
import { importCensus, madeUpCensus } from '../make/census.ts';
import { TestOffice } from '../make/office.ts';
import { median } from './median.ts';

const rows = 10_000;
const rounds = 3;
export async function run(): Promise<Measure[]> {
  const workbook = await madeUpCensus(rows);
  const parsing: number[] = [];
  const importing: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    parsing.push(await timed(() => readWorkbook(workbook, 'census.xlsx')));
    const office = new TestOffice(undefined, false);
    await office.setUp();
    importing.push(await timed(() => importCensus(office, workbook, rows)));
    await office.end();
  }
  console.log(`[bench] import: at most ${memoryOf(workbook)} MB in an office of its own (<= 400)`);
  const [value, floor] = [median(importing), median(parsing)];
  return [{ name: 'import', value, unit: 'ms', floor, ratio: value / floor, limit: 3 }];
}

/** The most memory, in MB, that a fresh process with nothing but the office and its parser ever held. */
function memoryOf(workbook: Uint8Array): number {
  const script = path.join(import.meta.dirname, 'importMemory.ts');
  return Number(
    execFileSync(process.execPath, [...officeFlags, script], { input: workbook, encoding: 'utf8' }),
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
