/** 借阅卡 to be cut out: name, class and the bars; nothing else of a child stands on what may be lost on the way home. */
import { cards, cell, paper, paragraph, row, table, text } from '../../../paper/build.ts';
import type { CardBlock, Document } from '../../../paper/document.ts';
import { widthInCharacters } from '../../../paper/layout.ts';
import { type Bars, cutTo } from './labels.ts';

export interface PrintedCard {
  code: string;
  name: string;
  /** A child's class, 教师, 班级书箱. */
  detail: string;
}

/** Eight larger ones, or ten of the size of an identity card. */
const sheets = {
  8: { rows: 4, widthMm: 95, heightMm: 67, top: 12, left: 10 },
  10: { rows: 5, widthMm: 90, heightMm: 54, top: 13, left: 15 },
} as const;

export function cardsPaper(
  holders: readonly PrintedCard[],
  of: { perSheet: 8 | 10; school: string; barsOf(code: string): Bars },
): Document {
  const { rows, widthMm, heightMm, top, left } = sheets[of.perSheet];
  return paper(
    '借阅卡',
    'form',
    holders.length === 0
      ? [paragraph('还没有发卡。', { align: 'center' })]
      : [
          cards(
            { columns: 2, rows, widthMm, heightMm, padMm: 4, cut: true, middle: true },
            holders.map((each) => cardBlocks(each, of, widthMm - 8, heightMm - 8)),
          ),
        ],
    { page: { marginsMm: { top, right: left, bottom: 10, left } }, pageNumbers: false },
  );
}

const moduleMm = 0.45;

function cardBlocks(
  { code, name, detail }: PrintedCard,
  { school, barsOf }: { school: string; barsOf(code: string): Bars },
  widthMm: number,
  heightMm: number,
): CardBlock[] {
  const bars = barsOf(code);
  const size = widthInCharacters(name) > 6 ? 14 : 18;
  const barsMm = heightMm > 50 ? 18 : 13;
  return [
    table({
      columns: [1],
      body: [
        row([cell(text(cutTo(`${school}　借阅卡`, widthMm / 3.6), { size: 9.5 }), { align: 'center' })]),
        row(
          [cell(text(cutTo(name, widthMm / (size * 0.36)), { size, font: 'heiti' }), { align: 'center' })],
          {
            minHeightMm: heightMm > 50 ? 12 : 9,
          },
        ),
        row([cell(text(cutTo(detail, widthMm / 4.3), { size: 11 }), { align: 'center' })]),
        row([cell(bars.draw(Math.min(widthMm - 2, bars.modules * moduleMm), barsMm), { align: 'center' })], {
          minHeightMm: barsMm + 1,
        }),
        row([cell(text(code.replace(/(\d{4})(?=\d)/g, '$1 '), { size: 10 }), { align: 'center' })]),
      ],
      size: 9.5,
      lines: 'none',
    }),
  ];
}
