/** Parents whom a workbook brings again and again, once with each of their children: joined without being asked. */
import { type Kin, kinModel } from '../../../../../shared/areas/children/kin.ts';
import type { SqlValue, WriteContext } from '../../../context.ts';
import { fromRow } from '../../../database/records.ts';
import { findDoubles } from '../doubles/find.ts';
import { joinPeople, matches } from '../siblings.ts';

/** More of one name and telephone than any family has: the village shop's number. */
const mostChildren = 8;

/**
 * Links the parents among the rows written since `auditSeq` with those who match by ID number, or by name and
 * telephone. Returns how many children got a brother or sister by it.
 */
export function linkFamilies(write: WriteContext, since: number): number {
  const fresh = new Set(
    write.read
      .all<{ id: string }>(
        `select distinct recordId as id from auditEntry where record = 'kin' and seq > ?`,
        since,
      )
      .map((row) => row.id),
  );
  const linked = new Set<string>();
  for (const group of sameKeys(parents(write), fresh)) {
    const [first, ...others] = group;
    for (const other of others) {
      // joined by another key, or by a row before, in this very walk
      const [one, two] = [reread(write, first!), reread(write, other)];
      if (one.childId === two.childId || !matches(one, two) || isOne(one, two) || isDouble(write, one, two))
        continue;
      joinPeople(write, one, two);
      linked.add(one.childId).add(two.childId);
    }
  }
  return linked.size;
}

function isOne(one: Kin, other: Kin): boolean {
  return one.personId !== null && one.personId === other.personId;
}

function reread(write: WriteContext, kin: Kin): Kin {
  return write.records.find(kinModel, kin.id) ?? kin;
}

function parents(write: WriteContext): Kin[] {
  return write.read
    .all<Record<string, SqlValue>>(
      `select kin.* from kin join child on child.id = kin.childId
       where kin.relation in ('51', '52') and kin.deletedAt is null and child.deletedAt is null order by kin.seq`,
    )
    .map((row) => fromRow(kinModel, row));
}

/** Parents who share a key, where one of them was just written. */
function sameKeys(all: readonly Kin[], fresh: ReadonlySet<string>): Kin[][] {
  const groups = new Map<string, Kin[]>();
  for (const kin of all) {
    const keys = (kin.phones ?? []).map((phone) => `${kin.name} ${phone.number}`);
    for (const key of kin.idNumber === null ? keys : [...keys, kin.idNumber]) {
      const whole = `${kin.relation} ${key}`;
      const known = groups.get(whole);
      if (known) known.push(kin);
      else groups.set(whole, [kin]);
    }
  }
  return [...groups.values()].filter(
    (group) => group.length > 1 && group.length <= mostChildren && group.some((each) => fresh.has(each.id)),
  );
}

/** Two files of one child have the same parents and are no brothers. */
function isDouble(write: WriteContext, one: Kin, other: Kin): boolean {
  const facts = (kin: Kin) => {
    const child = write.read.get<{
      id: string;
      name: string;
      sex: string | null;
      birthDate: string | null;
      idNumber: string | null;
      studentNumber: string | null;
    }>('select id, name, sex, birthDate, idNumber, studentNumber from child where id = ?', kin.childId)!;
    return { ...child, people: [{ ...kin, numbers: (kin.phones ?? []).map((phone) => phone.number) }] };
  };
  return findDoubles([facts(one), facts(other)], new Set()).length > 0;
}
