/** The tables of a Document as sheets of a workbook. */
import {
  type Block,
  type Cell,
  type Document,
  type Section,
  type Table,
  wordsOf,
} from '../../../shared/paper/document.ts';
import { placeCells } from '../../../shared/paper/grid.ts';
import { columnWidthsMm, looks, MM_PER_POINT, sheetOf, tableLetters } from '../../../shared/paper/layout.ts';
import type { OutSheet } from './xlsxWrite.ts';

/**
 * The tables of a Document, one sheet each, under the titles of their sections and the lines that stand over them. Of
 * several each sheet is named for the heading or the bold words over its table.
 */
export function sheetsOf(document: Document): OutSheet[] {
  const found = document.sections.flatMap((section) =>
    tablesOf(section).map((each) => ({ ...each, section })),
  );
  return found.map(({ table, over, section }) => {
    const name = (found.length > 1 && nameIn(over)) || document.title;
    return tableToSheet(table, name, section, over.map(lineOf));
  });
}

type Line = Extract<Block, { kind: 'heading' | 'paragraph' }>;

/** Prose is no line over a table: it would be cut off there. */
const longestLine = 200;

/** Each table with what stands between it and the one before. */
function tablesOf({ kind, blocks }: Section): { table: Table; over: Line[] }[] {
  const found: { table: Table; over: Line[] }[] = [];
  let over: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      found.push({ table: block, over });
      over = [];
    } else if (block.kind === 'heading' || (block.kind === 'paragraph' && kind !== 'official')) {
      if (block.kind === 'heading') over = [];
      if (lineOf(block) !== '' && lineOf(block).length <= longestLine) over.push(block);
    }
  }
  return found;
}

const lineOf = ({ runs }: Line) => runs.map(wordsOf).join('').replaceAll('\n', ' ').trim();

function nameIn(over: readonly Line[]): string | undefined {
  const lead = over.findLast(
    ({ kind, runs }) => kind === 'heading' || (runs[0]?.kind === 'text' && runs[0].bold),
  );
  if (!lead) return undefined;
  return lead.kind === 'heading' ? lineOf(lead) : wordsOf(lead.runs[0]!).trim();
}

/**
 * A table as a sheet. Numbers that were counted are numbers, days are days, all else is text. Without a section: a list's
 * page. `over`: lines between the section's titles and the table.
 */
export function tableToSheet(
  table: Table,
  name: string,
  section: Section = { kind: 'list', blocks: [] },
  over: readonly string[] = [],
): OutSheet {
  const { widthMm, heightMm, contentMm } = sheetOf(section);
  const characterMm = (tableLetters(table, looks[section.kind].table).pt / 2) * MM_PER_POINT;
  const widths = columnWidthsMm(table.columns, contentMm);
  const headings = headingsOf(table);
  const rows = valuesOf(table);
  return {
    name,
    titleRows: [...titlesOf(section), ...over],
    columns: headings.map((heading, column) => ({
      heading,
      width: Math.max(4, Math.floor(widths[column]! / characterMm)),
      kind: kindOf(table, rows, column),
    })),
    rows,
    orientation: widthMm > heightMm ? 'landscape' : 'portrait',
  };
}

function kindOf(table: Table, rows: readonly (readonly (string | number | null)[])[], column: number) {
  const values = rows.map((row) => row[column]);
  if (values.some((value) => typeof value === 'number'))
    return numbersOf(table, column).every((words) => /\.\d\d$/.test(words)) ? 'money' : 'number';
  return values.some((value) => typeof value === 'string' && isDay(value)) ? 'day' : 'text';
}

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** How the numbers of a column are written on paper. */
function numbersOf({ body, columns }: Table, column: number): string[] {
  return placeCells(body, columns.length)
    .placed.filter((placed) => placed.column === column)
    .flatMap(({ cell }) => (typeof cellValue(cell) === 'number' ? cell.runs.map(wordsOf) : []));
}

function titlesOf(section: Section): string[] {
  return section.blocks.flatMap((block) =>
    block.kind === 'title' || block.kind === 'subtitle'
      ? [block.runs.map(wordsOf).join('').replaceAll('\n', '')]
      : [],
  );
}

/** For each column the words of the head's cells over it, from above. */
function headingsOf(table: Table): string[][] {
  const { placed } = placeCells(table.head, table.columns.length);
  return table.columns.map((_, index) =>
    placed
      .filter(({ column, colSpan }) => column <= index && index < column + colSpan)
      .map(({ cell }) => cell.runs.map(wordsOf).join('')),
  );
}

/** A cell that spans others stands in its first place. */
function valuesOf(table: Table): (string | number | null)[][] {
  const rows = table.body.map(() => new Array<string | number | null>(table.columns.length).fill(null));
  for (const { cell, row, column } of placeCells(table.body, table.columns.length).placed) {
    rows[row]![column] = cellValue(cell);
  }
  return rows;
}

/** A number as it stands: 82 is 82, '1,234.50' can be summed, but '28.18%' keeps its words. */
function cellValue({ runs }: Cell): string | number | null {
  const [first] = runs;
  if (runs.length === 1 && first?.kind === 'number' && Number(first.text.replaceAll(',', '')) === first.value)
    return first.value;
  return runs.map(wordsOf).join('') || null;
}
