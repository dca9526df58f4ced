/**
 * Where a workbook's column can go, and under which headings it comes: made from the models, so that a new field, the
 * school's own too, is found in workbooks by its label and aliases without a word here.
 */
import type { Field, Fields } from '../../record.ts';
import { type KinRole, kinModel, kinRoles, roleHeadings } from './kin.ts';
import { childModel } from './model.ts';

export interface ImportTarget {
  /**
   * 'child.name', 'father.phones'; 'child.relief.1' for a yes/no column that adds one code to a list;
   * 'child.classId.grade' for a grade that stands in a column beside the class.
   */
  id: string;
  owner: 'child' | KinRole;
  /** The field's key in the owner's model. */
  key: string;
  field: Field;
  /** The code that a yes adds to the list, else null. */
  code: string | null;
  /** The field's label, or what the column holds of it: the code's name, the grade. */
  zh: string;
  en: string;
}

interface HeadedTarget extends ImportTarget {
  /** Headings that mean this target wherever they stand. */
  alone: readonly string[];
  /** Headings that mean it under its owner's group (父亲 over 姓名); none for a child's own fields. */
  grouped: readonly string[];
}

export const gradeTargetId = 'child.classId.grade';

const gradeTarget: HeadedTarget = {
  id: gradeTargetId,
  owner: 'child',
  key: 'classId',
  field: childModel.fields.classId,
  code: null,
  zh: '年级',
  en: 'Grade',
  alone: ['年级', '所在年级', '就读年级', 'Grade'],
  grouped: [],
};

/** Every place that a column can go to in one school, and how it is found. */
export interface ImportTargets {
  /** The child's fields, each person's, then the codes that have a column of their own. */
  all: readonly ImportTarget[];
  byId(id: string): ImportTarget | undefined;
  /** The target that a column of this heading has by itself; `group` is the heading over it, null where there is none. */
  ofHeading(label: string, group: string | null): ImportTarget | null;
  /** The target of a heading that belongs to a person: 电话 in a column behind 父亲姓名. */
  ofPerson(label: string, role: KinRole): ImportTarget | null;
}

const made = new WeakMap<object, ImportTargets>();

/** The targets by a child's model, that of the program or one with the school's own fields (ownFields.ts). */
export function importTargetsOf(model: { fields: Fields }): ImportTargets {
  const known = made.get(model) ?? findersOf(headedTargets(model.fields));
  made.set(model, known);
  return known;
}

function headedTargets(fields: Fields): HeadedTarget[] {
  return [
    gradeTarget,
    ...typedFields(fields).map(([key, field]) => childTarget(key, field)),
    ...kinRoles.flatMap((role) =>
      typedFields(kinModel.fields)
        .filter(([key]) => role !== 'carer' || key !== 'carer')
        .map(([key, field]) => kinTarget(role, key, field)),
    ),
    ...typedFields(fields).flatMap(([key, field]) => codeTargets(key, field)),
  ];
}

/** Fields that a person types. */
function typedFields(fields: Fields): [string, Field][] {
  return Object.entries(fields).filter(
    ([, { system, retired, kind }]) => !system && !retired && kind !== 'json',
  );
}

/** A workbook's reader takes what stands in brackets off a heading: 离校距离（公里） comes as 离校距离. */
function withoutNote(label: string): string {
  return label.replace(/[(（][^()（）]*[)）]/g, '') || label;
}

function labelsOf(field: Field): string[] {
  const labels = [field.zh, field.en, ...(field.print ? [field.print] : []), ...field.aliases];
  return [...labels, ...labels.map(withoutNote)];
}

function childTarget(key: string, field: Field): HeadedTarget {
  const labels = labelsOf(field);
  const { zh, en } = field;
  return { id: `child.${key}`, owner: 'child', key, field, code: null, zh, en, alone: labels, grouped: [] };
}

/** 父亲 alone is the father's name; a relation without an owner (与儿童关系) is the carer's. */
function kinTarget(role: KinRole, key: string, field: Field): HeadedTarget {
  const labels = labelsOf(field);
  const alone = roleHeadings[role].flatMap((heading) => [
    ...(key === 'name' ? [heading] : []),
    ...labels.map((label) => heading + label),
  ]);
  if (role === 'carer' && key === 'relation') alone.push(...labels);
  const { zh, en } = field;
  return { id: `${role}.${key}`, owner: role, key, field, code: null, zh, en, alone, grouped: labels };
}

/** 低保 and 是否低保 for each code of a list that may hold several. 其他 says nothing away from its list. */
function codeTargets(key: string, field: Field): HeadedTarget[] {
  if (field.kind !== 'codes') return [];
  const entries = (field.codes?.entries ?? []).filter((each) => !each.retired);
  return entries.map(({ code, zh, en }) => ({
    id: `child.${key}.${code}`,
    owner: 'child',
    key,
    field,
    code,
    zh,
    en,
    alone: zh === '其他' ? [] : [zh, `是否${zh}`, `是否享受${zh}`],
    grouped: [],
  }));
}

/** The first to claim a heading keeps it: the child's own fields before those of people, these before codes. */
function findersOf(headed: readonly HeadedTarget[]): ImportTargets {
  const byId = new Map(headed.map((target) => [target.id, target]));
  const byHeading = new Map<string, HeadedTarget>();
  const byGroup = new Map<string, Map<string, HeadedTarget>>();
  for (const target of headed) {
    for (const heading of target.alone) keepFirst(byHeading, comparable(heading), target);
    if (target.owner === 'child') continue;
    for (const group of roleHeadings[target.owner]) {
      const under = byGroup.get(comparable(group)) ?? new Map<string, HeadedTarget>();
      byGroup.set(comparable(group), under);
      for (const heading of target.grouped) keepFirst(under, comparable(heading), target);
    }
  }
  return {
    all: headed,
    byId: (id) => byId.get(id),
    ofHeading(label, group) {
      const own = comparable(label);
      const person = group === null ? undefined : byGroup.get(groupName(group));
      return person?.get(own) ?? byHeading.get(own) ?? null;
    },
    ofPerson: (label, role) =>
      byGroup.get(comparable(roleHeadings[role][0] ?? role))?.get(comparable(label)) ?? null,
  };
}

function keepFirst(map: Map<string, HeadedTarget>, heading: string, target: HeadedTarget): void {
  if (!map.has(heading)) map.set(heading, target);
}

/** Width, case, blanks and marks make no difference between headings. */
function comparable(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** 父亲基本情况 and 父亲信息 name the same person as 父亲. */
function groupName(group: string): string {
  return comparable(group).replace(/(?:基本)?(?:情况|信息|资料)$/, '');
}
