/** The sheet with the recovery code, to be locked away. Papers are in Chinese. */
import {
  cell,
  label,
  paper,
  paragraph,
  row,
  signLine,
  spacer,
  table,
  text,
  title,
} from '../../paper/build.ts';
import type { Document } from '../../paper/document.ts';
import { type Day, formatDay } from '../../values/day.ts';

/** `code` in its groups, joined by dashes. */
export function recoveryPaper(code: string, school: string, day: Day): Document {
  const groups = code.split('-');
  // in two rows, letters and groups apart: VV must not look like W when it is read back
  const rowOf = (some: string[]) =>
    cell(text(some.map((group) => [...group].join(' ')).join('　　'), { size: 18, font: 'heiti' }), {
      align: 'center',
      valign: 'middle',
    });
  return paper(
    '恢复码',
    'form',
    [
      title('童家恢复码'),
      table({
        columns: ['22mm', 1],
        body: [
          [label('学校'), cell(school)],
          [label('日期'), cell(formatDay(day, 'zh-CN', 'long'))],
          row([label('恢复码', { rowSpan: 2 }), rowOf(groups.slice(0, 4))], { minHeightMm: 16 }),
          row([rowOf(groups.slice(4))], { minHeightMm: 16 }),
        ],
      }),
      spacer(4),
      paragraph('忘记密码时，在登录页点“忘记密码”，输入上面的恢复码，就能设一个新密码。'),
      paragraph('有这张纸的人就能打开全部资料。请把它封好，锁进保险柜或档案柜，不要拍照，不要放在电脑旁边。'),
      paragraph('恢复码和所有密码都丢了，资料就再也打不开，谁也没有办法。'),
      spacer(10),
      signLine('保管人', '保管日期'),
    ],
    { pageNumbers: false },
  );
}
