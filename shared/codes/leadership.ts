/** Posts of a leadership group (领导小组), in their order on the list. */
import type { CodeList } from './codeList.ts';

export const leadershipPost: CodeList = {
  name: 'leadershipPost',
  source: 'domain.md 1.12: 领导小组 with 组长 and 副组长; the others are own codes',
  entries: [
    { code: 'leader', zh: '组长', en: 'Head' },
    { code: 'deputy', zh: '副组长', en: 'Deputy head' },
    { code: 'office', zh: '办公室主任', en: 'Head of its office' },
    { code: 'member', zh: '成员', en: 'Member' },
    { code: 'contact', zh: '联络员', en: 'Contact' },
  ],
};
