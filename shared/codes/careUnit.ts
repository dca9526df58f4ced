/** In what a rule of how often counts. */
import { monthsEn } from '../values/day.ts';
import type { CodeList } from './codeList.ts';

export const careUnit: CodeList = {
  name: 'careUnit',
  source: 'domain.md 3.4; own codes',
  entries: [
    { code: 'day', zh: '天', en: 'Days' },
    { code: 'week', zh: '周', en: 'Weeks' },
    { code: 'month', zh: '个月', en: 'Months', aliases: ['月'] },
    { code: 'term', zh: '学期', en: 'Term' },
    { code: 'halfYear', zh: '半年', en: 'Half-year' },
    { code: 'year', zh: '学年', en: 'School year' },
    { code: 'fixed', zh: '固定月份', en: 'Fixed months' },
  ],
};

export const monthOfYear: CodeList = {
  name: 'monthOfYear',
  source: 'own codes',
  entries: monthsEn.map((en, index) => ({ code: String(index + 1), zh: `${index + 1}月`, en })),
};
