import type { CodeList } from './codeList.ts';

/** Kinds of disability, GB/T 2261.3-2003 (the two-digit codes under 6). */
export const disabilityKind: CodeList = {
  name: 'disabilityKind',
  source: 'GB/T 2261.3-2003',
  entries: [
    { code: '61', zh: '视力残疾', en: 'Visual', aliases: ['视力', '视残', '盲'] },
    { code: '62', zh: '听力残疾', en: 'Hearing', aliases: ['听力', '听残', '聋'] },
    { code: '63', zh: '言语残疾', en: 'Speech', aliases: ['言语', '语言', '语言残疾', '哑'] },
    { code: '64', zh: '肢体残疾', en: 'Physical', aliases: ['肢体', '肢残'] },
    { code: '65', zh: '智力残疾', en: 'Intellectual', aliases: ['智力', '智残'] },
    { code: '66', zh: '精神残疾', en: 'Mental', aliases: ['精神'] },
    { code: '67', zh: '多重残疾', en: 'Multiple', aliases: ['多重'] },
    { code: '69', zh: '其他残疾', en: 'Other', aliases: ['其他'] },
  ],
};

/** Levels of disability, GB/T 26341-2010: 1 the gravest, 4 the lightest. */
export const disabilityLevel: CodeList = {
  name: 'disabilityLevel',
  source: 'GB/T 26341-2010',
  entries: [
    { code: '1', zh: '一级', en: 'Level 1', aliases: ['1级', 'Ⅰ级', '一', '1', '壹级', '极重度'] },
    { code: '2', zh: '二级', en: 'Level 2', aliases: ['2级', 'Ⅱ级', '二', '2', '贰级', '重度'] },
    { code: '3', zh: '三级', en: 'Level 3', aliases: ['3级', 'Ⅲ级', '三', '3', '叁级', '中度'] },
    { code: '4', zh: '四级', en: 'Level 4', aliases: ['4级', 'Ⅳ级', '四', '4', '肆级', '轻度'] },
  ],
};
