import type { CodeList } from './codeList.ts';

/**
 * What a picture or paper in a child's file is. No standard lists them; the papers are those that the law and the
 * national form speak of: 委托照护 and 书面告知 (未成年人保护法 Art 22, 23), 残疾, 低保 and illness (form of 2016).
 */
export const attachmentKind: CodeList = {
  name: 'attachmentKind',
  source: '农村留守儿童基本情况登记表 (2016), 未成年人保护法 Art 22, 23; own codes',
  entries: [
    { code: 'portrait', zh: '照片', en: 'Portrait', aliases: ['证件照', '头像', '一寸照'] },
    { code: 'register', zh: '户口簿', en: 'Household register', aliases: ['户口本'] },
    { code: 'idCard', zh: '身份证', en: 'ID card', aliases: ['居民身份证'] },
    { code: 'birth', zh: '出生证明', en: 'Birth certificate', aliases: ['出生医学证明'] },
    {
      code: 'entrustment',
      zh: '委托照护协议',
      en: 'Entrustment of care',
      aliases: ['委托监护协议', '委托书'],
    },
    { code: 'notice', zh: '书面告知', en: 'Written notice', aliases: ['外出务工告知书', '告知书'] },
    { code: 'disability', zh: '残疾证', en: 'Disability certificate', aliases: ['残疾人证'] },
    {
      code: 'relief',
      zh: '低保、救助证明',
      en: 'Proof of relief',
      aliases: ['低保证', '特困证明', '救助证明'],
    },
    { code: 'diagnosis', zh: '诊断、病历', en: 'Diagnosis', aliases: ['诊断证明', '病历', '体检报告'] },
    { code: 'award', zh: '奖状、证书', en: 'Award', aliases: ['奖状', '证书', '奖状证书'] },
    { code: 'work', zh: '作品', en: 'Work', aliases: ['画', '作文', '手工'] },
    { code: 'snapshot', zh: '生活照', en: 'Snapshot', aliases: ['活动照片', '合影'] },
    { code: 'growthPage', zh: '成长记录页', en: 'Page of the growth record' },
    { code: 'sealedPage', zh: '封存的信和日记', en: 'Sealed letter or diary page' },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};
