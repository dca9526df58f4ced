/** 82 archives as one PDF, from the call to the bytes, against as many plain pages printed by the same browser. */
import type { Measure } from '../../build/bench.ts';
import { PaperPrinter } from '../../build/chromiumShell/paperPrinter.ts';
import { findChromium } from '../../build/findChromium.mjs';
import { everyone } from '../../shared/areas/children/filter.ts';
import { documentSchema } from '../../shared/paper/document.ts';
import { toHtml } from '../../shared/paper/html.ts';
import { addLeftBehindChild } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';
import { median } from './median.ts';

const children = 82;
const pagesEach = 2;
const rounds = 5;

export async function run(): Promise<Measure[]> {
  const chromium = await findChromium();
  if (!chromium) throw new Error('no Chromium on this machine');
  const office = new TestOffice(undefined, false);
  await office.setUp();
  const [first] = await office.call('admin.classes', null);
  for (let i = 0; i < children; i += 1)
    await addLeftBehindChild(office, {
      name: `王小${'芳明雨杰欣'[i % 5]}`,
      classId: first!.id,
      homeAddress: '金山乡青坑村99号',
      hobbies: '画画、跳绳、打乒乓球',
      character: '话不多，愿意帮助同学，遇到困难时会主动找老师说。',
    });
  const printer = new PaperPrinter(chromium);
  const archives: number[] = [];
  const plain: number[] = [];
  try {
    await printer.pdf(plainPages(1));
    for (let i = 0; i < rounds; i += 1) {
      archives.push(
        await timed(async () => {
          const document = await office.call('children.archives', {
            filter: everyone,
            ids: null,
            format: 'document',
          });
          await printer.pdf(toHtml(documentSchema.parse(document)));
        }),
      );
      plain.push(await timed(() => printer.pdf(plainPages(children * pagesEach))));
    }
  } finally {
    await printer.close();
    await office.end();
  }
  const [value, floor] = [median(archives), median(plain)];
  return [{ name: 'archives', value, unit: 'ms', floor, ratio: value / floor, limit: 2 }];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Pages full of plain Chinese text in the same fonts, no table on them. */
function plainPages(pages: number): string {
  const lines = Array.from(
    { length: 38 },
    (_, index) => `<p>第${index + 1}行　金山乡中心小学留守儿童之家，今天是个晴天，孩子们在活动室里看书。</p>`,
  );
  const page = `<section style="break-after: page; font: 10.5pt/18pt 仿宋, FangSong, 'Noto Serif CJK SC', serif">${lines.join('')}</section>`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>@page { size: A4; margin: 20mm } p { margin: 0 }</style>${page.repeat(pages)}</html>`;
}
