import { describe, expect, it } from 'vitest';
import { heading, paper, paragraph, row, signature, subtitle, title } from '../../../shared/paper/build.ts';
import type { PaperKind, Section } from '../../../shared/paper/document.ts';
import {
  arrange,
  chineseNumeral,
  columnWidthsMm,
  looks,
  numberingOf,
  sheetOf,
  signatureWidth,
  staysWhole,
} from '../../../shared/paper/layout.ts';

const section = (kind: PaperKind, more: Partial<Section> = {}): Section => ({ kind, blocks: [], ...more });

describe('GB/T 9704', () => {
  it('has its margins, letters and lines', () => {
    expect(sheetOf(section('official'))).toEqual({
      widthMm: 210,
      heightMm: 297,
      marginsMm: { top: 37, right: 26, bottom: 35, left: 28 },
      contentMm: 156,
    });
    expect(looks.official.title).toMatchObject({ font: 'xiaobiaosong', pt: 22 });
    expect(looks.official.body).toMatchObject({ font: 'fangsong', pt: 16, linePt: 28, indent: true });
    expect(looks.official.headings.map(({ font }) => font)).toEqual([
      'heiti',
      'kaiti',
      'fangsong',
      'fangsong',
    ]);
  });

  it('fits 28 letters into a line and 22 lines onto a page', () => {
    const { pt, letterSpacingPt, linePt } = looks.official.body;
    const points = (mm: number) => (mm / 25.4) * 72;
    expect(Math.floor(points(156) / (pt + letterSpacingPt))).toBe(28);
    expect(Math.floor(points(225) / linePt)).toBe(22);
  });

  it('numbers headings by level and begins again under each higher one', () => {
    const blocks = ([1, 2, 2, 3, 3, 4, 1, 2, 3] as const).map((level) => heading(level, 'x'));
    expect(arrange(section('official', { blocks })).map(({ number }) => number)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1. ',
      '2. ',
      '（1）',
      '二、',
      '（一）',
      '1. ',
    ]);
  });

  it('counts in Chinese numerals', () => {
    expect([1, 10, 11, 20, 21, 99].map(chineseNumeral)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
    ]);
  });

  it('ends the date four characters from the margin unless the unit needs the room', () => {
    const date = '2026年7月10日';
    const dateWidth = 7 * 0.5 + 3;
    expect(signatureWidth('青石小学', date)).toBe(dateWidth + 8);
    expect(signatureWidth('琅琊区云溪镇关心下一代工作委员会办公室', date)).toBe(20);
  });

  it('keeps headings with their text and the signature with its paper', () => {
    const blocks = [
      title('t'),
      subtitle('s'),
      heading(1, 'h'),
      paragraph('p'),
      paragraph('q'),
      signature('u', 'd'),
    ];
    const arranged = arrange(paper('t', 'official', blocks).sections[0]!);
    expect(arranged.map((each) => each.keepsWithNext)).toEqual([true, true, true, false, true, false]);
    expect(arranged.map((each) => each.spaceAfterPt)).toEqual([0, 28, 0, 0, 0, 0]);
  });
});

describe('pages', () => {
  it('turns A4 and A3, and takes other sizes as they are', () => {
    const size = (page: Section['page']) => {
      const { widthMm, heightMm } = sheetOf(section('form', { page }));
      return [widthMm, heightMm];
    };
    expect(size(undefined)).toEqual([210, 297]);
    expect(size({ size: 'A3', orientation: 'landscape' })).toEqual([420, 297]);
    expect(size({ size: { widthMm: 90, heightMm: 54 }, orientation: 'landscape' })).toEqual([90, 54]);
  });

  it('fills the width between the margins with columns', () => {
    const weight = (width: number) => ({ width, unit: 'weight' as const });
    expect(columnWidthsMm([{ width: 20, unit: 'mm' }, weight(1), weight(3)], 100)).toEqual([20, 20, 60]);
    expect(columnWidthsMm([{ width: 120, unit: 'mm' }, weight(1)], 100)).toEqual([120, 0]);
  });

  it('says the total only on a list that is alone in its file', () => {
    expect(numberingOf(section('list'), 1)?.between).toBe(' 页 / 共 ');
    expect(numberingOf(section('list'), 2)?.between).toBeNull();
    expect(numberingOf(section('list', { continues: true }), 2)).toMatchObject({ before: '— ', after: ' —' });
    expect(numberingOf(section('form', { pageNumbers: false }), 1)).toBeNull();
  });

  it('keeps a row whole unless it is so long that this would waste a page', () => {
    expect(staysWhole(row(['短', '字'.repeat(600)]))).toBe(true);
    expect(staysWhole(row(['短', '字'.repeat(601)]))).toBe(false);
  });
});
