/** The school's calendar as it is kept: its own days, when the home is open, and the bell times. */
import * as z from 'zod';
import { calendarDayKind, openingKind, weekday } from '../../../codes/index.ts';
import { field, type RecordOf, record } from '../../../record.ts';
import { clockField } from '../../../values/clock.ts';
import { dayField } from '../../../values/day.ts';
import { codeOf, lineText, shortText } from '../../children/checks.ts';

export const weekdaysCheck = z.array(codeOf(weekday)).min(1).max(7);

const clock = (zh: string, en: string) =>
  field({ check: clockField, kind: 'clock', zh, en, section: 'time', required: true, width: 90 });

/** One row a day; a day has at most one. */
export const calendarDayModel = record(
  'calendarDay',
  { zh: '校历', en: 'Calendar day' },
  {
    day: field({ check: dayField, kind: 'day', zh: '日期', en: 'Day', section: 'day', required: true }),
    kind: field({
      check: codeOf(calendarDayKind),
      kind: 'code',
      codes: calendarDayKind,
      zh: '这一天',
      en: 'What it is',
      section: 'day',
      required: true,
    }),
    name: field({ check: shortText, kind: 'text', zh: '名称', en: 'Name', section: 'day' }),
    /** Of a day that is taught for another: whose lessons. */
    asWeekday: field({
      check: codeOf(weekday),
      kind: 'code',
      codes: weekday,
      zh: '上周几的课',
      en: 'Taught as',
      section: 'day',
    }),
    bellSet: field({ check: shortText, kind: 'text', zh: '用哪套作息', en: 'Bell times', section: 'day' }),
    note: field({ check: lineText, kind: 'text', zh: '备注', en: 'Note', section: 'day', width: 240 }),
  },
);
export type CalendarDay = RecordOf<typeof calendarDayModel>;

export const openingHoursModel = record(
  'openingHours',
  { zh: '开放时间', en: 'Opening hours' },
  {
    dayKind: field({
      check: codeOf(openingKind),
      kind: 'code',
      codes: openingKind,
      zh: '哪种日子',
      en: 'On',
      section: 'time',
      required: true,
    }),
    /** Null: on every one of these days. */
    weekdays: field({
      check: weekdaysCheck,
      kind: 'codes',
      codes: weekday,
      zh: '只在周几',
      en: 'Only on',
      section: 'time',
    }),
    startsAt: clock('开门', 'Opens'),
    endsAt: clock('关门', 'Closes'),
  },
);
export type OpeningHours = RecordOf<typeof openingHoursModel>;

export const bellTimeModel = record(
  'bellTime',
  { zh: '作息时间', en: 'Bell time' },
  {
    name: field({ check: shortText, kind: 'text', zh: '名称', en: 'Name', section: 'time', required: true }),
    startsAt: clock('开始', 'Starts'),
    endsAt: clock('结束', 'Ends'),
    /** Null: on every taught day. */
    weekdays: field({
      check: weekdaysCheck,
      kind: 'codes',
      codes: weekday,
      zh: '只在周几',
      en: 'Only on',
      section: 'time',
    }),
    /** The name of a set for special days, e.g. 考试日; null: on usual days. */
    bellSet: field({ check: shortText, kind: 'text', zh: '哪套作息', en: 'Set', section: 'time' }),
  },
);
export type BellTime = RecordOf<typeof bellTimeModel>;
