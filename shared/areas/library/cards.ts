/** 借阅卡: what a child, a teacher or a class shows at the desk. Nothing of its holder can be read from the number. */
import * as z from 'zod';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';

/** The card of a child, a teacher or a class: exactly one of the three. A lost card opens nothing; its holder gets a new number. */
export const cardModel = record(
  'card',
  { zh: '借阅卡', en: 'Card' },
  {
    /** Running within the kind of card, never given twice. */
    number: field({
      check: z.int().min(1).max(9_999_999),
      kind: 'number',
      zh: '卡号',
      en: 'Number',
      section: 'card',
      required: true,
      system: true,
      width: 100,
    }),
    childId: field({
      check: idField,
      kind: 'link',
      zh: '儿童',
      en: 'Child',
      section: 'card',
      to: 'child',
      system: true,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      zh: '教师',
      en: 'Teacher',
      section: 'card',
      to: 'staff',
      system: true,
    }),
    classId: field({
      check: idField,
      kind: 'link',
      zh: '班级',
      en: 'Class',
      section: 'card',
      to: 'schoolClass',
      system: true,
    }),
    issuedOn: field({
      check: dayField,
      kind: 'day',
      zh: '发卡日期',
      en: 'Issued on',
      section: 'card',
      required: true,
      system: true,
      width: 110,
    }),
    lostOn: field({
      check: dayField,
      kind: 'day',
      zh: '挂失日期',
      en: 'Reported lost on',
      section: 'card',
      system: true,
      width: 110,
    }),
  },
);
export type Card = RecordOf<typeof cardModel>;
