import type { CodeList } from './codeList.ts';

/** GB/T 2261.1-2003. The two codes that a child's file nearly always holds come first. */
export const sex: CodeList = {
  name: 'sex',
  source: 'GB/T 2261.1-2003',
  entries: [
    { code: '1', zh: '男', en: 'Male', aliases: ['男性', '男孩', '男生', 'M', 'Boy'] },
    { code: '2', zh: '女', en: 'Female', aliases: ['女性', '女孩', '女生', 'F', 'Girl'] },
    { code: '0', zh: '未知', en: 'Unknown', aliases: ['未知的性别'] },
    { code: '9', zh: '未说明', en: 'Not stated', aliases: ['未说明的性别'] },
  ],
};
