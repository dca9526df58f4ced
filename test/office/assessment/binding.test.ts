/** The bound whole, drawn by an installed Chromium and read back. */
import { getDocument, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PaperPrinter } from '../../../build/chromiumShell/paperPrinter.ts';
import { findChromium } from '../../../build/findChromium.mjs';
import { bindAll } from '../../../renderer/areas/assessment/scoring/bind.ts';
import { addAssessment, treeRowOf } from '../../make/assessment.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { TestOffice } from '../../make/office.ts';
import { makePdf, makePicture } from '../../make/pictures.ts';
import { type PrintedPage, readPdf } from '../../shared/paper/readPdf.ts';

let office: TestOffice;
let printer: PaperPrinter;
beforeEach(async () => {
  const chromium = await findChromium();
  if (!chromium) throw new Error('these tests need a Chromium');
  printer = new PaperPrinter(chromium);
  office = new TestOffice();
  await office.setUp();
});
afterEach(async () => {
  await printer.close();
  await office.end();
});

const leaves = 20;
const perLeaf = 3;
/** Leaf and place of what is no note of the cupboard. */
const files: Record<string, 'pdf' | 'picture'> = {
  '3-2': 'pdf',
  '3-3': 'pdf',
  '4-1': 'picture',
  '20-3': 'pdf',
};

async function addBook() {
  const child = await addLeftBehindChild(office);
  await addContact(office, [child.id], { kind: 'visit', day: '2026-10-09', line: '家里都好' });
  const rows = [
    treeRowOf({ level: 1, name: '关爱' }),
    ...Array.from({ length: leaves }, (_, at) =>
      treeRowOf({ level: 2, name: `第${at + 1}项`, halves: 2, rules: at === 0 ? ['visits'] : [] }),
    ),
  ];
  const { assessment, lines } = await addAssessment(office, { rows });
  for (const [at, { score, evidence }] of lines.entries())
    for (let place = evidence.length + 1; place <= perLeaf; place += 1) {
      const number = `${at + 1}-${place}`;
      const kind = files[number];
      if (kind === undefined) {
        const put = { kind: 'shelf' as const, note: `盒子${number}` };
        await office.call('assessment.addEvidence', { indicatorScoreId: score.id, put });
        continue;
      }
      const bytes = kind === 'pdf' ? await makePdf(`FILE ${number}`) : await makePicture();
      const { readId } = await office.call('children.readAttachment', { bytes, firstPage: null });
      const file = { readId, title: `文件${number}`, day: null };
      await office.call('assessment.addFiles', { indicatorScoreId: score.id, files: [file] });
    }
  return office.call('assessment.bindingParts', { id: assessment.id });
}

/** Page by evidence number, as the index's pages say. */
function told(index: readonly PrintedPage[]): Map<string, number> {
  return new Map(
    index.flatMap(({ pieces }) =>
      pieces
        .filter(({ text, leftMm }) => leftMm < 40 && /^\d+-\d+$/.test(text))
        .map(({ text, bottomMm }) => {
          const [last] = pieces
            .filter((each) => Math.abs(each.bottomMm - bottomMm) < 0.5)
            .toSorted((a, b) => b.leftMm - a.leftMm);
          return [text, Number(last!.text)] as const;
        }),
    ),
  );
}

describe('the bound whole of an assessment', () => {
  it('stands in the indicators’ order with the pages that its index tells, in a handful of drawings', async () => {
    const parts = await addBook();
    let drawings = 0;
    const steps: string[] = [];
    const bytes = await bindAll(parts, {
      draw: (html) => {
        drawings += 1;
        return printer.pdf(html);
      },
      file: async (id) => (await office.call('assessment.evidenceFile', { id })).content,
      progress: (step) => void steps.push(step),
      today: '2026-11-23',
    });
    expect(parts.parts.length).toBe(leaves * perLeaf);
    expect(drawings).toBeLessThan(6);

    const pages = await readPdf(bytes.slice());
    const at = (words: string) => pages.findIndex(({ text }) => text.includes(words));
    const firstIndex = at('佐证目录');
    const firstPiece = at('佐证1-1');
    expect([at('自查评估'), firstIndex > 0, firstPiece > firstIndex + 1]).toEqual([0, true, true]);
    const index = told(pages.slice(firstIndex, firstPiece));
    const numbers = parts.view.lines.flatMap(({ evidence }) => evidence.map(({ number }) => number));
    expect([...index.keys()]).toEqual(numbers);
    const follows = [...index.values()].toSorted((a, b) => a - b);
    expect([...index.values()]).toEqual(follows);
    for (const [number, page] of index) {
      const { text } = pages[page - 1]!;
      if (files[number] === 'pdf') expect(text).toContain(`FILE${number}`);
      else expect(text).toContain(`佐证${number}`);
      expect(text).toContain(`${page}/${pages.length}`);
    }

    const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const outline = [];
    for (const { title, dest } of await file.getOutline())
      outline.push([title.split(' ')[0], (await file.getPageIndex((dest as [never])[0])) + 1]);
    await file.destroy();
    expect(outline.slice(2)).toEqual([...index]);
    // a share is told only of what is done piece by piece
    expect([...new Set(steps)]).toEqual(['drawing', 'files', 'index', 'book']);
  }, 240_000);

  it('has its numbers at the foot of a page however it is turned', async () => {
    const { lines } = await addAssessment(office, {
      rows: [treeRowOf({ level: 1, name: '制度', halves: 2 })],
    });
    const { assessmentId, id } = lines[0]!.score;
    const turns = [0, 90, 180, 270];
    for (const turned of turns) {
      const bytes = makePdf('SCAN', null, turned);
      const { readId } = await office.call('children.readAttachment', { bytes, firstPage: null });
      const scan = { readId, title: '扫描件', day: null };
      await office.call('assessment.addFiles', { indicatorScoreId: id, files: [scan] });
    }
    const bytes = await bindAll(await office.call('assessment.bindingParts', { id: assessmentId }), {
      draw: (html) => printer.pdf(html),
      file: async (each) => (await office.call('assessment.evidenceFile', { id: each })).content,
      progress: () => undefined,
      today: '2026-11-23',
    });
    const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    for (const at of turns.keys()) {
      const number = file.numPages - turns.length + at + 1;
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const seen = (words: string) => {
        const item = items.find((each) => 'str' in each && each.str === words) as { transform: number[] };
        const [a, b, , , x, y] = Util.transform(transform, item.transform);
        return { upright: Math.abs(b) < 0.01 && a > 0, left: x / width, down: y / height };
      };
      const foot = seen(`${number} / ${file.numPages}`);
      expect([foot.upright, Math.round(foot.left * 10), foot.down > 0.95]).toEqual([true, 5, true]);
      const mark = seen(`1-${at + 1}`);
      expect([mark.upright, mark.left > 0.85, mark.down < 0.05]).toEqual([true, true, true]);
    }
    await file.destroy();
  }, 240_000);
});
