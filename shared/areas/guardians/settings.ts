/** What a school decides for itself about carers; an empty one is as the program has it. */
import * as z from 'zod';
import { field } from '../../record.ts';

/** Days before an entrustment's end on which its renewal is due, and the age from which a carer is called elderly. */
export const usual = { entrustmentDueDays: 30, elderlyFromAge: 70 } as const;

export const guardianSettings = {
  entrustmentDueDays: field({
    check: z.int().min(1).max(365),
    kind: 'number',
    zh: '委托照护到期前几天提醒',
    en: 'Days before entrusted care ends',
    section: 'care',
    width: 110,
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
