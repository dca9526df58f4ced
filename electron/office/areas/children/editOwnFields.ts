/** Making, changing, retiring and ordering the school's own fields. */
import {
  isTakenLabel,
  type OwnChoice,
  type OwnField,
  type OwnFieldInput,
  ownFieldModel,
} from '../../../../shared/areas/children/ownFields.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { childScope } from './files.ts';
import { formerOf } from './formerNames.ts';
import { ownFields } from './ownFields.ts';

export function ownFieldUse(context: ReadContext): { id: string; files: number }[] {
  const scope = childScope(context);
  return context.read.all(
    `select value.key as id, count(*) as files from child, json_each(child.own) as value
     where child.deletedAt is null and ${scope.sql} group by value.key`,
    ...scope.params,
  );
}

/** Refuses invalidInput where the name is taken or a field of choices has none, notFound and changedMeanwhile. */
export function saveOwnField(context: WriteContext, input: OwnFieldInput): OwnField {
  const all = ownFields(context);
  const { id, version, label, kind, section, asked, sensitivity } = input;
  const before =
    id === null ? null : (all.find((each) => each.id === id) ?? refuse('notFound', { record: 'ownField' }));
  if (
    isTakenLabel(
      label,
      all.filter((each) => each.id !== id),
    )
  )
    refuseField('label', 'labelTaken');
  const byChoice = kind === 'code' || kind === 'codes';
  const choices = byChoice ? choicesAfter(before?.choices ?? [], input.choices) : null;
  if (choices && !choices.some((each) => !each.retired)) refuseField('choices', 'choiceMissing');
  const labels = (choices ?? []).map((each) => each.label);
  if (new Set(labels).size < labels.length) refuseField('choices', 'choiceTwice');
  const said = { label, section, asked, sensitivity, choices };
  if (before === null)
    return context.insert(ownFieldModel, { ...said, kind, retired: false, place: nextPlace(all) });
  const formerLabels = formerOf(before.label, label, before.formerLabels ?? []);
  return context.update(
    ownFieldModel,
    before.id,
    { ...said, formerLabels: formerLabels.length > 0 ? formerLabels : null },
    version,
  );
}

function nextPlace(all: readonly OwnField[]): number {
  return Math.max(0, ...all.map((each) => each.place)) + 1;
}

/** New choices get the next code; one that is no longer named is retired, since files may hold it. */
function choicesAfter(before: readonly OwnChoice[], wanted: OwnFieldInput['choices']): OwnChoice[] {
  let last = Math.max(0, ...before.map((each) => Number(each.code.slice(1))));
  const kept = wanted.map(({ code, label, retired }): OwnChoice => {
    const was = before.find((each) => each.code === code);
    if (was) return { code: was.code, label, former: formerOf(was.label, label, was.former), retired };
    last += 1;
    return { code: `c${last}`, label, former: [], retired };
  });
  const gone = before.filter((each) => !wanted.some((other) => other.code === each.code));
  return [...kept, ...gone.map((each) => ({ ...each, retired: true }))];
}

export function retireOwnField(context: WriteContext, input: { id: string; retired: boolean }): OwnField {
  return context.update(ownFieldModel, input.id, { retired: input.retired });
}

export function moveOwnField(context: WriteContext, { id, by }: { id: string; by: -1 | 1 }): null {
  const all = ownFields(context);
  const field = all.find((each) => each.id === id) ?? refuse('notFound', { record: 'ownField' });
  const beside = all.filter((each) => each.section === field.section && !each.retired);
  const at = beside.indexOf(field);
  const other = beside[at + by];
  if (!other) return null;
  const [place, otherPlace] = [field.place, other.place];
  context.update(ownFieldModel, field.id, { place: otherPlace });
  context.update(ownFieldModel, other.id, { place });
  return null;
}
