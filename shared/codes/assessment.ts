/** Evidence, inspections and findings (domain.md 1.11; mission.md 18, 19). */
import type { CodeList } from './codeList.ts';

export const evidenceKind: CodeList = {
  name: 'evidenceKind',
  source: 'own codes: what stands behind a score',
  entries: [
    { code: 'records', zh: '系统里的记录', en: 'Records' },
    { code: 'material', zh: '文件、照片', en: 'Paper or photo' },
    { code: 'report', zh: '审定的材料', en: 'Approved report' },
    { code: 'activity', zh: '活动照片', en: 'Photos of an activity' },
    { code: 'shelf', zh: '纸质档案', en: 'Paper in the cupboard' },
  ],
};

export const inspectionKind: CodeList = {
  name: 'inspectionKind',
  source: 'own codes',
  open: true,
  entries: [
    { code: 'planned', zh: '定期督查', en: 'Planned' },
    { code: 'random', zh: '随机抽查', en: 'Unannounced' },
    { code: 'special', zh: '专项检查', en: 'On one matter' },
    { code: 'yearly', zh: '年度考核', en: 'Yearly assessment' },
    { code: 'own', zh: '学校自查', en: "The school's own" },
  ],
};
