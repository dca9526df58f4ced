/** The files that the school has already, as an import looks them up. */
import { type Kin, kinModel } from '../../../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../../../shared/areas/children/model.ts';
import type { Class } from '../../../../../shared/values/className.ts';
import { type Day, dayOf } from '../../../../../shared/values/day.ts';
import type { Reader, SqlValue } from '../../../context.ts';
import { fromRow } from '../../../database/records.ts';
import { saidBefore } from './censuses.ts';
import type { Said } from './threeWay.ts';

type Row = Record<string, SqlValue>;

export interface ExistingFile {
  child: Child;
  kin: Kin[];
  inClass: Class | null;
  /** What the newest census that named the child said; null where none did. */
  said: Said | null;
  /** Who wrote a field of the child or of somebody at its side last, and on which day. */
  writerOf(recordId: string, key: string): { who: string; day: Day };
}

export interface ExistingFiles {
  byIdNumber: ReadonlyMap<string, ExistingFile>;
  byName: ReadonlyMap<string, readonly ExistingFile[]>;
  /** Class ids by '3.1'. */
  classes: ReadonlyMap<string, string>;
  /** Staff ids by name, and the other way; a name that two have is left out. */
  staff: ReadonlyMap<string, string>;
  staffNames: ReadonlyMap<string, string>;
  /** The newest change of all when these were read. */
  auditSeq: number;
}

export function classKey({ grade, number }: Class): string {
  return `${grade}.${number}`;
}

/** Imports are for roles that see the whole school, so there is no scope to keep. */
export function loadExisting(read: Reader): ExistingFiles {
  const classRows = read.all<Class & { id: string }>(
    'select id, grade, number from schoolClass where deletedAt is null',
  );
  const classById = new Map(classRows.map((row) => [row.id, row]));
  const files = loadFiles(read, classById);
  const byName = new Map<string, ExistingFile[]>();
  for (const file of files.values()) {
    const same = byName.get(file.child.name);
    if (same) same.push(file);
    else byName.set(file.child.name, [file]);
  }
  const staff = read.all<{ id: string; name: string }>(
    'select id, name from staff where disabled = 0 and deletedAt is null',
  );
  const staffNames = staff.map((each) => each.name);
  return {
    byIdNumber: new Map(
      [...files.values()].flatMap((file) => (file.child.idNumber ? [[file.child.idNumber, file]] : [])),
    ),
    byName,
    classes: new Map(classRows.map((row) => [classKey(row), row.id])),
    staff: new Map(
      staff
        .filter(({ name }) => staffNames.indexOf(name) === staffNames.lastIndexOf(name))
        .map(({ id, name }) => [name, id]),
    ),
    staffNames: new Map(staff.map(({ id, name }) => [id, name])),
    auditSeq: auditSeq(read),
  };
}

/** Grows with every write of any record. */
export function auditSeq(read: Reader): number {
  return read.get<{ seq: number | null }>('select max(seq) as seq from auditEntry')?.seq ?? 0;
}

function loadFiles(read: Reader, classes: ReadonlyMap<string, Class>): Map<string, ExistingFile> {
  const files = new Map<string, ExistingFile>();
  const said = saidBefore(read);
  for (const row of read.all<Row>('select * from child where deletedAt is null order by seq')) {
    const child = fromRow(childModel, row);
    const inClass = child.classId === null ? null : (classes.get(child.classId) ?? null);
    const writerOf = (recordId: string, key: string) => lastWriter(read, child.id, recordId, key);
    files.set(child.id, { child, kin: [], inClass, said: said.get(child.id) ?? null, writerOf });
  }
  for (const row of read.all<Row>('select * from kin where deletedAt is null order by seq')) {
    const kin = fromRow(kinModel, row);
    files.get(kin.childId)?.kin.push(kin);
  }
  return files;
}

function lastWriter(read: Reader, childId: string, recordId: string, key: string): { who: string; day: Day } {
  const row = read.get<{ at: number; who: string | null }>(
    `select auditEntry.at, staff.name as who from auditEntry left join staff on staff.id = auditEntry.staffId
     where owner = ? and recordId = ? and json_type(after, '$.' || ?) is not null order by auditEntry.seq desc limit 1`,
    childId,
    recordId,
    key,
  );
  return { who: row?.who ?? '', day: dayOf(row?.at ?? 0) };
}
