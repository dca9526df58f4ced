/** How much of a person goes along in a package: nothing, rows without names and numbers, rows as they are. */
import type { CodeList } from './codeList.ts';

export const packageDetail: CodeList = {
  name: 'packageDetail',
  source: 'own codes: what an office upward may ask for',
  entries: [
    { code: 'numbers', zh: '只有数字', en: 'Numbers only' },
    { code: 'masked', zh: '遮住姓名号码', en: 'Names masked' },
    { code: 'full', zh: '完整', en: 'Whole' },
  ],
};
