/** Duty posts: where, when and by how many children are watched over; and on which days one is held. */
import * as z from 'zod';
import { weekday } from '../../../codes/calendar.ts';
import { dutyPostKind } from '../../../codes/dutyPost.ts';
import { field, type RecordOf, record } from '../../../record.ts';
import { clockField, minutesOf } from '../../../values/clock.ts';
import { dayField } from '../../../values/day.ts';
import { codeOf, shortText } from '../../children/checks.ts';
import { weekdaysCheck } from '../calendar/model.ts';
import type { SchoolDay } from '../calendar/schoolCalendar.ts';

const clock = (zh: string, en: string) =>
  field({ check: clockField, kind: 'clock', zh, en, section: 'post', required: true, width: 90 });

export const dutyPostModel = record(
  'dutyPost',
  { zh: '值班岗位', en: 'Duty post' },
  {
    name: field({
      check: shortText,
      kind: 'text',
      zh: '名称',
      en: 'Name',
      section: 'post',
      required: true,
      width: 160,
    }),
    kind: field({
      check: codeOf(dutyPostKind),
      kind: 'code',
      codes: dutyPostKind,
      zh: '类别',
      en: 'Kind',
      section: 'post',
      required: true,
    }),
    place: field({ check: shortText, kind: 'text', zh: '地点', en: 'Where', section: 'post' }),
    startsAt: clock('开始', 'Starts'),
    endsAt: clock('结束', 'Ends'),
    people: field({
      check: z.int().min(1).max(20),
      kind: 'number',
      zh: '每次几人',
      en: 'People at a time',
      section: 'post',
      required: true,
      width: 90,
    }),
    /** Null: on every day of its kind. */
    weekdays: field({
      check: weekdaysCheck,
      kind: 'codes',
      codes: weekday,
      zh: '周几',
      en: 'Weekdays',
      section: 'post',
    }),
    startsOn: field({ check: dayField, kind: 'day', zh: '从哪天起', en: 'From', section: 'post' }),
    endsOn: field({ check: dayField, kind: 'day', zh: '到哪天止', en: 'Until', section: 'post' }),
    active: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '在用',
      en: 'In use',
      section: 'post',
      required: true,
    }),
  },
);
export type DutyPost = RecordOf<typeof dutyPostModel>;

export type PostTimes = Pick<DutyPost, 'kind' | 'weekdays' | 'startsOn' | 'endsOn' | 'active'>;

/**
 * Whether somebody stands there on a day: weekend posts on weekends, vacation posts in vacations, all others when pupils
 * are taught, by the weekday whose lessons are held. Nobody stands anywhere on a public holiday or a day off.
 */
export function isHeld(post: PostTimes, day: SchoolDay): boolean {
  if (!post.active || (post.startsOn ?? day.day) > day.day || (post.endsOn ?? day.day) < day.day)
    return false;
  if (post.weekdays?.includes(String(day.asWeekday)) === false) return false;
  if (post.kind === 'weekend') return day.kind === 'weekend';
  if (post.kind === 'vacation') return day.kind === 'vacation';
  return day.taught;
}

export function postMinutes({ startsAt, endsAt }: Pick<DutyPost, 'startsAt' | 'endsAt'>): number {
  return minutesOf(endsAt) - minutesOf(startsAt);
}
