/**
 * 亲情电话: the lines, who has one when, and every call or attempt. Fields: the form 亲情电话(视频电脑)使用记录表
 * (domain.md 1.6).
 */
import * as z from 'zod';
import {
  appointmentState,
  callSource,
  callWay,
  callWhyNot,
  mood,
  phoneLineKind,
  relation,
} from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { clockField } from '../../values/clock.ts';
import { dayField } from '../../values/day.ts';
import { maskPhone } from '../../values/phone.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

/** A telephone or a computer from which children call home. */
export const phoneLineModel = record(
  'phoneLine',
  { zh: '电话与视频电脑', en: 'Phone line' },
  {
    name: field({
      check: shortText,
      kind: 'text',
      zh: '名称',
      en: 'Name',
      section: 'line',
      required: true,
      width: 160,
    }),
    kind: field({
      check: codeOf(phoneLineKind),
      kind: 'code',
      codes: phoneLineKind,
      zh: '类别',
      en: 'Kind',
      section: 'line',
      required: true,
      width: 110,
    }),
    place: field({
      check: shortText,
      kind: 'text',
      zh: '放在哪里',
      en: 'Where',
      section: 'line',
      width: 160,
    }),
    active: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '在用',
      en: 'In use',
      section: 'line',
      required: true,
      width: 80,
    }),
  },
);
export type PhoneLine = RecordOf<typeof phoneLineModel>;

const ofChild = field({
  check: idField,
  kind: 'link',
  to: 'child',
  zh: '儿童',
  en: 'Child',
  section: 'call',
  required: true,
  system: true,
});
const onLine = { check: idField, kind: 'link', to: 'phoneLine', zh: '电话', en: 'Line' } as const;

/** A child has a line from a time to a time; the database refuses what overlaps (phoneAppointment_* triggers). */
export const phoneAppointmentModel = record(
  'phoneAppointment',
  { zh: '通话预约', en: 'Phone appointment' },
  {
    lineId: field({ ...onLine, section: 'appointment', required: true }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'appointment',
      required: true,
      width: 110,
    }),
    startsAt: field({
      check: clockField,
      kind: 'clock',
      zh: '从几点',
      en: 'From',
      section: 'appointment',
      required: true,
      width: 80,
    }),
    endsAt: field({
      check: clockField,
      kind: 'clock',
      zh: '到几点',
      en: 'To',
      section: 'appointment',
      required: true,
      width: 80,
    }),
    childId: ofChild,
    state: field({
      check: codeOf(appointmentState),
      kind: 'code',
      codes: appointmentState,
      zh: '怎样了',
      en: 'State',
      section: 'appointment',
      required: true,
      width: 90,
    }),
    reason: field({ check: lineText, kind: 'text', zh: '原因', en: 'Reason', section: 'appointment' }),
  },
);
export type PhoneAppointment = RecordOf<typeof phoneAppointmentModel>;

/**
 * One call or attempt. `connected` is null as long as it runs or nobody has said how it went: `endsAt` null then means that
 * the stopwatch runs, from `startedAt` on. Only calls of which `connected` is known count anywhere.
 */
export const phoneCallModel = record(
  'phoneCall',
  { zh: '亲情电话', en: 'Call home' },
  {
    childId: ofChild,
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'call',
      required: true,
      aliases: ['通话日期'],
      width: 110,
    }),
    startsAt: field({
      check: clockField,
      kind: 'clock',
      zh: '开始',
      en: 'From',
      section: 'call',
      aliases: ['起', '开始时间'],
      width: 70,
    }),
    endsAt: field({
      check: clockField,
      kind: 'clock',
      zh: '结束',
      en: 'To',
      section: 'call',
      aliases: ['止', '结束时间'],
      width: 70,
    }),
    source: field({
      check: codeOf(callSource),
      kind: 'code',
      codes: callSource,
      zh: '谁记的',
      en: 'Noted by',
      section: 'call',
      required: true,
      width: 100,
    }),
    lineId: field({ ...onLine, section: 'call' }),
    way: field({
      check: codeOf(callWay),
      kind: 'code',
      codes: callWay,
      zh: '方式',
      en: 'Way',
      section: 'call',
      required: true,
      width: 80,
    }),
    kinId: field({ check: idField, kind: 'link', to: 'kin', zh: '打给谁', en: 'Called', section: 'call' }),
    relation: field({
      check: codeOf(relation),
      kind: 'code',
      codes: relation,
      zh: '关系',
      en: 'Relation',
      section: 'call',
      width: 90,
    }),
    number: field({
      check: z.string().trim().min(1).max(30),
      kind: 'text',
      zh: '号码',
      en: 'Number',
      section: 'call',
      sensitivity: 'contact',
      mask: maskPhone,
      width: 130,
    }),
    connected: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '接通了',
      en: 'Connected',
      section: 'call',
      aliases: ['是否接通'],
      width: 80,
    }),
    whyNot: field({
      check: codeOf(callWhyNot),
      kind: 'code',
      codes: callWhyNot,
      zh: '为什么没通',
      en: 'Why not',
      section: 'call',
      width: 100,
    }),
    mood: field({
      check: codeOf(mood),
      kind: 'code',
      codes: mood,
      zh: '心情',
      en: 'Mood',
      section: 'said',
      sensitivity: 'private',
      aliases: ['情绪'],
      width: 70,
    }),
    line: field({
      check: lineText,
      kind: 'text',
      zh: '一句话',
      en: 'In one line',
      section: 'said',
      sensitivity: 'private',
      aliases: ['主要内容', '内容'],
      width: 240,
    }),
    dutyStaffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '值班教师',
      en: 'Teacher on duty',
      section: 'call',
      width: 100,
    }),
    appointmentId: field({
      check: idField,
      kind: 'link',
      to: 'phoneAppointment',
      zh: '预约',
      en: 'Appointment',
      section: 'call',
      system: true,
    }),
    startedAt: field({
      check: z.int(),
      kind: 'number',
      zh: '计时开始',
      en: 'Stopwatch since',
      section: 'call',
      system: true,
    }),
  },
);
export type PhoneCall = RecordOf<typeof phoneCallModel>;

/** Fields that a person writes of a call that is over. */
export const writtenOfCall = [
  'day',
  'startsAt',
  'endsAt',
  'source',
  'lineId',
  'way',
  'kinId',
  'relation',
  'number',
  'connected',
  'whyNot',
  'mood',
  'line',
  'dutyStaffId',
] as const satisfies readonly (keyof PhoneCall)[];

/** Between two times of a day, 'HH:mm'; null where one of them isn't known. */
export function minutesBetween(startsAt: string | null, endsAt: string | null): number | null {
  if (startsAt === null || endsAt === null) return null;
  const [from, to] = [startsAt, endsAt].map((each) => Number(each.slice(0, 2)) * 60 + Number(each.slice(3)));
  return to! - from!;
}
