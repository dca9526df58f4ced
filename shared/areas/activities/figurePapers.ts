/** 活动统计表 of a time, and 到场登记表 of a month: children down, days across. Pure. */
import { labelOf } from '../../codes/codeList.ts';
import { activityKind } from '../../codes/index.ts';
import { heading, label, paper, paragraph, row, signLine, table, title } from '../../paper/build.ts';
import type { Document } from '../../paper/document.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { formatYuan } from '../../values/money.ts';
import { monthWord } from '../../values/month.ts';
import { maskName } from '../../values/personName.ts';
import { formColumns, type PaperSchool } from '../children/papers/parts.ts';
import type { AttendedMonth, CountedActivities } from './figures.ts';
import type { ActivityFigures } from './log.ts';

const day = (each: Day) => formatDay(each, 'zh-CN', 'long');

export function activityFiguresPaper(
  { total, kinds, months, children, cameToNothing }: CountedActivities,
  school: PaperSchool,
  { from, to, today }: { from: Day; to: Day; today: Day },
): Document {
  const name = '留守儿童之家活动统计表';
  const last = to < today ? to : today;
  const counted = (first: string, rows: readonly (readonly [string, ActivityFigures])[]) =>
    table({
      columns: formColumns(1.6, 1, 1, 1, 1.2, 1.2),
      head: [row([first, '次数', '人次', '人数', '有校外参加', '经费（元）'].map((each) => label(each)))],
      body: rows.map(([word, each]) =>
        row([
          word,
          ...[each.times, each.personTimes, each.persons, each.withPartners],
          formatYuan(each.costFen),
        ]),
      ),
    });
  return paper(`${school.name}${name}`, 'form', [
    title(`${school.name}${name}`),
    paragraph(`时间：${day(from)}至${day(last)}`, { indent: false }),
    paragraph(
      `在册儿童${children}人，参加过活动的${total.persons}人，一次也没有参加过的${cameToNothing}人。`,
      { indent: false },
    ),
    heading(1, '各类活动'),
    counted('类别', [
      ...kinds.map(({ kind, figures }) => [labelOf(activityKind, kind, 'zh-CN'), figures] as const),
      ['合计', total],
    ]),
    heading(1, '各月活动'),
    counted(
      '月份',
      months.map(({ month, figures }) => [monthWord(month), figures] as const),
    ),
    paragraph('同一名儿童参加几次活动，人次按次数算，人数只算一人，所以各类、各月的人数加起来会多于合计。', {
      indent: false,
    }),
    signLine('单位负责人', '审核人', '填表人'),
  ]);
}

/** √ for one activity on a day, its number for more. */
export function monthRegister(
  { month, days, rows }: AttendedMonth,
  school: PaperSchool,
  { masked, today }: { masked: boolean; today: Day },
): Document {
  const name = `${monthWord(month)}留守儿童之家到场登记表`;
  const blank = (count: number) => (count === 0 ? null : count);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  return paper(
    `${school.name}${name}`,
    'list',
    [
      title(`${school.name}${name}`),
      table({
        columns: formColumns('8mm', '18mm', '22mm', ...days.map(() => 1), '10mm'),
        head: [
          row(
            ['序号', '姓名', '班级', ...days.map((_, at) => String(at + 1)), '次数'].map((each) =>
              label(each),
            ),
          ),
        ],
        body: [
          ...rows.map(({ child, times, sum: all }, index) =>
            row([
              index + 1,
              masked ? maskName(child.name) : child.name,
              child.className,
              ...times.map((count) => (count > 1 ? count : count === 1 ? '√' : null)),
              all,
            ]),
          ),
          row([
            label('到场人数', { colSpan: 3 }),
            ...days.map(({ came }) => blank(came)),
            sum(rows.map((each) => each.sum)),
          ]),
          row([
            label('活动次数', { colSpan: 3 }),
            ...days.map(({ activities }) => blank(activities)),
            sum(days.map(({ activities }) => activities)),
          ]),
          row([
            label('值班登记人数', { colSpan: 3 }),
            ...days.map(({ registered }) => registered),
            sum(days.map(({ registered }) => registered ?? 0)),
          ]),
        ],
        size: 8,
      }),
      paragraph('√ 参加了一次活动，数字是几次。值班登记人数是当天一份值班登记写的最多人数，不记姓名。', {
        indent: false,
      }),
      signLine('负责人', '填表人'),
    ],
    { head: { left: school.name, right: day(today) } },
  );
}
