/** 设施设备对照表: what a home should have, what there is, what is missing (domain.md 1.12). Pure. */
import { cell, label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { StandardRow } from '../standard.ts';

const left = (words: string | null) => cell(words, { align: 'left' });

export function standardSheet(rows: readonly StandardRow[], school: PaperSchool, day: Day): Document {
  const name = '留守儿童之家设施设备对照表';
  const short = rows.filter(({ quantity, there }) => there < quantity);
  return paper(
    `${school.name}${name}`,
    'list',
    [
      title(`${school.name}${name}`),
      paragraph(
        `截止日期：${formatDay(day, 'zh-CN', 'long')}　　${short.length === 0 ? '已达到标准' : `还缺${short.length}项`}`,
        { indent: false },
      ),
      table({
        columns: formColumns('14mm', 1.4, '20mm', '24mm', '24mm', '24mm', 2),
        head: [row(['序号', '名称', '单位', '应有', '现有', '还缺', '依据'].map((each) => label(each)))],
        body: rows.map(({ name: thing, unit, quantity, there, source }, index) =>
          row([index + 1, left(thing), unit, quantity, there, Math.max(0, quantity - there), left(source)]),
        ),
      }),
      paragraph('损坏的不算在现有里；书刊按种数；同一类有几行的，按名称分开数。', { indent: false }),
      signLine('单位负责人', '审核人', '填表人'),
    ],
    { head: { left: school.name, right: formatDay(day, 'zh-CN', 'long') } },
  );
}
