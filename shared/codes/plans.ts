/** Plans with their items, and meetings (domain.md 1.12; mission.md 3). */
import type { CodeList } from './codeList.ts';

export const planKind: CodeList = {
  name: 'planKind',
  source: 'own codes: the times for which a school plans',
  entries: [
    { code: 'year', zh: '学年计划', en: 'School year' },
    { code: 'term', zh: '学期计划', en: 'Term' },
    { code: 'half', zh: '半年计划', en: 'Half year' },
  ],
};

export const planItemState: CodeList = {
  name: 'planItemState',
  source: 'own codes',
  entries: [
    { code: 'open', zh: '未完成', en: 'Open' },
    { code: 'done', zh: '已完成', en: 'Done' },
    { code: 'dropped', zh: '不做了', en: 'Dropped' },
  ],
};

export const meetingKind: CodeList = {
  name: 'meetingKind',
  source: 'own codes',
  open: true,
  entries: [
    { code: 'leadership', zh: '领导小组会议', en: 'Leadership group' },
    { code: 'joint', zh: '联席会议', en: 'Joint meeting' },
    { code: 'regular', zh: '工作例会', en: 'Regular meeting' },
    { code: 'parents', zh: '家长会', en: "Parents' meeting" },
    { code: 'forum', zh: '座谈会', en: 'Forum' },
    { code: 'training', zh: '培训', en: 'Training' },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};
