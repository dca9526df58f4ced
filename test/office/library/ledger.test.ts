import { readXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyTitle } from '../../../shared/areas/library/titles.ts';
import { addBook, isbnOf } from '../../make/books.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const undo = async () => {
  const [act] = await office.call('admin.acts', { limit: 1 });
  await office.call('admin.undo', { id: act!.id });
};
const titles = async () =>
  (await office.call('library.titles', { filter: everyTitle, order: 'name', before: null })).rows;

describe('the ledger of books', () => {
  const ledger = async (day: string) =>
    (await textOf(await office.call('library.bookLedger', { day, format: 'document' }))).replace(/\s/g, '');

  beforeEach(async () => {
    const spring = { name: '小山村的春天', classNumber: 'I287.45' };
    await addBook(office, spring, {
      ...{ copies: 3, oldNumbers: ['A1', 'A2', 'A3'] },
      patch: { acquiredOn: '2025-09-01', priceFen: 2550, source: 'province', shelf: '3架' },
    });
    await addBook(
      office,
      { name: '数学家的故事', classNumber: 'O1-49' },
      {
        patch: { acquiredOn: '2026-03-01', priceFen: 1000 },
      },
    );
    await addBook(office, { name: '没有分类的书' }, { patch: { acquiredOn: '2026-03-02' } });
  });

  it('has what was in it at the end of a day, with sums by class and in all', async () => {
    expect(await ledger('2025-08-31')).toContain('账上0种0册');
    expect(await ledger('2025-09-01')).toContain('账上1种3册，金额76.50元');
    const now = await ledger(testDay);
    expect(now).toContain('账上3种5册，金额86.50元（1册没有价格）');
    for (const words of ['A2', '省里配送', '3架', '按类合计', '没有分类号']) expect(now).toContain(words);
  });

  it('still has on a past day what has left since', async () => {
    const { ids } = await office.call('library.labelsToPrint', { by: 'range', kind: 'copy', from: 2, to: 2 });
    await office.call('library.takeOut', { ids, leftOn: '2026-05-01', leftBy: 'writtenOff', note: null });
    expect(await ledger('2026-04-30')).toContain('账上3种5册');
    expect(await ledger('2026-05-01')).toContain('账上3种4册，金额61.00元');
  });

  it('is a workbook with sums as numbers', async () => {
    const bytes = await office.call('library.bookLedger', { day: testDay, format: 'xlsx' });
    const { sheets } = await readXlsx(bytes as Uint8Array);
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    expect(cells).toContain(25.5);
    expect(cells).toContain(86.5);
  });
});

describe('titles that look the same', () => {
  it('are told where name, author, publisher and ISBN contradict nothing', async () => {
    await addBook(office, { name: '桥', author: '石头', isbn: isbnOf(1) });
    await addBook(office, { name: '《桥》', author: '石头 著' }, { copies: 2 });
    await addBook(office, { name: '桥', author: '别人' });
    await addBook(office, { name: '桥', author: '石头', isbn: isbnOf(2) });
    await addBook(office, { name: '桥梁' });
    const groups = await office.call('library.alikeTitles', null);
    expect(groups.map((group) => group.map(({ title, copies }) => [title.name, copies]))).toEqual([
      [
        ['《桥》', 2],
        ['桥', 1],
      ],
    ]);
  });

  it('become one with all copies, filled and as chosen, and are two again by one undo', async () => {
    const one = await addBook(office, { name: '桥', author: '石头' }, { copies: 2 });
    const two = await addBook(office, { name: '《桥》', publisher: '稻田书局', isbn: isbnOf(1) });
    const joined = await office.call('library.joinTitles', {
      ...{ keepId: one.titleId, otherId: two.titleId, take: ['publisher'] },
    });
    expect(joined).toMatchObject({ name: '桥', author: '石头', publisher: '稻田书局', isbn: isbnOf(1) });
    expect((await titles()).map(({ title, copies }) => [title.name, copies])).toEqual([['桥', 3]]);
    await undo();
    expect((await titles()).map(({ title, copies }) => [title.name, title.isbn, copies])).toEqual([
      ['《桥》', isbnOf(1), 1],
      ['桥', null, 2],
    ]);
  });

  it('are no title and itself', async () => {
    const { titleId } = await addBook(office);
    const asked = { keepId: titleId, otherId: titleId, take: [] };
    expect(await office.problem('library.joinTitles', asked)).toEqual({ code: 'sameTitle' });
  });
});
