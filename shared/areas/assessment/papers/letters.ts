/** 目标责任书 for signing, and the register who answers for what. Pure. */
import { cell, label, paper, paragraph, row, signLine, spacer, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { proseBlocks } from '../../../paper/prose.ts';
import { formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { LetterRow } from '../letters.ts';

type School = Pick<PaperSchool, 'name'>;

export function letterSheet({ letter, who }: LetterRow, school: School): Document {
  const name = `${letter.year}年度留守儿童关爱工作目标责任书`;
  const day =
    letter.signedOn === null ? '　　　　年　　月　　日' : formatDay(letter.signedOn, 'zh-CN', 'long');
  return paper(name, 'official', [
    title(name),
    paragraph(`责任人：${[who, letter.post].filter(Boolean).join('，')}`),
    paragraph(`负责的工作：${letter.about}`),
    ...proseBlocks(letter.duties, new Map()),
    paragraph('本责任书一式两份，学校和责任人各执一份，自签订之日起执行。'),
    spacer(10),
    signLine(`${school.name}（盖章）`),
    signLine('单位负责人签字'),
    signLine('责任人签字'),
    signLine(['签订日期', day]),
  ]);
}

export function lettersRegister(rows: readonly LetterRow[], school: School, year: number): Document {
  const name = `${year}年度留守儿童关爱工作责任分工表`;
  return paper(
    name,
    'form',
    [
      title(`${school.name}${name}`),
      table({
        columns: formColumns('12mm', '26mm', '34mm', 1, '30mm', '26mm'),
        head: [row(['序号', '责任人', '职务', '负责的工作', '签订日期', '签字'].map((each) => label(each)))],
        body:
          rows.length === 0
            ? [row([cell('还没有责任书', { colSpan: 6 })])]
            : rows.map(({ letter, who }, at) =>
                row(
                  [at + 1, who, letter.post, cell(letter.about, { align: 'left' }), letter.signedOn, null],
                  {
                    minHeightMm: 10,
                  },
                ),
              ),
      }),
      signLine('制表人', '单位负责人'),
    ],
    { head: { left: school.name, right: name } },
  );
}
