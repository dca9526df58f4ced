/** Papers of the phone: the register that inspectors ask for (domain.md 1.6), and calls by child and month. Pure. */
import { labelOf } from '../../codes/codeList.ts';
import { callWay, callWhyNot, mood, relation } from '../../codes/index.ts';
import { cell, heading, label, paper, paragraph, row, signLine, table, title } from '../../paper/build.ts';
import type { Document } from '../../paper/document.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { formColumns, type PaperSchool } from '../children/papers/parts.ts';
import type { PhoneFigures } from './figures.ts';
import type { CallFigures, CallRow } from './log.ts';
import { minutesBetween } from './model.ts';

interface LogOf {
  from: Day | null;
  to: Day | null;
  className: string | null;
  figures: CallFigures;
  today: Day;
}

const day = (each: Day) => formatDay(each, 'zh-CN', 'long');
const zh = (list: Parameters<typeof labelOf>[0], code: string | null) =>
  code === null ? null : labelOf(list, code, 'zh-CN');

/** 亲情电话（视频电脑）使用记录表, oldest first; what the role does not see of a call stays empty. */
export function logPaper(
  rows: readonly CallRow[],
  school: PaperSchool,
  { from, to, className, figures, today }: LogOf,
): Document {
  const name = '留守儿童之家亲情电话（视频电脑）使用记录表';
  const span = `${from ? day(from) : '开始'}至${day(to === null || to > today ? today : to)}`;
  const told = `打${figures.attempts}次，接通${figures.connected}次，${figures.children}名儿童，共${figures.minutes}分钟`;
  const left = (words: string | null) => cell(words, { align: 'left' });
  return paper(
    `${school.name}${name}`,
    'list',
    [
      title(`${school.name}${name}`),
      paragraph(
        [className && `班级：${className}`, `时间：${span}`, `合计：${told}`].filter(Boolean).join('　　'),
        { indent: false },
      ),
      table({
        columns: formColumns(
          ...(['10mm', '21mm', '22mm', '12mm', '18mm', '18mm', 1.3, '27mm', '12mm', '18mm'] as const),
          ...([2, '12mm', '18mm'] as const),
        ),
        head: [
          row(
            [
              ...['序号', '日期', '起止时间', '分钟', '儿童', '班级', '通话对象（关系）', '号码', '方式'],
              ...['是否接通', '主要内容', '情绪', '值班教师'],
            ].map((each) => label(each)),
          ),
        ],
        body: rows.map(({ call, child, kinName, staffName }, index) =>
          row([
            index + 1,
            call.day,
            [call.startsAt, call.endsAt].filter(Boolean).join('–') || null,
            minutesBetween(call.startsAt, call.endsAt),
            child.name,
            child.className,
            left(calledWords(kinName, zh(relation, call.relation))),
            call.number,
            zh(callWay, call.way),
            call.connected ? '接通' : (zh(callWhyNot, call.whyNot) ?? '没接通'),
            left(call.line),
            zh(mood, call.mood),
            call.source === 'home' ? '家里打的' : staffName,
          ]),
        ),
        size: 8,
      }),
      signLine('负责人', '填表人'),
    ],
    { head: { left: school.name, right: day(today) } },
  );
}

/** '王建国（父亲）'; one of the two where the other is not known. */
function calledWords(name: string | null, kinship: string | null): string | null {
  if (name === null) return kinship;
  return kinship === null ? name : `${name}（${kinship}）`;
}

interface FiguresOf {
  from: Day;
  to: Day;
  days: number;
  today: Day;
}

/** Calls that came through, by child and month, and the children without one for some time. */
export function figuresPaper(
  { total, months, children }: PhoneFigures,
  school: PaperSchool,
  { from, to, days, today }: FiguresOf,
): Document {
  const name = '亲情电话统计表';
  const silent = children.filter((each) => each.silent);
  const monthWord = ({ month }: { month: string }) => `${Number(month.slice(5))}月`;
  return paper(
    `${school.name}${name}`,
    'list',
    [
      title(`${school.name}${name}`),
      paragraph(
        `时间：${day(from)}至${day(to > today ? today : to)}　　打${total.attempts}次，接通${total.connected}次，${total.children}名儿童，共${total.minutes}分钟`,
        { indent: false },
      ),
      table({
        columns: formColumns('10mm', 1, 1, ...months.map(() => 1), '18mm', '18mm', '18mm', '24mm'),
        head: [
          row(
            ['序号', '儿童', '班级', ...months.map(monthWord), '接通', '打过', '分钟', '最近一次'].map(
              (each) => label(each),
            ),
          ),
        ],
        body: children.map((each, index) =>
          row([
            index + 1,
            each.child.name,
            each.child.className,
            ...each.byMonth,
            each.connected,
            each.attempts,
            each.minutes,
            each.lastOn,
          ]),
        ),
        size: 9,
      }),
      heading(1, `${days}天没有通话的儿童（${silent.length}人）`),
      paragraph(
        silent.length === 0
          ? '无。'
          : silent
              .map(
                ({ child, lastOn }) => `${child.name}（${child.className ?? ''}，${lastOn ?? '没有打过'}）`,
              )
              .join('、'),
        { indent: false },
      ),
      signLine('负责人', '填表人'),
    ],
    { head: { left: school.name, right: day(today) } },
  );
}
