/**
 * A Document as one HTML page that needs nothing else: no script, no outside font or picture. The page shows it in a
 * frame, the shells print it to paper and PDF.
 */

import {
  type BlockOf,
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
  placeSignature,
  sealLinesAbove,
  sheetOf,
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
  return `<section class="${section.kind} ${sectionName(index)}">\n${blocks.join('\n')}\n</section>`;
}

function blockHtml(arranged: Arranged, section: Section, traces: Traces): string {
  const { block } = arranged;
  const keep = arranged.keepsWithNext ? 'keep' : '';
  switch (block.kind) {
    case 'title':
    case 'subtitle': {
      const tag = block.kind === 'title' ? 'h1' : 'p';
      const opened = arranged.spaceAfterPt > 0 ? 'opened' : '';
      return element(tag, [block.kind, keep, opened], runsHtml(block.runs, traces));
    }
    case 'heading':
      return element(
        `h${block.level + 1}`,
        [keep, looks[section.kind].body.indent ? 'indent' : ''],
        arranged.number + runsHtml(block.runs, traces),
      );
    case 'paragraph': {
      const indent = (block.indent ?? looks[section.kind].body.indent) ? 'indent' : '';
      return element('p', [keep, indent, block.align ?? ''], runsHtml(block.runs, traces));
    }
    case 'table':
      return tableHtml(block, sheetOf(section).contentMm, traces);
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

function tableHtml(table: Table, contentMm: number, traces: Traces): string {
  const widths = columnWidthsMm(table.columns, contentMm);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${round(width)}mm">`).join('');
  const size =
    table.size === undefined ? '' : `;font-size:${table.size}pt;line-height:${table.size * 1.35}pt`;
  const head =
    table.head.length > 0 ? `<thead>${rowsHtml(table.head, table.columns, true, traces)}</thead>` : '';
  return `<table style="width:${round(total)}mm${size}"><colgroup>${columns}</colgroup>${head}<tbody>${rowsHtml(table.body, table.columns, false, traces)}</tbody></table>`;
}

function rowsHtml(rows: readonly Row[], columns: readonly Column[], head: boolean, traces: Traces): string {
  const placed = Map.groupBy(placeCells(rows, columns.length).placed, (each) => each.row);
  return rows
    .map((row, index) => {
      const cells = (placed.get(index) ?? []).map(({ cell, column }) =>
        cellHtml(cell, columns[column]!, head, traces),
      );
      const height = row.minHeightMm === undefined ? '' : ` style="height:${row.minHeightMm}mm"`;
      return `<tr${height}>${cells.join('')}</tr>`;
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
  const { unitRight, dateRight } = placeSignature(unit, date);
  const above = sealSpace ? sealLinesAbove : 1;
  const line = (words: string, right: number) =>
    `<p style="margin-right:${right}em">${escapeHtml(words)}</p>`;
  return `<div class="signature${sealSpace ? ' seal' : ''}" style="padding-top:${above * linePt}pt">${line(unit, unitRight)}${line(date, dateRight)}</div>`;
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
    return `<img src="data:image/${run.format};base64,${escapeHtml(run.base64)}" alt="${escapeHtml(run.alt)}" style="width:${run.widthMm}mm;height:${run.heightMm}mm">`;
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

function round(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}
