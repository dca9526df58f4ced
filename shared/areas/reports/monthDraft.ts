/** The first draft of a month's report, its parts as the district asks for them (domain.md 5), and what it still lacks. */

import { todosIn } from '../../paper/prose.ts';
import type { Day } from '../../values/day.ts';
import { addMonths, daysOfMonth, monthOf } from '../../values/month.ts';
import type { ChangeReason, ChildChange } from './changes.ts';
import type { Figure } from './figure.ts';
import type { SectionText } from './model.ts';
import type { MonthLack, MonthView, ReportingRule } from './month.ts';

interface Span {
  from: Day;
  to: Day;
}

/** 新增、转出、到龄: numbers of the month beside those of a summary. */
export function changeFigures(changes: readonly ChildChange[], span: Span): Figure[] {
  const of = (...reasons: ChangeReason[]) => changes.filter(({ reason }) => reasons.includes(reason)).length;
  const figure = (name: string, value: number): Figure => ({
    ...{ name, value, text: String(value), filter: null, contacts: null },
    page: { of: 'changes', ...span },
  });
  return [
    figure('本月新增', of('new', 'away')),
    figure('本月减少', of('left', 'sixteen', 'back')),
    figure('本月转出', of('left')),
    figure('本月到龄', of('sixteen')),
    figure('本月父母返乡', of('back')),
  ];
}

/** `building`: what buildingLines tells of the month. */
export function monthDraft(compared: boolean, building: readonly string[]): SectionText[] {
  return [
    {
      id: 'building',
      heading: '建设和工程进度',
      paragraphs: building.length > 0 ? [...building] : ['[待填：本月建设、工程和添置的进度]'],
    },
    {
      id: 'management',
      heading: '管理情况',
      paragraphs: [
        `到统计截止日共有留守儿童{留守儿童}名${compared ? '，比上月末的{上月末}名{增减}' : ''}；本月新增{本月新增}名，减少{本月减少}名，其中转出{本月转出}名、满十六周岁{本月到龄}名、父母返乡{本月父母返乡}名。`,
        '{结对教师}名教师与{已结对}名留守儿童结对，尚未结对{未结对}名。本月谈心{谈心次数}次、{谈心人次}人次，家访{家访次数}次、{家访人次}人次，家长电话访谈{家长电话访谈次数}次；亲情电话{亲情电话次数}次，{亲情电话人数}名儿童和家人说上了话。',
        '活动室开放{开放天数}天、{开放小时}小时，教师值班{值班人次}人次；借书{借书次数}次，{借书人数}名儿童借书，过期未还{过期未还次数}次。',
      ],
    },
    {
      id: 'activities',
      heading: '活动开展',
      paragraphs: [
        '本月开展活动{活动次数}次、{活动人次}人次，参加的儿童有{活动人数}名。[待填：本月主要活动]',
      ],
    },
    { id: 'problems', heading: '问题和建议', paragraphs: ['[待填：问题和建议；没有就写“无”]'] },
  ];
}

/** The last day of the month to hand it over; a month without that day ends earlier. */
export function dueOn(month: string, { dueDay }: Pick<ReportingRule, 'dueDay'>): Day {
  const { to } = daysOfMonth(month);
  const day = `${month}-${String(dueDay).padStart(2, '0')}`;
  return day < to ? day : to;
}

/** Months whose report may still be owed on a day, the latest first. */
export function monthsOwed(today: Day): string[] {
  const now = monthOf(today);
  return [now, addMonths(now, -1), addMonths(now, -2)];
}

/** What stands between the report and its approval, most important first. */
export function lacksOf(view: Pick<MonthView, 'sections' | 'news' | 'rule' | 'reporterId'>): MonthLack[] {
  const { sections, news, rule, reporterId } = view;
  const lacks: [MonthLack, boolean][] = [
    ['news', news.length < rule.leastNews],
    ['newsUnwritten', news.some(({ note }) => todosIn(note.text) > 0 || note.text.length === 0)],
    ['todo', sections.some(({ paragraphs }) => todosIn(paragraphs) > 0)],
    ['reporter', reporterId === null],
    ['receiver', rule.receiver === null],
  ];
  return lacks.flatMap(([lack, missing]) => (missing ? [lack] : []));
}
