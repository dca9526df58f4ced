/** The school's own fields: their definitions, the child's model with them, and what a save does to their values. */
import { childModel, childSections } from '../../../../shared/areas/children/model.ts';
import {
  type ChildModel,
  childModelWith,
  type OwnField,
  ownFieldModel,
} from '../../../../shared/areas/children/ownFields.ts';
import { mergeOwn, type OwnValues, ownKey } from '../../../../shared/areas/children/ownValues.ts';
import { type FieldProblem, fieldProblems, Refusal } from '../../../../shared/problem.ts';
import type { Field } from '../../../../shared/record.ts';
import type { ReadContext, Reader, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { ownCodes } from './ownCodes.ts';

type Row = Record<string, SqlValue>;

/** The definitions as they were last read: the same list gives the same model, which is made once. */
const known = new WeakMap<Reader, { rows: string; own: readonly OwnField[] }>();

/** Every definition, retired ones too, in the order of the file's sections. */
export function ownFields({ read }: Pick<ReadContext, 'read'>): readonly OwnField[] {
  const found = read.all<Row>('select * from ownField where deletedAt is null order by place, seq');
  const rows = JSON.stringify(found);
  const before = known.get(read);
  if (before?.rows === rows) return before.own;
  const own = found
    .map((row) => fromRow(ownFieldModel, row))
    .toSorted((a, b) => childSections.indexOf(a.section) - childSections.indexOf(b.section));
  known.set(read, { rows, own });
  return own;
}

/** The child's model as this school has it. */
export function childModelOf(context: Pick<ReadContext, 'read'>): ChildModel {
  return childModelWith(ownFields(context), ownCodes(context));
}

/** Ids of the fields that every file should have. */
export function askedOwnFields(context: Pick<ReadContext, 'read'>): string[] {
  return ownFields(context).flatMap(({ id, asked, retired }) => (asked && !retired ? [id] : []));
}

/** The values to store after a patch. Refuses invalidInput at the fields whose new values their checks don't take. */
export function patchedOwn(
  context: Pick<ReadContext, 'read'>,
  before: OwnValues | null,
  patch: OwnValues,
): OwnValues | null {
  const { fields } = childModelOf(context);
  const wrong = Object.entries(patch).flatMap(([id, value]): FieldProblem[] => {
    const path = `patch.${ownKey(id)}`;
    const field: Field | undefined = fields[ownKey(id)];
    if (value === null) return [];
    if (!field) return [{ path, issue: 'unknownField' }];
    const parsed = field.check.safeParse(value);
    if (!parsed.success) return [{ path, issue: fieldProblems(parsed.error)[0]?.issue ?? 'wrongKind' }];
    return takesRetired(field, before?.[id] ?? null, value) ? [{ path, issue: 'choiceRetired' }] : [];
  });
  if (wrong.length > 0) throw new Refusal({ code: 'invalidInput', fields: wrong });
  return mergeOwn(before, patch);
}

/** Refuses invalidInput where a list of the program gets an entry that this school does not have, or a retired one. */
export function requireKnownCodes(context: Pick<ReadContext, 'read'>, before: object, change: object): void {
  const held = before as Readonly<Record<string, unknown>>;
  const patch = change as Readonly<Record<string, unknown>>;
  const named = Object.keys(patch).filter((key) => openFields.includes(key) && patch[key] != null);
  if (named.length === 0) return;
  const fields: Record<string, Field> = childModelOf(context).fields;
  const wrong = named.flatMap((key): FieldProblem[] => {
    const path = `patch.${key}`;
    if (!fields[key]!.check.safeParse(patch[key]).success) return [{ path, issue: 'unknownCode' }];
    return takesRetired(fields[key]!, held[key], patch[key]) ? [{ path, issue: 'choiceRetired' }] : [];
  });
  if (wrong.length > 0) throw new Refusal({ code: 'invalidInput', fields: wrong });
}

const openFields = Object.entries(childModel.fields).flatMap(([key, field]: [string, Field]) =>
  field.codes?.open ? [key] : [],
);

/** A choice that is retired stays where it stands, and is given to nobody else. */
function takesRetired({ codes }: Field, before: unknown, value: unknown): boolean {
  const held = [before].flat();
  const retired = (codes?.entries ?? []).filter((each) => each.retired).map((each) => each.code);
  return [value].flat().some((code) => retired.includes(String(code)) && !held.includes(code));
}
