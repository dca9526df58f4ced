/** 强制报告: the nine situations of 关于建立侵害未成年人案件强制报告制度的意见（试行）, 高检发〔2020〕9号 Art. 4, in its order. */
import type { CodeList } from './codeList.ts';

export const dutySituation: CodeList = {
  name: 'dutySituation',
  source: '高检发〔2020〕9号 Art. 4',
  entries: [
    {
      code: '1',
      zh: '生殖器官或隐私部位遭受或疑似遭受非正常损伤',
      en: 'Unusual injury, or signs of it, to private parts',
    },
    {
      code: '2',
      zh: '不满十四周岁的女性遭受或疑似遭受性侵害、怀孕、流产',
      en: 'A girl under fourteen: sexual assault or signs of it, pregnancy, abortion',
    },
    {
      code: '3',
      zh: '十四周岁以上女性遭受或疑似遭受性侵害所致怀孕、流产',
      en: 'A girl of fourteen or over: pregnancy or abortion after sexual assault or signs of it',
    },
    {
      code: '4',
      zh: '身体多处损伤、严重营养不良、意识不清，遭受或疑似遭受家暴、欺凌、虐待、殴打或者被人麻醉',
      en: 'Several injuries, bad malnutrition or clouded mind; domestic violence, bullying, abuse, beating or drugging, or signs of it',
    },
    {
      code: '5',
      zh: '因自杀、自残、工伤、中毒、被人麻醉、殴打等非正常原因导致伤残、死亡',
      en: 'Hurt or dead by suicide, self-harm, work, poison, drugging or beating',
    },
    {
      code: '6',
      zh: '被遗弃或长期处于无人照料状态',
      en: 'Abandoned, or without care for long',
    },
    {
      code: '7',
      zh: '来源不明、失踪或者被拐卖、收买',
      en: 'Of unknown origin, missing, trafficked or bought',
    },
    { code: '8', zh: '被组织乞讨', en: 'Made to beg' },
    {
      code: '9',
      zh: '其他严重侵害未成年人身心健康的情形或未成年人正在面临不法侵害危险',
      en: 'Other grave harm to body or mind, or danger of unlawful harm',
    },
  ],
};

/** Whom a report or a word goes to; the clock of each is the school's own. */
export const dutyRecipient: CodeList = {
  name: 'dutyRecipient',
  source: '高检发〔2020〕9号; 未成年人保护法 Art. 11; own codes',
  entries: [
    { code: 'police', zh: '公安机关（110）', en: 'Police (110)' },
    { code: 'carer', zh: '受委托照护人', en: 'Carer' },
    { code: 'parents', zh: '父母', en: 'Parents' },
    { code: 'authority', zh: '教育、民政部门', en: 'Education or civil affairs office' },
  ],
};
