/** Cards, labels and bound papers printed by an installed Chromium, and read back. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperPrinter } from '../../../build/chromiumShell/paperPrinter.ts';
import { findChromium } from '../../../build/findChromium.mjs';
import { toDocx } from '../../../electron/office/files/docx.ts';
import { cards, cell, paragraph, row, table, text, title } from '../../../shared/paper/build.ts';
import type { Document, Section } from '../../../shared/paper/document.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { partTexts } from '../../office/files/partTexts.ts';
import { readPdf } from './readPdf.ts';

let printer: PaperPrinter;
beforeAll(async () => {
  const chromium = await findChromium();
  if (!chromium) throw new Error('these tests need a Chromium');
  printer = new PaperPrinter(chromium);
});
afterAll(() => printer.close());

const sheet = { columns: 2, rows: 4, widthMm: 95, heightMm: 67, padMm: 3, cut: true };
const longWords = '很长的住址'.repeat(60);
const names = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱'].map((each) => `学生${each}`);

function cardSheet(count: number): Document {
  const card = (index: number) => [
    table({
      columns: ['16mm', 1],
      body: [row(['姓名', cell(names[index]!)]), row(['住址', index === 0 ? longWords : '青坑村'])],
      size: 9,
      lines: 'none',
    }),
    paragraph(text('联系卡', { size: 8 }), { align: 'right' }),
  ];
  const section: Section = {
    kind: 'form',
    page: { marginsMm: { top: 12, right: 10, bottom: 12, left: 10 } },
    pageNumbers: false,
    blocks: [
      cards(
        sheet,
        Array.from({ length: count }, (_, index) => card(index)),
      ),
    ],
  };
  return { title: '联系卡', sections: [section] };
}

describe('cards in print', () => {
  it('stand eight to a sheet, each in its place, even when one holds too much', async () => {
    const pages = await readPdf(await printer.pdf(toHtml(cardSheet(17))));
    expect(pages.map((page) => page.text.match(/学生./g)?.length)).toEqual([8, 8, 1]);
    const placeOf = (name: string) => pages[0]!.pieces.find((piece) => piece.text.includes(name))!;
    const rise = placeOf('赵').bottomMm - placeOf('孙').bottomMm;
    expect(Math.abs(rise - 67)).toBeLessThan(0.5);
    expect(Math.abs(placeOf('钱').leftMm - placeOf('赵').leftMm - 95)).toBeLessThan(0.5);
  });

  it('are a table of boxes of that size in DOCX', async () => {
    const document = (await partTexts(await toDocx(cardSheet(3)))).get('word/document.xml')!;
    expect(document.match(/w:hRule="exact"/g)).toHaveLength(2);
    expect(document.match(/学生./g)).toEqual(['学生赵', '学生钱', '学生孙']);
  });
});

describe('the outline of a file', () => {
  interface Entry {
    title: string;
    items: Entry[];
  }

  it('has the bookmarks in their order and levels, and no title beside them', async () => {
    const section = (name: string, trail: [1 | 2 | 3, string][]): Section => ({
      kind: 'form',
      bookmarks: trail.map(([level, words]) => ({ level, text: words })),
      blocks: [title('登记表'), paragraph(name)],
    });
    const document: Document = {
      title: '档案',
      sections: [
        section('甲', [
          [1, '一(1)班'],
          [2, '高语嫣'],
        ]),
        section('甲的第二张', []),
        section('乙', [[2, '叶宇欣']]),
        section('丙', [
          [1, '一(2)班'],
          [2, '于建军'],
        ]),
      ],
    };
    const file = await getDocument({ data: await printer.pdf(toHtml(document)), verbosity: 0 }).promise;
    const told = (entries: Entry[]): unknown[] =>
      entries.map((entry) => (entry.items.length > 0 ? [entry.title, told(entry.items)] : entry.title));
    expect(file.numPages).toBe(4);
    expect(told((await file.getOutline()) as Entry[])).toEqual([
      ['一(1)班', ['高语嫣', '叶宇欣']],
      ['一(2)班', ['于建军']],
    ]);
    await file.destroy();
  });
});
