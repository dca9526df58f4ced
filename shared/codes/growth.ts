/** The growth record: its twelve contents, and the law's exceptions by which a sealed page may be opened. */
import type { CodeList } from './codeList.ts';

/** domain.md 1.4; '13' is the mentor's diary, which the same rules ask for beside them. */
export const growthPart: CodeList = {
  name: 'growthPart',
  source: '留守儿童成长记录袋 (domain.md 1.4)',
  entries: [
    { code: '1', zh: '自我情况介绍', en: 'About me' },
    { code: '2', zh: '师生谈心记录', en: 'Talks with the teacher' },
    { code: '3', zh: '思想品行进步材料', en: 'Progress in conduct' },
    { code: '4', zh: '身心健康材料', en: 'Health of body and mind' },
    { code: '5', zh: '和父母的书信', en: 'Letters with the parents' },
    { code: '6', zh: '作业样本', en: 'Samples of work' },
    { code: '7', zh: '阅读书目', en: 'Books read' },
    { code: '8', zh: '获奖证书', en: 'Awards' },
    { code: '9', zh: '阶段性学习计划', en: 'Plan of study' },
    { code: '10', zh: '阶段性学习小结', en: 'Review of study' },
    { code: '11', zh: '综合素质报告单', en: 'Report of all-round quality' },
    { code: '12', zh: '代理家长关心活动材料', en: 'What acting parents did' },
    { code: '13', zh: '成长日记', en: 'Growth diary' },
  ],
};

/** 未成年人保护法 Art. 63: nobody else may open, read or keep back a minor's letters, diary or electronic messages. */
export const sealException: CodeList = {
  name: 'sealException',
  source: '未成年人保护法 Art. 63',
  entries: [
    {
      code: 'guardian',
      zh: '父母或其他监护人代无民事行为能力的孩子（未满八周岁）看',
      en: 'For a child under eight, by parents or guardian',
    },
    {
      code: 'criminal',
      zh: '因国家安全或者追查刑事犯罪，依法检查',
      en: 'State security or a criminal inquiry, by law',
    },
    {
      code: 'emergency',
      zh: '紧急情况下为了保护孩子的人身安全',
      en: "In an emergency, for the child's safety",
    },
  ],
};
