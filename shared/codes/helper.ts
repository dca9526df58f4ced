/** Who helps from outside the school (domain.md 1.9, mission.md 6). */
import type { CodeList } from './codeList.ts';

export const helperKind: CodeList = {
  name: 'helperKind',
  source: 'mission.md 6; own codes',
  entries: [
    { code: 'actingParent', zh: '代理家长', en: 'Acting parent' },
    { code: 'loveMother', zh: '爱心妈妈', en: 'Love mother' },
    { code: 'volunteer', zh: '志愿者', en: 'Volunteer' },
    { code: 'villageCadre', zh: '村干部', en: 'Village cadre', aliases: ['乡镇干部', '儿童主任'] },
    { code: 'retiredTeacher', zh: '退休教师', en: 'Retired teacher', aliases: ['五老'] },
    {
      code: 'organisation',
      zh: '单位',
      en: 'Organisation',
      aliases: ['妇联', '团委', '企业', '卫生院', '部队', '爱心企业'],
    },
  ],
};
