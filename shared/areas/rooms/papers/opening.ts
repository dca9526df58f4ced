/** 开放时间公示, for the door: hours by kind of day, days that are not as usual, and what is asked of the opening. Pure. */
import { openingKind, weekday } from '../../../codes/calendar.ts';
import { labelOf } from '../../../codes/codeList.ts';
import {
  cell,
  label,
  paper,
  paragraph,
  row,
  signature,
  spacer,
  table,
  text,
  title,
} from '../../../paper/build.ts';
import type { Block, Document } from '../../../paper/document.ts';
import type { Interval } from '../../../values/clock.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns } from '../../children/papers/parts.ts';
import { type CalendarFacts, SchoolCalendar } from '../calendar/schoolCalendar.ts';
import type { Span } from '../calendar/spans.ts';

interface NoticeFacts {
  school: { name: string; phone: string | null; familyPhone: string | null };
  opening: CalendarFacts['opening'];
  /** From the notice's day on. */
  spans: readonly Span[];
  today: Day;
}

export function openingNotice({ school, opening, spans, today }: NoticeFacts): Document {
  const off = spans.filter(({ kind }) => kind === 'dayOff' || kind === 'closed');
  return paper(
    '开放时间公示',
    'form',
    [
      title(`${school.name}留守儿童之家开放时间`),
      spacer(4),
      table({
        columns: formColumns(1, 1.4, 2.6),
        head: [row([label('日子'), label('周几'), label('开放时间')])],
        body: openingKind.entries.flatMap(({ code, zh }) => {
          const groups = hoursByWeekday(opening, code);
          if (groups.length === 0) return [row([label(zh), cell('—'), cell('不开放')], { minHeightMm: 18 })];
          return groups.map(({ weekdays, hours }) =>
            row(
              [
                label(zh),
                cell(weekdaysWord(weekdays, code)),
                cell(hours.map(({ from, to }) => `${from}—${to}`).join('　')),
              ],
              { minHeightMm: 18 },
            ),
          );
        }),
        size: 16,
      }),
      spacer(6),
      ...(off.length === 0
        ? []
        : [
            ...large('近期放假和不开放的日子：'),
            ...off.flatMap(({ from, to, name, kind }) => {
              const time =
                from === to
                  ? formatDay(from, 'zh-CN', 'full')
                  : `${formatDay(from, 'zh-CN', 'full')}至${formatDay(to, 'zh-CN', 'full')}`;
              return large(`${time}　${name ?? (kind === 'closed' ? '活动室不开放' : '放假')}`);
            }),
            spacer(4),
          ]),
      ...large('欢迎同学们来看书、做作业、打电话、做活动，都不收钱。'),
      ...(school.familyPhone === null ? [] : large(`亲情电话：${school.familyPhone}`)),
      ...(school.phone === null ? [] : large(`学校电话：${school.phone}`)),
      signature(school.name, formatDay(today, 'zh-CN', 'long'), true),
    ],
    { pageNumbers: false },
  );
}

/** Read from where one stands at the door. */
function large(words: string): Block[] {
  return [paragraph(text(words, { size: 16 }), { indent: false }), spacer(2.5)];
}

/** Weekdays with the same hours together; those without any left out. */
function hoursByWeekday(
  opening: CalendarFacts['opening'],
  kind: string,
): { weekdays: number[]; hours: readonly Interval[] }[] {
  const calendar = new SchoolCalendar({ terms: [], publicDays: [], ownDays: [], opening, bells: [] });
  const groups: { weekdays: number[]; hours: readonly Interval[] }[] = [];
  for (const day of weekdaysOf(kind)) {
    const hours = calendar.hoursOf(kind, day);
    if (hours.length === 0) continue;
    const same = groups.find((each) => JSON.stringify(each.hours) === JSON.stringify(hours));
    if (same) same.weekdays.push(day);
    else groups.push({ weekdays: [day], hours });
  }
  return groups;
}

/** On which weekdays a kind of day usually falls. */
function weekdaysOf(kind: string): number[] {
  if (kind === 'schoolDay') return [1, 2, 3, 4, 5];
  if (kind === 'weekend') return [6, 7];
  return [1, 2, 3, 4, 5, 6, 7];
}

function weekdaysWord(weekdays: readonly number[], kind: string): string {
  const whole = weekdaysOf(kind).length === weekdays.length;
  if (whole && kind === 'schoolDay') return '周一至周五';
  if (whole && kind !== 'weekend') return '每天';
  return weekdays.map((day) => labelOf(weekday, String(day), 'zh-CN')).join('、');
}
