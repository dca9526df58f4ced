/** A sheet of barcode labels: the school, what it is, the bars, the digits under them. */
import { cards, cell, paper, paragraph, row, table, text } from '../../../paper/build.ts';
import type { CardBlock, Document, ImageRun, Row } from '../../../paper/document.ts';
import { widthInCharacters } from '../../../paper/layout.ts';
import type { LabelSheet } from '../labels.ts';

export interface Label {
  code: string;
  /** The book's title, the equipment's name. */
  name: string;
  /** Class number and shelf, or model and place; in small letters at the right. */
  mark: string;
}

/** Bars of a code with the blank at their sides that readers need: how many of the narrowest bars wide, and drawn so wide. */
export interface Bars {
  modules: number;
  draw(widthMm: number, heightMm: number): ImageRun;
}

/** Readers of the cheap kind want no narrower bar than this, and a wider one than the last helps none. */
const moduleMm = { least: 0.19, most: 0.42 };
const mmPerPoint = 25.4 / 72;
/** Above and below each cell of a card (paper/style.ts). */
const cellPadMm = 0.6;
const lineMm = (points: number) => points * 1.35 * mmPerPoint + cellPadMm;

/** `startAt` from 1: so many labels of the first sheet less one are used up already. */
export function labelsPaper(
  title: string,
  labels: readonly Label[],
  of: { sheet: LabelSheet; startAt: number; school: string; barsOf(code: string): Bars },
): Document {
  const { sheet, startAt, school, barsOf } = of;
  const { columns, rows, widthMm, heightMm, gapXMm, gapYMm } = sheet;
  const padMm = Math.min(2.5, widthMm / 20, heightMm / 12);
  const used = Math.min(startAt, columns * rows) - 1;
  return paper(
    title,
    'form',
    labels.length === 0
      ? [paragraph('没有要印的标签。', { align: 'center' })]
      : [
          cards(
            {
              ...{ columns, rows, widthMm, padMm, cut: false, middle: true },
              // half a tenth less in all, so that no rounding moves the last row to a sheet of its own
              heightMm: heightMm - 0.05 / rows,
              gapMm: { x: gapXMm, y: gapYMm },
            },
            [
              ...Array.from({ length: used }, (): CardBlock[] => []),
              ...labels.map((label) =>
                labelBlocks(label, {
                  school,
                  bars: barsOf(label.code),
                  widthMm: widthMm - 2 * padMm,
                  heightMm: heightMm - 2 * padMm,
                }),
              ),
            ],
          ),
        ],
    {
      page: {
        size: { widthMm: sheet.pageWidthMm, heightMm: sheet.pageHeightMm },
        marginsMm: { top: sheet.topMm, right: 0, bottom: 0, left: sheet.leftMm },
      },
      pageNumbers: false,
    },
  );
}

interface Room {
  school: string;
  bars: Bars;
  widthMm: number;
  heightMm: number;
}

/** What there is no room for is left out from the top: the school, then the name. The bars and digits always stand. */
function labelBlocks({ code, name, mark }: Label, { school, bars, widthMm, heightMm }: Room): CardBlock[] {
  const big = heightMm >= 28;
  const [small, middle, digits] = big ? [8, 10, 10] : [6.5, 8, 8.5];
  const [top, second, foot] = [lineMm(small), lineMm(middle), lineMm(digits)];
  const barsMm = (others: number) => Math.min(big ? 13 : 10, heightMm - others - cellPadMm - 0.5);
  const least = 6;
  const withTop = barsMm(top + second + foot) >= least;
  const withName = withTop || barsMm(second + foot) >= least;
  const heightOfBars = Math.max(3, barsMm(foot + (withTop ? top : 0) + (withName ? second : 0)));
  const module = Math.min(moduleMm.most, Math.max(moduleMm.least, (widthMm - 2) / bars.modules));
  const barsWidth = Math.min(widthMm - 1.2, module * bars.modules);
  const markWidth = Math.min(widthInCharacters(mark), Math.floor((widthMm * 0.55) / (small * mmPerPoint)));
  const left = widthMm - markWidth * small * mmPerPoint - 3;
  const rows: Row[] = [
    ...(withTop
      ? [
          row([
            cell(text(cutTo(school, (left - 1.5) / (small * mmPerPoint)), { size: small })),
            cell(text(cutTo(mark, markWidth), { size: small }), { align: 'right' }),
          ]),
        ]
      : []),
    ...(withName
      ? [
          row([
            cell(
              text(cutTo(name, (widthMm - 1.5) / (middle * mmPerPoint)), { size: middle, font: 'heiti' }),
              { colSpan: 2 },
            ),
          ]),
        ]
      : []),
    row([cell(bars.draw(barsWidth, heightOfBars), { colSpan: 2, align: 'center' })], {
      minHeightMm: heightOfBars + cellPadMm,
    }),
    row([cell(text(spaced(code), { size: digits }), { colSpan: 2, align: 'center' })]),
  ];
  return [
    table({
      columns: withTop ? [left, Math.max(1, widthMm - left)] : [1, 1],
      body: rows,
      size: small,
      lines: 'none',
    }),
  ];
}

/** '1000 1237': four digits are read and typed at a glance. */
function spaced(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** As much of a text as so many full-width characters take, with … where it was cut. */
export function cutTo(words: string, characters: number): string {
  if (widthInCharacters(words) <= characters) return words;
  let cut = '';
  for (const each of words) {
    if (widthInCharacters(cut) + widthInCharacters(each) + 1 > characters) break;
    cut += each;
  }
  return `${cut}…`;
}
