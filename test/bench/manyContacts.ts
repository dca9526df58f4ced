/** A school of many children with a great many contacts and calls home, for the benches that count them. */
import type { Database } from 'better-sqlite3';
import { type ReadContext, Reader } from '../../electron/office/context.ts';
import { newId } from '../../electron/office/database/records.ts';
import { ChildSearchIndex } from '../../electron/office/database/searchIndex.ts';
import { kindsInOrder } from '../../shared/areas/contacts/forms.ts';
import { addDays, type Day } from '../../shared/values/day.ts';

interface Many {
  children: number;
  contacts: number;
  /** The present term; another one goes before it. */
  term: { startsOn: Day; endsOn: Day };
}

/** A principal's reading of it on a day. */
export function contextOn(db: Database, today: Day): ReadContext {
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
export function fill(db: Database, { children, contacts, term }: Many): void {
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
    db.prepare(
      `insert into school (id, version, createdAt, updatedAt, name, lockMinutes) values (?, ${base}, '金山乡中心小学', 10)`,
    ).run(newId(now));
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
