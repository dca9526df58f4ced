/** The school, its terms and classes. */

import type { SchoolClass, Term } from '../../../../shared/areas/admin/model.ts';
import {
  type School,
  schoolClassModel,
  schoolModel,
  termModel,
} from '../../../../shared/areas/admin/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Fields, RecordModel, Values } from '../../../../shared/record.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { renameSchool } from '../../database/vault.ts';
import type { Desk } from '../../desk.ts';

type Row = Record<string, SqlValue>;

export function school(context: Pick<ReadContext, 'read'>): School {
  const row = context.read.get<Row>('select * from school where deletedAt is null');
  return row ? fromRow(schoolModel, row) : refuse('notSetUp');
}

/** What stands on labels and cards, where there is little room. */
export function shortName(context: Pick<ReadContext, 'read'>): string {
  const { shortName: short, name } = school(context);
  return short ?? name;
}

export function saveSchool(
  context: WriteContext & { desk: Desk },
  patch: Partial<Values<typeof schoolModel.fields>>,
): School {
  const saved = context.update(schoolModel, school(context).id, patch);
  renameSchool(context.desk.folder, context.desk.school.keys, saved.name);
  return saved;
}

/** In order of time. */
export function terms(context: Pick<ReadContext, 'read'>): Term[] {
  return context.read
    .all<Row>('select * from term where deletedAt is null order by startsOn')
    .map((row) => fromRow(termModel, row));
}

/** The whole list as it shall be: those left out go to the bin. Refuses termsOverlap. */
export function saveTerms(
  context: WriteContext,
  input: (Values<typeof termModel.fields> & { id: string | null })[],
): null {
  if (termsClash(input)) refuse('termsOverlap');
  saveList(context, termModel, terms(context), input);
  return null;
}

/** Whether a term ends before it starts, or two have a day in common. */
export function termsClash(some: readonly Pick<Term, 'startsOn' | 'endsOn'>[]): boolean {
  const inOrder = some.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  return inOrder.some(
    (each, index) =>
      each.endsOn <= each.startsOn || (index > 0 && inOrder[index - 1]!.endsOn >= each.startsOn),
  );
}

/** By grade and number. */
export function classes(context: Pick<ReadContext, 'read'>): SchoolClass[] {
  return context.read
    .all<Row>('select * from schoolClass where deletedAt is null order by grade, number')
    .map((row) => fromRow(schoolClassModel, row));
}

type ClassValues = Values<typeof schoolClassModel.fields>;

/** The whole list as it shall be. Refuses inUse where a class with children would go. */
export function saveClasses(
  context: WriteContext,
  input: (Omit<ClassValues, 'headTeacherPhone'> & {
    id: string | null;
    headTeacherPhone?: string | null | undefined;
  })[],
): null {
  const kept = new Set(input.map((each) => each.id));
  const used = context.read.all<{ classId: string }>(
    'select distinct classId from child where classId is not null and deletedAt is null',
  );
  if (used.some(({ classId }) => !kept.has(classId))) refuse('inUse');
  saveList(context, schoolClassModel, classes(context), input);
  return null;
}

/** The whole list as it shall be: those left out go to the bin. */
export function saveList<F extends Fields>(
  context: WriteContext,
  model: RecordModel<F>,
  before: readonly { id: string }[],
  after: readonly (Partial<Values<F>> & { id: string | null })[],
): void {
  const kept = new Set(after.map((each) => each.id));
  for (const each of before) if (!kept.has(each.id)) context.remove(model, each.id);
  for (const { id, ...values } of after) {
    if (id === null) context.insert(model, values as unknown as Partial<Values<F>>);
    else context.update(model, id, values as unknown as Partial<Values<F>>);
  }
}

export function staffNames(context: Pick<ReadContext, 'read'>): { id: string; name: string }[] {
  return context.read.all('select id, name from staff where disabled = 0 and deletedAt is null order by seq');
}
