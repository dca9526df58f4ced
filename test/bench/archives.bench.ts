/**
 * 82 archives as one PDF, from the call to the bytes, against as many plain pages: the same words in the same
 * typefaces as lines of text, no table on them, printed by the same browser.
 */
import type { Measure } from '../../build/bench.ts';
import { PaperPrinter } from '../../build/chromiumShell/paperPrinter.ts';
import { findChromium } from '../../build/findChromium.mjs';
import { everyone } from '../../shared/areas/children/filter.ts';
import { documentSchema } from '../../shared/paper/document.ts';
import { toHtml } from '../../shared/paper/html.ts';
import { addLeftBehindChild } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';
import { median } from './median.ts';
import { timed, withoutTables } from './plainPages.ts';

const children = 82;
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
  const document = async () => {
    const wanted = { filter: everyone, ids: null, format: 'document' } as const;
    return documentSchema.parse(await office.call('children.archives', wanted));
  };
  const plainPages = toHtml(withoutTables(await document()));
  const archives: number[] = [];
  const plain: number[] = [];
  try {
    await printer.pdf('<p>一页</p>');
    for (let i = 0; i < rounds; i += 1) {
      archives.push(await timed(async () => printer.pdf(toHtml(await document()))));
      plain.push(await timed(() => printer.pdf(plainPages)));
    }
  } finally {
    await printer.close();
    await office.end();
  }
  const [value, floor] = [median(archives), median(plain)];
  return [{ name: 'archives', value, unit: 'ms', floor, ratio: value / floor, limit: 2 }];
}
