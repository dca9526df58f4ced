/** 清查报告: what should have been there, what was, and how each difference was settled. Pure. */
import { labelOf } from '../../../codes/codeList.ts';
import { settledHow, stocktakeDifference } from '../../../codes/index.ts';
import { cell, heading, label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Block, Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { StocktakeView, TakenLine } from '../stocktakeCalls.ts';

const left = (words: string | null) => cell(words, { align: 'left' });
const long = (day: Day) => formatDay(day, 'zh-CN', 'long');

interface ReportOf {
  school: PaperSchool;
  today: Day;
}

/** `differences` of the view, all of them; lots that nobody counted are told as such. */
export function stocktakeReport(view: StocktakeView, { school, today }: ReportOf): Document {
  const { stocktake, totals, rooms, counters, lots } = view;
  const what = [stocktake.ofBooks && '图书', stocktake.ofEquipment && '器材'].filter(Boolean).join('、');
  const state = stocktake.closedOn ? `${long(stocktake.closedOn)}结束` : `正在进行，截至${long(today)}`;
  return paper(
    `${school.name}${stocktake.name}`,
    'list',
    [
      title(`${school.name}${stocktake.name}报告`),
      paragraph(
        `清查范围：${what}；${rooms.length > 0 ? rooms.join('、') : '全部房间'}　　账面日期：${long(stocktake.day)}　　${state}`,
        { indent: false },
      ),
      paragraph(`清点：${counters.map(({ name, counts }) => `${name}${counts}项`).join('、') || '还没有'}`, {
        indent: false,
      }),
      table({
        columns: formColumns(1, 1, 1, 1, 1, 1, 1),
        head: [
          row(
            ['账面应有', '找到', '借出未还', '在别处', '没找到', '多出来', '未处理'].map((each) =>
              label(each),
            ),
          ),
        ],
        body: [
          row([
            totals.expected,
            totals.found,
            totals.out,
            totals.elsewhere,
            totals.missing,
            totals.unexpected,
            totals.open,
          ]),
        ],
      }),
      heading(3, '差异和处理'),
      ...differencesOf(view.differences),
      ...(lots.length > 0
        ? [
            paragraph(
              `还没有清点的批量物品：${lots.map(({ name, expected }) => `${name}（账面${expected}）`).join('、')}`,
              { indent: false },
            ),
          ]
        : []),
      signLine('清查人', '保管人', '单位负责人'),
    ],
    { head: { left: school.name, right: long(today) } },
  );
}

function differencesOf(lines: readonly TakenLine[]): Block[] {
  if (lines.length === 0) return [paragraph('没有差异，账物相符。', { indent: false })];
  return [
    table({
      columns: formColumns('10mm', '22mm', 2, '20mm', '16mm', '16mm', 1, 1, '28mm', 1.6),
      head: [
        row(
          [...['序号', '编号', '名称', '差异', '账面', '清点', '登记地点', '看到的地点', '处理', '原因']].map(
            (each) => label(each),
          ),
        ),
      ],
      body: lines.map((line, index) =>
        row([
          index + 1,
          line.code ?? '无标签',
          left(line.name),
          labelOf(stocktakeDifference, line.state, 'zh-CN'),
          line.expected,
          line.quantity,
          left(line.room),
          left(line.seenIn),
          line.settlement ? labelOf(settledHow, line.settlement.how, 'zh-CN') : '未处理',
          left(line.settlement?.reason ?? null),
        ]),
      ),
      size: 8,
    }),
  ];
}
