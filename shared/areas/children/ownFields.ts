/**
 * Fields that the school makes for itself while the program runs. A definition becomes a Field by the same field() as
 * those of model.ts, so that everything that follows a model follows it too.
 */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import type { Code, CodeList } from '../../codes/codeList.ts';
import {
  type Field,
  type Fields,
  field,
  idField,
  type RecordModel,
  type RecordOf,
  record,
  sensitivities,
} from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, codesOf, lineText } from './checks.ts';
import { kinModel, kinRoles, roleHeadings } from './kin.ts';
import { childModel, childSections } from './model.ts';
import { type OwnCode, ownEntriesOf } from './ownCodes.ts';
import { isOwnKey, type OwnKey, type OwnValue, ownKey } from './ownValues.ts';

/** Kinds that a person can choose, in the order in which they are offered. */
export const ownKinds = ['text', 'code', 'codes', 'flag', 'number', 'day'] as const;
export type OwnKind = (typeof ownKinds)[number];

const labelText = z.string().trim().min(1).max(24);

/** `code` is made by the program and never changes, so that renaming a choice loses nothing. */
export const ownChoice = z.strictObject({
  code: z.string().regex(/^c\d{1,3}$/),
  label: labelText,
  /** What it was called before: workbooks still say so. */
  former: z.array(labelText).max(20),
  retired: z.boolean(),
});
export type OwnChoice = z.output<typeof ownChoice>;

export const ownFieldModel = record(
  'ownField',
  { zh: '自定义项目', en: "School's own field" },
  {
    label: field({ check: labelText, kind: 'text', zh: '名称', en: 'Name', section: 'own', required: true }),
    formerLabels: field({
      check: z.array(labelText).max(20),
      kind: 'json',
      zh: '以前的名称',
      en: 'Former names',
      section: 'own',
      system: true,
    }),
    kind: field({
      check: z.enum(ownKinds),
      kind: 'text',
      zh: '填什么',
      en: 'Kind',
      section: 'own',
      required: true,
    }),
    section: field({
      check: z.enum(childSections),
      kind: 'text',
      zh: '放在哪一部分',
      en: 'Section',
      section: 'own',
      required: true,
    }),
    asked: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '必填',
      en: 'Required',
      section: 'own',
      required: true,
    }),
    sensitivity: field({
      check: z.enum(sensitivities),
      kind: 'text',
      zh: '谁能看',
      en: 'Who sees it',
      section: 'own',
      required: true,
    }),
    choices: field({
      check: z.array(ownChoice).max(60),
      kind: 'json',
      zh: '选项',
      en: 'Choices',
      section: 'own',
    }),
    place: field({ check: z.int(), kind: 'number', zh: '次序', en: 'Order', section: 'own', required: true }),
    retired: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '已停用',
      en: 'Retired',
      section: 'own',
      required: true,
    }),
  },
);
export type OwnField = RecordOf<typeof ownFieldModel>;

export type ChildFields = typeof childModel.fields & Record<OwnKey, Field<OwnValue, false>>;
export type ChildModel = RecordModel<ChildFields>;

const made = new WeakMap<readonly OwnField[], WeakMap<readonly OwnCode[], ChildModel>>();
const noCodes: readonly OwnCode[] = [];

/**
 * The child's model with the school's own fields behind those of its sections, retired ones included and marked, and
 * with the school's own entries in the lists that are open to them. The same lists give the same model.
 */
export function childModelWith(own: readonly OwnField[], codes: readonly OwnCode[] = noCodes): ChildModel {
  const ofOwn = made.get(own) ?? new WeakMap<readonly OwnCode[], ChildModel>();
  made.set(own, ofOwn);
  const known = ofOwn.get(codes);
  if (known) return known;
  const program = Object.entries(childModel.fields).map(([key, each]) => [key, opened(each, codes)]);
  const fields = Object.fromEntries([...program, ...own.map((each) => [ownKey(each.id), fieldOf(each)])]);
  const { name, zh, en } = childModel;
  const model = record(name, { zh, en }, fields as Fields) as unknown as ChildModel;
  ofOwn.set(codes, model);
  return model;
}

/** A field of an open list with the school's own entries too, and a check that knows which there are. */
function opened(each: Field, own: readonly OwnCode[]): Field {
  if (!each.codes?.open) return each;
  const { name, source, entries } = each.codes;
  const codes: CodeList = { name, source, entries: [...entries, ...ownEntriesOf(own, name)] };
  return { ...each, codes, check: each.kind === 'codes' ? codesOf(codes) : codeOf(codes) };
}

/** The keys of a section's own fields that are in use. */
export function ownKeysOf(model: { fields: Fields }, section: string): OwnKey[] {
  return Object.keys(model.fields)
    .filter(isOwnKey)
    .filter((key) => model.fields[key]!.section === section && !model.fields[key]!.retired);
}

/** Wide enough for its heading, px. */
function widthOf(label: string, kind: OwnKind): number {
  const least = { text: 140, code: 110, codes: 140, flag: 80, number: 90, day: 110 }[kind];
  return Math.max(least, label.length * 14 + 28);
}

function fieldOf(own: OwnField): Field<OwnValue> {
  const { label: zh, formerLabels, section, sensitivity, asked, retired } = own;
  const codes = own.kind === 'code' || own.kind === 'codes' ? choicesOf(own) : undefined;
  return field<OwnValue>({
    check: checkOf(own.kind, codes),
    kind: own.kind,
    zh,
    en: zh,
    section,
    sensitivity,
    asked,
    retired,
    aliases: formerLabels ?? [],
    width: widthOf(zh, own.kind),
    ...(codes ? { codes } : {}),
  });
}

function choicesOf({ id, label, choices }: OwnField): CodeList {
  return {
    name: ownKey(id),
    source: label,
    entries: (choices ?? []).map(
      ({ code, label: zh, former, retired }): Code => ({ code, zh, en: zh, aliases: former, retired }),
    ),
  };
}

function checkOf(kind: OwnKind, codes: CodeList | undefined): z.ZodType<OwnValue> {
  const list = codes ?? { entries: [] };
  switch (kind) {
    case 'text':
      return lineText;
    case 'day':
      return dayField;
    case 'number':
      return z.number().min(-1e9).max(1e9);
    case 'flag':
      return z.boolean();
    case 'code':
      return codeOf(list);
    case 'codes':
      return codesOf(list);
  }
}

/** Headings that mean something in a census already; an own field of that name would never get its column. */
const takenHeadings: ReadonlySet<string> = new Set(
  [...Object.values(childModel.fields), ...Object.values(kinModel.fields)]
    .flatMap(({ zh, en, aliases }: Field) => [zh, en, ...aliases])
    .concat(kinRoles.flatMap((role) => roleHeadings[role])),
);

/** Whether a field of the program, or another of the school's own, has this name. */
export function isTakenLabel(label: string, others: readonly Pick<OwnField, 'label'>[]): boolean {
  return takenHeadings.has(label) || others.some((each) => each.label === label);
}

/** What a person says of a field. A choice without a code is new. */
export const ownFieldInput = z.strictObject({
  id: idField.nullable(),
  version: z.int().nullable(),
  label: labelText,
  /** What is asked of a field that exists stays: its values are of that kind. */
  kind: z.enum(ownKinds),
  section: z.enum(childSections),
  asked: z.boolean(),
  sensitivity: z.enum(sensitivities),
  choices: z
    .array(z.strictObject({ code: z.string().max(8).nullable(), label: labelText, retired: z.boolean() }))
    .max(60),
});
export type OwnFieldInput = z.output<typeof ownFieldInput>;

export const ownFieldCalls = {
  /** In the order of the file's sections and their places in them; retired ones too. */
  ownFields: query(nothing, z.array(ownFieldModel.whole), 'children.read'),
  /** In how many files each field has a value. */
  ownFieldUse: query(nothing, z.array(z.strictObject({ id: idField, files: z.int() })), 'school.write'),
  saveOwnField: command(ownFieldInput, ownFieldModel.whole, 'school.write', ['children', 'reports']),
  retireOwnField: command(
    z.strictObject({ id: idField, retired: z.boolean() }),
    ownFieldModel.whole,
    'school.write',
    ['children', 'reports'],
  ),
  /** One place earlier or later among those of its section that are in use. */
  moveOwnField: command(z.strictObject({ id: idField, by: z.literal([-1, 1]) }), nothing, 'school.write', [
    'children',
  ]),
};
