/**
 * Reading a table of indicators. The upper levels stand in merged cells over the rows that belong to them, or in the first
 * of these rows alone; a row whose points stand in the merged cell of the row above goes on with that row.
 */
import type { assessmentCalls } from '../../../../shared/areas/assessment/calls.ts';
import {
  isLeaf,
  type Level,
  mostRows,
  pointsOf,
  type TreeRow,
} from '../../../../shared/areas/assessment/tree.ts';
import type { TreeImportRow, TreeIssue } from '../../../../shared/areas/assessment/treeImport.ts';
import { refuse } from '../../../../shared/problem.ts';
import { parseHalves } from '../../../../shared/values/halfPoints.ts';
import type { Handler } from '../../context.ts';
import { type ColumnRow, readColumnTable } from '../../files/columnTable.ts';

type Calls = typeof assessmentCalls;
type Column = 'one' | 'two' | 'three' | 'content' | 'target' | 'halves' | 'criterion' | 'look';

const headings: readonly [Column, RegExp][] = [
  ['three', /^(三级指标|三级|考核点|具体指标)/],
  ['two', /^(二级指标|二级|考核要点|考核项目|评估项目)/],
  ['one', /^(一级指标|一级|考核指标|评估指标|指标|项目|类别)/],
  // by itself it is what is judged, where how it is judged has a column of its own
  ['content', /^考核内容$/],
  ['halves', /^(分值|分数|标准分|满分|应得分|points)/i],
  ['criterion', /(评分标准|评分细则|考核内容|评分办法|扣分标准|考核标准)/],
  ['look', /(操作说明|查看材料|考核方式|考核办法|检查方法|佐证材料|备查材料|评价方式)/],
  ['target', /(目标要求|目标|要求)/],
];

function columnOf(label: string): Column | null {
  return headings.find(([, pattern]) => pattern.test(label.replace(/\s/g, '')))?.[0] ?? null;
}

const sums = /^(总计|合计|总分|小计|总得分)/;
/** Lines below the table that are no part of it. */
const foot = /^(注|备注|说明|评估人|考评人|评分人|填表人|审核人|负责人|单位负责人|签字|日期)\s*[:：]/;
const longestName = 200;

export const readTree: Handler<Calls['readTree']> = async (context, file) => {
  const table = await readColumnTable({ file, columnOf, needed: ['halves'], signal: context.signal });
  if (table.rows.length > mostRows) refuse('fileTooManyRows', { most: mostRows });
  const has = (column: Column) => table.labels.some((each) => columnOf(each) === column);
  const levels = (['one', 'two', 'three', 'content'] as const)
    .filter((each) => has(each) && (each !== 'content' || has('criterion')))
    .slice(0, 3);
  if (levels.length === 0) refuse('headerNotFound', { sheet: table.sheet });
  const rows = readRows(linesOf(table.rows, levels), levels.includes('content'));
  if (rows.length === 0) refuse('fileEmpty');
  if (rows.length > mostRows) refuse('fileTooManyRows', { most: mostRows });
  // not '填报单位：', '填报时间：2026年'
  const title =
    table.titles.findLast((each) => each.trim().length > 3 && !/[:：]/.test(each)) ??
    file.name.replace(/\.\w+$/, '');
  return {
    sheet: table.sheet,
    title: title.trim().slice(0, 120),
    rows,
  };
};

interface Line extends ColumnRow<Column> {
  /** Of the levels from above, as far as they go. */
  names: readonly string[];
}

/** An upper level that stands in the first of its rows alone holds for those below it. */
function linesOf(rows: readonly ColumnRow<Column>[], levels: readonly Column[]): Line[] {
  let above: string[] = [];
  return rows.flatMap((row) => {
    const own = levels.map((level) => row.text(level));
    const first = own.findIndex((each) => each !== '');
    if (own.some((each) => sums.test(each) || foot.test(each))) return [];
    const says = row.text('target') !== '' && row.text('halves') !== '';
    if (first < 0 && !says) return [];
    const names = own.map((each, at) => (first < 0 || at < first ? (above[at] ?? '') : each));
    above = names;
    const filled = names.filter((each) => each !== '');
    return filled.length === 0 ? [] : [{ ...row, names: filled }];
  });
}

interface Named {
  words: string;
  /** What '（5分）' behind the words says, in halves. */
  said: number | null;
  cut: boolean;
}

/** '领导机制（5分）' is 领导机制, which should have 5 points. */
function named(text: string): Named {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．](?!\d)\s*/, '')
    .trim();
  const match = /[（(]\s*(\d+(?:\.\d+)?)\s*分?\s*[）)]$/.exec(words);
  const name = match ? words.slice(0, match.index).trim() : words;
  return {
    words: (name === '' ? words : name).slice(0, longestName),
    said: match ? parseHalves(match[1]!) : null,
    cut: name.length > longestName,
  };
}

/** `judged`: 考核内容 is a level, so it is no criterion. */
function readRows(rows: readonly Line[], judged: boolean): TreeImportRow[] {
  const made: TreeImportRow[] = [];
  const said = new Map<TreeImportRow, number>();
  /** Names of the levels that are open. */
  let open: string[] = [];
  const branch = (row: number, level: Level, { words, said: points, cut }: Named) => {
    const one = { row, line: lineOf(level, words), issues: cut ? (['nameCut'] as TreeIssue[]) : [] };
    if (points !== null) said.set(one, points);
    made.push(one);
    open = [...open.slice(0, level - 1), words];
  };
  for (const { row, names, text: textOf, own } of rows) {
    const text = (key: Column) =>
      key === 'criterion' && !judged ? textOf('criterion') || textOf('content') : textOf(key);
    const above = names.map(named);
    const last = made.at(-1);
    if (
      last &&
      own('halves') === '' &&
      text('halves') !== '' &&
      above.every(({ words }, at) => open[at] === words)
    ) {
      join(last, text);
      continue;
    }
    const told = named(text('target') || text('criterion'));
    const repeats = above.every(({ words }, at) => open[at] === words);
    const levels =
      above.length < 3 && told.words !== '' && (repeats || sharesName(rows, row, above.length))
        ? [...above, told]
        : above;
    for (const [at, each] of levels.entries()) {
      if (at < levels.length - 1 && open[at] === each.words) continue;
      branch(row, (at + 1) as Level, each);
    }
    const leaf = made.at(-1)!;
    fill(leaf, text);
  }
  return checked(made, said);

  function sharesName(all: readonly Line[], row: number, depth: number): boolean {
    const at = all.findIndex((each) => each.row === row);
    const next = all[at + 1];
    if (!next || next.own('halves') === '') return false;
    return all[at]!.names.slice(0, depth).every((name, level) => next.names[level] === name);
  }
}

function lineOf(level: Level, name: string): TreeRow {
  return { id: null, level, name, target: null, halves: null, criterion: null, look: null, rules: [] };
}

const texts = ['target', 'criterion', 'look'] as const;

function fill(row: TreeImportRow, text: (key: Column) => string): void {
  for (const key of texts) row.line[key] = text(key).slice(0, 4000) || null;
  const points = text('halves');
  row.line.halves = parseHalves(points);
  if (points === '') row.issues.push('pointsMissing');
  else if (row.line.halves === null) row.issues.push('pointsUnread');
}

/** A row that goes on with the one above adds what it says. */
function join(row: TreeImportRow, text: (key: Column) => string): void {
  for (const key of texts) {
    const more = text(key);
    const has = row.line[key];
    if (more !== '' && !has?.includes(more))
      row.line[key] = [has, more].filter(Boolean).join('\n').slice(0, 4000);
  }
  if (!row.issues.includes('joined')) row.issues.push('joined');
}

/** Two of one name under one parent, and a level whose points are others than it says. */
function checked(rows: TreeImportRow[], said: ReadonlyMap<TreeImportRow, number>): TreeImportRow[] {
  const lines = rows.map(({ line }) => line);
  const points = pointsOf(lines);
  const seen = new Set<string>();
  const path: string[] = [];
  for (const [at, row] of rows.entries()) {
    const { line, issues } = row;
    path.length = line.level - 1;
    for (let turn = 2; seen.has(JSON.stringify([...path, line.name])); turn += 1) {
      if (!issues.includes('nameTwice')) issues.push('nameTwice');
      line.name = `${line.name.replace(/（\d+）$/, '').slice(0, 190)}（${turn}）`;
    }
    path.push(line.name);
    seen.add(JSON.stringify(path));
    const should = said.get(row);
    if (should !== undefined && should !== points[at]) {
      if (isLeaf(lines, at) && line.halves === null) {
        line.halves = should;
        issues.splice(0, issues.length, ...issues.filter((each) => each !== 'pointsMissing'));
      } else issues.push('sumDiffers');
    }
  }
  return rows;
}
