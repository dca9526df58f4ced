/** The half-year summary on paper, in the form of GB/T 9704. */
import {
  cell,
  heading,
  label,
  num,
  pageBreak,
  paper,
  paragraph,
  row,
  signature,
  table,
  text,
  title,
} from '../../paper/build.ts';
import type { Block, Document, Row } from '../../paper/document.ts';
import { proseBlocks } from '../../paper/prose.ts';
import { type Day, formatDay } from '../../values/day.ts';
import type { SummaryView } from './calls.ts';
import { exhibitsOnPaper, numberCells, type SummaryTable } from './exhibits.ts';
import type { Figure } from './figure.ts';
import { figuresOnPaper, traceOf } from './trace.ts';

export function summaryPaper(view: SummaryView, schoolName: string, day: Day): Document {
  const figures = figuresOnPaper(view.figures);
  const exhibit = exhibitsOnPaper(view);
  const sections = view.sections.flatMap((section): Block[] => [
    heading(1, section.heading),
    ...proseBlocks(section.paragraphs, figures, exhibit),
  ]);
  return paper(view.title, 'official', [
    title(`${schoolName}\n${view.title}`),
    ...sections,
    signature(schoolName, formatDay(day, 'zh-CN', 'long')),
    ...annex(view),
  ]);
}

/** 一页数字表: the numbers of the summary on one sheet, with neither words nor shares, nor kinds that did not occur. */
export function onePagePaper(view: SummaryView, schoolName: string, day: Day): Document {
  const told = view.figures.filter((each) => !each.name.endsWith('占比') && !didNotOccur(each));
  const columns = 4;
  const rows = Math.ceil(told.length / columns);
  const body = Array.from({ length: rows }, (_, at) =>
    row(
      Array.from({ length: columns }, (_each, column) => told[column * rows + at]).flatMap((figure) =>
        figure
          ? [
              cell(figure.name),
              cell(figure.value === null ? '' : num(figure.value, traceOf(figure), figure.text), {
                align: 'center',
              }),
            ]
          : [cell(''), cell('')],
      ),
    ),
  );
  return paper(
    view.title,
    'form',
    [
      title(`${schoolName}\n${view.title}（数字表）`),
      // with every kind there are 43 lines; they fill the sheet
      table({ columns: [1.6, 1, 1.6, 1, 1.6, 1, 1.6, 1], body, size: rows > 36 ? 7 : 8 }),
      signature(schoolName, formatDay(day, 'zh-CN', 'long'), false),
    ],
    { page: { marginsMm: { top: 10, right: 16, bottom: 10, left: 16 } }, pageNumbers: false },
  );
}

/** A kind of contact or activity of which there was none in the time. */
function didNotOccur({ contacts, activities, value }: Figure): boolean {
  return value === 0 && ((contacts?.kinds.length ?? 0) > 0 || (activities?.kinds.length ?? 0) > 0);
}

/** All groups in one table: what is counted, its groups, and the columns of the view. */
function annex(view: SummaryView): Block[] {
  const columns = view.tables[0]?.columns ?? [];
  return [
    pageBreak,
    paragraph([text('附表', { font: 'heiti' })], { indent: false }),
    title('留守儿童情况统计表'),
    table({
      columns: [1.5, 1.7, ...columns.slice(1).map(() => 1)],
      head: [row(['项目', ...columns].map((each) => label(each)))],
      body: view.tables.flatMap((of) => of.rows.map((each, index) => annexRow(of, each, index))),
      size: 11,
    }),
  ];
}

function annexRow(
  of: SummaryTable,
  { label: name, cells }: SummaryTable['rows'][number],
  index: number,
): Row {
  return row([
    ...(index === 0 ? [cell(of.title, { rowSpan: of.rows.length, align: 'center' })] : []),
    cell(name, { align: 'center' }),
    ...numberCells(cells),
  ]);
}
