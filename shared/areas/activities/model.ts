/**
 * 活动: what the home plans, holds and writes down: theme, kind, steps, who helped, which children came, gifts and cost,
 * effect, photos (留守儿童之家活动记录表, domain.md 1.6).
 */
import * as z from 'zod';
import { activityKind, activityState } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { clockField } from '../../values/clock.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, longText, shortText } from '../children/checks.ts';

/** Children who came say activityChild; teachers and helpers who took part activityPerson. */
export const activityModel = record(
  'activity',
  { zh: '活动', en: 'Activity' },
  {
    title: field({
      check: shortText,
      kind: 'text',
      zh: '主题',
      en: 'Theme',
      section: 'activity',
      required: true,
      aliases: ['活动主题', '活动名称'],
      width: 220,
    }),
    kind: field({
      check: codeOf(activityKind),
      kind: 'code',
      zh: '类别',
      en: 'Kind',
      section: 'activity',
      codes: activityKind,
      required: true,
      aliases: ['活动类别'],
      width: 100,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'activity',
      required: true,
      aliases: ['活动时间'],
      width: 110,
    }),
    startsAt: field({
      check: clockField,
      kind: 'clock',
      zh: '开始',
      en: 'From',
      section: 'activity',
      width: 80,
    }),
    endsAt: field({
      check: clockField,
      kind: 'clock',
      zh: '结束',
      en: 'Until',
      section: 'activity',
      width: 80,
    }),
    state: field({
      check: codeOf(activityState),
      kind: 'code',
      zh: '进展',
      en: 'State',
      section: 'activity',
      codes: activityState,
      required: true,
      width: 90,
    }),
    place: field({
      check: shortText,
      kind: 'text',
      zh: '地点',
      en: 'Place',
      section: 'activity',
      aliases: ['活动地点'],
      width: 140,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      zh: '组织者',
      en: 'Organiser',
      section: 'activity',
      to: 'staff',
      aliases: ['组织者', '值班教师'],
      width: 100,
    }),
    /** The booking of a room that it was written down from. */
    bookingId: field({
      check: idField,
      kind: 'link',
      zh: '活动室预约',
      en: 'Booking',
      section: 'activity',
      to: 'booking',
      system: true,
    }),
    partners: field({
      check: lineText,
      kind: 'text',
      zh: '合作单位',
      en: 'Partners',
      section: 'people',
      aliases: ['参加单位', '协办单位'],
    }),
    others: field({
      check: z.int().min(0).max(5000),
      kind: 'number',
      zh: '其他参加人数',
      en: 'Others who came',
      section: 'people',
    }),
    purpose: field({
      check: longText,
      kind: 'longText',
      zh: '目的',
      en: 'Purpose',
      section: 'course',
      aliases: ['活动目的'],
    }),
    steps: field({
      check: longText,
      kind: 'longText',
      zh: '过程',
      en: 'Course',
      section: 'course',
      aliases: ['活动过程', '活动内容', '步骤'],
    }),
    effect: field({
      check: longText,
      kind: 'longText',
      zh: '效果',
      en: 'Effect',
      section: 'course',
      aliases: ['活动效果'],
    }),
    gifts: field({
      check: lineText,
      kind: 'text',
      zh: '礼品',
      en: 'Gifts',
      section: 'cost',
    }),
    /** Integer fen. */
    costFen: field({
      check: z.int().min(0).max(100_000_000),
      kind: 'money',
      zh: '经费（元）',
      en: 'Cost (yuan)',
      section: 'cost',
      aliases: ['经费', '活动经费'],
      width: 100,
    }),
    cancelReason: field({
      check: lineText,
      kind: 'text',
      zh: '取消原因',
      en: 'Why cancelled',
      section: 'cost',
    }),
    note: field({
      check: lineText,
      kind: 'text',
      zh: '备注',
      en: 'Note',
      section: 'cost',
    }),
  },
);
export type Activity = RecordOf<typeof activityModel>;
export type ActivityField = keyof typeof activityModel.fields & string;

export const activityChildModel = record(
  'activityChild',
  { zh: '参加儿童', en: 'Child who came' },
  {
    activityId: field({
      check: idField,
      kind: 'link',
      zh: '活动',
      en: 'Activity',
      section: 'activity',
      to: 'activity',
      required: true,
      system: true,
    }),
    childId: field({
      check: idField,
      kind: 'link',
      zh: '儿童',
      en: 'Child',
      section: 'activity',
      to: 'child',
      required: true,
      system: true,
    }),
  },
);

/** One of the two: a teacher of the school, or a helper from outside. */
export const activityPersonModel = record(
  'activityPerson',
  { zh: '参加人员', en: 'Who took part' },
  {
    activityId: field({
      check: idField,
      kind: 'link',
      zh: '活动',
      en: 'Activity',
      section: 'activity',
      to: 'activity',
      required: true,
      system: true,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      zh: '教师',
      en: 'Teacher',
      section: 'activity',
      to: 'staff',
      system: true,
    }),
    helperId: field({
      check: idField,
      kind: 'link',
      zh: '校外人员',
      en: 'Helper from outside',
      section: 'activity',
      to: 'helper',
      system: true,
    }),
  },
);

/** A picture with its caption. It belongs to the activity and to no child's file; its bytes lie beside it. */
export const activityPhotoModel = record(
  'activityPhoto',
  { zh: '活动照片', en: 'Photo of an activity' },
  {
    activityId: field({
      check: idField,
      kind: 'link',
      zh: '活动',
      en: 'Activity',
      section: 'photo',
      to: 'activity',
      required: true,
      system: true,
    }),
    caption: field({
      check: lineText,
      kind: 'text',
      zh: '说明',
      en: 'Caption',
      section: 'photo',
    }),
    bytes: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '大小（字节）',
      en: 'Size (bytes)',
      section: 'photo',
      required: true,
      system: true,
    }),
    width: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '宽（像素）',
      en: 'Width (pixels)',
      section: 'photo',
      required: true,
      system: true,
    }),
    height: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '高（像素）',
      en: 'Height (pixels)',
      section: 'photo',
      required: true,
      system: true,
    }),
    sha256: field({
      check: z.string().regex(/^[0-9a-f]{64}$/),
      kind: 'text',
      zh: '内容指纹',
      en: 'SHA-256',
      section: 'photo',
      required: true,
      system: true,
    }),
  },
);
export type ActivityPhoto = RecordOf<typeof activityPhotoModel>;
