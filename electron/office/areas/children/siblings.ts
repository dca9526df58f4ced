/** Brothers and sisters: found, joined, parted, and what is changed for all of them at once. */
import { pairPeople } from '../../../../shared/areas/children/doubles.ts';
import { type Kin, type KinField, kinModel } from '../../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../../shared/areas/children/model.ts';
import {
  homeFacts,
  personFacts,
  type Sibling,
  type Siblings,
} from '../../../../shared/areas/children/siblings.ts';
import { refuse } from '../../../../shared/problem.ts';
import { sightOfField, veil } from '../../../../shared/veil.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow, newId } from '../../database/records.ts';
import { findDoubles } from './doubles/find.ts';
import { childScope, kinOfChild, requireChild } from './files.ts';
import { type ChildPatch, type KinPatch, type Move, trackKin } from './spells.ts';

interface SharedRow {
  kinId: string;
  relation: string | null;
  childId: string;
  inReach: number;
}

export function siblings(context: ReadContext, input: { id: string }): Siblings {
  const child = requireChild(context, input.id);
  const rows = sharedRows(context, child.id);
  const within = rows.filter((each) => each.inReach === 1);
  const byParent = rows.filter((each) => isParent(each.relation));
  const linked = groupParents(byParent.filter((each) => each.inReach === 1));
  return {
    linked: describe(context, child, linked),
    suggested: describe(context, child, suggestions(context, child, new Set(linked.keys()))),
    outOfReach: new Set(byParent.filter((each) => each.inReach === 0).map((each) => each.childId)).size,
    shared: [...new Set(rows.map((each) => each.kinId))].map((kinId) => ({
      kinId,
      children: [...new Set(within.filter((each) => each.kinId === kinId).map((each) => each.childId))],
      outOfReach: rows.filter((each) => each.kinId === kinId && each.inReach === 0).length,
    })),
  };
}

/** The child's people who stand in other files too; the bin left out. */
function sharedRows(context: ReadContext, childId: string): SharedRow[] {
  const scope = childScope(context);
  return context.read.all<SharedRow>(
    `select mine.id as kinId, mine.relation, other.childId, coalesce((${scope.sql}), 0) as inReach
     from kin mine join kin other on other.personId = mine.personId and other.childId <> mine.childId
     join child on child.id = other.childId
     where mine.childId = ? and mine.personId is not null
       and mine.deletedAt is null and other.deletedAt is null and child.deletedAt is null`,
    ...scope.params,
    childId,
  );
}

function isParent(relation: string | null): boolean {
  return relation === '51' || relation === '52';
}

/** Children with the relations of the parents that they share. */
function groupParents(rows: readonly Pick<SharedRow, 'childId' | 'relation'>[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { childId, relation } of rows) {
    const known = found.get(childId);
    if (known) known.add(relation ?? '');
    else found.set(childId, new Set([relation ?? '']));
  }
  return found;
}

/** Children of the session with a parent who matches, and who are no second file of this one. */
function suggestions(
  context: ReadContext,
  child: Child,
  linked: ReadonlySet<string>,
): Map<string, Set<string>> {
  const scope = childScope(context);
  // a number that the role does not see whole is no reason: that two are the same would tell of it
  const seen = (kin: Kin) => veil(kinModel, kin, context.session.role).record;
  const people = kinOfChild(context, child.id).map(seen);
  const rows = people
    .filter((each) => isParent(each.relation))
    .flatMap((parent) =>
      context.read
        .all<Record<string, SqlValue>>(
          `select kin.* from kin join child on child.id = kin.childId
         where kin.relation = ? and (kin.name = ? or kin.idNumber = ?) and kin.childId <> ?
           and kin.deletedAt is null and child.deletedAt is null and ${scope.sql}`,
          parent.relation,
          parent.name,
          parent.idNumber,
          child.id,
          ...scope.params,
        )
        .map((row) => seen(fromRow(kinModel, row)))
        .filter((other) => !linked.has(other.childId) && matches(parent, other)),
    );
  const found = groupParents(rows);
  for (const id of found.keys())
    if (isDouble(context, child, people, requireChild(context, id), kinOfChild(context, id).map(seen)))
      found.delete(id);
  return found;
}

/** One ID number, or one name and a telephone in common; two numbers that differ are two people. */
export function matches(
  one: Pick<Kin, 'name' | 'idNumber' | 'phones'>,
  other: Pick<Kin, 'name' | 'idNumber' | 'phones'>,
): boolean {
  if (one.idNumber !== null && other.idNumber !== null) return one.idNumber === other.idNumber;
  if (one.name === null || one.name !== other.name) return false;
  const numbers = new Set((one.phones ?? []).map((phone) => phone.number));
  return (other.phones ?? []).some((phone) => numbers.has(phone.number));
}

function isDouble(
  context: ReadContext,
  one: Child,
  onesKin: readonly Kin[],
  other: Child,
  othersKin: readonly Kin[],
): boolean {
  const facts = (child: Child, kin: readonly Kin[]) => ({
    ...veil(childModel, child, context.session.role).record,
    people: kin.map((each) => ({ ...each, numbers: (each.phones ?? []).map((phone) => phone.number) })),
  });
  return findDoubles([facts(one, onesKin), facts(other, othersKin)], new Set()).length > 0;
}

/** In order of age. */
function describe(
  context: ReadContext,
  child: Child,
  found: ReadonlyMap<string, ReadonlySet<string>>,
): Sibling[] {
  if (found.size === 0) return [];
  return context.read
    .all<Omit<Sibling, 'twin' | 'parents'>>(
      `select child.id, child.name, child.sex, child.birthDate,
         case when schoolClass.id is null then null
           else substr('一二三四五六七八九', schoolClass.grade, 1) || '(' || schoolClass.number || ')班' end as className
       from child left join schoolClass on schoolClass.id = child.classId
       where child.id in (select value from json_each(?)) order by child.birthDate, child.seq`,
      JSON.stringify([...found.keys()]),
    )
    .map((row) => ({
      ...row,
      twin: row.birthDate !== null && row.birthDate === child.birthDate,
      parents: [...found.get(row.id)!].toSorted(),
    }));
}

export function linkSiblings(context: WriteContext, input: { one: string; other: string }): null {
  const [one, other] = [requireChild(context, input.one), requireChild(context, input.other)];
  const pairs = pairPeople(kinOfChild(context, one.id), kinOfChild(context, other.id)).flatMap(
    ([mine, others]) =>
      mine && others && isParent(mine.relation) && mayBeOne(mine, others) ? [[mine, others] as const] : [],
  );
  if (one.id === other.id || pairs.length === 0) refuse('noSharedParent');
  for (const [mine, others] of pairs) joinPeople(context, mine, others);
  return null;
}

/** Somebody says that they are brothers or sisters: one name, number or telephone is enough to say by whom. */
function mayBeOne(one: Kin, other: Kin): boolean {
  if (one.relation !== other.relation) return false;
  if (one.idNumber !== null && other.idNumber !== null) return one.idNumber === other.idNumber;
  return one.name === null || other.name === null || one.name === other.name;
}

/** The two rows are one person from now on, and so is whoever either was one with already. */
export function joinPeople(
  context: Pick<WriteContext, 'read' | 'update' | 'now'>,
  one: Pick<Kin, 'id' | 'personId'>,
  other: Pick<Kin, 'id' | 'personId'>,
): void {
  const personId = one.personId ?? other.personId ?? newId(context.now);
  if (one.personId !== personId) context.update(kinModel, one.id, { personId });
  const before = other.personId;
  if (before === null) context.update(kinModel, other.id, { personId });
  else if (before !== personId)
    for (const { id } of context.read.all<{ id: string }>(
      'select id from kin where personId = ? and deletedAt is null',
      before,
    ))
      context.update(kinModel, id, { personId });
}

/** Parts this child from the other and from nobody else but those who were joined through the same parents. */
export function unlinkSiblings(context: WriteContext, input: { one: string; other: string }): null {
  requireChild(context, input.one);
  requireChild(context, input.other);
  const others = new Set(kinOfChild(context, input.other).map((each) => each.personId));
  for (const each of kinOfChild(context, input.one))
    if (each.personId !== null && others.has(each.personId))
      context.update(kinModel, each.id, { personId: null });
  return null;
}

/** The same change for the same person in other children's files, as far as they are the session's. */
export function shareKin(
  context: WriteContext,
  kin: Kin,
  patch: KinPatch,
  alsoFor: readonly string[],
  move: Move,
): void {
  if (kin.personId === null) return;
  // what this role sees in part only may stand otherwise in the other file
  const mayWrite = (key: string) =>
    (personFacts as readonly string[]).includes(key) &&
    sightOfField(context.session.role, kinModel.fields[key as KinField]) === 'whole';
  const facts = Object.fromEntries(Object.entries(patch).filter(([key]) => mayWrite(key))) as KinPatch;
  const wanted = new Set(alsoFor);
  const children = sharedRows(context, kin.childId).filter(
    (each) => each.kinId === kin.id && each.inReach === 1 && wanted.has(each.childId),
  );
  for (const childId of new Set(children.map((each) => each.childId))) {
    const people = kinOfChild(context, childId);
    for (const each of people)
      if (each.personId === kin.personId)
        context.update(kinModel, each.id, trackKin(context, each, people, facts, move));
  }
}

/** The same home for brothers and sisters, as far as their files are the session's. */
export function shareHome(
  context: WriteContext,
  childId: string,
  patch: ChildPatch,
  alsoFor: readonly string[],
): void {
  const facts: ChildPatch = Object.fromEntries(
    homeFacts.filter((key) => patch[key] !== undefined).map((key) => [key, patch[key]]),
  );
  if (alsoFor.length === 0 || Object.keys(facts).length === 0) return;
  const linked = sharedRows(context, childId).filter((each) => isParent(each.relation) && each.inReach === 1);
  for (const id of new Set(linked.map((each) => each.childId)))
    if (alsoFor.includes(id)) context.update(childModel, id, facts);
}
