/** 建设和工程进度 of a month's report, from what was recorded of building; nothing where nothing was. Pure. */

import { formatDay } from '../../values/day.ts';
import type { BuildingMonthView, ObstacleRow, StepRow } from '../admin/building.ts';

const day = (of: string) => formatDay(of, 'zh-CN', 'long');
const list = (some: readonly StepRow[], word: (row: StepRow) => string | null) =>
  some
    .map((row) => {
      const remark = word(row);
      return remark === null ? row.step.what : `${row.step.what}（${remark}）`;
    })
    .join('、');

/** Blocks of shared/paper/prose.ts; empty where there is nothing to tell. */
export function buildingLines(view: BuildingMonthView): string[] {
  const { done, begun, goingOn, stopped, obstacles, words, spent } = view;
  const under = [...begun, ...goingOn];
  return [
    ...(done.length > 0
      ? [`本月完成{完成建设事项}项：${list(done, ({ step }) => step.doneOn && day(step.doneOn))}。`]
      : []),
    ...(under.length > 0
      ? [`正在进行：${list(under, ({ step }) => `计划${day(step.plannedOn)}完成`)}。`]
      : []),
    ...(stopped.length > 0 ? [`停工：${list(stopped, ({ step }) => step.stoppedBecause)}。`] : []),
    ...(words ?? []).filter((line) => line.trim() !== ''),
    ...obstacles.map(obstacleLine),
    ...(spent ? ['本月一次性经费支出{一次性投入金额}元。'] : []),
  ];
}

function obstacleLine({ obstacle, state }: ObstacleRow): string {
  const { what, since, expectedUntil, measure, resolvedOn, resolvedHow } = obstacle;
  const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[。；，]+$/, '');
  if (state === 'resolved')
    return `困难已解决：${plain(what)}，${day(resolvedOn!)}解决${resolvedHow ? `，${plain(resolvedHow)}` : ''}。`;
  const until = expectedUntil ? `，预计${day(expectedUntil)}解决` : '';
  return `困难：${plain(what)}（${day(since)}起${until}）${measure ? `；${plain(measure)}` : ''}。`;
}
