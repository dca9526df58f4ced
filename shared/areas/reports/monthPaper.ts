/** The month's report on paper (信息月报): who reports, the parts, the items of news, the month's numbers, room for the seal. */
import {
  cell,
  heading,
  label,
  num,
  paper,
  paragraph,
  row,
  signature,
  spacer,
  table,
  text,
  title,
} from '../../paper/build.ts';
import type { Block, Document, Row } from '../../paper/document.ts';
import { proseBlocks } from '../../paper/prose.ts';
import { type Day, formatDay } from '../../values/day.ts';
import type { Figure } from './figure.ts';
import type { MonthView } from './month.ts';
import { figuresOnPaper, traceOf } from './trace.ts';

interface Around {
  schoolName: string;
  /** Who reports, and who approved it; null leaves the place to be written by hand. */
  reporter: string | null;
  approver: string | null;
  day: Day;
}

/** The numbers that stand in the month's table, by rows: what they are about, and their names. */
const numbers: readonly [string, readonly string[]][] = [
  ['儿童', ['留守儿童', '本月新增', '本月转出', '本月到龄', '已结对', '未结对']],
  ['关爱', ['谈心次数', '家访次数', '家长电话访谈次数', '亲情电话次数', '亲情电话人数', '成长记录']],
  ['之家', ['活动次数', '活动人次', '开放天数', '值班人次', '借书次数', '借书人数']],
];

/** Those that stand on the paper whatever its text says. */
export const monthNumbers: readonly string[] = numbers.flatMap(([, names]) => names);

export function monthPaper(view: MonthView, around: Around): Document {
  const { schoolName, day } = around;
  const figures = figuresOnPaper(view.figures);
  return paper(view.title, 'official', [
    title(`${schoolName}\n${view.title}`),
    ...reported(view, around),
    ...view.sections.flatMap((section): Block[] => [
      heading(1, section.heading),
      ...proseBlocks(section.paragraphs, figures),
    ]),
    heading(1, '信息'),
    ...news(view, figures),
    heading(1, '本月数字'),
    numberTable(view.figures),
    signature(schoolName, formatDay(day, 'zh-CN', 'long')),
  ]);
}

function reported(view: MonthView, { schoolName, reporter, approver, day }: Around): Block[] {
  return [
    table({
      columns: ['24mm', 1, '24mm', 1],
      body: [
        row([label('报送单位'), schoolName, label('报送至'), view.rule.receiver ?? '']),
        row([label('报送人'), reporter ?? '', label('审核人'), approver ?? '']),
        row([
          label('统计时间'),
          cell(`${formatDay(view.from, 'zh-CN', 'long')}—${formatDay(view.to, 'zh-CN', 'long')}`),
          label('报送时间'),
          formatDay(day, 'zh-CN', 'long'),
        ]),
      ],
      size: 12,
    }),
    spacer(4),
  ];
}

function news({ news: chosen }: MonthView, figures: ReturnType<typeof figuresOnPaper>): Block[] {
  if (chosen.length === 0) return [paragraph([{ kind: 'todo', hint: '信息' }])];
  return chosen.flatMap(({ note }): Block[] => [heading(2, note.title), ...proseBlocks(note.text, figures)]);
}

function numberTable(figures: readonly Figure[]): Block {
  const byName = new Map(figures.map((each) => [each.name, each]));
  const body = numbers.flatMap(([about, names]): Row[] => {
    const halves = [names.slice(0, 3), names.slice(3)];
    return halves.map((half, index) =>
      row([
        ...(index === 0 ? [label(about, { rowSpan: 2 })] : []),
        ...half.flatMap((name) => [label(name), cell(numberOf(byName.get(name)), { align: 'center' })]),
      ]),
    );
  });
  return table({ columns: ['14mm', 1.4, 0.6, 1.4, 0.6, 1.4, 0.6], body, size: 11, together: true });
}

function numberOf(figure: Figure | undefined) {
  if (!figure || figure.value === null) return text('');
  return num(figure.value, traceOf(figure), figure.text);
}
