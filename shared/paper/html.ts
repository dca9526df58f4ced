/**
 * A Document as one HTML page that needs nothing else: no script, no outside font or picture. The page shows it in a
 * frame, the shells print it to paper and PDF.
 */

import {
  type BlockOf,
  type CardBlock,
  type Cards,
  type Cell,
  type Column,
  type Document,
  printable,
  type Row,
  type Run,
  type Section,
  type Table,
  type WordRun,
  wordsOf,
} from './document.ts';
import { placeCells } from './grid.ts';
import {
  type Arranged,
  arrange,
  columnWidthsMm,
  looks,
  sealLinesAbove,
  sealLinesBelow,
  sheetOf,
  signatureWidth,
  staysWhole,
  tableLetters,
} from './layout.ts';
import { sectionName, styleOf } from './style.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The whole page as text. A number with a trace is a focusable element with data-trace, its place in
 * tracesOf(document): the page that shows it opens the query on click or Enter; print ignores it.
 */
export function toHtml(document: Document): string {
  const traces = { count: 0 };
  const sections = document.sections.map((section, index) => sectionHtml(section, index, traces));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(document.title)}</title>
<style>${styleOf(document)}</style>
</head>
<body>
${sections.join('\n')}
</body>
</html>
`;
}

/** Counts the traces written so far, in the order of tracesOf(). */
interface Traces {
  count: number;
}

function sectionHtml(section: Section, index: number, traces: Traces): string {
  const blocks = arrange(section).map((each) => blockHtml(each, section, traces));
  const marks = (section.bookmarks ?? []).map(({ level, text }) =>
    element(`h${level}`, ['mark'], escapeHtml(text)),
  );
  return `<section class="${section.kind} ${sectionName(index)}">\n${[...marks, ...blocks].join('\n')}\n</section>`;
}

function blockHtml(arranged: Arranged, section: Section, traces: Traces): string {
  const { block } = arranged;
  const keep = arranged.keepsWithNext ? 'keep' : '';
  switch (block.kind) {
    case 'title':
    case 'subtitle': {
      const tag = block.kind === 'title' && !section.bookmarks ? 'h1' : 'p';
      const opened = arranged.spaceAfterPt > 0 ? 'opened' : '';
      return element(tag, [block.kind, keep, opened], runsHtml(block.runs, traces));
    }
    case 'heading':
      return element(
        `h${block.level + 1}`,
        [keep, looks[section.kind].body.indent ? 'indent' : ''],
        arranged.number + runsHtml(block.runs, traces),
      );
    case 'paragraph':
      return paragraphHtml(block, section, keep, traces);
    case 'table':
      return tableHtml(block, section, sheetOf(section).contentMm, traces);
    case 'cards':
      return cardsHtml(block, section, traces);
    case 'pageBreak':
      return '<div class="break"></div>';
    case 'signature':
      return signatureHtml(block, looks[section.kind].body.linePt);
    case 'signLine':
      return signLineHtml(block);
    case 'spacer':
      return `<div style="height:${block.mm}mm"></div>`;
  }
}

function paragraphHtml(block: BlockOf<'paragraph'>, section: Section, keep: string, traces: Traces): string {
  const indent = (block.indent ?? looks[section.kind].body.indent) ? 'indent' : '';
  return element('p', [keep, indent, block.align ?? ''], runsHtml(block.runs, traces));
}

/** A table for each sheet, so that no rounding moves a card to the next. */
function cardsHtml(block: Cards, section: Section, traces: Traces): string {
  const { columns, rows, widthMm, heightMm, padMm, cut, middle, gapMm = { x: 0, y: 0 } } = block;
  const innerMm = widthMm - 2 * padMm;
  const blockOf = (each: CardBlock) =>
    each.kind === 'table'
      ? tableHtml(each, section, innerMm, traces)
      : paragraphHtml(each, section, '', traces);
  const card = (blocks: readonly CardBlock[]) =>
    `<td><div style="height:${round(heightMm - 2 * padMm)}mm">${blocks.map(blockOf).join('')}</div></td>`;
  const gapped = (cells: readonly string[], gap: string) => cells.join(gapMm.x > 0 ? gap : '');
  const line = (cards: Cards['cards']) => {
    const empty = Array.from({ length: columns - cards.length }, () => '<td></td>');
    return `<tr style="height:${heightMm}mm">${gapped([...cards.map(card), ...empty], '<td class="gap"></td>')}</tr>`;
  };
  const between = gapMm.y > 0 ? `\n<tr class="gap" style="height:${gapMm.y}mm"></tr>\n` : '\n';
  const widths = gapped(
    Array.from({ length: columns }, () => `<col style="width:${widthMm}mm">`),
    `<col style="width:${gapMm.x}mm">`,
  );
  const totalMm = columns * widthMm + (columns - 1) * gapMm.x;
  const sheet = (cards: Cards['cards']) =>
    `<table class="${['cards', cut && 'cut', middle && 'middle'].filter(Boolean).join(' ')}" style="width:${round(totalMm)}mm;--pad:${padMm}mm"><colgroup>${widths}</colgroup><tbody>${chunks(cards, columns).map(line).join(between)}</tbody></table>`;
  return chunks(block.cards, columns * rows)
    .map(sheet)
    .join('\n');
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

function tableHtml(table: Table, section: Section, contentMm: number, traces: Traces): string {
  const widths = columnWidthsMm(table.columns, contentMm);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${round(width)}mm">`).join('');
  const { pt, linePt } = tableLetters(table, looks[section.kind].table);
  const size = table.size === undefined ? '' : `;font-size:${pt}pt;line-height:${round(linePt)}pt`;
  const head =
    table.head.length > 0 ? `<thead>${rowsHtml(table.head, table.columns, true, traces)}</thead>` : '';
  const body = `<tbody>${rowsHtml(table.body, table.columns, false, traces)}</tbody>`;
  const classes = [table.lines === 'none' ? 'plain' : '', table.together ? 'whole' : ''];
  const inner = `<colgroup>${columns}</colgroup>${head}${body}`;
  return element('table', classes, inner, ` style="width:${round(total)}mm${size}"`);
}

function rowsHtml(rows: readonly Row[], columns: readonly Column[], head: boolean, traces: Traces): string {
  const placed = Map.groupBy(placeCells(rows, columns.length).placed, (each) => each.row);
  return rows
    .map((row, index) => {
      const cells = (placed.get(index) ?? []).map(({ cell, column }) =>
        cellHtml(cell, columns[column]!, head, traces),
      );
      const height = row.minHeightMm === undefined ? '' : ` style="height:${row.minHeightMm}mm"`;
      return element('tr', [staysWhole(row) ? '' : 'long'], cells.join(''), height);
    })
    .join('\n');
}

function cellHtml(cell: Cell, column: Column, head: boolean, traces: Traces): string {
  const tag = head || cell.label ? 'th' : 'td';
  const align = cell.align ?? (tag === 'td' ? (column.align ?? '') : '');
  const spans = `${span('colspan', cell.colSpan)}${span('rowspan', cell.rowSpan)}`;
  const classes = [align, cell.valign === 'top' ? 'top' : ''];
  return element(tag, classes, runsHtml(cell.runs, traces), spans);
}

function span(name: string, count: number | undefined): string {
  return count === undefined || count === 1 ? '' : ` ${name}="${count}"`;
}

function signatureHtml({ unit, date, sealSpace }: BlockOf<'signature'>, linePt: number): string {
  const above = (sealSpace ? sealLinesAbove : 1) * linePt;
  const below = sealSpace ? sealLinesBelow * linePt : 0;
  const style = `width:${signatureWidth(unit, date)}em;padding:${above}pt 0 ${below}pt`;
  return `<div class="signature" style="${style}"><p>${escapeHtml(unit)}</p><p>${escapeHtml(date)}</p></div>`;
}

function signLineHtml({ places }: BlockOf<'signLine'>): string {
  const place = (label: string, value: string) =>
    `<div class="place">${escapeHtml(label)}：<i>${escapeHtml(value)}</i></div>`;
  return `<div class="places">${places.map(({ label, value = '' }) => place(label, value)).join('')}</div>`;
}

function runsHtml(runs: readonly Run[], traces: Traces): string {
  return runs.map((run) => runHtml(run, traces)).join('');
}

function runHtml(run: Run, traces: Traces): string {
  if (run.kind === 'image') {
    return `<img src="data:image/${run.format === 'svg' ? 'svg+xml' : run.format};base64,${escapeHtml(run.base64)}" alt="${escapeHtml(run.alt)}" style="width:${run.widthMm}mm;height:${run.heightMm}mm${run.stretch ? ';object-fit:fill' : ''}">`;
  }
  const words = escapeHtml(wordsOf(run));
  const traced = run.kind === 'number' && run.trace !== undefined;
  const classes = [run.font ?? '', run.kind === 'todo' ? 'todo' : '', traced ? 'traced' : ''];
  const attributes =
    (traced ? ` role="link" tabindex="0" data-trace="${traces.count++}"` : '') + sizeStyle(run);
  const inner = run.bold ? `<b>${words}</b>` : words;
  return attributes || classes.some(Boolean) ? element('span', classes, inner, attributes) : inner;
}

function sizeStyle(run: WordRun): string {
  return run.size === undefined ? '' : ` style="font-size:${run.size}pt"`;
}

function element(tag: string, classes: readonly string[], inner: string, attributes = ''): string {
  const names = classes.filter(Boolean).join(' ');
  return `<${tag}${names ? ` class="${names}"` : ''}${attributes}>${inner}</${tag}>`;
}

/** Text for an element or a quoted attribute. */
function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return printable(text).replace(/[&<>"']/g, (each) => entities[each]!);
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}
