/** 帮扶工作情况表: teachers, then classes, over a time. */

import { labelOf } from '../../../codes/codeList.ts';
import { cell, heading, label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Block, Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns } from '../../children/papers/parts.ts';
import { type ClassWork, coverageOf, reviewLevel, type TeacherWork, type Work, ways } from '../work.ts';

interface WorkOf {
  school: { name: string };
  from: Day;
  to: Day;
}

export function workPaper(
  { teachers, classes }: { teachers: readonly TeacherWork[]; classes: readonly ClassWork[] },
  { school, from, to }: WorkOf,
): Document {
  return paper(`${school.name}帮扶工作情况表`, 'list', [
    title(`${school.name}留守儿童帮扶工作情况表`),
    paragraph(`时间：${formatDay(from, 'zh-CN', 'long')}—${formatDay(to, 'zh-CN', 'long')}`, {
      indent: false,
    }),
    heading(1, '帮扶教师'),
    figureTable(
      '教师',
      teachers.map((each) => ({
        name: each.name,
        work: each,
        last: each.review
          ? [labelOf(reviewLevel, each.review.level, 'zh-CN'), each.review.comment].filter(Boolean).join('：')
          : null,
      })),
      '评价',
    ),
    heading(1, '班级'),
    figureTable(
      '班级',
      classes.map((each) => ({ name: each.className, work: each, last: null })),
      '备注',
    ),
    paragraph(
      '说明：覆盖率是按“多久联系一次”的规则应联系的周数里做到的比例；“三项都有”是谈心、家访、联系家长都做到的儿童，不论由谁做；“成长十二项”是这些儿童成长记录的十二项内容已有几项；人数、人次、次数分开统计。',
      { indent: false },
    ),
    signLine('校长', '填表人'),
  ]);
}

function figureTable(
  name: string,
  rows: readonly { name: string; work: Work; last: string | null }[],
  last: string,
): Block {
  const each = ['人数', '人次', '次数'];
  return table({
    columns: formColumns(
      '28mm',
      '14mm',
      '18mm',
      '18mm',
      ...ways.flatMap(() => ['14mm', '14mm', '14mm'] as const),
      '16mm',
      '18mm',
      1,
    ),
    head: [
      row([
        label(name, { rowSpan: 2 }),
        label('儿童', { rowSpan: 2 }),
        label('覆盖率', { rowSpan: 2 }),
        label('三项都有', { rowSpan: 2 }),
        label('谈心', { colSpan: 3 }),
        label('家访', { colSpan: 3 }),
        label('联系家长', { colSpan: 3 }),
        label('成长日记（页）', { rowSpan: 2 }),
        label('成长十二项', { rowSpan: 2 }),
        label(last, { rowSpan: 2 }),
      ]),
      row(ways.flatMap(() => each.map((word) => label(word)))),
    ],
    body: rows.map(({ name: who, work, last: words }) =>
      row([
        who,
        work.children,
        percent(coverageOf(work)),
        `${work.covered.all}/${work.children}`,
        ...ways.flatMap((way) => [work[way].persons, work[way].personTimes, work[way].times]),
        work.pages,
        `${work.growth.there}/${work.growth.asked}`,
        cell(words, { align: 'left' }),
      ]),
    ),
  });
}

function percent(share: number | null): string {
  return share === null ? '—' : `${(share * 100).toFixed(0)}%`;
}
