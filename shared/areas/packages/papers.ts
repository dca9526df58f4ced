/** The sheet with a package's passphrase, handed over apart from the stick. It says of no child anything. Papers are in Chinese. */
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

interface Written {
  passphrase: string;
  school: string;
  receiver: string;
  fileName: string;
  day: Day;
}

export function passphrasePaper({ passphrase, school, receiver, fileName, day }: Written): Document {
  return paper(
    '数据包口令',
    'form',
    [
      title('数据包口令'),
      table({
        columns: ['26mm', 1],
        body: [
          [label('写出学校'), cell(school)],
          [label('交给'), cell(receiver)],
          [label('打开哪个文件'), cell(fileName)],
          [label('写出日期'), cell(formatDay(day, 'zh-CN', 'long'))],
          row(
            [
              label('口令'),
              cell(text(passphrase, { size: 22, font: 'heiti' }), { align: 'center', valign: 'middle' }),
            ],
            { minHeightMm: 22 },
          ),
        ],
      }),
      spacer(4),
      paragraph('请和 U 盘分开交给对方：U 盘和这张纸放在一起，等于没有加口令。'),
      paragraph(
        '打开：在“童家”里点“数据包”，再点“读数据包”，选 U 盘上的文件，输入口令。大小写、短横都不要紧。',
      ),
      paragraph('程序不留这个口令。这张纸丢了，请学校重新写一份。用完请销毁。'),
      spacer(10),
      signLine('接收人', '接收日期'),
    ],
    { pageNumbers: false },
  );
}
