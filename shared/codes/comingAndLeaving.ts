/** How a child came to the school, and how it left: what the register of pupils (学籍) tells apart. */
import type { CodeList } from './codeList.ts';

const source = '中小学生学籍管理办法 (教基一〔2013〕7号); own codes';

export const cameBy: CodeList = {
  name: 'cameBy',
  source,
  entries: [
    { code: 'new', zh: '新生入学', en: 'New pupil', aliases: ['新生', '招生', '正常入学'] },
    { code: 'transferredIn', zh: '转入', en: 'Transferred in', aliases: ['转学转入', '插班', '转校转入'] },
    { code: 'returned', zh: '返校', en: 'Came back', aliases: ['复学', '返回本校', '转回'] },
  ],
};

export const leftBy: CodeList = {
  name: 'leftBy',
  source,
  entries: [
    { code: 'transferredOut', zh: '转出', en: 'Transferred out', aliases: ['转学', '转学转出', '转校'] },
    { code: 'graduated', zh: '毕业', en: 'Graduated', aliases: ['小学毕业', '毕业离校'] },
    { code: 'suspended', zh: '休学', en: 'On leave', aliases: ['因病休学'] },
    { code: 'droppedOut', zh: '辍学', en: 'Dropped out', aliases: ['失学'] },
    { code: 'other', zh: '其他原因', en: 'Other reason', aliases: ['其他'] },
  ],
};
