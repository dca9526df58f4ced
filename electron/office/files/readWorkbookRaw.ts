/** What a file from outside is once it has been read: plain values that a message between threads can carry. */

export type WorkbookKind = 'xlsx' | 'csv';

/** Harmless facts about the file that a person should be told: what it holds that was not read. */
export type WorkbookNote = 'macros' | 'externalLinks';

export interface RawWorkbook {
  kind: WorkbookKind;
  notes: WorkbookNote[];
  /** In the order of the tabs. A CSV file is one sheet named 'CSV'. */
  sheets: RawSheet[];
}

export interface RawSheet {
  name: string;
  hidden: boolean;
  /** Only rows that hold something, in ascending order; a gap between two row numbers is blank rows. */
  rows: RawRow[];
  merges: RawMerge[];
}

export interface RawRow {
  /** 1-based, as the person's spreadsheet program numbers it. For CSV the number of the record. */
  row: number;
  hidden: boolean;
  /** Index = column, 0-based; ends at the last cell that holds something. */
  cells: RawCell[];
}

export interface RawCell {
  kind: 'empty' | 'text' | 'number' | 'date' | 'bool' | 'formula' | 'error';
  /**
   * What a person reads: text as typed, a number in plain digits (never 3.3E+17; leading zeros where the format
   * shows them), a date as YYYY-MM-DD, a formula's last result.
   */
  text: string;
  /**
   * text: the text; number: the number; date: 'YYYY-MM-DD'; bool: the boolean; empty, error: null;
   * formula: the result that the file claims, which nothing has checked.
   */
  value: string | number | boolean | null;
  /** Of a formula cell alone: '=...'. */
  formula?: string;
}

/** A rectangle shown as one cell; its text is in the top left one. Rows 1-based, columns 0-based, both ends in. */
export interface RawMerge {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export const emptyCell: RawCell = Object.freeze({ kind: 'empty', text: '', value: null });

/** A cell of text, or an empty one where there is none. */
export function textCell(text: string): RawCell {
  return text === '' ? emptyCell : { kind: 'text', text, value: text };
}

/** The cell of a row at a 0-based column; past the row's end it is empty. */
export function cellAt(row: RawRow, column: number): RawCell {
  return row.cells[column] ?? emptyCell;
}
