/** 建设情况表 and 月工程进度表. Pure. */
import {
  cell,
  heading,
  label,
  paper,
  paragraph,
  row,
  signature,
  signLine,
  table,
  title,
} from '../../../paper/build.ts';
import type { Block, Document, Row } from '../../../paper/document.ts';
import { proseBlocks } from '../../../paper/prose.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formatYuan } from '../../../values/money.ts';
import { monthWord } from '../../../values/month.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type {
  BuildingMonthView,
  BuildingView,
  ObstacleRow,
  ObstacleState,
  SpaceView,
  StepRow,
  StepState,
} from '../building.ts';

interface BuildingOf {
  school: Pick<PaperSchool, 'name'>;
  today: Day;
}

export const stepWords: Record<StepState, string> = {
  ...{ notBegun: '未开工', goingOn: '进行中', done: '已完成', stopped: '已停工' },
};
const obstacleWords: Record<ObstacleState, string> = {
  ...{ open: '未解决', overdue: '未解决，已超过预计日期', resolved: '已解决' },
};

const left = (words: string | null) => cell(words, { align: 'left' });
const labels = (...words: string[]) => row(words.map((each) => label(each)));

export function buildingSheet(view: BuildingView, { school, today }: BuildingOf): Document {
  const name = '留守儿童之家建设情况表';
  return paper(
    name,
    'form',
    [
      title(`${school.name}${name}`),
      paragraph(`${formatDay(today, 'zh-CN', 'long')}`, { indent: false }),
      heading(1, '场地和设备'),
      standardTable(view),
      heading(1, '建设步骤'),
      stepTable(view.steps),
      heading(1, '困难和办法'),
      obstacleTable(view.obstacles),
      ...(view.money ? [heading(1, '一次性经费'), moneyTable(view.money)] : []),
      signLine('单位负责人', '填表人'),
    ],
    { head: { left: school.name, right: name } },
  );
}

function standardTable({ rooms, indoor, outdoor, equipment }: BuildingView): Block {
  const namesOf = (out: boolean) =>
    rooms
      .filter((room) => room.outdoor === out)
      .map(({ name, squareMetres }) => (squareMetres === null ? name : `${name} ${squareMetres}㎡`))
      .join('、') || null;
  return table({
    columns: formColumns('34mm', '30mm', '30mm', 1),
    head: [labels('项目', '标准', '现有', '说明')],
    body: [
      row([label('室内场所'), `≥${indoor.least}㎡`, spaceWord(indoor), left(namesOf(false))]),
      row([label('室外场地'), `≥${outdoor.least}㎡`, spaceWord(outdoor), left(namesOf(true))]),
      row([
        label('器材图书'),
        `${equipment.lines}项`,
        `${equipment.lines - equipment.missing.length}项已齐`,
        left(equipment.missing.map(({ name, lacks, unit }) => `${name}缺${lacks}${unit}`).join('、') || null),
      ]),
    ],
  });
}

function spaceWord({ squareMetres }: SpaceView): string | null {
  return squareMetres === null ? null : `${squareMetres}㎡`;
}

function stepTable(steps: readonly StepRow[]): Block {
  return table({
    columns: formColumns('11mm', 1, '22mm', '24mm', '24mm', '22mm', '38mm'),
    head: [labels('序号', '建设内容', '负责人', '计划完成', '完成日期', '状态', '备注')],
    body:
      steps.length === 0
        ? [row([cell('还没有建设步骤', { colSpan: 7 })])]
        : steps.map(
            ({ step, state, late, who }, at): Row =>
              row([
                at + 1,
                left(step.what),
                who,
                step.plannedOn,
                step.doneOn,
                late ? `${stepWords[state]}（已过期）` : stepWords[state],
                left(remarkOf(step, state)),
              ]),
          ),
  });
}

function remarkOf({ stoppedBecause, note, begunOn }: StepRow['step'], state: StepState): string | null {
  const words = [
    state === 'stopped' && stoppedBecause,
    state === 'goingOn' && begunOn && `${begunOn}开工`,
    note,
  ];
  return words.filter(Boolean).join('；') || null;
}

function obstacleTable(obstacles: readonly ObstacleRow[]): Block {
  return table({
    columns: formColumns('11mm', 1, '24mm', '24mm', 1, '30mm'),
    head: [labels('序号', '困难', '从哪天起', '预计解决', '办法', '情况')],
    body:
      obstacles.length === 0
        ? [row([cell('没有困难', { colSpan: 6 })])]
        : obstacles.map(
            ({ obstacle, state }, at): Row =>
              row([
                at + 1,
                left(obstacle.what),
                obstacle.since,
                obstacle.expectedUntil,
                left(state === 'resolved' ? (obstacle.resolvedHow ?? obstacle.measure) : obstacle.measure),
                state === 'resolved' ? `${obstacle.resolvedOn}已解决` : obstacleWords[state],
              ]),
          ),
  });
}

function moneyTable({ year, granted, spent, balance }: NonNullable<BuildingView['money']>): Block {
  const right = (fen: number) => cell(formatYuan(fen), { align: 'right' });
  return table({
    columns: formColumns('34mm', 1, 1, 1),
    head: [labels('年度', '到账（元）', '支出（元）', '结余（元）')],
    body: [row([String(year), right(granted), right(spent), right(balance)])],
  });
}

export function buildingMonthSheet(view: BuildingMonthView, { school, today }: BuildingOf): Document {
  const name = `${monthWord(view.month)}工程进度表`;
  const { steps } = view;
  const changed = [
    ...view.done.map((each) => monthLine(each, `${each.step.doneOn}完成`)),
    ...view.begun.map((each) => monthLine(each, `${each.step.begunOn}开工`)),
    ...view.goingOn.map((each) => monthLine(each, '继续进行')),
    ...view.stopped.map((each) => monthLine(each, `${each.step.stoppedOn}停工`)),
  ];
  return paper(
    name,
    'form',
    [
      title(`${school.name}\n${name}`),
      paragraph(
        `截至${formatDay(view.to, 'zh-CN', 'long')}：建设步骤共${steps.all}项，已完成${steps.done}项，过期未完成${steps.late}项${
          view.spent === null ? '' : `；本月一次性经费支出${formatYuan(view.spent)}元`
        }。`,
        { indent: false },
      ),
      heading(1, '本月进度'),
      table({
        columns: formColumns('11mm', 1, '24mm', '24mm', '34mm', '40mm'),
        head: [labels('序号', '建设内容', '负责人', '计划完成', '本月进度', '备注')],
        body:
          changed.length === 0
            ? [row([cell('本月没有变化', { colSpan: 6 })])]
            : changed.map((each, at) => row([at + 1, ...each])),
      }),
      heading(1, '文字说明'),
      ...(view.words && view.words.length > 0
        ? proseBlocks(view.words, new Map())
        : [paragraph({ kind: 'todo', hint: '本月建设、工程和添置的进度' })]),
      heading(1, '困难和办法'),
      obstacleTable(view.obstacles),
      signature(school.name, formatDay(today, 'zh-CN', 'long')),
    ],
    { head: { left: school.name, right: name } },
  );
}

function monthLine({ step, who, state }: StepRow, progress: string) {
  return [left(step.what), who, step.plannedOn, progress, left(remarkOf(step, state))];
}
