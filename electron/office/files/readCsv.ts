import { parse } from 'csv-parse/sync';
import { Refusal, refuse } from '../../../shared/problem.ts';
import { ReadBudget, type ReadLimits } from './readWorkbookLimits.ts';
import { type RawRow, type RawSheet, textCell } from './readWorkbookRaw.ts';

/**
 * Reads a table of plain text, separated by comma, semicolon or tab. Every cell is text: digits stay digits, and
 * what looks like a formula stays what was typed. Runs in the parsing thread.
 * Refuses: fileEncodingUnknown, fileDamaged {reason: 'encoding' | 'quote', row}, fileTooManyRows,
 * fileTooManyColumns {sheet, limit}, fileBomb.
 */
export function readCsv(bytes: Uint8Array, limits: ReadLimits): RawSheet {
  const name = 'CSV';
  const text = decodeText(bytes);
  const budget = new ReadBudget(limits);
  const rows: RawRow[] = [];
  let row = 0;
  const take = (fields: string[]): null => {
    row += 1;
    const cells = fields.map(unwrap).map(textCell);
    while (cells.at(-1)?.kind === 'empty') cells.pop();
    if (cells.length === 0) return null;
    cells.forEach((cell, column) => {
      if (cell.kind !== 'empty') budget.addCell(name, column, cell.text.length);
    });
    budget.addRow(name, row);
    rows.push({ row, hidden: false, cells });
    return null;
  };
  try {
    parse(text, { ...csvOptions, delimiter: separatorOf(text), on_record: take });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse('fileDamaged', { reason: 'quote', row: row + 1 }, error);
  }
  return { name, hidden: false, rows, merges: [] };
}

const csvOptions = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
};

/** Programs write ="0577" so that Excel keeps the digits; the text inside is what they mean. */
function unwrap(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? field;
}

/**
 * The text of a file whose encoding nothing states: a byte order mark decides; else strict UTF-8; else GB 18030,
 * which holds GBK and GB 2312. GB 18030 would also read damaged UTF-8, as other characters: a file in which
 * nearly every character is good UTF-8 is refused as damaged instead of being misread.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (isDamagedUtf8(bytes)) refuse('fileDamaged', { reason: 'encoding' });
    return decodeStrictly(bytes, 'gb18030');
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    return refuse('fileEncodingUnknown', undefined, error);
  }
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const bad = loose.match(/\ufffd/g)?.length ?? 0;
  const chinese = loose.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return hasMark || chinese > bad * 4;
}

const separators = [',', '\t', ';'];

/** The one that stands most often outside quotes in the first part of the text. */
function separatorOf(text: string): string {
  const outsideQuotes = text.slice(0, 65_536).replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => outsideQuotes.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}
