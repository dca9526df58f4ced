/**
 * Writes workbooks. What is text stays text: an ID number is never a number, and a text that looks like a formula is
 * never one.
 *
 * Formulas: a cell here is a number, a date or a shared string, never <f>; every text cell also has Excel's Text
 * format '@', so that editing it in Excel, WPS or LibreOffice keeps it text too. So '=1+1', '+86 550 …' and '-' are
 * written as they are: a leading apostrophe would be a change of the data, seen by readers and by the next import.
 * Tabs, carriage returns and other control characters, by which a text could leave its cell, are taken out. What a
 * person later saves as CSV from such a workbook is out of our hands.
 */
import {
  type CellStyle,
  type DataValidation,
  type MergeRange,
  type NamedRange,
  type WriteSheet,
  writeXlsx,
} from 'hucre';
import { printable } from '../../../shared/paper/document.ts';
import { widthInCharacters } from '../../../shared/paper/layout.ts';

export { sheetsOf, tableToSheet } from './documentSheets.ts';

export interface SheetColumn {
  /** Levels of the heading from above: ['父亲', '姓名']. Equal neighbours on one level are merged. */
  heading: readonly string[];
  /** In characters of the sheet's font; a Chinese one is two. */
  width: number;
  /** `day` takes 'YYYY-MM-DD' and writes a date, `money` yuan; what isn't one, or isn't a number, stays text. */
  kind: 'text' | 'number' | 'money' | 'day';
  /** Choices that the column's cells offer; any other word can still be typed, after a warning. */
  list?: readonly string[];
}

export interface OutSheet {
  name: string;
  /** Lines over the table, the first as its title. */
  titleRows?: readonly string[];
  columns: readonly SheetColumn[];
  rows: readonly (readonly (string | number | null)[])[];
  orientation: 'portrait' | 'landscape';
}

/** The bytes of an .xlsx file. Each sheet prints on A4, as wide as the page, its headings on every page. */
export async function toXlsx({ sheets }: { sheets: readonly OutSheet[] }): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet, index) => sheetOf(sheet, names[index]!)),
    namedRanges: sheets.flatMap((sheet, index) => printTitles(names[index]!, sheet)),
    defaultFont: font,
    properties: { creator: '童家' },
  });
  return new Uint8Array(bytes);
}

const font = { name: '宋体', size: 10.5 };
const boldFont = { name: '黑体', size: 10.5, bold: true };
const line = { style: 'thin' } as const;
const border = { top: line, right: line, bottom: line, left: line };
const centered = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const alignment = { vertical: 'center', wrapText: true } as const;
/** Excel's format for text. */
const asText = '@';

const titleStyle: CellStyle = { font: { ...boldFont, size: 16 }, alignment: centered, numFmt: asText };
const subtitleStyle: CellStyle = { font, alignment: centered, numFmt: asText };
const headingStyle: CellStyle = { font: boldFont, alignment: centered, border, numFmt: asText };
const textStyle: CellStyle = { font, alignment, border, numFmt: asText };
const numberStyle: CellStyle = { font, alignment, border };
const moneyStyle: CellStyle = { ...numberStyle, numFmt: '#,##0.00' };
const dayStyle: CellStyle = { font, alignment: centered, border, numFmt: 'yyyy-mm-dd' };

type Value = string | number | Date | null;

function sheetOf(sheet: OutSheet, name: string): WriteSheet {
  const titles = sheet.titleRows ?? [];
  const body = sheet.rows.map((row) =>
    sheet.columns.map(({ kind }, column) => typed(row[column] ?? null, kind)),
  );
  const rows: Value[][] = [...titles.map((title) => [textOf(title)]), ...headingRows(sheet), ...body];
  const heights = heightsOf(rows, sheet);
  return {
    name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows,
    cells: cellsOf(rows, titles.length, headingEnd(sheet), sheet.columns),
    rowDefs: new Map(heights.map((height, index) => [index, { height }])),
    merges: [...titleMerges(sheet), ...headingMerges(sheet)],
    dataValidations: listsOf(sheet, rows.length),
    freezePane: { rows: headingEnd(sheet) },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.7, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C第 &P 页 / 共 &N 页' },
  };
}

/** A list in the cells of each column that has one, from under the headings to the last row. */
function listsOf(sheet: OutSheet, rowCount: number): DataValidation[] {
  return sheet.columns.flatMap(({ list }, column) => {
    if (!list || rowCount <= headingEnd(sheet)) return [];
    const letters = columnLetters(column);
    return [
      {
        type: 'list',
        values: [...list],
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: '请从列表里选',
        errorMessage: '这里一般从列表里选。确实要写别的，点“是”。',
        range: `${letters}${headingEnd(sheet) + 1}:${letters}${rowCount}`,
      } satisfies DataValidation,
    ];
  });
}

/** 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** A form's boxes have no headings. */
function headingDepth({ columns }: OutSheet): number {
  return Math.max(0, ...columns.map((column) => column.heading.length));
}

/** The number of rows down to the end of the headings; those under the titles repeat on each page. */
function headingEnd(sheet: OutSheet): number {
  return (sheet.titleRows ?? []).length + headingDepth(sheet);
}

function headingRows(sheet: OutSheet): Value[][] {
  return Array.from({ length: headingDepth(sheet) }, (_, level) =>
    sheet.columns.map(({ heading }) => typed(heading[level] ?? null, 'text')),
  );
}

/** Points. Said for every row: not every program makes room for wrapped text by itself. */
function heightsOf(rows: readonly (readonly Value[])[], sheet: OutSheet): number[] {
  const widest = sheet.columns.reduce((sum, { width }) => sum + width, 0);
  const titles = (sheet.titleRows ?? []).map((title, index) =>
    // the first is set in letters half as large again
    index === 0 ? 28 * linesOf(title, widest / 1.5) : heightOfLines(linesOf(title, widest)),
  );
  const body = rows.slice(headingEnd(sheet)).map((row) => {
    const lines = row.map((value, column) => {
      return typeof value === 'string' ? linesOf(value, sheet.columns[column]!.width) : 1;
    });
    return heightOfLines(Math.max(...lines, 1));
  });
  return [...titles, ...headingLines(sheet).map(heightOfLines), ...body];
}

function heightOfLines(lines: number): number {
  return lines * 14 + 4;
}

/** The lines of each level: as many as its own headings need; what reaches over several levels takes the rest from the last. */
function headingLines(sheet: OutSheet): number[] {
  const lines = new Array<number>(headingDepth(sheet)).fill(1);
  const top = (sheet.titleRows ?? []).length;
  const levels = ({ startRow, endRow }: MergeRange) => endRow - startRow;
  for (const cell of headingCells(sheet).sort((one, other) => levels(one) - levels(other))) {
    const width = sheet.columns
      .slice(cell.startCol, cell.endCol + 1)
      .reduce((sum, each) => sum + each.width, 0);
    const above = lines.slice(cell.startRow - top, cell.endRow - top).reduce((sum, each) => sum + each, 0);
    const last = cell.endRow - top;
    lines[last] = Math.max(lines[last]!, linesOf(cell.text, width) - above);
  }
  return lines;
}

function linesOf(text: string, width: number): number {
  const lines = text
    .split('\n')
    .map((each) => Math.ceil((widthInCharacters(each) * 2) / Math.max(1, width - 1)));
  return lines.reduce((sum, each) => sum + Math.max(1, each), 0);
}

function cellsOf(
  rows: readonly Value[][],
  titleEnd: number,
  headingEnd: number,
  columns: readonly SheetColumn[],
): WriteSheet['cells'] {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      const style =
        row < titleEnd
          ? titleStyleOf(row)
          : row < headingEnd
            ? headingStyle
            : bodyStyle(value, columns[column]!.kind);
      // hucre writes '#N/A' and its like as Excel's errors, but never so as rich text
      const isErrorName = typeof value === 'string' && value.startsWith('#');
      cells.set(`${row},${column}`, { style, ...(isErrorName && { richText: [{ text: value }] }) });
    }
  }
  return cells;
}

function titleStyleOf(row: number): CellStyle {
  return row === 0 ? titleStyle : subtitleStyle;
}

function bodyStyle(value: Value, kind: SheetColumn['kind']): CellStyle {
  if (typeof value === 'number') return kind === 'money' ? moneyStyle : numberStyle;
  return value instanceof Date ? dayStyle : textStyle;
}

function typed(value: string | number | null, kind: SheetColumn['kind']): Value {
  if (value === null || value === '') return null;
  const isNumber = kind === 'number' || kind === 'money';
  if (isNumber && typeof value === 'number' && Number.isFinite(value)) return value;
  if (kind === 'day' && typeof value === 'string') return dateOf(value) ?? textOf(value);
  return textOf(String(value));
}

/** Midnight UTC of a 'YYYY-MM-DD' that exists, from 1900-03-01 on (Excel's calendar is wrong before). */
function dateOf(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < '1900-03-01') return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? date : null;
}

/** Text as a cell can hold it: Excel reads _x0041_ as the letter A, so such a text is escaped; 32,767 is its limit. */
function textOf(text: string): string {
  const words = printable(text)
    .replaceAll('\t', ' ')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return [...words.slice(0, 32_767)].join('').toWellFormed();
}

function titleMerges(sheet: OutSheet): MergeRange[] {
  const endCol = sheet.columns.length - 1;
  if (endCol < 1) return [];
  return (sheet.titleRows ?? []).map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol }));
}

function headingMerges(sheet: OutSheet): MergeRange[] {
  return headingCells(sheet)
    .filter(({ startRow, endRow, startCol, endCol }) => endRow > startRow || endCol > startCol)
    .map(({ startRow, startCol, endRow, endCol }) => ({ startRow, startCol, endRow, endCol }));
}

/** A heading that ends above the last level reaches down; columns under one group share the group's cell. */
function headingCells(sheet: OutSheet): (MergeRange & { text: string })[] {
  const depth = headingDepth(sheet);
  const top = headingEnd(sheet) - depth;
  const cells: (MergeRange & { text: string })[] = [];
  const groupOf = (column: number, level: number) =>
    JSON.stringify(sheet.columns[column]?.heading.slice(0, level + 1));
  for (const [column, { heading }] of sheet.columns.entries()) {
    for (const [level, text] of heading.entries()) {
      const isLast = level === heading.length - 1;
      let endCol = column;
      if (!isLast) {
        if (column > 0 && groupOf(column - 1, level) === groupOf(column, level)) continue;
        while (groupOf(endCol + 1, level) === groupOf(column, level)) endCol++;
      }
      const endRow = isLast ? top + depth - 1 : top + level;
      cells.push({ text, startRow: top + level, startCol: column, endRow, endCol });
    }
  }
  return cells;
}

/** Rows repeated on each printed page; hucre's own pageSetup leaves the sheet's name unquoted. */
function printTitles(name: string, sheet: OutSheet): NamedRange[] {
  const end = headingEnd(sheet);
  const start = end - headingDepth(sheet) + 1;
  if (start > end) return [];
  return [{ name: '_xlnm.Print_Titles', range: `'${name}'!$${start}:$${end}`, scope: name }];
}

/** Names as Excel takes them: 1-31 characters, none of []:*?/\' and no two alike. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base =
      printable(name)
        .replace(/[[\]:*?/\\'\n\t]/g, ' ')
        .trim()
        .slice(0, 31) || `表${index + 1}`;
    let unique = base;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) {
      const ending = `(${count})`;
      unique = base.slice(0, 31 - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
