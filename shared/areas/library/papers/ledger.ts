/** 图书账 as at a day: number, title, price, source, date, place; sums by class and in all (domain.md 1.6). Pure. */
import { type CodeList, labelOf } from '../../../codes/codeList.ts';
import { bookClass } from '../../../codes/index.ts';
import { cell, heading, money, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { labelCode } from '../../../values/label.ts';
import { formatYuan } from '../../../values/money.ts';

/** A copy as the ledger has it. */
export interface LedgerLine {
  number: number;
  oldNumber: string | null;
  titleId: string;
  name: string;
  author: string | null;
  publisher: string | null;
  classNumber: string | null;
  priceFen: number | null;
  source: string;
  acquiredOn: Day;
  room: string | null;
  shelf: string | null;
}

const left = (words: string | null) => cell(words, { align: 'left' });
const yuan = (fen: number | null) => cell(money(fen), { align: 'right' });

export interface ClassSum {
  /** A letter of 中图法; null: no class number. */
  letter: string | null;
  titles: number;
  copies: number;
  fen: number;
}

/** In the order of the classes, those without one last. */
export function sumsByClass(lines: readonly LedgerLine[]): ClassSum[] {
  const groups = Map.groupBy(lines, ({ classNumber }) => classNumber?.[0] ?? null);
  return [...bookClass.entries.map(({ code }) => code), null].flatMap((letter) => {
    const group = groups.get(letter);
    return group ? [sumOf(letter, group)] : [];
  });
}

function sumOf(letter: string | null, lines: readonly LedgerLine[]): ClassSum {
  return {
    letter,
    titles: new Set(lines.map(({ titleId }) => titleId)).size,
    copies: lines.length,
    fen: lines.reduce((sum, { priceFen }) => sum + (priceFen ?? 0), 0),
  };
}

export function bookLedger(
  lines: readonly LedgerLine[],
  of: { day: Day; school: { name: string }; sources: CodeList },
): Document {
  const name = '图书账';
  const whole = sumOf(null, lines);
  const unpriced = lines.filter(({ priceFen }) => priceFen === null).length;
  const until = `截至${formatDay(of.day, 'zh-CN', 'long')}`;
  return paper(
    `${name}（${until}）`,
    'list',
    [
      title(`${of.school.name}${name}`),
      paragraph(
        `${until}，账上 ${whole.titles} 种 ${whole.copies} 册，金额 ${formatYuan(whole.fen)} 元${
          unpriced > 0 ? `（${unpriced} 册没有价格）` : ''
        }。`,
        { align: 'center' },
      ),
      table({
        columns: ['20mm', '22mm', 5, 2.4, 2.8, '24mm', '18mm', '20mm', '22mm', 2.4],
        head: [
          row(
            [
              '编号',
              '原编号',
              '书名',
              '作者',
              '出版社',
              '分类号',
              '单价（元）',
              '来源',
              '入账日期',
              '位置',
            ].map((words) => cell(words)),
          ),
        ],
        body: lines.map((line) =>
          row([
            cell(labelCode('copy', line.number)),
            left(line.oldNumber),
            left(line.name),
            left(line.author),
            left(line.publisher),
            left(line.classNumber),
            yuan(line.priceFen),
            cell(labelOf(of.sources, line.source, 'zh-CN')),
            cell(line.acquiredOn),
            left([line.room, line.shelf].filter(Boolean).join(' ') || null),
          ]),
        ),
      }),
      heading(1, '按类合计'),
      table({
        columns: ['20mm', 4, '30mm', '30mm', '40mm'],
        head: [row(['类', '名称', '种数', '册数', '金额（元）'].map((words) => cell(words)))],
        body: [
          ...sumsByClass(lines).map(({ letter, titles, copies, fen }) =>
            row([
              cell(letter ?? '—'),
              left(letter === null ? '没有分类号' : labelOf(bookClass, letter, 'zh-CN')),
              cell(titles, { align: 'right' }),
              cell(copies, { align: 'right' }),
              yuan(fen),
            ]),
          ),
          row([
            cell('合计', { colSpan: 2 }),
            cell(whole.titles, { align: 'right' }),
            cell(whole.copies, { align: 'right' }),
            yuan(whole.fen),
          ]),
        ],
      }),
      signLine('保管人', '负责人', '日期'),
    ],
    { head: { left: of.school.name, right: `${name}（${until}）` } },
  );
}
