/**
 * The whole matrix of what is due (2,000 children x 20 weeks x 6 rules) from 200,000 contacts, calls home among them, by the office's own code,
 * against reading those contacts once by the office's own query: their child, kind and day, and nothing done with them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Measure } from '../../build/bench.ts';
import { contactDaysSql } from '../../electron/office/areas/contacts/careFacts.ts';
import { matrixOf } from '../../electron/office/areas/contacts/due.ts';
import { type ReadContext, Reader } from '../../electron/office/context.ts';
import { openDatabase } from '../../electron/office/database/open.ts';
import { newId } from '../../electron/office/database/records.ts';
import { ChildSearchIndex } from '../../electron/office/database/searchIndex.ts';
import { kindsInOrder } from '../../shared/areas/contacts/forms.ts';
import { weeksOf } from '../../shared/areas/contacts/weeks.ts';
import { addDays } from '../../shared/values/day.ts';
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
    fill(db);
    const context = contextOn(db);
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

/** Each child with two parents away and a carer, and a hundred contacts through two terms. */
function fill(db: Database): void {
  const now = Date.now();
  const base = '1, 0, 0';
  const addTerm = db.prepare(
    `insert into term (id, version, createdAt, updatedAt, name, startsOn, endsOn) values (?, ${base}, ?, ?, ?)`,
  );
  const addChild = db.prepare(
    `insert into child (id, version, createdAt, updatedAt, name, birthDate, fileOpenedOn, enrolledOn)
     values (?, ${base}, ?, '2017-05-04', '2023-09-01', '2023-09-01')`,
  );
  const addKin = db.prepare(
    `insert into kin (id, version, createdAt, updatedAt, childId, relation, carer, away, awaySince)
     values (?, ${base}, ?, ?, ?, ?, '2024-02-15')`,
  );
  const addSpell = db.prepare(
    `insert into spell (id, version, createdAt, updatedAt, childId, kind, startsOn, endsOn)
     values (?, ${base}, ?, 'class', '2023-09-01', '2026-09-01')`,
  );
  const addContact = db.prepare(
    `insert into contact (id, version, createdAt, updatedAt, kind, day, line) values (?, ${base}, ?, ?, '说了说近来的事')`,
  );
  const addLink = db.prepare(
    `insert into contactChild (id, version, createdAt, updatedAt, contactId, childId) values (?, ${base}, ?, ?)`,
  );
  const addCall = db.prepare(
    `insert into phoneCall (id, version, createdAt, updatedAt, childId, day, source, way, connected)
     values (?, ${base}, ?, ?, 'desk', 'voice', 1)`,
  );
  const ids: string[] = [];
  db.transaction(() => {
    db.prepare(`update careRule set holdsFrom = '2026-02-23'`).run();
    addTerm.run('t1', '2025学年第二学期', '2026-02-23', '2026-07-03');
    addTerm.run('t2', '2026学年第一学期', term.startsOn, term.endsOn);
    for (let n = 0; n < children; n += 1) {
      const id = newId(now);
      ids.push(id);
      addChild.run(id, `儿童${n}`);
      for (const [at, relation] of ['51', '52', '63'].entries())
        addKin.run(newId(now), id, relation, at === 2 ? 1 : 0, at === 2 ? 0 : 1);
      addSpell.run(newId(now), id);
    }
    for (let n = 0; n < contacts; n += 1) {
      const id = newId(now);
      const kind = kindsInOrder[(n * 7) % 8]!;
      const day = addDays('2026-02-23', Math.floor((n * 326) / contacts));
      const childId = ids[(n * 17) % children]!;
      if (kind === 'familyCall') addCall.run(id, childId, day);
      else {
        addContact.run(id, kind, day);
        addLink.run(newId(now), id, childId);
      }
    }
  })();
}
