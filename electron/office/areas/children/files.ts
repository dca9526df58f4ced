/** Loading files within the reach of whoever is signed in. No query on children leaves out the scope. */

import type { Derived } from '../../../../shared/areas/children/calls.ts';
import { type ChildFilter, isInGroups } from '../../../../shared/areas/children/filter.ts';
import { type Kin, kinModel } from '../../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../../shared/areas/children/model.ts';
import type { ChildModel } from '../../../../shared/areas/children/ownFields.ts';
import { factsOn } from '../../../../shared/areas/children/pastDay.ts';
import { derive, type FileFacts, groupsOf, isHere } from '../../../../shared/areas/children/rules.ts';
import { mayOpen, veilDerived } from '../../../../shared/areas/children/sight.ts';
import type { SpellFacts } from '../../../../shared/areas/children/spells.ts';
import { refuse } from '../../../../shared/problem.ts';
import { scopeOf } from '../../../../shared/roles.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { fromRow, readRow, recordColumns } from '../../database/records.ts';
import type { Found as FoundChild } from '../../database/searchIndex.ts';
import { askedOwnFields, childModelOf } from './ownFields.ts';
import { asksForNumbers, withinSight } from './searchSight.ts';
import { spellsOf } from './spells.ts';

type Row = Record<string, SqlValue>;

/** A file as lists and papers need it. */
export interface LoadedFile extends FileFacts {
  /** The child's, with the school's own fields. */
  model: ChildModel;
  derived: Derived;
  className: string | null;
  headTeacherName: string | null;
  headTeacherPhone: string | null;
  mentorName: string | null;
  mentorPhone: string | null;
}

/** A condition on the table child that keeps to the session's children; roles.ts says which. */
export function childScope({ session }: Pick<ReadContext, 'session'>): { sql: string; params: SqlValue[] } {
  switch (scopeOf(session.role)) {
    case 'school':
      return { sql: '1 = 1', params: [] };
    case 'classes':
      return {
        sql: 'child.classId in (select id from schoolClass where headTeacherId = ? and deletedAt is null)',
        params: [session.staffId],
      };
    case 'own':
      return { sql: 'child.mentorId = ?', params: [session.staffId] };
  }
}

/** Refuses notFound for a child that does not exist, is in the bin, or is not the session's: all three look the same. */
export function requireChild(context: ReadContext, id: string): Child {
  const row = rowInReach(context, id) ?? refuse('notFound', { record: 'child' });
  return fromRow(childModel, row);
}

export function isInReach(context: ReadContext, id: string): boolean {
  return rowInReach(context, id) !== undefined;
}

function rowInReach(context: ReadContext, id: string): Row | undefined {
  const scope = childScope(context);
  return context.read.get<Row>(
    `select * from child where id = ? and deletedAt is null and ${scope.sql}`,
    id,
    ...scope.params,
  );
}

/** The file that a merged one lives on in; any other id is its own. */
export function standsFor(context: ReadContext, id: string): string {
  const next = context.read.get<{ mergedInto: string }>(
    'select mergedInto from child where id = ? and deletedAt is not null and mergedInto is not null',
    id,
  );
  return next ? standsFor(context, next.mergedInto) : id;
}

export function kinOfChild(context: Pick<ReadContext, 'read'>, childId: string): Kin[] {
  return context.read
    .all<Row>('select * from kin where childId = ? and deletedAt is null order by seq', childId)
    .map((row) => fromRow(kinModel, row));
}

/** One whole file with what follows from it on that day; on one that is past, as it was then. */
export function loadFile(context: ReadContext, id: string, day: Day): LoadedFile {
  const child = requireChild(context, id);
  const kin = kinOfChild(context, id);
  const spells = day < context.today ? spellsOf(context, id) : null;
  return withNames(context)(child, kin, spells, day);
}

/**
 * Every file of the session's children, in class order and by name's order of entry; the bin left out. On a day that
 * is past each is as it was then, and whose children they are is still asked of now. `counting`: in any order, and with
 * those columns only that the rules read.
 */
export function loadFiles(context: ReadContext, day: Day, counting = false): LoadedFile[] {
  const scope = childScope(context);
  const children = context.read
    .all<Row>(
      counting
        ? `select ${recordColumns(childModel, countedOfChild)} from child where child.deletedAt is null and ${scope.sql}`
        : `select ${recordColumns(childModel)} from child left join schoolClass on schoolClass.id = child.classId
           where child.deletedAt is null and ${scope.sql}
           order by schoolClass.grade is null, schoolClass.grade, schoolClass.number, child.seq`,
      ...scope.params,
    )
    .map((row) => readRow(childModel, row));
  const kin = new Map<string, Kin[]>();
  const rows = context.read.all<Row>(
    `select ${recordColumns(kinModel, counting ? countedOfKin : undefined)} from kin join child on child.id = kin.childId
     where kin.deletedAt is null and child.deletedAt is null and ${scope.sql} order by kin.seq`,
    ...scope.params,
  );
  for (const row of rows) {
    const each = readRow(kinModel, row);
    const siblings = kin.get(each.childId);
    if (siblings) siblings.push(each);
    else kin.set(each.childId, [each]);
  }
  const join = withNames(context);
  if (day >= context.today) return children.map((child) => join(child, kin.get(child.id) ?? none, null, day));
  const spells = spellsAfter(context, day);
  const then = children.map((child) =>
    join(child, kin.get(child.id) ?? none, spells.get(child.id) ?? none, day),
  );
  return counting ? then : inClassOrder(context, then);
}

/** What rules.ts and pastDay.ts read of a child and of the people at its side. */
const countedOfChild = [
  'name',
  'sex',
  'ethnicity',
  'birthDate',
  'idNumber',
  'studentNumber',
  'registered',
  'householdKind',
  'classId',
  'schooling',
  'boarding',
  'enrolledOn',
  'cameBy',
  'leftOn',
  'leftBy',
  'mentorId',
  'fileOpenedOn',
  'homeAddress',
  'village',
  'livesAlone',
  'leftUnattended',
  'bodyCondition',
  'relief',
  'guardianshipAssessment',
  'confirmations',
] as const satisfies readonly (keyof Child)[];
const countedOfKin = [
  'childId',
  'relation',
  'carer',
  'carerSince',
  'birthDate',
  'deceased',
  'phones',
  'away',
  'awaySince',
  'returnedOn',
  'awayPlace',
  'canCare',
] as const satisfies readonly (keyof Kin)[];

const none: never[] = [];

/** By child, the spells that ended after that day: factsOn needs no others. */
function spellsAfter(context: ReadContext, day: Day): ReadonlyMap<string, SpellFacts[]> {
  const byChild = new Map<string, SpellFacts[]>();
  const scope = childScope(context);
  const own = scope.params.length > 0 ? `and childId in (select id from child where ${scope.sql})` : '';
  const rows = context.read.all<SpellFacts & { childId: string }>(
    `select childId, kinId, kind, startsOn, endsOn, value from spell
     where endsOn > ? and deletedAt is null ${own}`,
    day,
    ...scope.params,
  );
  for (const row of rows) {
    const spells = byChild.get(row.childId);
    if (spells) spells.push(row);
    else byChild.set(row.childId, [row]);
  }
  return byChild;
}

/** The order of the classes that they were in then; within one it stays as it is. */
function inClassOrder(context: Pick<ReadContext, 'read'>, files: LoadedFile[]): LoadedFile[] {
  const ids = context.read.all<{ id: string }>('select id from schoolClass order by grade, number, seq');
  const places = new Map(ids.map(({ id }, place) => [id, place]));
  const placeOf = ({ child }: LoadedFile) =>
    child.classId === null ? ids.length : (places.get(child.classId) ?? ids.length);
  return files.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The files that a filter keeps: those at the school on its day, in all groups that it names. Refuses notAllowed for
 * conditions that would tell what the role may not see.
 */
export function filterFiles(context: ReadContext, filter: ChildFilter, counting = false): LoadedFile[] {
  const { role } = context.session;
  if (!mayOpen(role, filter.groups, childModelOf(context).fields)) refuse('notAllowed');
  const day = filter.day ?? context.today;
  const asked = Object.keys(filter.groups).length > 0;
  const byText = filter.text ? idsByText(context, filter.text) : null;
  return loadFiles(context, day, counting).filter((file) => {
    if (!isHere(file.child, day) || (byText && !byText.has(file.child.id))) return false;
    if (!asked) return true;
    const derived = veilDerived(file.derived, role, file.model.fields);
    return isInGroups(groupsOf(file, derived, day), filter.groups);
  });
}

/** More than a school has. */
const mostFound = 5000;

/**
 * Places in the table of at most `limit` of the session's children that fit the text, in order of entry; after them,
 * where there are fewer, those whose names sound alike.
 */
export function searchChildren(context: ReadContext, text: string, limit: number): FoundChild[] {
  // The whole school needs no condition: it would cost a tenth of the search.
  const scope = scopeOf(context.session.role) === 'school' ? {} : { scope: childScope(context) };
  const find = (most: number) => context.search.find(text, { limit: most, ...scope });
  if (!asksForNumbers(context.session.role, text)) return find(limit);
  return withinSight(context, find(mostFound), text, limit);
}

/** A list holds those that are written so; only where nobody is, those that sound so. */
function idsByText(context: ReadContext, text: string): ReadonlySet<string> {
  const found = searchChildren(context, text, mostFound);
  const written = found.filter((each) => !each.byEar);
  const seqs = (written.length > 0 ? written : found).map((each) => each.seq);
  return new Set(
    context.read
      .all<{ id: string }>(
        'select id from child where seq in (select value from json_each(?))',
        JSON.stringify(seqs),
      )
      .map((row) => row.id),
  );
}

interface ClassRow {
  id: string;
  grade: number;
  number: number;
  headTeacherName: string | null;
  headTeacherPhone: string | null;
  headTeacherId: string | null;
}

function withNames(context: Pick<ReadContext, 'read'>) {
  const classes = new Map(
    context.read
      .all<ClassRow>(
        'select id, grade, number, headTeacherName, headTeacherPhone, headTeacherId from schoolClass',
      )
      .map((row) => [row.id, row]),
  );
  const staff = new Map(
    context.read
      .all<{ id: string; name: string; phone: string | null }>('select id, name, phone from staff')
      .map((row) => [row.id, row]),
  );
  const asked = askedOwnFields(context);
  const model = childModelOf(context);
  // without spells the file is taken as it is now
  return (now: Child, people: Kin[], spells: readonly SpellFacts[] | null, day: Day): LoadedFile => {
    const { child, kin } = spells
      ? factsOn({ child: now, kin: people }, spells, day)
      : { child: now, kin: people };
    const inClass = child.classId === null ? undefined : classes.get(child.classId);
    const headed = child.classId === now.classId ? inClass : undefined;
    const mentor = child.mentorId === null ? undefined : staff.get(child.mentorId);
    const facts: FileFacts = { child, kin, grade: inClass?.grade ?? null, asked };
    return {
      ...facts,
      model,
      derived: derive(facts, day),
      className: inClass ? formatClassName(inClass) : null,
      // who headed another class in those days is not kept
      headTeacherName: headed?.headTeacherName ?? null,
      headTeacherPhone: headed?.headTeacherPhone ?? staff.get(headed?.headTeacherId ?? '')?.phone ?? null,
      mentorName: mentor?.name ?? null,
      mentorPhone: mentor?.phone ?? null,
    };
  };
}
