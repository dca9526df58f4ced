/** The statistics table on paper, across A4 or A3, its check said under it. */
import { cell, label, num, paragraph, row, signLine, table, text, title } from '../../paper/build.ts';
import type { Cell, Document, Row } from '../../paper/document.ts';
import { type Day, formatDay } from '../../values/day.ts';
import type { ChildFilter } from '../children/filter.ts';
import { footingsOf, type StatisticsRow, type StatisticsView, shownParts } from './statistics.ts';
import { columnWords, gapName, partName, rowName } from './statisticsWords.ts';

export type StatisticsSize = 'A4' | 'A3';

const definitionWords: Record<StatisticsView['definition'], string> = {
  wider: '学校口径（父母一方或双方外出）',
  council: '国务院口径（双方外出，或一方外出另一方无监护能力，不满十六周岁）',
};

export function statisticsPaper(
  view: StatisticsView,
  schoolName: string,
  printedOn: Day,
  size: StatisticsSize,
): Document {
  const parts = shownParts(view);
  const columns = parts.flatMap((part) => part.columns);
  const large = size === 'A3';
  return {
    title: `${schoolName}留守儿童统计表`,
    sections: [
      {
        kind: 'list',
        page: { size, marginsMm: { top: 15, right: 8, bottom: 11, left: 8 } },
        head: { left: schoolName, right: `打印日期 ${formatDay(printedOn, 'zh-CN', 'long')}` },
        blocks: [
          title(`${schoolName}农村留守儿童情况统计表`),
          paragraph(
            `填报单位（盖章）：${schoolName}　　统计日期：${formatDay(view.day, 'zh-CN', 'long')}　　统计口径：${definitionWords[view.definition]}　　单位：人`,
            { indent: false },
          ),
          table({
            columns: [
              { width: large ? 24 : 16, unit: 'mm', align: 'center' },
              { width: large ? 13 : 9, unit: 'mm', align: 'center' },
              ...columns.map(() => ({ width: 1, unit: 'weight' as const, align: 'center' as const })),
            ],
            head: headOf(view),
            body: view.rows.map(rowOf),
            size: large ? 10 : 7,
          }),
          paragraph(text(`勾稽关系：${checkWords(view)}`, { size: large ? 10.5 : 8 }), { indent: false }),
          signLine('单位负责人', '复核人', '填表人'),
        ],
      },
    ],
  };
}

/** Part, then column; the age's columns have the band between. */
function headOf(view: StatisticsView): Row[] {
  const parts = shownParts(view);
  const levels: Cell[][] = [[], [], []];
  for (const part of parts) {
    levels[0]!.push(label(partName(part.id, 'zh-CN'), { colSpan: part.columns.length }));
    for (const [index, column] of part.columns.entries()) {
      const [first = '', second] = columnWords(part, column, 'zh-CN');
      if (second === undefined) levels[1]!.push(label(first, { rowSpan: 2 }));
      else {
        // a band stands once, over its subtotal and its sexes
        if (column.subtotal) levels[1]!.push(label(first, { colSpan: bandWidth(part.columns, index) }));
        levels[2]!.push(label(second));
      }
    }
  }
  const [top = [], middle = [], low = []] = levels;
  return [row([label('班级', { rowSpan: 3 }), label('合计', { rowSpan: 3 }), ...top]), row(middle), row(low)];
}

function bandWidth(columns: readonly { subtotal: boolean }[], at: number): number {
  const next = columns.findIndex((column, index) => index > at && column.subtotal);
  return (next < 0 ? columns.length : next) - at;
}

function rowOf(of: StatisticsRow): Row {
  const numbers = [of.total, ...of.cells].map(({ count, filter }) =>
    of.kind === 'class' ? num(count, traceOf(filter)) : { ...num(count, traceOf(filter)), bold: true },
  );
  const name = rowName(of, 'zh-CN');
  const first = of.kind === 'class' ? cell(name) : label(name);
  return row([first, ...numbers.map((each) => cell(each, { align: 'center' }))]);
}

function traceOf(filter: ChildFilter) {
  return { call: 'children.list', input: { filter, columns: [] } };
}

/** '合计82＝就学情况82＝…'; a part that does not foot is said with what is missing. */
function checkWords(view: StatisticsView): string {
  const [school] = view.rows;
  const total = school!.total.count;
  return footingsOf(view, school!)
    .map(({ part, sum, gaps }) => {
      const name = partName(part, 'zh-CN');
      if (sum === total) return `${name}${sum}＝合计`;
      const why = gaps.map((gap) => `${gapName(gap, 'zh-CN')}${gap.count}人`).join('，');
      return `${name}${sum}≠合计${total}（${why}）`;
    })
    .join('；')
    .concat('。');
}
