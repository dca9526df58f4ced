/** What the home's money is for, and what happened to it (mission.md 13). */
import type { CodeList } from './codeList.ts';

export const fundKind: CodeList = {
  name: 'fundKind',
  source: 'own codes: one-off spending and daily spending stand apart in the schools’ reports',
  entries: [
    { code: 'oneOff', zh: '一次性经费', en: 'One-off' },
    { code: 'daily', zh: '日常经费', en: 'Daily' },
    { code: 'special', zh: '专项经费', en: 'Special' },
  ],
};

export const fundEntryKind: CodeList = {
  name: 'fundEntryKind',
  source: 'own codes',
  entries: [
    { code: 'applied', zh: '申请', en: 'Applied for' },
    { code: 'granted', zh: '到账', en: 'Granted' },
    { code: 'spent', zh: '支出', en: 'Spent' },
  ],
};
