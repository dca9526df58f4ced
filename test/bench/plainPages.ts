/** What a paper's printing is measured against: the same words without tables, and the time of each. */
import { pageBreak, paragraph, text } from '../../shared/paper/build.ts';
import {
  type Block,
  type Cell,
  type Document,
  type Row,
  type Run,
  wordsOf,
} from '../../shared/paper/document.ts';

/** ms */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Each page without its boxes: a table's row is a line, labels in 黑体 as on the form; eight cards to a page. */
export function withoutTables(document: Document): Document {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block): Block[] => {
      if (block.kind === 'table') return block.body.map(lineOf);
      if (block.kind !== 'cards') return [block];
      return block.cards.flatMap((card, index) => [
        ...(index > 0 && index % (block.columns * block.rows) === 0 ? [pageBreak] : []),
        // two cards stand side by side: the words of one are one paragraph
        paragraph(
          card.flatMap((each) =>
            each.kind === 'table' ? each.body.flatMap((row) => row.cells.flatMap(wordsOfCell)) : each.runs,
          ),
        ),
      ]);
    }),
  }));
  return { ...document, sections };
}

function lineOf(row: Row): Block {
  return paragraph(row.cells.flatMap(wordsOfCell));
}

function wordsOfCell(cell: Cell): Run[] {
  const words = cell.runs.map(wordsOf).join('');
  return words === '' ? [] : [text(`${words}　`, cell.label ? { font: 'heiti' } : {})];
}
