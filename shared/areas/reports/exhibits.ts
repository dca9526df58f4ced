/**
 * What stands between the words of a summary: its tables and its charts, live as its numbers are. A text names them in a line of
 * their own ([图：每月家访次数], [表：性别]); shared/paper/prose.ts.
 */
import * as z from 'zod';
import { cell, image, label, num, paragraph, row, table, text } from '../../paper/build.ts';
import type { Block, Run } from '../../paper/document.ts';
import type { Day } from '../../values/day.ts';
import { everyActivity } from '../activities/log.ts';
import { childFilter } from '../children/filter.ts';
import { everyContact } from '../contacts/log.ts';
import { everyLoan } from '../library/loanList.ts';
import { everyCall } from '../phone/log.ts';
import { type Figure, figure } from './figure.ts';
import { traceOf } from './trace.ts';

export const summaryTable = z.strictObject({
  id: z.string(),
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      label: z.string(),
      cells: z.array(z.strictObject({ text: z.string(), filter: childFilter.nullable() })),
    }),
  ),
});
export type SummaryTable = z.output<typeof summaryTable>;

/** Bars, each a number that opens its rows; `name` with 图： as a text names it. */
export const chart = z.strictObject({ name: z.string(), bars: z.array(figure) });
export type Chart = z.output<typeof chart>;

/** What was done in one month of the time, both days in it. */
export interface MonthCounts {
  from: Day;
  to: Day;
  talks: number;
  visits: number;
  calls: number;
  activities: number;
  loans: number;
}

type Span = Pick<MonthCounts, 'from' | 'to'>;
type Opens = Partial<Pick<Figure, 'contacts' | 'calls' | 'activities' | 'page'>>;

const contactsOf =
  (kind: string) =>
  (span: Span): Opens => ({ contacts: { ...everyContact, ...span, kinds: [kind] } });

const measures: { name: string; count: keyof Omit<MonthCounts, 'from' | 'to'>; opens(span: Span): Opens }[] =
  [
    { name: '图：每月谈心次数', count: 'talks', opens: contactsOf('talk') },
    { name: '图：每月家访次数', count: 'visits', opens: contactsOf('visit') },
    { name: '图：每月亲情电话次数', count: 'calls', opens: (span) => ({ calls: { ...everyCall, ...span } }) },
    {
      name: '图：每月活动次数',
      count: 'activities',
      opens: (span) => ({ activities: { ...everyActivity, ...span, state: 'held' } }),
    },
    {
      name: '图：每月借书次数',
      count: 'loans',
      opens: (span) => ({ page: { of: 'loans', filter: { ...everyLoan, ...span, lent: 'book' }, ...span } }),
    },
  ];

/** What all tables of a summary count, each by its groups. */
const counted = '留守儿童按';

/** Charts of which there is something to show: one month alone is none, nor is nothing but noughts. */
export function chartsOf(tables: readonly SummaryTable[], months: readonly MonthCounts[]): Chart[] {
  const ofTables = tables
    .filter(({ rows }) => rows.length > 2)
    .map(({ title, rows }) => ({ name: `图：${counted}${title}`, bars: rows.slice(0, -1).map(barOfRow) }));
  const ofMonths = measures.map(({ name, count, opens }) => ({
    name,
    bars: months.map((month) =>
      bar(monthName(month), month[count], opens({ from: month.from, to: month.to })),
    ),
  }));
  return [...ofTables, ...ofMonths.filter(({ bars }) => bars.length > 1 && bars.some(({ value }) => value))];
}

function monthName({ from }: Span): string {
  return `${Number(from.slice(5, 7))}月`;
}

function barOfRow({ label: name, cells }: SummaryTable['rows'][number]): Figure {
  const { text: shown, filter } = cells[0]!;
  return { ...bar(name, Number(shown), {}), filter };
}

function bar(name: string, value: number, opens: Opens): Figure {
  return { name, value, text: String(value), filter: null, contacts: null, ...opens };
}

/** Names of all charts and tables that a text can have. */
export function exhibitNames({ tables, charts }: Exhibits): string[] {
  return [...charts.map(({ name }) => name), ...tables.map(tableName)];
}

export function tableName({ title }: SummaryTable): string {
  return `表：${counted}${title}`;
}

interface Exhibits {
  tables: readonly SummaryTable[];
  charts: readonly Chart[];
}

/** For the whole of one paper, which numbers them as they come: 图1 每月家访次数. One that is no longer there leaves nothing. */
export function exhibitsOnPaper({ tables, charts }: Exhibits): (name: string) => Block[] {
  const placed = { 图: 0, 表: 0 };
  const caption = (name: string) => {
    const kind = name.startsWith('图') ? '图' : '表';
    placed[kind] += 1;
    return text(`${kind}${placed[kind]}　${name.slice(2)}`, { font: 'heiti', size: 12 });
  };
  return (name) => {
    const shown = charts.find((each) => each.name === name);
    if (shown) return [chartTable(shown, caption(name))];
    const of = tables.find((each) => tableName(each) === name);
    return of ? [paragraph(caption(name), { align: 'center', indent: false }), numberTable(of)] : [];
  };
}

/** One pixel of the bars' green, drawn out: it prints from every office program, in grey where there is no colour. */
const barPixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQI12Owr48HAAIeAR5X8wd3AAAAAElFTkSuQmCC';
const longestMm = 90;

/** Bars to one scale, each with its number behind it, and under them what they are. */
function chartTable({ bars }: Chart, caption: Run): Block {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return table({
    columns: ['36mm', 1],
    lines: 'none',
    size: 12,
    together: true,
    body: [
      ...bars.map((each) => {
        const value = each.value ?? 0;
        const widthMm = Math.round((value / most) * longestMm * 10) / 10;
        const drawn =
          widthMm > 0
            ? [
                image({ format: 'png', base64: barPixel, widthMm, heightMm: 3.6, alt: '', stretch: true }),
                text(' '),
              ]
            : [];
        return row([
          cell(each.name, { align: 'right' }),
          cell([...drawn, num(value, traceOf(each), each.text)], { align: 'left' }),
        ]);
      }),
      row([cell(caption, { colSpan: 2, align: 'center' })]),
    ],
  });
}

function numberTable({ columns, rows }: SummaryTable): Block {
  return table({
    columns: [1.7, ...columns.slice(1).map(() => 1)],
    head: [row(columns.map((each) => label(each)))],
    body: rows.map(({ label: name, cells }) => row([cell(name, { align: 'center' }), ...numberCells(cells)])),
    size: 11,
  });
}

/** Each number with the way to the children that it counts. */
export function numberCells(cells: SummaryTable['rows'][number]['cells']) {
  return cells.map(({ text: shown, filter }) =>
    cell(filter ? num(Number(shown), traceOf({ filter, contacts: null })) : shown, { align: 'center' }),
  );
}
