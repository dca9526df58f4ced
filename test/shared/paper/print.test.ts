/** The samples printed by an installed Chromium, and read back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperPrinter } from '../../../build/chromiumShell/paperPrinter.ts';
import { findChromium } from '../../../build/findChromium.mjs';
import { paper, paragraph, table, title } from '../../../shared/paper/build.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { type PrintedPage, readPdf } from './readPdf.ts';
import { archives, roster, summary } from './samples.ts';

/** Chromium rounds to pixels, and a letter's tightened space is behind it. */
const toleranceMm = 0.3;

let printer: PaperPrinter;

beforeAll(async () => {
  const chromium = await findChromium();
  if (!chromium) throw new Error('these tests need a Chromium');
  printer = new PaperPrinter(chromium);
});

afterAll(() => printer.close());

async function print(document: Document): Promise<PrintedPage[]> {
  return readPdf(await printer.pdf(toHtml(document)));
}

describe('an official paper in print', () => {
  it('is A4 with its text between the margins, its words whole and its pages numbered outside', async () => {
    const pages = await print(summary());
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      expect([page.widthMm, page.heightMm]).toEqual([210, 297]);
      const left = Math.min(...page.pieces.map((piece) => piece.leftMm));
      const right = Math.max(...page.pieces.map((piece) => piece.rightMm));
      expect(left).toBeGreaterThanOrEqual(28 - toleranceMm);
      expect(right).toBeLessThanOrEqual(184 + toleranceMm);
    }
    expect(pages.map((page) => page.text.match(/—\d+—/)?.[0])).toEqual(['—1—', '—2—', '—3—']);
    const numberAt = (index: number) =>
      pages[index]!.pieces.findLast((piece) => piece.text.includes('—'))!.leftMm;
    expect(numberAt(0)).toBeGreaterThan(150);
    expect(numberAt(1)).toBeLessThan(50);
    const all = pages.map((page) => page.text).join('');
    expect(all).toContain('现有在校学生291名，其中留守儿童82名，占28.18%；女生36名');
    expect(all).toContain('一、基本情况');
    expect(all).toContain('（二）结对帮扶，家校联动');
    expect(all.match(/\[待填/g)).toHaveLength(4);
  });
});

describe('bound archives in print', () => {
  it('begin each child on a new page with its own head and numbers', async () => {
    const pages = await print(archives(2));
    expect(pages.map((page) => page.text.match(/—\d+—/)?.[0])).toEqual([
      '—1—',
      '—2—',
      '—3—',
      '—1—',
      '—2—',
      '—3—',
    ]);
    expect(pages.map((page) => page.text.includes('李小1'))).toEqual([true, true, true, false, false, false]);
    expect(pages[3]!.text).toContain('农村留守儿童基本情况登记表');
    expect(pages[3]!.text).toContain('341102201611080017');
  });
});

describe('a long list in print', () => {
  it('repeats its head, loses no row, says page and total', async () => {
    const pages = await print(roster(300));
    expect([pages[0]!.widthMm, pages[0]!.heightMm]).toEqual([297, 210]);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain('公民身份号码');
      expect(page.text).toContain(`第${index + 1}页/共${pages.length}页`);
      expect(Math.max(...page.pieces.map((piece) => piece.rightMm))).toBeLessThanOrEqual(285 + toleranceMm);
    }
    const all = pages.map((page) => page.text).join('');
    expect(all.match(/341102201611080017/g)).toHaveLength(300);
  });

  it('parts a cell that is longer than a page without cutting any of it', async () => {
    const pages = await print(
      paper('t', 'form', [
        title('长'),
        table({ columns: ['20mm', 1], body: [['一', '长长的话。'.repeat(900)]] }),
        paragraph('尾'),
      ]),
    );
    expect(pages.length).toBeGreaterThan(2);
    const all = pages.map((page) => page.text.replace(/—\d+—/, '')).join('');
    expect(all.match(/长长的话。/g)).toHaveLength(900);
  });
});
