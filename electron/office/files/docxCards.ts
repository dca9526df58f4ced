/** Cards and labels of a DOCX file: a table of boxes of one size, what stands in each as a table of its own. */
import { BorderStyle, Table as DocxTable, HeightRule, TableCell, TableRow, VerticalAlignTable } from 'docx';
import type { CardBlock, Cards } from '../../../shared/paper/document.ts';
import { type Look, tableLetters } from '../../../shared/paper/layout.ts';
import { emptyLine, linesOf, paragraphOf, twips } from './docxParagraph.ts';
import { docxTable, fixedWidths, linesAs } from './docxTable.ts';

const cutLine = { style: BorderStyle.DASHED, size: 4, color: '666666' } as const;
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export function docxCards(block: Cards, look: Look): DocxTable {
  const { columns, widthMm, heightMm, padMm, cards } = block;
  const pad = twips(padMm);
  const lines = Array.from({ length: Math.ceil(cards.length / columns) }, (_, line) =>
    Array.from({ length: columns }, (_, column) => cards[line * columns + column] ?? []),
  );
  return new DocxTable({
    ...fixedWidths(Array.from({ length: columns }, () => widthMm)),
    margins: { top: pad, bottom: pad, left: pad, right: pad },
    borders: linesAs(block.cut ? cutLine : noLine),
    rows: lines.map(
      (line) =>
        new TableRow({
          cantSplit: true,
          height: { value: twips(heightMm), rule: HeightRule.EXACT },
          children: line.map(
            (card) =>
              // a cell ends with a paragraph: without one Word calls the file damaged
              new TableCell({
                ...(block.middle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
                children: [...card.map((each) => inCard(each, look, widthMm - 2 * padMm)), emptyLine(0)],
              }),
          ),
        }),
    ),
  });
}

function inCard(block: CardBlock, look: Look, innerMm: number) {
  if (block.kind === 'table')
    return docxTable(block, { ...tableLetters(block, look.table), padMm: 0.3 }, innerMm);
  return paragraphOf(linesOf(block.runs, look.body), look.body, {
    alignment: block.align ?? look.body.align,
  });
}
