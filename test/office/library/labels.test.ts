/** Labels as they come out of the printer: drawn from the PDF and read back by a barcode reader. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PaperPrinter } from '../../../build/chromiumShell/paperPrinter.ts';
import { findChromium } from '../../../build/findChromium.mjs';
import { type LabelSheet, layoutFault, presets } from '../../../shared/areas/library/labels.ts';
import { cutTo } from '../../../shared/areas/library/papers/labels.ts';
import type { CallOf } from '../../../shared/areas.ts';
import type { Input } from '../../../shared/call.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { labelCode } from '../../../shared/values/label.ts';
import { addBook } from '../../make/books.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { readBarcodes } from '../../make/readBarcodes.ts';
import { readPdf } from '../../shared/paper/readPdf.ts';

// each prints, draws and looks at sheets
vi.setConfig({ testTimeout: 90_000 });

let office: TestOffice;
let printer: PaperPrinter;
const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-labels-'));
const copies = 30;
const codes = Array.from({ length: copies }, (_, at) => labelCode('copy', at + 1));

beforeAll(async () => {
  const chromium = await findChromium();
  if (!chromium) throw new Error('these tests need a Chromium');
  printer = new PaperPrinter(chromium);
  office = new TestOffice();
  await office.setUp();
  const title = {
    name: '一本名字很长很长、长得一张标签上怎么也放不下的关于小山村的春天的书',
    classNumber: 'I287.45',
  };
  await addBook(office, title, { copies: 20, patch: { shelf: '3架2层' } });
  await addBook(office, { name: '桥' }, { copies: 10 });
});
afterAll(async () => {
  await printer?.close();
  await office?.end();
  rmSync(folder, { recursive: true, force: true });
});

type Ask = Omit<Input<CallOf<'library.labels'>>, 'format'>;
const all: Ask['which'] = { by: 'notPrinted', kind: 'copy' };

async function print(asked: Ask): Promise<Uint8Array> {
  const document = await office.call('library.labels', { ...asked, format: 'document' });
  return printer.pdf(toHtml(document as Document));
}

describe('labels', () => {
  it.each(['a4-3x8', 'a4-4x10'] as const)(
    'on an A4 sheet %s are read back, every one and in order',
    async (layout) => {
      const pdf = await print({ which: all, layout, startAt: 1 });
      const pages = await readBarcodes(pdf);
      const { columns, rows } = presets[layout];
      expect(pages).toHaveLength(Math.ceil(copies / (columns * rows)));
      expect(pages.flat().map(({ text }) => text)).toEqual(codes);
      const [page] = await readPdf(pdf);
      expect([page!.widthMm, page!.heightMm]).toEqual([210, 297]);
      expect(page!.text).toContain('金山乡中心小学');
      expect(page!.text).toContain('I287.453架2层');
      expect(page!.text).toContain('一本名字很长很长');
      expect(page!.text).not.toContain('春天的书');
    },
  );

  it.each(['printer-50x30', 'printer-40x30'] as const)(
    'of a %s come one a page of its size',
    async (layout) => {
      const pdf = await print({ which: { by: 'range', kind: 'copy', from: 3, to: 6 }, layout, startAt: 1 });
      const pages = await readBarcodes(pdf);
      expect(pages.map((page) => page.map(({ text }) => text))).toEqual(
        codes.slice(2, 6).map((each) => [each]),
      );
      const { widthMm, heightMm } = presets[layout];
      expect((await readPdf(pdf)).map((page) => [page.widthMm, page.heightMm])).toEqual(
        Array.from({ length: 4 }, () => [widthMm, heightMm]),
      );
    },
  );

  it('begin at the label that is still there, on a sheet of the school’s own with gaps', async () => {
    const own = await office.call('library.saveLabelLayout', {
      ...{ id: null, version: null },
      patch: {
        ...{ name: '老纸', topMm: 12, leftMm: 8, columns: 3, rows: 6, widthMm: 60, heightMm: 40 },
        ...{ gapXMm: 5, gapYMm: 4 },
      },
    });
    const [page] = await readBarcodes(
      await print({ which: { by: 'range', kind: 'copy', from: 1, to: 3 }, layout: own.id, startAt: 6 }),
    );
    expect(page!.map(({ text }) => text)).toEqual(codes.slice(0, 3));
    // the sixth label stands third in the second row, the others follow below
    const placed = page!.map(({ x, y }) => [Math.floor((x - 8) / 65), Math.floor((y - 12) / 44)]);
    expect(placed).toEqual([
      [2, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it('have their Chinese letters within the file', async () => {
    const file = path.join(folder, 'fonts.pdf');
    writeFileSync(file, await print({ which: all, layout: 'a4-3x8', startAt: 1 }));
    const fonts = spawnSync('pdffonts', [file], { encoding: 'utf8' })
      .stdout.split('\n')
      .slice(2)
      .filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\byes\s+(yes|no)\s+yes\b/);
  });

  it('are told how many, and no more counted as missing once they came out, until that is undone', async () => {
    const before = await office.call('library.labelsToPrint', all);
    expect(before).toMatchObject({ count: copies, first: codes[0], last: codes.at(-1) });
    await office.call('library.labelsPrinted', { kind: 'copy', ids: before.ids.slice(0, 10) });
    expect(await office.call('library.labelsToPrint', all)).toMatchObject({ count: 20, first: codes[10] });
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await office.call('library.labelsToPrint', all)).count).toBe(copies);
  });

  it('of equipment are told apart from those of books, and no more counted as missing once they came out', async () => {
    const assets: Ask['which'] = { by: 'notPrinted', kind: 'asset' };
    const entered = await office.call('equipment.enterAssets', {
      ...{ patch: { name: '书架', kind: 'bookshelf' }, counted: false, quantity: 3 },
    });
    const before = await office.call('library.labelsToPrint', assets);
    expect(before).toMatchObject({ count: 3, first: entered[0]!.code, last: entered[2]!.code });
    const [page] = await readBarcodes(await print({ which: assets, layout: 'a4-3x8', startAt: 1 }));
    expect(page!.map(({ text }) => text)).toEqual(entered.map(({ code }) => code));
    await office.call('library.labelsPrinted', { kind: 'asset', ids: before.ids.slice(0, 2) });
    expect(await office.call('library.labelsToPrint', assets)).toMatchObject({ ids: [entered[2]!.asset.id] });
    expect((await office.call('library.labelsToPrint', all)).count).toBe(copies);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await office.call('library.labelsToPrint', assets)).count).toBe(3);
    // what was taken out of the ledger needs none
    await office.call('equipment.takeOut', {
      ...{ id: entered[0]!.asset.id, quantity: 1, reason: 'lost', day: testDay, note: null },
    });
    expect(await office.call('library.labelsToPrint', assets)).toMatchObject({
      ids: entered.slice(1).map(({ asset }) => asset.id),
    });
  });

  it('say the school’s short name where it has one', async () => {
    const one: Ask = {
      ...{ which: { by: 'range', kind: 'copy', from: 2, to: 2 }, layout: 'a4-3x8', startAt: 1 },
    };
    await office.call('admin.saveSchool', { shortName: '金山小学' });
    const [short] = await readPdf(await print(one));
    expect(short!.text).toContain('金山小学');
    expect(short!.text).not.toContain('金山乡中心小学');
    await office.call('admin.saveSchool', { shortName: null });
    const [whole] = await readPdf(await print(one));
    expect(whole!.text).toContain('金山乡中心小学');
  });

  it('are not made of what has left the ledger, nor on a sheet that does not fit its paper', async () => {
    const { ids } = await office.call('library.labelsToPrint', all);
    await office.call('library.takeOut', { ids: [ids[0]!], leftOn: testDay, leftBy: 'lost', note: null });
    const range = { by: 'range', kind: 'copy', from: 1, to: 2 } as const;
    expect(await office.call('library.labelsToPrint', range)).toMatchObject({ count: 1, first: codes[1] });
    const wide = { ...presets['a4-3x8'], leftMm: 2 };
    expect(layoutFault(wide)).toBe('labelsTooWide');
    expect(layoutFault({ ...presets['a4-3x8'], gapYMm: 1 } satisfies LabelSheet)).toBe('labelsTooTall');
    const problem = await office.problem('library.saveLabelLayout', { id: null, version: null, patch: wide });
    expect(problem).toMatchObject({ fields: [{ issue: 'labelsTooWide' }] });
  });
});

describe('words on a label', () => {
  it('are cut where there is no more room, Latin letters as half', () => {
    expect(cutTo('小山村', 3)).toBe('小山村');
    expect(cutTo('小山村的春天', 4)).toBe('小山村…');
    expect(cutTo('Hello you', 4)).toBe('Hello …');
  });
});
