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
import type { Block, Document, Row, Trace } from '../../paper/document.ts';
import { proseBlocks } from '../../paper/prose.ts';
import { type Day, formatDay } from '../../values/day.ts';
import type { Figure, FigurePage, SummaryTable, SummaryView } from './calls.ts';

export function summaryPaper(view: SummaryView, schoolName: string, day: Day): Document {
  const figures = new Map(view.figures.map((each) => [each.name, { ...each, trace: traceOf(each) }]));
  const sections = view.sections.flatMap((section): Block[] => [
    heading(1, section.heading),
    ...proseBlocks(section.paragraphs, figures),
  ]);
  return paper(view.title, 'official', [
    title(`${schoolName}\n${view.title}`),
    ...sections,
    signature(schoolName, formatDay(day, 'zh-CN', 'long')),
    ...annex(view),
  ]);
}

/** The query whose rows a figure counts. */
export function traceOf(
  of: Pick<Figure, 'filter' | 'contacts' | 'calls' | 'activities' | 'page'>,
): Trace | undefined {
  const { filter, contacts, calls, activities, page } = of;
  if (page) return pageTrace(page);
  if (activities) return { call: 'activities.list', input: { filter: activities, before: null } };
  if (calls) return { call: 'phone.list', input: { filter: calls, before: null } };
  if (contacts) return { call: 'contacts.list', input: { filter: contacts, before: null } };
  return filter ? { call: 'children.list', input: { filter, columns: [] } } : undefined;
}

function pageTrace({ of, from, to }: FigurePage): Trace {
  if (of === 'attendance') return { call: 'activities.attendance', input: { from, to } };
  if (of === 'opened') return { call: 'rooms.openedDays', input: { from, to } };
  if (of === 'roomUse')
    return { call: 'rooms.bookings', input: { from, to, roomId: null, cancelled: false } };
  return { call: 'rooms.rota', input: { from, to } };
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
  const numbers = cells.map(({ text: shown, filter }) =>
    cell(filter ? num(Number(shown), traceOf({ filter, contacts: null })) : shown, { align: 'center' }),
  );
  return row([
    ...(index === 0 ? [cell(of.title, { rowSpan: of.rows.length, align: 'center' })] : []),
    cell(name, { align: 'center' }),
    ...numbers,
  ]);
}
