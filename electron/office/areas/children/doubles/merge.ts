/**
 * Two files of one child become one. What was chosen is written into the file that stays; whatever names the other file
 * or its people, of any area, names this one from then on; the other goes to the bin and says where it went.
 */
import {
  emptyMeans,
  type MergeInput,
  notDoubleModel,
  pairPeople,
} from '../../../../../shared/areas/children/doubles.ts';
import type { Confirmation } from '../../../../../shared/areas/children/keptFields.ts';
import { type Kin, kinModel } from '../../../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../../../shared/areas/children/model.ts';
import { mergeOwn, splitOwn, withOwn } from '../../../../../shared/areas/children/ownValues.ts';
import { surveyMarkModel } from '../../../../../shared/areas/children/survey.ts';
import { contactChildModel } from '../../../../../shared/areas/contacts/model.ts';
import { refuse, refuseField } from '../../../../../shared/problem.ts';
import type { Field, Fields, Phone, RecordModel } from '../../../../../shared/record.ts';
import type { Role } from '../../../../../shared/roles.ts';
import { sightOfField } from '../../../../../shared/veil.ts';
import type { WriteContext } from '../../../context.ts';
import { models } from '../../models.ts';
import { kinOfChild, requireChild } from '../files.ts';
import { childModelOf } from '../ownFields.ts';

type Choice = MergeInput['child'];

export function merge(context: WriteContext, input: MergeInput): { id: string } {
  const keep = requireVersion(requireChild(context, input.keep.id), input.keep.version);
  const drop = requireVersion(requireChild(context, input.drop.id), input.drop.version);
  if (keep.id === drop.id) refuseField('drop.id', 'wrongKind');
  const joined = mergePeople(context, keep, drop, input.people);
  forgetDifference(context, keep.id, drop.id);
  forgetSecondMarks(context, keep.id, drop.id);
  forgetSecondPresence(context, keep.id, drop.id);
  relink(context, 'child', drop.id, keep.id);
  // first out of the way, so that its ID number is free
  context.update(childModel, drop.id, { mergedInto: keep.id });
  context.remove(childModel as unknown as RecordModel, drop.id);
  const { fields } = childModelOf(context);
  const { own, ...patch } = splitOwn(
    combine(fields, withOwn(keep), withOwn(drop), input.child, context.session.role),
  );
  context.update(childModel, keep.id, {
    ...(patch as Partial<Child>),
    own: mergeOwn(keep.own, own ?? {}),
    mergedInto: keep.mergedInto,
    confirmations: confirmationsOf(keep, drop, joined),
  });
  return { id: keep.id };
}

function requireVersion(child: Child, version: number): Child {
  if (child.version !== version) refuse('changedMeanwhile', { record: 'child' });
  return child;
}

/** The ids of the people who went, and who stands for each now. */
function mergePeople(
  context: WriteContext,
  keep: Child,
  drop: Child,
  choices: MergeInput['people'],
): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  const stays = kinOfChild(context, keep.id);
  const hasCarer = stays.some((each) => each.carer === true);
  for (const [one, other] of pairPeople(stays, kinOfChild(context, drop.id))) {
    if (!other) continue;
    const carer = other.carer === true && !hasCarer;
    if (!one) {
      context.update(kinModel, other.id, {
        childId: keep.id,
        ...(carer ? {} : { carer: other.carer === null ? null : false, carerSince: null }),
      });
      continue;
    }
    const choice = choices.find((each) => each.keepId === one.id && each.dropId === other.id);
    const patch = combine(kinModel.fields, one, other, choice ?? filling(one, other), context.session.role);
    relink(context, 'kin', other.id, one.id);
    context.remove(kinModel as unknown as RecordModel, other.id);
    context.update(kinModel, one.id, {
      ...patch,
      childId: keep.id,
      carer: carer ? true : one.carer,
      carerSince: carer ? other.carerSince : one.carerSince,
      personId: one.personId ?? other.personId,
    });
    joined.set(other.id, one.id);
  }
  return joined;
}

/** Nobody chose: what one lacks the other gives, and no number is lost. */
function filling(one: Kin, other: Kin): Choice {
  const lacking = Object.keys(kinModel.fields).filter(
    (key) => one[key as keyof Kin] === null && other[key as keyof Kin] !== null && !emptyMeans.has(key),
  );
  return { take: lacking, both: ['phones'] };
}

/**
 * The chosen values of the other record. What nobody could choose (links, what the program keeps, values that the role
 * does not see whole) comes along where the file that stays has none.
 */
function combine<R extends object>(
  fields: Fields,
  keep: R,
  drop: R,
  { take, both }: Choice,
  role: Role,
): Partial<R> {
  const patch: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const [mine, others] = [valueIn(keep, key), valueIn(drop, key)];
    if (others === null) continue;
    if (field.system) patch[key] = mine ?? others;
    else if (both.includes(key)) patch[key] = joinedValue(field, mine, others);
    else if (take.includes(key)) patch[key] = others;
    else if (mine === null && sightOfField(role, field) !== 'whole' && !emptyMeans.has(key))
      patch[key] = others;
  }
  return patch as Partial<R>;
}

function valueIn(record: object, key: string): unknown {
  return (record as Record<string, unknown>)[key] ?? null;
}

const mostPhones = 8;
const longestText = 4000;

/** Two lists in one, each entry once; two texts one under the other; of anything else the file's own. */
function joinedValue(field: Pick<Field, 'kind'>, mine: unknown, others: unknown): unknown {
  if (mine === null) return others;
  switch (field.kind) {
    case 'phones': {
      const numbers = new Map(
        [...(others as Phone[]), ...(mine as Phone[])].map((each) => [each.number, each]),
      );
      const inOrder = [...(mine as Phone[]), ...(others as Phone[])].map((each) => each.number);
      return [...new Set(inOrder)].slice(0, mostPhones).map((number) => numbers.get(number)!);
    }
    case 'codes':
      return [...new Set([...(mine as string[]), ...(others as string[])])].toSorted();
    case 'longText':
      return mine === others ? mine : `${String(mine)}\n${String(others)}`.slice(0, longestText);
    default:
      return mine;
  }
}

/** What was confirmed in either file, about people by those who stand for them now. */
function confirmationsOf(
  keep: Child,
  drop: Child,
  joined: ReadonlyMap<string, string>,
): Confirmation[] | null {
  const moved = (drop.confirmations ?? []).map((each) => {
    const [record = '', id = '', ...rest] = each.field.split('.');
    const now = joined.get(id);
    return now ? { ...each, field: [record, now, ...rest].join('.') } : each;
  });
  const all = [...(keep.confirmations ?? []), ...moved];
  const once = all.filter(
    (each, at) =>
      all.findIndex(
        (other) => other.field === each.field && other.issue === each.issue && other.value === each.value,
      ) === at,
  );
  return once.length > 0 ? once.slice(0, 40) : null;
}

/** That the two are not one child was said too soon. */
function forgetDifference(context: WriteContext, one: string, other: string): void {
  const rows = context.read.all<{ id: string }>(
    `select id from notDouble where deletedAt is null
     and (childId = ? and otherId = ? or childId = ? and otherId = ?)`,
    one,
    other,
    other,
    one,
  );
  for (const { id } of rows) context.remove(notDoubleModel as unknown as RecordModel, id);
}

/** A survey sees a child once: where both files have been looked at, the mark of the file that stays is enough. */
function forgetSecondMarks(context: WriteContext, keepId: string, dropId: string): void {
  const rows = context.read.all<{ id: string }>(
    `select id from surveyMark where deletedAt is null and childId = ?
     and surveyId in (select surveyId from surveyMark where deletedAt is null and childId = ?)`,
    dropId,
    keepId,
  );
  for (const { id } of rows) context.remove(surveyMarkModel as unknown as RecordModel, id);
}

/** Both files may have been at one contact: once is enough. */
function forgetSecondPresence(context: WriteContext, keepId: string, dropId: string): void {
  const rows = context.read.all<{ id: string }>(
    `select id from contactChild where deletedAt is null and childId = ?
     and contactId in (select contactId from contactChild where deletedAt is null and childId = ?)`,
    dropId,
    keepId,
  );
  for (const { id } of rows) context.remove(contactChildModel as unknown as RecordModel, id);
}

/** Every record of any area that names the one names the other instead. A file in the bin keeps where it went. */
function relink(context: WriteContext, to: 'child' | 'kin', from: string, into: string): void {
  for (const model of Object.values(models)) {
    for (const [key, field] of Object.entries(model.fields)) {
      if (field.kind !== 'link' || field.to !== to || (model.name === 'child' && key === 'mergedInto'))
        continue;
      const rows = context.read.all<{ id: string }>(
        `select id from ${model.name} where ${key} = ? and deletedAt is null`,
        from,
      );
      for (const { id } of rows) context.update(model, id, { [key]: into });
    }
  }
}
