/**
 * The statistics table 统计表: children in rows (the school, its grades, its classes) by groups of columns, each of which
 * divides them: every group of columns has to foot to the total (the 勾稽关系 under the roll-up form of 2016). A child
 * whom no column of a group counts, because the fact is not recorded, is a gap that is shown with its children.
 */
import * as z from 'zod';
import { dayField } from '../../values/day.ts';
import { type ChildFilter, childFilter, type Dimension, everyone, isInGroups } from '../children/filter.ts';
import type { Counted } from './rules.ts';

/** Whom the table counts: by the school's wider definition, or by the State Council's. */
export const definitions = ['wider', 'council'] as const;
export type Definition = (typeof definitions)[number];

type Groups = ChildFilter['groups'];

const base: Record<Definition, Groups> = { wider: { wider: ['yes'] }, council: { leftBehind: ['yes'] } };

export const statisticsParts = [
  'age',
  'schooling',
  'registered',
  'boarding',
  'away',
  'carer',
  'assessment',
  'bodyCondition',
] as const;
export type StatisticsPartId = (typeof statisticsParts)[number];

export interface StatisticsColumn {
  groups: Groups;
  /** A subtotal of the columns behind it, not one of those that foot to the total. */
  subtotal: boolean;
}

export interface StatisticsPart {
  id: StatisticsPartId;
  /** What its columns divide by; a child of a group that no column names is a gap. */
  dimensions: readonly Dimension[];
  columns: readonly StatisticsColumn[];
}

const ageBands = ['0-5', '6-13', '14-15'];
const sexes = ['1', '2'];

/** The parts in the form's order. */
export const parts: readonly StatisticsPart[] = [
  {
    id: 'age',
    dimensions: ['ageBand', 'sex'],
    columns: ageBands.flatMap((band) => [
      { groups: { ageBand: [band] }, subtotal: true },
      ...sexes.map((sex) => ({ groups: { ageBand: [band], sex: [sex] }, subtotal: false })),
    ]),
  },
  simple('schooling', ['1', '2', '3', '4', '5', '6', '7', '8']),
  simple('registered', ['yes', 'no']),
  simple('boarding', ['yes', 'no']),
  simple('away', ['both', 'father', 'mother']),
  simple('carer', ['grandparent', 'relative', 'parent', 'other']),
  simple('assessment', ['1', '2', '3', '4', '5']),
  simple('bodyCondition', ['1', '2', '3']),
];

function simple(id: Exclude<StatisticsPartId, 'age'>, groups: readonly string[]): StatisticsPart {
  return {
    id,
    dimensions: [id],
    columns: groups.map((group) => ({ groups: { [id]: [group] }, subtotal: false })),
  };
}

const number = z.strictObject({ count: z.int(), filter: childFilter });

/** Children that no column of a part counts: those whose `dimension` is in these groups. */
const gap = z.strictObject({
  part: z.enum(statisticsParts),
  dimension: z.string(),
  groups: z.array(z.string()),
  count: z.int(),
  filter: childFilter,
});
export type StatisticsGap = z.output<typeof gap>;

const statisticsRow = z.strictObject({
  kind: z.enum(['school', 'grade', 'class']),
  /** The grade '1' to '9', the class's id, 'unset' for children of no class; '' for the school. */
  group: z.string(),
  className: z.string().nullable(),
  total: number,
  /** In the order of the columns of the parts shown. */
  cells: z.array(number),
  /** Of this row alone; none where every part foots. */
  gaps: z.array(gap),
});
export type StatisticsRow = z.output<typeof statisticsRow>;

export const statisticsView = z.strictObject({
  day: dayField,
  definition: z.enum(definitions),
  /** The parts that the person may see. */
  parts: z.array(z.enum(statisticsParts)),
  rows: z.array(statisticsRow).min(1),
});
export type StatisticsView = z.output<typeof statisticsView>;

export interface StatisticsFacts {
  /** Everybody at the school whose file is kept, on the day counted. */
  files: readonly Counted[];
  day: string;
  definition: Definition;
  /** In order. */
  classes: readonly { id: string; grade: number; name: string }[];
  maySee(dimension: Dimension): boolean;
}

/** The table with its gaps: the school's row first, then each grade with its classes, as far as children are in them. */
export function statisticsOf(facts: StatisticsFacts): StatisticsView {
  const shown = parts.filter((part) => part.dimensions.every(facts.maySee));
  const counted = facts.files.filter((file) => isInGroups(file, base[facts.definition]));
  const row = (kind: StatisticsRow['kind'], group: string, className: string | null): StatisticsRow => {
    const own: Groups = kind === 'school' ? {} : { [kind]: [group] };
    const files = counted.filter((file) => isInGroups(file, own));
    const numberOf = (groups: Groups) => ({
      count: files.filter((file) => isInGroups(file, groups)).length,
      filter: { ...everyone, day: facts.day, groups: { ...base[facts.definition], ...own, ...groups } },
    });
    return {
      kind,
      group,
      className,
      total: numberOf({}),
      cells: shown.flatMap((part) => part.columns.map((column) => numberOf(column.groups))),
      gaps: shown.flatMap((part) => gapsOf(part, files, numberOf)),
    };
  };
  const grades = [...new Set(facts.classes.map((each) => each.grade))];
  const rows = [
    ...grades.flatMap((grade) => [
      row('grade', String(grade), null),
      ...facts.classes.filter((each) => each.grade === grade).map((each) => row('class', each.id, each.name)),
    ]),
    row('class', 'unset', null),
  ];
  return {
    day: facts.day,
    definition: facts.definition,
    parts: shown.map((part) => part.id),
    rows: [row('school', '', null), ...rows.filter((each) => each.total.count > 0)],
  };
}

/** Dimension by dimension, so that each child in a gap is counted there once. */
function gapsOf(
  part: StatisticsPart,
  files: readonly Counted[],
  numberOf: (groups: Groups) => { count: number; filter: ChildFilter },
): StatisticsGap[] {
  let before: Groups = {};
  return part.dimensions.flatMap((dimension) => {
    const named = [...new Set(part.columns.flatMap((column) => column.groups[dimension] ?? []))];
    const there = new Set(
      files.filter((file) => isInGroups(file, before)).flatMap((file) => file[dimension]),
    );
    const groups = [...there].filter((group) => !named.includes(group)).toSorted();
    const found =
      groups.length > 0
        ? [{ part: part.id, dimension, groups, ...numberOf({ ...before, [dimension]: groups }) }]
        : [];
    before = { ...before, [dimension]: named };
    return found;
  });
}

/** Each part's columns that foot to the total, with their sum: what the check under the form adds up. */
export function footingsOf(
  view: StatisticsView,
  row: StatisticsRow,
): { part: StatisticsPartId; sum: number; gaps: StatisticsGap[] }[] {
  let place = 0;
  return shownParts(view).map((part) => {
    const cells = row.cells.slice(place, place + part.columns.length);
    place += part.columns.length;
    const sum = cells.reduce((all, cell, index) => all + (part.columns[index]!.subtotal ? 0 : cell.count), 0);
    return { part: part.id, sum, gaps: row.gaps.filter((each) => each.part === part.id) };
  });
}

export function shownParts(view: Pick<StatisticsView, 'parts'>): StatisticsPart[] {
  return parts.filter((part) => view.parts.includes(part.id));
}
