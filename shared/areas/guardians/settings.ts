/** What a school decides for itself about carers; an empty one is as the program has it. */
import * as z from 'zod';
import { field } from '../../record.ts';

/** Days before an entrustment's end on which its renewal is due, and the age from which a carer is called elderly. */
export const usual = {
  entrustmentDueDays: 30,
  elderlyFromAge: 70,
  carerToldMinutes: 30,
  parentsToldMinutes: 60,
  authorityToldMinutes: 120,
} as const;

/** A school's own clock (domain.md 3.3): minutes from the finding until somebody has been told. */
const clock = (zh: string, en: string) =>
  field({
    check: z.int().min(1).max(1440),
    kind: 'number',
    zh,
    en,
    section: 'care',
    width: 110,
  });

export const guardianSettings = {
  entrustmentDueDays: field({
    check: z.int().min(1).max(365),
    kind: 'number',
    zh: '委托照护到期前几天提醒',
    en: 'Days before entrusted care ends',
    section: 'care',
    width: 110,
  }),
  carerToldMinutes: clock('发现险情几分钟内告诉照护人', 'Minutes to tell the carer of harm'),
  parentsToldMinutes: clock('发现险情几分钟内告诉父母', 'Minutes to tell the parents of harm'),
  authorityToldMinutes: clock('发现险情几分钟内报主管部门', 'Minutes to tell the authority of harm'),
  dutyNumbers: field({
    check: z.string().trim().min(1).max(200),
    kind: 'text',
    zh: '报告电话（派出所、教育局、民政办）',
    en: 'Numbers to report harm to',
    section: 'care',
    width: 240,
  }),
  elderlyFromAge: field({
    check: z.int().min(50).max(100),
    kind: 'number',
    zh: '几岁起算高龄照护人',
    en: 'Carers are elderly from age',
    section: 'care',
    width: 110,
  }),
};
