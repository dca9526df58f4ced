/** 工作计划 with its words and items, and 计划完成情况 with what became of each. Pure. */
import { labelOf } from '../../../codes/codeList.ts';
import { contactKind } from '../../../codes/index.ts';
import {
  cell,
  heading,
  label,
  paper,
  paragraph,
  row,
  signature,
  signLine,
  subtitle,
  table,
  text,
  title,
} from '../../../paper/build.ts';
import type { Block, Document } from '../../../paper/document.ts';
import { proseBlocks } from '../../../paper/prose.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { Fulfilment, PlanCounts, PlanItemRow, PlanItemShown, PlanView } from '../plans.ts';

type School = Pick<PaperSchool, 'name'>;

const left = (words: string | null) => cell(words, { align: 'left' });
const who = ({ staff }: PlanItemRow) => staff.map(({ name }) => name).join('、');

export const shownWords: Record<PlanItemShown, string> = {
  open: '未完成',
  soon: '快到期',
  overdue: '逾期',
  done: '已完成',
  dropped: '不做了',
  carried: '转入下一计划',
};

/** What was given up is no part of the plan. */
export function planSheet({ plan, items }: PlanView, school: School, today: Day): Document {
  const meant = items.filter(({ shown }) => shown !== 'dropped');
  return paper(plan.title, 'official', [
    title(`${school.name}\n${plan.title}`),
    ...beginning(plan.prose),
    heading(1, '工作安排'),
    table({
      columns: formColumns('14mm', 1, '34mm', '30mm'),
      head: [row(['序号', '工作事项', '负责人', '完成时限'].map((each) => label(each)))],
      body:
        meant.length === 0
          ? [row([cell('还没有写事项', { colSpan: 4 })])]
          : meant.map((each, at) => row([at + 1, left(each.item.what), who(each), each.item.dueOn])),
      size: 12,
    }),
    signature(school.name, formatDay(today, 'zh-CN', 'long')),
  ]);
}

/** Its sub-headings stand beside that of the table, as 一、二、. */
function beginning(prose: readonly string[]): Block[] {
  return proseBlocks(prose, new Map()).map((block) =>
    block.kind === 'heading' ? { ...block, level: block.level === 3 ? 2 : 1 } : block,
  );
}

export function planProgressSheet({ plan, counts, items }: PlanView, school: School, today: Day): Document {
  const name = `${plan.title}完成情况`;
  return paper(
    name,
    'list',
    [
      title(`${school.name}${name}`),
      subtitle(`截至${formatDay(today, 'zh-CN', 'long')}`),
      paragraph(text(toldOf(counts)), { indent: false }),
      table({
        columns: formColumns('12mm', 1.3, '26mm', '24mm', '26mm', '24mm', 1, 1.1),
        head: [
          row(
            ['序号', '工作事项', '负责人', '完成时限', '进展', '完成日期', '结果', '落实记录'].map((each) =>
              label(each),
            ),
          ),
        ],
        body:
          items.length === 0
            ? [row([cell('还没有写事项', { colSpan: 8 })])]
            : items.map((each, at) =>
                row([
                  at + 1,
                  left(each.item.what),
                  who(each),
                  each.item.dueOn,
                  shownWords[each.shown],
                  each.item.doneOn,
                  left(each.item.outcome),
                  left(linkWords(each.links)),
                ]),
              ),
        size: 10,
      }),
      signLine('填表人', '分管负责人', '单位负责人'),
    ],
    { head: { left: school.name, right: name } },
  );
}

function toldOf({ all, done, open, overdue, dropped, carried }: PlanCounts): string {
  const late = overdue > 0 ? `（其中逾期${overdue}项）` : '';
  const rest = [
    ...(dropped > 0 ? [`不做了${dropped}项`] : []),
    ...(carried > 0 ? [`转入下一计划${carried}项`] : []),
  ];
  return `共${all}项：${[`已完成${done}项`, `未完成${open}项${late}`, ...rest].join('，')}。`;
}

/** A paper that hangs on the wall names no child; of many contacts of a kind it says how many. */
function linkWords(links: readonly Fulfilment[]): string | null {
  const contacts = Map.groupBy(
    links.filter(({ kind }) => kind === 'contact'),
    ({ title: kind }) => kind,
  );
  const told = [...contacts].map(([kind, some]) => {
    const word = labelOf(contactKind, kind, 'zh-CN');
    const days = some.map(({ day }) => day).toSorted();
    if (some.length === 1) return `${days[0]} ${word}`;
    const time = days[0] === days.at(-1) ? days[0] : `${days[0]}至${days.at(-1)}`;
    return `${word}${some.length}次（${time}）`;
  });
  const others = links
    .filter(({ kind }) => kind !== 'contact')
    .map(({ day, title: words }) => `${day} ${words}`);
  return [...others, ...told].join('；') || null;
}
