/**
 * The whole matrix of what is due (2,000 children x 20 weeks x 6 rules) from 200,000 contacts, calls home among them, by the office's own code,
 * against reading those contacts once by the office's own query: their child, kind and day, and nothing done with them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measure } from '../../build/bench.ts';
import { contactDaysSql } from '../../electron/office/areas/contacts/careFacts.ts';
import { matrixOf } from '../../electron/office/areas/contacts/due.ts';
import type { Reader } from '../../electron/office/context.ts';
import { openDatabase } from '../../electron/office/database/open.ts';
import { weeksOf } from '../../shared/areas/contacts/weeks.ts';
import { contextOn, fill } from './manyContacts.ts';
import { median } from './median.ts';

const children = 2000;
const contacts = 200_000;
const rounds = 7;
const term = { startsOn: '2026-09-01', endsOn: '2027-01-15' };
const today = '2027-01-15';
const migrationsFolder = path.join(import.meta.dirname, '../../electron/office/database/migrations');

export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-bench-'));
  const key = Buffer.alloc(32, 7);
  const db = openDatabase({ path: path.join(folder, 'school.db'), key, create: true, migrationsFolder });
  try {
    fill(db, { children, contacts, term });
    const context = contextOn(db, today);
    const weeks = weeksOf(term, today);
    const matrix = matrixOf(context, weeks);
    const cells = matrix.rows.reduce((sum, row) => sum + row.weeks.join('').length, 0);
    if (cells !== children * 20 * 6) throw new Error(`the matrix has ${cells} cells`);
    const making: number[] = [];
    const reading: number[] = [];
    // in turns, so that both meet the same machine
    for (let round = 0; round < rounds; round += 1) {
      reading.push(timed(() => readContacts(context.read)));
      making.push(timed(() => matrixOf(context, weeks)));
    }
    const [value, floor] = [median(making), median(reading)];
    return [{ name: 'due', value, unit: 'ms', floor, ratio: value / floor, limit: 3 }];
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function readContacts(read: Reader): number {
  return read.all(contactDaysSql(''), '2026-01-01', '2026-01-01').length;
}
