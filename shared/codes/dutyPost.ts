/** Where and when somebody watches over children outside lessons. */
import type { CodeList } from './codeList.ts';

export const dutyPostKind: CodeList = {
  name: 'dutyPostKind',
  source: 'own codes, after the schools’ own papers (mission.md 8)',
  entries: [
    { code: 'room', zh: '活动室', en: 'Activity room' },
    { code: 'playground', zh: '操场', en: 'Playground' },
    { code: 'noon', zh: '午间', en: 'Noon' },
    { code: 'afterSchool', zh: '课后', en: 'After school' },
    { code: 'weekend', zh: '周末', en: 'Weekend' },
    { code: 'vacation', zh: '假期', en: 'Vacation' },
  ],
};
