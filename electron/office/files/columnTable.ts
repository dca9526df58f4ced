/** A small table from outside whose columns are told by their headings: it is looked for in every sheet of its file. */
import { Refusal, refuse } from '../../../shared/problem.ts';
import { type RawTable, readTable } from './readTable.ts';
import { readWorkbook } from './readWorkbook.ts';
import { cellAt, type RawMerge, type RawRow, type RawSheet } from './readWorkbookRaw.ts';

export interface ColumnTable<C extends string> {
  /** The sheet's name. */
  sheet: string;
  /** Texts above the headings. */
  titles: string[];
  /** All that is known of its headings, clean; those of unknown columns too. */
  labels: string[];
  rows: ColumnRow<C>[];
}

export interface ColumnRow<C extends string> {
  /** As the person's spreadsheet program numbers it. */
  row: number;
  /** What the column says of this row, trimmed; '' where it says nothing or is not there. */
  text(column: C): string;
  /** The same, but '' where the text is that of a merged cell that begins in another row. */
  own(column: C): string;
}

interface Asked<C extends string> {
  file: { name: string; bytes: Uint8Array };
  /** The column that a clean heading (cleanHeading) means; of several with one meaning the first counts. */
  columnOf(label: string): C | null;
  /** Without all of these it is not the table. */
  needed: readonly C[];
  signal?: AbortSignal;
}

/** The table that has most of the columns. Refuses what reading a file from outside refuses, and headerNotFound. */
export async function readColumnTable<C extends string>({
  file,
  columnOf,
  needed,
  signal,
}: Asked<C>): Promise<ColumnTable<C>> {
  const workbook = await readWorkbook(file.bytes, file.name, signal ? { signal } : {});
  const found = workbook.sheets.flatMap((sheet) => tableIn(sheet, columnOf, needed) ?? []);
  const [best] = found.toSorted((a, b) => b.columns.size - a.columns.size);
  if (!best) return refuse('headerNotFound', { sheet: workbook.sheets[0]?.name ?? '' });
  const { sheet, table, columns } = best;
  return {
    sheet: sheet.name,
    titles: table.titles,
    labels: table.headings.map(({ label }) => label),
    rows: table.rows.map((row) => ({
      row: row.row,
      text: (column) => {
        const at = columns.get(column);
        return at === undefined ? '' : textAt(sheet, row, at).trim();
      },
      own: (column) => {
        const at = columns.get(column);
        return at === undefined ? '' : cellAt(row, at).text.trim();
      },
    })),
  };
}

interface Found<C> {
  sheet: RawSheet;
  table: RawTable;
  columns: Map<C, number>;
}

function tableIn<C extends string>(
  sheet: RawSheet,
  columnOf: Asked<C>['columnOf'],
  needed: readonly C[],
): Found<C> | null {
  try {
    const table = readTable(sheet, (label) => columnOf(label) !== null);
    const columns = new Map<C, number>();
    for (const { label, column } of table.headings) {
      const of = columnOf(label);
      if (of !== null && !columns.has(of)) columns.set(of, column);
    }
    return needed.every((each) => columns.has(each)) ? { sheet, table, columns } : null;
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'headerNotFound') return null;
    throw error;
  }
}

/** Of a merged area the text stands in its first cell: a teacher over the rows of several children. */
function textAt(sheet: RawSheet, row: RawRow, column: number): string {
  const own = cellAt(row, column).text;
  if (own.trim() !== '') return own;
  const area = sheet.merges.find((merge) => covers(merge, row.row, column));
  const first = area && sheet.rows.find((each) => each.row === area.firstRow);
  return area && first ? cellAt(first, area.firstColumn).text : '';
}

function covers({ firstRow, lastRow, firstColumn, lastColumn }: RawMerge, row: number, column: number) {
  return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
}
