/** Charts and tables between the words of a summary. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Figure } from '../../../shared/areas/reports/figure.ts';
import type { Block, Document, Run } from '../../../shared/paper/document.ts';
import { addActivity } from '../../make/activities.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const half = { year: 2026, half: 2 };

/** Three children in two classes, talks in two months, a visit in one, activities in three. */
async function someMonths() {
  const [first, second] = await office.call('admin.classes', null);
  const ids: string[] = [];
  for (const [name, classId] of [
    ['高语嫣', first!.id],
    ['叶宇欣', first!.id],
    ['于建军', second!.id],
  ] as const)
    ids.push((await addLeftBehindChild(office, { name, classId })).id);
  const contact = (kind: string, day: string) =>
    office.call('contacts.save', {
      ...{ id: null, version: null, childIds: [ids[0]!] },
      patch: { kind, day, line: '说到家里的事' },
    });
  for (const day of ['2026-09-08', '2026-09-30', '2026-10-12', '2026-06-30']) await contact('talk', day);
  await contact('visit', '2026-11-02');
  for (const day of ['2026-07-01', '2026-09-10', '2026-10-31']) await addActivity(office, ids, { day });
}

const chart = async (name: string) => {
  const { charts } = await office.call('reports.summary', half);
  return charts.find((each) => each.name === name)?.bars;
};
const told = (bars: Figure[] | undefined) => bars?.map(({ name, value }) => `${name} ${value}`);

it('draws each month of the time, and nothing of what did not occur', async () => {
  await someMonths();
  expect(told(await chart('图：每月谈心次数'))).toEqual(['7月 0', '8月 0', '9月 2', '10月 1', '11月 0']);
  expect(told(await chart('图：每月活动次数'))).toEqual(['7月 1', '8月 0', '9月 1', '10月 1', '11月 0']);
  expect(await chart('图：每月亲情电话次数')).toBeUndefined();
  expect((await chart('图：留守儿童按班级'))?.map(({ value }) => value)).toEqual([2, 1]);
});

it('opens for each bar exactly what it counts', async () => {
  await someMonths();
  const { charts } = await office.call('reports.summary', half);
  const bars = charts.flatMap((each) => each.bars);
  let opened = 0;
  for (const { contacts, activities, filter, value } of bars) {
    if (contacts) {
      const { figures } = await office.call('contacts.list', { filter: contacts, before: null });
      expect(figures.times).toBe(value);
    } else if (activities) {
      const { rows } = await office.call('activities.list', { filter: activities, before: null });
      expect(rows.length).toBe(value);
    } else if (filter)
      expect((await office.call('children.list', { filter, columns: [] })).total).toBe(value);
    else continue;
    opened += 1;
  }
  expect(opened).toBe(bars.length);
});

it('stands in the draft where its section tells of it, and on paper with its number and its scale', async () => {
  await someMonths();
  const { sections } = await office.call('reports.summary', half);
  const lines = sections.flatMap(({ paragraphs }) => paragraphs);
  expect(lines).toContain('[图：每月家访次数]');
  expect(lines).not.toContain('[图：每月借书次数]');
  const words = [['图：每月谈心次数'], ['表：留守儿童按班级'], ['图：每月活动次数'], ['图：每月借书次数']];
  await office.call('reports.saveSummary', {
    ...{ ...half, version: null, seen: {} },
    sections: [{ id: 'own', heading: '做法', paragraphs: words.map(([name]) => `[${name}]`) }],
  });
  const blocks = (await paper()).sections[0]!.blocks;
  const captions = wordsOf(blocks).filter((words) => /^[图表]\d/.test(words));
  expect(captions).toEqual(['图1　每月谈心次数', '表1　留守儿童按班级', '图2　每月活动次数']);
  const table = blocks.find(({ kind }) => kind === 'table')!;
  const widths = (table.kind === 'table' ? table.body : []).map((row) =>
    row.cells
      .at(-1)!
      .runs.map((run) => (run.kind === 'image' ? run.widthMm : 0))
      .reduce((a, b) => a + b),
  );
  // the last row is the caption
  expect(widths.slice(0, -1)).toEqual([0, 0, 90, 45, 0]);
});

it('is left out by a school’s template where there is nothing to show', async () => {
  await office.call('reports.saveTemplate', {
    kind: 'half',
    sections: [
      {
        id: 'own',
        heading: '做法',
        paragraphs: ['[图：每月谈心次数]', '[图：每月借书次数]', '我们这样做。'],
      },
    ],
  });
  await someMonths();
  const { sections } = await office.call('reports.summary', half);
  expect(sections[0]!.paragraphs).toEqual(['[图：每月谈心次数]', '我们这样做。']);
});

/** The words of all lines and cells. */
function wordsOf(blocks: readonly Block[]): string[] {
  const words = (runs: readonly Run[]) => runs.map((run) => ('text' in run ? run.text : '')).join('');
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [words(block.runs)];
    return block.kind === 'table'
      ? block.body.flatMap((row) => row.cells.map((cell) => words(cell.runs)))
      : [];
  });
}

async function paper(): Promise<Document> {
  const result = await office.call('reports.summaryPaper', { ...half, format: 'document' });
  if (result instanceof Uint8Array) throw new Error('a Document was asked for');
  return result;
}
