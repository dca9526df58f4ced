/** Tables of a DOCX file: fixed columns, heads repeated on each page, rows kept whole. */
import {
  BorderStyle,
  Table as DocxTable,
  HeightRule,
  type ITableCellBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BlockOf, Cell, Column, Row, Table } from '../../../shared/paper/document.ts';
import { type Placed, placeCells } from '../../../shared/paper/grid.ts';
import {
  columnWidthsMm,
  type Letters,
  type Look,
  MM_PER_POINT,
  staysWhole,
  widthInCharacters,
} from '../../../shared/paper/layout.ts';
import { linesOf, paragraphOf, twips } from './docxParagraph.ts';

/** Half a point; the size is in eighths. */
const hairline = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine };

export function docxTable(table: Table, letters: Look['table'], contentMm: number): DocxTable {
  const padding = twips(letters.padMm);
  return new DocxTable({
    ...fixedWidths(columnWidthsMm(table.columns, contentMm)),
    margins: { top: padding, bottom: padding, left: padding, right: padding },
    borders: linesAs(table.lines === 'none' ? noLine : hairline),
    rows: [...rowsOf(table.head, table, letters, true), ...rowsOf(table.body, table, letters, false)],
  });
}

/** All lines of a table alike. */
export function linesAs<L extends object>(line: L) {
  return {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  };
}

/** Between one place to sign and the next. */
const placeGapMm = 6;

/** Places to sign as a table without lines but the one to sign on. */
export function docxSignLine(block: BlockOf<'signLine'>, letters: Letters, contentMm: number): DocxTable {
  const labels = block.places.map(({ label }) => `${label}：`);
  const gapsMm = labels.map((_, index) => (index === 0 ? 0 : placeGapMm));
  const labelsMm = labels.map(
    (label, index) => gapsMm[index]! + (widthInCharacters(label) * letters.pt + 2) * MM_PER_POINT,
  );
  const blankMm = (contentMm - labelsMm.reduce((sum, each) => sum + each, 0)) / labels.length;
  const cell = (text: string, leftMm: number, borders: ITableCellBorders) =>
    new TableCell({
      borders,
      margins: { left: twips(leftMm) },
      children: [paragraphOf(linesOf([{ kind: 'text', text }], letters), letters)],
    });
  return new DocxTable({
    ...fixedWidths(labelsMm.flatMap((labelMm) => [labelMm, blankMm])),
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: linesAs(noLine),
    rows: [
      new TableRow({
        cantSplit: true,
        children: block.places.flatMap(({ value = '' }, index) => [
          cell(labels[index]!, gapsMm[index]!, noLines),
          cell(value, 0, { ...noLines, bottom: hairline }),
        ]),
      }),
    ],
  });
}

export function fixedWidths(widthsMm: readonly number[]) {
  const columnWidths = widthsMm.map(twips);
  const size = columnWidths.reduce((sum, each) => sum + each, 0);
  return { columnWidths, width: { size, type: WidthType.DXA }, layout: TableLayoutType.FIXED };
}

function rowsOf(
  rows: readonly Row[],
  { columns, together = false }: Table,
  letters: Look['table'],
  head: boolean,
): TableRow[] {
  const isKept = (index: number) => together && (head || index < rows.length - 1);
  const placed = Map.groupBy(placeCells(rows, columns.length).placed, (each) => each.row);
  return rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: staysWhole(row),
        ...(head && { tableHeader: true }),
        ...(row.minHeightMm && { height: { value: twips(row.minHeightMm), rule: HeightRule.ATLEAST } }),
        children: (placed.get(index) ?? []).map((each) =>
          cellOf(each, columns, letters, { head, keepNext: isKept(index) }),
        ),
      }),
  );
}

function cellOf(
  { cell, column, colSpan, rowSpan }: Placed<Cell>,
  columns: readonly Column[],
  look: Look['table'],
  { head, keepNext }: { head: boolean; keepNext: boolean },
): TableCell {
  const isLabel = head || cell.label === true;
  const letters = isLabel ? { ...look, font: look.labelFont } : look;
  return new TableCell({
    columnSpan: colSpan,
    rowSpan,
    verticalAlign: cell.valign === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: [
      paragraphOf(linesOf(cell.runs, letters), letters, {
        keepNext,
        alignment: cell.align ?? (isLabel ? 'center' : (columns[column]!.align ?? 'left')),
      }),
    ],
  });
}
