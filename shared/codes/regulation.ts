/** The school's own papers: what kind of paper it is (mission.md 3: 制度、工作方案、计划、职责). */
import type { CodeList } from './codeList.ts';

export const regulationKind: CodeList = {
  name: 'regulationKind',
  source: 'own codes: the papers that inspectors ask for and that hang on the wall (domain.md 0, 1.12)',
  open: true,
  entries: [
    { code: 'rule', zh: '制度', en: 'Rule', aliases: ['管理制度', '规定', '办法'] },
    { code: 'scheme', zh: '方案', en: 'Scheme', aliases: ['工作方案', '实施方案'] },
    { code: 'plan', zh: '计划', en: 'Plan', aliases: ['规划'] },
    { code: 'notice', zh: '通知', en: 'Notice' },
    { code: 'duty', zh: '职责', en: 'Duties', aliases: ['岗位职责', '工作职责'] },
    { code: 'emergency', zh: '预案', en: 'Emergency plan', aliases: ['应急预案'] },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};
