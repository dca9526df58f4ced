/**
 * 考核指标: a tree of three levels whose leaves have points (domain.md 1.11). A table on paper is such a tree from above: the
 * page and the workbook know it as rows with their level, the database with each row's parent.
 */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { lineText, longText } from '../children/checks.ts';
import { evidenceRuleIds } from './evidenceRules.ts';

export const indicatorTreeModel = record(
  'indicatorTree',
  { zh: '考核指标体系', en: 'Indicator table' },
  {
    title: field({
      check: z.string().trim().min(1).max(120),
      kind: 'text',
      zh: '名称',
      en: 'Title',
      section: 'tree',
      required: true,
      width: 320,
    }),
    source: field({ check: lineText, kind: 'text', zh: '依据', en: 'Source', section: 'tree', width: 240 }),
    note: field({ check: longText, kind: 'longText', zh: '说明', en: 'Note', section: 'tree' }),
  },
);
export type IndicatorTree = RecordOf<typeof indicatorTreeModel>;

/** Half points of one leaf; 999 points are far more than any table has. */
export const halves = z.int().min(0).max(1998);

export const indicatorModel = record(
  'indicator',
  { zh: '考核指标', en: 'Indicator' },
  {
    treeId: field({
      check: idField,
      kind: 'link',
      to: 'indicatorTree',
      zh: '考核指标体系',
      en: 'Indicator table',
      section: 'indicator',
      required: true,
      system: true,
    }),
    parentId: field({
      check: idField,
      kind: 'link',
      to: 'indicator',
      zh: '上级指标',
      en: 'Belongs to',
      section: 'indicator',
    }),
    position: field({
      check: z.int().min(0).max(1000),
      kind: 'number',
      zh: '次序',
      en: 'Order',
      section: 'indicator',
      required: true,
      system: true,
    }),
    name: field({
      check: lineText,
      kind: 'text',
      zh: '考核指标',
      en: 'Indicator',
      section: 'indicator',
      required: true,
      width: 220,
    }),
    target: field({
      check: longText,
      kind: 'longText',
      zh: '目标要求',
      en: 'What is asked',
      section: 'indicator',
    }),
    /** Of a leaf; of the others it is the sum of what is below them. */
    halves: field({
      check: halves,
      kind: 'number',
      zh: '分值（半分）',
      en: 'Half points',
      section: 'indicator',
      width: 80,
    }),
    criterion: field({
      check: longText,
      kind: 'longText',
      zh: '考核内容及评分标准',
      en: 'How it is scored',
      section: 'indicator',
    }),
    /** 操作说明: what an inspector looks at. */
    look: field({
      check: longText,
      kind: 'longText',
      zh: '操作说明',
      en: 'What to look at',
      section: 'indicator',
    }),
    /** Records that are evidence for it, by rule; see evidenceRules.ts. */
    rules: field({
      check: z.array(z.enum(evidenceRuleIds)).max(20),
      kind: 'json',
      zh: '佐证记录',
      en: 'Records that prove it',
      section: 'indicator',
      required: true,
    }),
  },
);
export type Indicator = RecordOf<typeof indicatorModel>;

export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

const { fields } = indicatorModel;
/** A row of the table, from above; `halves` only of a leaf, null of the others. */
export const treeRow = z.strictObject({
  id: idField.nullable(),
  level: z.literal(levels),
  name: fields.name.check,
  target: fields.target.check.nullable(),
  halves: halves.nullable(),
  criterion: fields.criterion.check.nullable(),
  look: fields.look.check.nullable(),
  rules: fields.rules.check,
});
export type TreeRow = z.output<typeof treeRow>;

/** Rows of one tree: the Anhui table has some sixty. */
export const mostRows = 400;

type Levelled = { level: number };

/** A row is a leaf when the next one is not below it. */
export function isLeaf(rows: readonly Levelled[], at: number): boolean {
  return (rows[at + 1]?.level ?? 0) <= rows[at]!.level;
}

/** The place after the last row that belongs to the one at `at`. */
export function endOf(rows: readonly Levelled[], at: number): number {
  const next = rows.findIndex(({ level }, index) => index > at && level <= rows[at]!.level);
  return next < 0 ? rows.length : next;
}

/** Points of each row in halves: a leaf's own, else the sum of the leaves below it. */
export function pointsOf(rows: readonly (Levelled & { halves: number | null })[]): number[] {
  return rows.map((_, at) => {
    let sum = 0;
    for (let index = at; index < endOf(rows, at); index += 1)
      if (isLeaf(rows, index)) sum += rows[index]!.halves ?? 0;
    return sum;
  });
}

/** All points of the tree in halves. */
export function allPoints(rows: readonly (Levelled & { halves: number | null })[]): number {
  return rows.reduce((sum, { halves: own }, at) => sum + (isLeaf(rows, at) ? (own ?? 0) : 0), 0);
}

export interface TreeFault {
  at: number;
  key: 'level' | 'halves' | 'name';
  issue: 'levelSkipped' | 'required' | 'twice';
}

/** What keeps rows from being a tree: a level skipped, a leaf without points, two of one name under one parent. */
export function treeFault(rows: readonly Pick<TreeRow, 'level' | 'name' | 'halves'>[]): TreeFault | null {
  const seen = new Set<string>();
  const path: string[] = [];
  for (const [at, { level, name, halves: own }] of rows.entries()) {
    if (level > (rows[at - 1]?.level ?? 0) + 1) return { at, key: 'level', issue: 'levelSkipped' };
    path.length = level - 1;
    path.push(name);
    const key = JSON.stringify(path);
    if (seen.has(key)) return { at, key: 'name', issue: 'twice' };
    seen.add(key);
    if (isLeaf(rows, at) && own === null) return { at, key: 'halves', issue: 'required' };
  }
  return null;
}

/** Moves a row with all that belongs to it past its neighbour of the same parent; as it was where there is none. */
export function moved<R extends Levelled>(rows: readonly R[], at: number, by: -1 | 1): R[] {
  const end = endOf(rows, at);
  const own = rows.slice(at, end);
  if (by === 1) {
    if (rows[end]?.level !== rows[at]!.level) return [...rows];
    const after = endOf(rows, end);
    return [...rows.slice(0, at), ...rows.slice(end, after), ...own, ...rows.slice(after)];
  }
  const before = rows.findLastIndex(({ level }, index) => index < at && level <= rows[at]!.level);
  if (rows[before]?.level !== rows[at]!.level) return [...rows];
  return [...rows.slice(0, before), ...own, ...rows.slice(before, at), ...rows.slice(end)];
}

/** Takes a row with all below it one level in or out; as it was where that would skip a level or leave the three. */
export function shifted<R extends { level: Level }>(rows: readonly R[], at: number, by: -1 | 1): R[] {
  const end = endOf(rows, at);
  const own = rows.slice(at, end).map((row) => ({ ...row, level: row.level + by }));
  const skips = own[0]!.level > (rows[at - 1]?.level ?? 0) + 1;
  if (skips || own.some(({ level }) => level < 1 || level > 3)) return [...rows];
  return [...rows.slice(0, at), ...(own as R[]), ...rows.slice(end)];
}

/** Names of the rows above one that it belongs to, outermost first. */
export function pathOf(rows: readonly (Levelled & { name: string })[], at: number): string[] {
  const path: string[] = [];
  let { level } = rows[at]!;
  for (let index = at - 1; index >= 0 && level > 1; index -= 1)
    if (rows[index]!.level < level) {
      path.unshift(rows[index]!.name);
      level = rows[index]!.level;
    }
  return path;
}

export const treeBrief = z.strictObject({
  tree: indicatorTreeModel.whole,
  leaves: z.int(),
  halves: z.int(),
  /** Assessments that were begun with it. */
  used: z.int(),
});
export type TreeBrief = z.output<typeof treeBrief>;

export const treeView = z.strictObject({ tree: indicatorTreeModel.whole, rows: z.array(treeRow) });
export type TreeView = z.output<typeof treeView>;

const touched = ['assessment'] as const;

export const treeCalls = {
  trees: query(nothing, z.array(treeBrief), 'assessment.read'),
  tree: query(z.strictObject({ id: idField }), treeView, 'assessment.read'),
  /** The whole table as it stands in the page, as one act. Refuses at the row that keeps it from being a tree. */
  saveTree: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      title: indicatorTreeModel.fields.title.check,
      source: indicatorTreeModel.fields.source.check.nullable(),
      note: indicatorTreeModel.fields.note.check.nullable(),
      rows: z.array(treeRow).min(1).max(mostRows),
    }),
    treeView,
    'assessment.write',
    touched,
  ),
  /** Assessments that were begun with it keep their own copy. */
  removeTree: command(z.strictObject({ id: idField }), nothing, 'assessment.write', touched),
};
