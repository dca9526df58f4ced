import { expect, it } from 'vitest';
import { PaperPrinter } from '../../../build/chromiumShell/paperPrinter.ts';
import { findChromium } from '../../../build/findChromium.mjs';
import { recoveryPaper } from '../../../shared/areas/admin/papers.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { readPdf } from '../paper/readPdf.ts';

it('prints even the widest recovery code in two lines, none of its letters below the others', async () => {
  const chromium = await findChromium();
  if (!chromium) throw new Error('no Chromium on this machine');
  const printer = new PaperPrinter(chromium);
  try {
    const widest = Array.from({ length: 7 }, () => 'WWWW').join('-');
    const pdf = await printer.pdf(toHtml(recoveryPaper(widest, '金山乡中心小学', '2026-11-23')));
    const [page, more] = await readPdf(pdf);
    const letters = page!.pieces.filter((piece) => /^[W\s]+$/.test(piece.text));
    expect(letters.map((piece) => piece.text.replace(/\s/g, '')).join('')).toBe('W'.repeat(28));
    expect(new Set(letters.map((piece) => Math.round(piece.bottomMm))).size).toBe(2);
    expect(more).toBeUndefined();
  } finally {
    await printer.close();
  }
});
