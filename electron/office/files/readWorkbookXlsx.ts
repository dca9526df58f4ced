import {
  cellRef,
  ParseError,
  type ReadOptions,
  readXlsx as readWithHucre,
  streamXlsxRows,
  type Workbook,
  XmlError,
  ZipError,
} from 'hucre';
import { Refusal, refuse } from '../../../shared/problem.ts';
import { ReadBudget, type ReadLimits } from './readWorkbookLimits.ts';
import type { RawSheet } from './readWorkbookRaw.ts';
import { readSheet } from './readWorkbookSheet.ts';

/**
 * Reads the cells of every worksheet of an .xlsx file (ECMA-376). Runs in the parsing thread, after precheck().
 *
 * hucre reads it twice. First as a stream of rows, which costs no memory and tells where each sheet really ends;
 * the limits are held here. Then whole, with number formats and formulas, but only that far: hucre makes an object
 * for each bordered cell, and people draw borders down to row 65,536.
 *
 * Refuses: fileTooManyRows, fileTooManyColumns {sheet, limit}, fileBomb, fileDamaged {reason}.
 */
export async function readXlsx(bytes: Uint8Array, limits: ReadLimits): Promise<RawSheet[]> {
  const area = await filledArea(bytes, limits);
  const { sheets, dateSystem } = await parse(bytes, { readStyles: true, range: area });
  return sheets.map((sheet) => readSheet(sheet, dateSystem === '1904'));
}

/** From A1 to the last row and column that hold something, over all sheets. */
async function filledArea(bytes: Uint8Array, limits: ReadLimits): Promise<string> {
  const budget = new ReadBudget(limits);
  let lastRow = 0;
  let columns = 1;
  for (const [sheet, name] of (await sheetNames(bytes)).entries()) {
    for await (const row of filledRows(bytes, sheet, name, budget, limits)) {
      lastRow = Math.max(lastRow, row.index);
      columns = Math.max(columns, row.columns);
    }
  }
  return `A1:${cellRef(lastRow, Math.min(columns, limits.columns) - 1)}`;
}

/** Asks for no sheet, and so learns what there is. */
async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  await parse(bytes, {
    sheets: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return names;
}

/** The rows of one sheet that hold a value; `index` from 0. A formula that has given nothing is no value. */
async function* filledRows(
  bytes: Uint8Array,
  sheet: number,
  name: string,
  budget: ReadBudget,
  limits: ReadLimits,
): AsyncGenerator<{ index: number; columns: number }> {
  let previous = -1;
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      // Rows ascend in every file that Excel opens without repairing it; a repeated one would hide the other.
      if (!Number.isSafeInteger(index) || index <= previous) refuse('fileDamaged', { reason: 'rowOrder' });
      previous = index;
      let filled = false;
      for (const [column, value] of values.entries()) {
        if (value === null || value === '') continue;
        filled = true;
        budget.addCell(name, column, typeof value === 'string' ? value.length : 0);
      }
      if (!filled) continue;
      budget.addRow(name, index + 1);
      yield { index, columns: values.length };
    }
  } catch (error) {
    if (isBeyondLastColumn(error)) refuse('fileTooManyColumns', { sheet: name, limit: limits.columns });
    refuseDamaged(error);
  }
}

/** hucre's word for a column behind XFD, the last of any spreadsheet, even where it is empty. */
function isBeyondLastColumn(error: unknown): boolean {
  return error instanceof ParseError && error.message.startsWith('Cell column ');
}

async function parse(bytes: Uint8Array, options: ReadOptions): Promise<Workbook> {
  try {
    return await readWithHucre(bytes, options);
  } catch (error) {
    return refuseDamaged(error);
  }
}

/** precheck() has let nothing pass but workbooks: whatever hucre stumbles over, the file is damaged. */
function refuseDamaged(error: unknown): never {
  if (error instanceof Refusal) throw error;
  return refuse('fileDamaged', { reason: reasonOf(error) }, error);
}

function reasonOf(error: unknown): string {
  if (error instanceof ZipError) return 'entry';
  if (error instanceof XmlError) return 'xml';
  if (error instanceof ParseError) return 'part';
  return 'content';
}
