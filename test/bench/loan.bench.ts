/**
 * One loan through the contract, rules, calendar, holds and the row of the audit chain included, with 50,000 copies and
 * 500,000 loans that are over, against one bare durable row; and against the same loan at a tenth of that size.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measure } from '../../build/bench.ts';
import { connect, protect } from '../../electron/office/database/connection.ts';
import { behindTheOffice } from '../make/behindTheOffice.ts';
import { TestOffice } from '../make/office.ts';
import { fillLibrary, type ManyLoans } from './manyLoans.ts';
import { median } from './median.ts';

const rounds = 300;
const whole = { copies: 50_000, past: 500_000, children: 2000 };
const tenth = { copies: 5000, past: 50_000, children: 2000 };

export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-bench-'));
  const large = await library(path.join(folder, 'large'), whole);
  const small = await library(path.join(folder, 'small'), tenth);
  const bare = bareTable(path.join(folder, 'bare.db'));
  const [loans, fewer, rows]: [number[], number[], number[]] = [[], [], []];
  try {
    for (let round = 0; round < rounds; round += 1) {
      loans.push(await large.lend(round));
      fewer.push(await small.lend(round));
      const start = performance.now();
      bare.insert(`图书${round}`);
      rows.push(performance.now() - start);
    }
  } finally {
    bare.close();
    await large.office.end();
    await small.office.end();
    rmSync(folder, { recursive: true, force: true });
  }
  const [value, atTenth, floor] = [median(loans), median(fewer), median(rows)];
  return [
    { name: 'loan', value, unit: 'ms', floor, ratio: value / floor, limit: 3 },
    {
      name: 'loan, ten times the library',
      value,
      unit: 'ms',
      floor: atTenth,
      ratio: value / atTenth,
      limit: 1.3,
    },
  ];
}

async function library(folder: string, size: Parameters<typeof fillLibrary>[1]) {
  const office = new TestOffice(folder, false);
  await office.setUp();
  let made: ManyLoans = { copyIds: [], childIds: [] };
  await behindTheOffice(office, ({ db }) => {
    made = fillLibrary(db, size);
  });
  await office.signIn('lin');
  return {
    office,
    /** Milliseconds of one loan, each of another copy to another child. */
    async lend(round: number): Promise<number> {
      const [copy, child] = [made.copyIds[(round * 13) % size.copies]!, made.childIds[round]!];
      const start = performance.now();
      const { kind } = await office.call('library.lend', {
        ...{ thing: { kind: 'copy', id: copy }, borrower: { kind: 'child', id: child } },
        ...{ quantity: 1, overrideReason: null, again: false, lentOn: null },
      });
      if (kind !== 'lent') throw new Error(`not lent: ${kind}`);
      return performance.now() - start;
    },
  };
}

/** One row in a database opened with the same protections: what the disk asks for a durable commit. */
function bareTable(file: string) {
  const db = connect(file, Buffer.alloc(32, 7), { create: true });
  protect(db);
  db.exec('create table bare (seq integer primary key, name text not null) strict');
  const insert = db.prepare('insert into bare (name) values (?)');
  return { insert: (name: string) => insert.run(name), close: () => db.close() };
}
