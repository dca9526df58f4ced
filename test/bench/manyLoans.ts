/** A library behind the office: titles, copies, children and loans that are over, one copy after the other. */
import type { Database } from 'better-sqlite3';
import { newId } from '../../electron/office/database/records.ts';
import { addDays } from '../../shared/values/day.ts';

const firstDay = '2016-09-01';
const copiesOfTitle = 5;

export interface ManyLoans {
  /** Copies that are in. */
  copyIds: string[];
  /** Children who have nothing out. */
  childIds: string[];
}

/** `past` loans of `copies` copies by `children` children, all of them given back. */
export function fillLibrary(
  db: Database,
  { copies, past, children }: { copies: number; past: number; children: number },
): ManyLoans {
  const base = '1, 0, 0';
  const staff = db.prepare<[], { id: string }>('select id from staff limit 1').get()!.id;
  const addChild = db.prepare(
    `insert into child (id, version, createdAt, updatedAt, name, fileOpenedOn) values (?, ${base}, ?, '2016-09-01')`,
  );
  const addTitle = db.prepare(
    `insert into title (id, version, createdAt, updatedAt, name) values (?, ${base}, ?)`,
  );
  const addCopy = db.prepare(
    `insert into copy (id, version, createdAt, updatedAt, titleId, number, source, acquiredOn, condition, lendable)
     values (?, ${base}, ?, ?, 'bought', '2016-09-01', 'good', 1)`,
  );
  const addLoan = db.prepare(
    `insert into loan (id, version, createdAt, updatedAt, copyId, quantity, childId, lentOn, dueOn, renewals, lentById,
       returnedOn, returnedToId, lost) values (?, ${base}, ?, 1, ?, ?, ?, 0, ?, ?, ?, 0)`,
  );
  const made: ManyLoans = { copyIds: [], childIds: [] };
  db.transaction(() => {
    for (let n = 0; n < children; n += 1) {
      const id = newId(n);
      addChild.run(id, `儿童${n}`);
      made.childIds.push(id);
    }
    let titleId = '';
    for (let n = 0; n < copies; n += 1) {
      if (n % copiesOfTitle === 0) {
        titleId = newId(n);
        addTitle.run(titleId, `图书${n}`);
      }
      const id = newId(n);
      addCopy.run(id, titleId, n + 1);
      made.copyIds.push(id);
    }
    for (let n = 0; n < past; n += 1) {
      const [copyId, childId] = [made.copyIds[n % copies]!, made.childIds[n % children]!];
      const day = addDays(firstDay, Math.floor((n / past) * 3600));
      addLoan.run(newId(n), copyId, childId, day, addDays(day, 14), staff, addDays(day, 9), staff);
    }
  })();
  db.exec('analyze');
  return made;
}
