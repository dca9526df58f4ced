import { refuse } from '../../../shared/problem.ts';
import { cleanHeading, type TableHeading } from './readTableHeading.ts';
import { rowClassifier, type SkipReason } from './readTableRows.ts';
import { cellAt, type RawMerge, type RawRow, type RawSheet } from './readWorkbookRaw.ts';

/** A sheet seen as a table: what each column is, the rows that hold records, and what was left out and why. */
export interface RawTable {
  /** One for each column that has a heading, and one with an empty label for each that holds data without. */
  headings: TableHeading[];
  /** The rows of records as read: a cell's index is its column. */
  rows: RawRow[];
  /** A run of blank rows between others is one entry, under its first row. */
  skipped: { row: number; why: SkipReason }[];
  /** Texts above the headings, in reading order: title, unit, date. */
  titles: string[];
}

/** Whether a heading is one that the reader of this table understands; the label is clean (cleanHeading). */
export type KnownHeading = (label: string, group: string | null) => boolean;

/** Rows that may stand above the headings; titles and filling rules never take more. */
const mostRowsAbove = 30;
/** With a single heading known, any page with that word in it would pass for a table. */
const fewestKnown = 2;

/**
 * Finds the table in a sheet: the row, or the two rows one above the other, in which most headings are known.
 * Over two rows, the upper one gives groups (父亲 over 姓名, 务工地, 联系电话) by merged areas, or by running on
 * to the right where the sheet has none. On a tie one row wins over two, and the upper one over the lower.
 * Refuses: headerNotFound {sheet}.
 */
export function readTable(sheet: RawSheet, known: KnownHeading): RawTable {
  const header = findHeader(sheet, known);
  if (!header) return refuse('headerNotFound', { sheet: sheet.name });
  const above = sheet.rows.slice(0, header.first);
  const below = sheet.rows.slice(header.last + 1);
  const { rows, skipped } = sortRows(below, header.headings, sheet.rows[header.last]?.row ?? 0);
  return {
    headings: [...header.headings, ...unlabelledColumns(rows, header.headings)],
    rows,
    skipped,
    titles: above.flatMap((row) => row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '')),
  };
}

interface Header {
  /** Indexes into the sheet's rows. */
  first: number;
  last: number;
  headings: TableHeading[];
}

function findHeader(sheet: RawSheet, known: KnownHeading): Header | null {
  let best: Header | null = null;
  let bestScore = fewestKnown - 1;
  for (const candidate of headerCandidates(sheet)) {
    const score = countKnown(candidate.headings, known);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** Each row alone, then each with the row under it. */
function* headerCandidates(sheet: RawSheet): Generator<Header> {
  const top = sheet.rows.slice(0, mostRowsAbove);
  for (const [index, row] of top.entries()) {
    yield { first: index, last: index, headings: headingsOfOneRow(row) };
  }
  for (const [index, row] of top.entries()) {
    const under = sheet.rows[index + 1];
    if (under?.row !== row.row + 1) continue;
    yield { first: index, last: index + 1, headings: headingsOfTwoRows(row, under, sheet.merges) };
  }
}

function countKnown(headings: TableHeading[], known: KnownHeading): number {
  const distinct = new Set<string>();
  for (const { group, label } of headings) {
    if (known(label, group)) distinct.add(`${group ?? ''}\n${label}`);
  }
  return distinct.size;
}

function headingsOfOneRow(row: RawRow): TableHeading[] {
  return row.cells.flatMap((cell, column) => heading(column, null, cell.text));
}

function headingsOfTwoRows(upper: RawRow, lower: RawRow, merges: RawMerge[]): TableHeading[] {
  const groups = groupsOf(upper, lower, merges);
  const width = Math.max(upper.cells.length, lower.cells.length);
  return Array.from({ length: width }, (_, column) => {
    const below = cellAt(lower, column).text;
    if (below.trim() === '') return heading(column, null, cellAt(upper, column).text);
    return heading(column, groups[column] ?? null, below);
  }).flat();
}

/** The group over each column: the text of the upper row's cell, or of the merged area that covers it. */
function groupsOf(upper: RawRow, lower: RawRow, merges: RawMerge[]): (string | null)[] {
  const across = merges.filter(
    (merge) => coversRow(merge, upper.row) && merge.lastColumn > merge.firstColumn,
  );
  let running: string | null = null;
  return Array.from({ length: lower.cells.length }, (_, column) => {
    const own = cleanHeading(cellAt(upper, column).text).label;
    if (own !== '') running = own;
    if (cellAt(lower, column).text.trim() === '') running = null;
    if (own !== '' || across.length === 0) return running;
    const area = across.find(({ firstColumn, lastColumn }) => firstColumn <= column && lastColumn >= column);
    return (area && cleanHeading(cellAt(upper, area.firstColumn).text).label) || null;
  });
}

function coversRow({ firstRow, lastRow }: RawMerge, row: number): boolean {
  return firstRow <= row && lastRow >= row;
}

function heading(column: number, group: string | null, text: string): TableHeading[] {
  const { label, note } = cleanHeading(text);
  return label === '' ? [] : [{ column, group, label, note }];
}

function sortRows(
  below: RawRow[],
  headings: TableHeading[],
  headerRow: number,
): Pick<RawTable, 'rows' | 'skipped'> {
  const classify = rowClassifier(headings);
  const rows: RawRow[] = [];
  const skipped: RawTable['skipped'] = [];
  let previous = headerRow;
  let previousBlank = false;
  for (const row of below) {
    const gap = row.row > previous + 1;
    if (gap && !previousBlank) skipped.push({ row: previous + 1, why: 'blank' });
    const what = classify(row);
    const continuesBlank = what === 'blank' && (gap || previousBlank);
    if (what === 'data') rows.push(row);
    else if (!continuesBlank) skipped.push({ row: row.row, why: what });
    previous = row.row;
    previousBlank = what === 'blank';
  }
  return { rows, skipped };
}

/** Data without a heading is not dropped in silence: whoever maps the columns sees that there is one more. */
function unlabelledColumns(rows: RawRow[], headings: TableHeading[]): TableHeading[] {
  const labelled = new Set(headings.map(({ column }) => column));
  const found = new Set<number>();
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      if (!labelled.has(column) && cell.text.trim() !== '') found.add(column);
    });
  }
  return [...found].sort((a, b) => a - b).map((column) => ({ column, group: null, label: '', note: null }));
}
