/** What is reported upward, and how it got there (domain.md 0, 5). */
import type { CodeList } from './codeList.ts';

export const reportKind: CodeList = {
  name: 'reportKind',
  source: 'own codes: papers that are approved, frozen and sent',
  entries: [
    { code: 'month', zh: '信息月报', en: 'Monthly report' },
    { code: 'half', zh: '半年总结', en: 'Half-year summary' },
    { code: 'year', zh: '全年总结', en: 'Year summary' },
    { code: 'assessment', zh: '自查评估', en: 'Self-assessment' },
  ],
};

/** 月报以纸质（须盖章）和电子版两种形式报 (domain.md 0). */
export const deliveryWay: CodeList = {
  name: 'deliveryWay',
  source: 'own codes',
  open: true,
  entries: [
    { code: 'paper', zh: '纸质盖章件', en: 'On paper with the seal' },
    { code: 'stick', zh: 'U 盘', en: 'On a stick' },
    { code: 'mail', zh: '电子邮件', en: 'By e-mail' },
    { code: 'chat', zh: '工作群', en: 'In a work group' },
    { code: 'system', zh: '上报系统', en: 'In a reporting system' },
  ],
};

/** 每月提供不少于2条有价值的信息；总结里的好做法和困难 (domain.md 0, 5). */
export const noteKind: CodeList = {
  name: 'noteKind',
  source: 'own codes: what a note is kept for',
  entries: [
    { code: 'news', zh: '信息', en: 'News' },
    { code: 'practice', zh: '好做法', en: 'Good practice' },
    { code: 'difficulty', zh: '困难和问题', en: 'Difficulty' },
  ],
};
