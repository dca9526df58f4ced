/** What a half-year summary tells of books and equipment, counted a second time from what it opens. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addBook } from '../../make/books.ts';
import { addChild } from '../../make/children.ts';
import { addAssetBehind, addCopies, lent } from '../../make/lending.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const summary = () => office.call('reports.summary', { year: 2026, half: 2 });

/** Books of this half and of the one before, balls, two books lent and one of them late by now. */
async function someThings(): Promise<void> {
  const balls = await addAssetBehind(office, { name: '篮球', counted: true, quantity: 9, number: 1 });
  const { things } = await addCopies(office, '小山村的春天', 2);
  await addBook(office, { name: '旧书' }, { copies: 3, patch: { acquiredOn: '2026-05-04' } });
  await addBook(office, { name: '赠书' }, { copies: 4, patch: { source: 'donated' } });
  const fang = { kind: 'child' as const, id: (await addChild(office)).id };
  await lent(office, things[0]!, fang);
  office.passMinutes(20 * 24 * 60);
  const ming = { kind: 'child' as const, id: (await addChild(office, { name: '王小明' })).id };
  await lent(office, things[1]!, ming);
  await lent(office, balls, ming, { quantity: 2 });
}

it('tells what there is, what came in the half and what was lent', async () => {
  await someThings();
  const found = new Map((await summary()).figures.map(({ name, text }) => [name, text]));
  const told = (...names: string[]) => names.map((name) => found.get(name));
  expect(told('图书种数', '图书册数', '新增图书册数', '捐赠图书册数')).toEqual(['3', '9', '6', '4']);
  expect(told('借书次数', '借书人数', '过期未还次数')).toEqual(['2', '2', '1']);
  expect(told('器材件数', '新增器材件数', '减少器材件数', '借器材次数')).toEqual(['9', '9', '0', '1']);
});

it('has a way from each such number to what it counts', async () => {
  await someThings();
  const opened: string[] = [];
  for (const { name, page, value } of (await summary()).figures) {
    if (page?.of === 'loans') {
      const { rows } = await office.call('library.loans', { filter: page.filter, before: null });
      const children = new Set(rows.map(({ loan }) => loan.childId)).size;
      expect(name.endsWith('人数') ? children : rows.length, name).toBe(value);
      opened.push(name);
    }
    if (page?.of === 'equipment' && name === '器材件数') {
      const { rows } = await office.call('equipment.ledger', { filter: page.filter, before: null });
      expect(rows.reduce((sum, { balance }) => sum + balance, 0)).toBe(value);
      opened.push(name);
    }
  }
  expect(opened).toEqual(['借书次数', '借书人数', '器材件数', '借器材次数', '过期未还次数']);
});

it('opens nothing of another day for a half that is over', async () => {
  await someThings();
  office.passMinutes(40 * 24 * 60);
  const pages = new Map((await summary()).figures.map(({ name, page }) => [name, page?.of]));
  const opens = ['图书册数', '过期未还次数', '借书次数', '器材件数'].map((name) => pages.get(name));
  expect(opens).toEqual([undefined, undefined, 'loans', 'equipment']);
});

it('writes a paragraph only where there are books or equipment', async () => {
  const words = async () => (await summary()).sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
  expect(await words()).not.toContain('图书和器材。');
  await addBook(office);
  expect(await words()).toContain('现有图书{图书种数}种');
});
