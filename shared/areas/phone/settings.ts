/** What a school decides for itself about calls home; an empty one is as the program has it. */
import * as z from 'zod';
import { field } from '../../record.ts';

/** A child has a line for half an hour at most (domain.md 1.6). */
export const usualPhoneMinutes = 30;

/** So many days without a call want a look, unless another number is asked for. */
export const usualDaysWithoutCall = 30;

export const phoneSettings = {
  phoneMinutes: field({
    check: z.int().min(5).max(240),
    kind: 'number',
    zh: '亲情电话每次最多几分钟',
    en: 'Minutes of a phone appointment, at most',
    section: 'habits',
    width: 110,
  }),
};
