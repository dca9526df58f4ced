/**
 * Every count of a past day (all groups of all dimensions) for 20,000 children with 60,000 people at their sides and
 * 200,000 spells, by the office's own code, against reading the rows of these once, all spells among them. The day
 * lies in the middle of the spells; `pastday.early` is one before almost all of them ended.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Measure } from '../../build/bench.ts';
import { counts } from '../../electron/office/areas/children/list.ts';
import { type ReadContext, Reader } from '../../electron/office/context.ts';
import { openDatabase } from '../../electron/office/database/open.ts';
import { recordColumns } from '../../electron/office/database/records.ts';
import { ChildSearchIndex } from '../../electron/office/database/searchIndex.ts';
import { everyone } from '../../shared/areas/children/filter.ts';
import { kinModel } from '../../shared/areas/children/kin.ts';
import { childModel } from '../../shared/areas/children/model.ts';
import { addDays, type Day } from '../../shared/values/day.ts';
import { idNumberOf } from '../make/children.ts';
import { median } from './median.ts';

const children = 20_000;
const rounds = 7;
const today = '2026-11-23';
const firstDay = '2016-09-01';
const migrationsFolder = path.join(import.meta.dirname, '../../electron/office/database/migrations');

export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-bench-'));
  const key = Buffer.alloc(32, 7);
  const db = openDatabase({ path: path.join(folder, 'school.db'), key, create: true, migrationsFolder });
  try {
    fill(db);
    const context = contextOn(db);
    return [measure(context, 'pastday', '2021-10-01', 3), measure(context, 'pastday.early', '2016-09-02')];
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In turns, so that both meet the same machine. */
function measure(context: ReadContext, name: string, day: Day, limit?: number): Measure {
  const counting: number[] = [];
  const reading: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    reading.push(timed(() => readAll(context.read)));
    counting.push(timed(() => counts(context, { filter: { ...everyone, day } })));
  }
  const [value, floor] = [median(counting), median(reading)];
  return { name, value, unit: 'ms', floor, ratio: value / floor, ...(limit === undefined ? {} : { limit }) };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The rows as the office reads them for a past day, and nothing done with them. */
function readAll(read: Reader): number {
  const rows = [
    read.all(`select ${recordColumns(childModel)} from child where deletedAt is null`),
    read.all(`select ${recordColumns(kinModel)} from kin where deletedAt is null`),
    read.all('select childId, kinId, kind, startsOn, endsOn, value from spell where deletedAt is null'),
  ];
  return rows.reduce((sum, each) => sum + each.length, 0);
}

function contextOn(db: Database): ReadContext {
  return {
    session: { staffId: 'lin', name: '林校长', role: 'principal' },
    read: new Reader(db),
    records: { find: () => undefined },
    search: new ChildSearchIndex(db),
    today,
    now: new Date(`${today}T12:00:00`).getTime(),
  };
}

/** Per child: four classes, two mentors, two goings out of each parent, one carer and one stay that are over. */
function fill(db: Database): void {
  const base = '1, 0, 0';
  const addClass = db.prepare(
    `insert into schoolClass (id, version, createdAt, updatedAt, grade, number) values (?, ${base}, ?, ?)`,
  );
  const addStaff = db.prepare(
    `insert into staff (id, version, createdAt, updatedAt, name, username, role, disabled)
     values (?, ${base}, ?, ?, 'mentor', 0)`,
  );
  const addChild = db.prepare(
    `insert into child (id, version, createdAt, updatedAt, name, sex, ethnicity, birthDate, idNumber, classId, mentorId,
       schooling, boarding, fileOpenedOn, enrolledOn, homeAddress, village, bodyCondition, householdKind)
     values (?, ${base}, ?, ?, '01', ?, ?, ?, ?, '3', ?, '2016-09-01', '2022-09-01', ?, ?, '1', '1')`,
  );
  const addKin = db.prepare(
    `insert into kin (id, version, createdAt, updatedAt, childId, relation, carer, name, phones, away, awaySince, awayPlace,
       canCare) values (?, ${base}, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addSpell = db.prepare(
    `insert into spell (id, version, createdAt, updatedAt, childId, kinId, kind, startsOn, endsOn, value)
     values (?, ${base}, ?, ?, ?, ?, ?, ?)`,
  );
  const spells = (n: number, kinId: string | null, kind: string, values: (string | null)[]) => {
    const step = Math.floor(3650 / (values.length + 1));
    for (const [at, value] of values.entries()) {
      const from = addDays(firstDay, at * step + (n % 300));
      const until = addDays(firstDay, (at + 1) * step + (n % 300));
      addSpell.run(
        `s${n}.${kind}.${kinId}.${at}`,
        `c${n}`,
        kinId,
        kind,
        at === 0 ? null : from,
        until,
        value,
      );
    }
  };
  db.transaction(() => {
    for (let number = 0; number < 36; number += 1)
      addClass.run(`k${number}`, 1 + Math.floor(number / 6), 1 + (number % 6));
    for (let number = 0; number < 40; number += 1) addStaff.run(`m${number}`, `老师${number}`, `m${number}`);
    for (let n = 0; n < children; n += 1) {
      const birthDate = addDays('2011-01-01', (n * 7) % 3000);
      addChild.run(
        `c${n}`,
        `儿童${n}`,
        1 + (n % 2),
        birthDate,
        idNumberOf(birthDate, n % 1000) + n,
        `k${n % 36}`,
        `m${n % 40}`,
        n % 2,
        `金山乡青坑村${n}号`,
        `青坑村${n % 20}`,
      );
      for (const [at, relation] of ['51', '52', '63'].entries())
        addKin.run(
          `p${n}.${at}`,
          `c${n}`,
          relation,
          at === 2 ? 1 : 0,
          `家人${n}`,
          JSON.stringify([{ number: String(13_800_000_000 + n), provedOn: null }]),
          at === 2 ? 0 : n % (at + 2) === 0 ? 0 : 1,
          at === 2 ? null : '2026-09-01',
          '浙江省温州市',
          1,
        );
      spells(n, null, 'class', ['k1', 'k7', 'k13']);
      spells(n, null, 'mentor', ['m1']);
      spells(n, `p${n}.0`, 'away', ['广东省东莞市', '上海市']);
      spells(n, `p${n}.1`, 'away', ['浙江省宁波市', '江苏省苏州市']);
      spells(n, `p${n}.1`, 'care', [null]);
      spells(n, null, 'stay', ['transferredOut']);
    }
  })();
}
