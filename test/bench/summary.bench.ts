/**
 * A half year of 2,000 children with 300,000 contacts and calls to the finished DOCX, by the office's own code, against
 * reading those records once: each contact with its child, kind and day, each call, each child with its kin.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measure } from '../../build/bench.ts';
import { summary } from '../../electron/office/areas/reports/summary.ts';
import type { Reader } from '../../electron/office/context.ts';
import { openDatabase } from '../../electron/office/database/open.ts';
import { toDocx } from '../../electron/office/files/docx.ts';
import { summaryPaper } from '../../shared/areas/reports/papers.ts';
import { contextOn, fill } from './manyContacts.ts';
import { median } from './median.ts';

const children = 2000;
/** Spread over 326 days from February on; most lie in the half-year that is summed up or in the one before. */
const contacts = 300_000;
const rounds = 5;
const term = { startsOn: '2026-09-01', endsOn: '2027-01-15' };
const today = '2026-12-31';
const half = { year: 2026, half: 2 };
const migrationsFolder = path.join(import.meta.dirname, '../../electron/office/database/migrations');

export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-bench-'));
  const key = Buffer.alloc(32, 7);
  const db = openDatabase({ path: path.join(folder, 'school.db'), key, create: true, migrationsFolder });
  try {
    fill(db, { children, contacts, term });
    const context = contextOn(db, today);
    const finished = () => toDocx(summaryPaper(summary(context, half), '金山乡中心小学', today));
    if ((await finished()).byteLength < 5000) throw new Error('the paper is empty');
    const making: number[] = [];
    const reading: number[] = [];
    // in turns, so that both meet the same machine
    for (let round = 0; round < rounds; round += 1) {
      const first = performance.now();
      readOnce(context.read);
      const second = performance.now();
      await finished();
      reading.push(second - first);
      making.push(performance.now() - second);
    }
    const [value, floor] = [median(making), median(reading)];
    return [{ name: 'summary', value, unit: 'ms', floor, ratio: value / floor, limit: 3 }];
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function readOnce(read: Reader): number {
  return [
    `select contact.id, kind, day, childId from contact join contactChild on contactChild.contactId = contact.id
     where contact.deletedAt is null and contactChild.deletedAt is null`,
    'select id, childId, day, startsAt, endsAt, way, connected from phoneCall where deletedAt is null',
    'select * from child where deletedAt is null',
    'select * from kin where deletedAt is null',
  ].reduce((rows, sql) => rows + read.all(sql).length, 0);
}
