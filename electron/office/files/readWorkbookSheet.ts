import type { Cell, CellValue, MergeRange, Sheet } from 'hucre';
import { refuse } from '../../../shared/problem.ts';
import { dateCell, numberCell } from './readWorkbookFormats.ts';
import {
  emptyCell,
  type RawCell,
  type RawMerge,
  type RawRow,
  type RawSheet,
  textCell,
} from './readWorkbookRaw.ts';

/** More merged areas than this no one made by hand; each costs every later look at the sheet. */
const mostMerges = 20_000;

/**
 * A sheet as hucre has read it, with styles, as rows of cells; empty rows and the empty cells at a row's end are
 * left out. Refuses: fileBomb, fileDamaged {reason}.
 */
export function readSheet(sheet: Sheet, from1904: boolean): RawSheet {
  const merges = sheet.merges ?? [];
  if (merges.length > mostMerges) refuse('fileBomb');
  return {
    name: sheet.name,
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    rows: readRows(sheet, from1904),
    merges: merges.filter(isWhole).map(rawMerge),
  };
}

function readRows({ rows, cells: details, rowDefs }: Sheet, from1904: boolean): RawRow[] {
  const formulaOf = formulaReader();
  return rows.flatMap((values, index) => {
    const cells = values.map((value, column) => {
      const detail = details?.get(`${index},${column}`);
      const shown = readValue(value, detail, from1904);
      if (detail?.formula === undefined) return shown;
      const formula = `=${formulaOf(detail.formula, detail.formulaSharedIndex)}`;
      return { kind: 'formula', text: shown.text, value: shown.value, formula } satisfies RawCell;
    });
    while (cells.at(-1)?.kind === 'empty') cells.pop();
    if (cells.length === 0) return [];
    return { row: index + 1, hidden: rowDefs?.get(index)?.hidden ?? false, cells };
  });
}

/** A formula copied down a column stands once, in its first cell, and is shown for the others as it stands there. */
function formulaReader(): (formula: string, shared: number | undefined) => string {
  const sharedFormulas = new Map<number, string>();
  return (formula, shared) => {
    if (shared === undefined) return formula;
    if (formula !== '') sharedFormulas.set(shared, formula);
    return sharedFormulas.get(shared) ?? '';
  };
}

function readValue(value: CellValue, detail: Cell | undefined, from1904: boolean): RawCell {
  if (value === null) return emptyCell;
  if (detail?.type === 'error') return { kind: 'error', text: String(value), value: null };
  if (value instanceof Date) return dateCell(value, detail?.style?.numFmt, from1904);
  switch (typeof value) {
    case 'number':
      return numberCell(value, detail?.style?.numFmt);
    case 'boolean':
      return { kind: 'bool', text: value ? 'TRUE' : 'FALSE', value };
    default:
      return isoCell(value) ?? textCell(withoutControls(value));
  }
}

/** Strict workbooks keep a date as ISO 8601 in a cell of type 'd' (18.18.11), which hucre hands on as text. */
function isoCell(text: string): RawCell | null {
  const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/.exec(text)?.[1];
  if (!day || Number.isNaN(Date.parse(day))) return null;
  return { kind: 'date', text: day, value: day };
}

/** Office writes what XML may not hold as _x0000_ (22.9.2.19); such characters and half surrogates are no text. */
function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '');
}

function isWhole({ startRow, endRow, startCol, endCol }: MergeRange): boolean {
  return [startRow, endRow, startCol, endCol].every((each) => Number.isSafeInteger(each) && each >= 0);
}

function rawMerge({ startRow, endRow, startCol, endCol }: MergeRange): RawMerge {
  return { firstRow: startRow + 1, lastRow: endRow + 1, firstColumn: startCol, lastColumn: endCol };
}
