/**
 * 联系记录: a talk, a home visit, a call with parents, a carers' meeting: one meeting, with all the children that it was
 * for. Fields: the form of a home visit and what a talk's record asks (domain.md 1.5).
 */
import * as z from 'zod';
import { contactKind, mood, talkTopic, visitForm } from '../../codes/index.ts';
import { type Field, field, idField, type RecordOf, record } from '../../record.ts';
import { clockField } from '../../values/clock.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

const longText = z.string().trim().min(1).max(4000);

/** What was said at a child's side is nobody's but theirs who have to know how the child lives. */
const said = (zh: string, en: string, aliases: string[] = []): Field<string, false> =>
  field({ check: longText, kind: 'longText', zh, en, section: 'said', sensitivity: 'private', aliases });

/** Whom it was for says contactChild. `line` is what a quick entry asks: it in one sentence. */
export const contactModel = record(
  'contact',
  { zh: '联系记录', en: 'Contact' },
  {
    kind: field({
      check: codeOf(contactKind),
      kind: 'code',
      codes: contactKind,
      zh: '方式',
      en: 'Kind',
      section: 'contact',
      required: true,
      aliases: ['类别', '类型', '联系方式', '工作内容'],
      width: 110,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'contact',
      required: true,
      aliases: ['时间', '家访日期', '谈心日期', '家访时间', '谈心时间'],
      width: 110,
    }),
    startsAt: field({
      check: clockField,
      kind: 'clock',
      zh: '几点',
      en: 'At',
      section: 'contact',
      width: 70,
    }),
    minutes: field({
      check: z.int().min(1).max(720),
      kind: 'number',
      zh: '多少分钟',
      en: 'Minutes',
      section: 'contact',
      aliases: ['时长', '时长（分钟）'],
      width: 80,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '教师',
      en: 'Teacher',
      section: 'contact',
      aliases: ['家访教师', '谈心教师', '帮扶教师', '联系人'],
    }),
    helperId: field({
      check: idField,
      kind: 'link',
      to: 'helper',
      zh: '校外人员',
      en: 'Helper from outside',
      section: 'contact',
    }),
    form: field({
      check: codeOf(visitForm),
      kind: 'code',
      codes: visitForm,
      zh: '形式',
      en: 'Form',
      section: 'contact',
      aliases: ['家访形式', '家访方式'],
      width: 90,
    }),
    topic: field({
      check: codeOf(talkTopic),
      kind: 'code',
      codes: talkTopic,
      zh: '主题',
      en: 'Topic',
      section: 'contact',
      aliases: ['谈心主题'],
      width: 80,
    }),
    place: field({ check: shortText, kind: 'text', zh: '地点', en: 'Place', section: 'contact', width: 120 }),
    withWhom: field({
      check: lineText,
      kind: 'text',
      zh: '和谁',
      en: 'With whom',
      section: 'contact',
      sensitivity: 'contact',
      aliases: ['受访人', '访谈对象', '家庭成员', '谈话对象'],
      width: 120,
    }),
    line: field({
      check: lineText,
      kind: 'text',
      zh: '一句话',
      en: 'In one line',
      section: 'said',
      sensitivity: 'private',
      aliases: ['内容', '谈心内容', '家访内容', '主要内容', '情况'],
      width: 240,
    }),
    mood: field({
      check: codeOf(mood),
      kind: 'code',
      codes: mood,
      zh: '情绪',
      en: 'Mood',
      section: 'said',
      sensitivity: 'private',
      aliases: ['孩子情绪', '精神状态'],
      width: 70,
    }),
    purpose: said('目的', 'Purpose', ['家访目的', '起因']),
    familySituation: said('家庭情况', 'Situation at home', ['家庭情况（经济、观念、氛围）']),
    atSchool: said('在校表现', 'At school'),
    atHome: said('在家表现', 'At home'),
    course: said('过程记录', 'Course', ['过程', '谈话记录']),
    found: said('发现与问题', 'Found', ['存在问题', '发现的问题']),
    advice: said('建议与措施', 'Advice and measures', ['措施', '建议', '措施/建议']),
    parentsView: said('家长意见与建议', "Parents' view", ['家长意见']),
    effect: said('效果', 'Effect'),
    followUp: field({
      check: lineText,
      kind: 'text',
      zh: '后续要做',
      en: 'To follow',
      section: 'follow',
      sensitivity: 'private',
      aliases: ['后续跟进', '跟进'],
      width: 180,
    }),
    followUpBy: field({
      check: dayField,
      kind: 'day',
      zh: '什么时候前',
      en: 'By',
      section: 'follow',
      aliases: ['跟进日期'],
      width: 110,
    }),
    followUpDoneOn: field({
      check: dayField,
      kind: 'day',
      zh: '哪天做好的',
      en: 'Done on',
      section: 'follow',
      width: 110,
    }),
    note: said('备注', 'Remark'),
  },
);
export type Contact = RecordOf<typeof contactModel>;
export type ContactField = keyof typeof contactModel.fields;

/** A child that the meeting was for. */
export const contactChildModel = record(
  'contactChild',
  { zh: '联系的儿童', en: 'Child of a contact' },
  {
    contactId: field({
      check: idField,
      kind: 'link',
      to: 'contact',
      zh: '联系记录',
      en: 'Contact',
      section: 'contact',
      required: true,
      system: true,
    }),
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'contact',
      required: true,
      system: true,
    }),
  },
);
export type ContactChild = RecordOf<typeof contactChildModel>;
