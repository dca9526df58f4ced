/** The tables of a Document as sheets of a workbook. */
import {
  type Cell,
  type Document,
  type Section,
  type Table,
  wordsOf,
} from '../../../shared/paper/document.ts';
import { placeCells } from '../../../shared/paper/grid.ts';
import { columnWidthsMm, looks, MM_PER_POINT, sheetOf, tableLetters } from '../../../shared/paper/layout.ts';
import type { OutSheet } from './xlsxWrite.ts';

/** The tables of a Document, one sheet each, under the titles of their sections. */
export function sheetsOf(document: Document): OutSheet[] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table' ? [tableToSheet(block, document.title, section)] : [],
    ),
  );
}

/** A table as a sheet. Numbers that were counted are numbers, all else is text. Without a section: a list's page. */
export function tableToSheet(
  table: Table,
  name: string,
  section: Section = { kind: 'list', blocks: [] },
): OutSheet {
  const { widthMm, heightMm, contentMm } = sheetOf(section);
  const characterMm = (tableLetters(table, looks[section.kind].table).pt / 2) * MM_PER_POINT;
  const widths = columnWidthsMm(table.columns, contentMm);
  const headings = headingsOf(table);
  const rows = valuesOf(table);
  return {
    name,
    titleRows: titlesOf(section),
    columns: headings.map((heading, column) => ({
      heading,
      width: Math.max(4, Math.floor(widths[column]! / characterMm)),
      kind: rows.some((row) => typeof row[column] === 'number') ? 'number' : 'text',
    })),
    rows,
    orientation: widthMm > heightMm ? 'landscape' : 'portrait',
  };
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
