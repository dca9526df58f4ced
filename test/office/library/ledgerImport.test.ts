/** A ledger of books from a workbook: read row by row, asked where doubtful, written as one act. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numbersIn } from '../../../electron/office/areas/library/ledger/columns.ts';
import type { LedgerRow } from '../../../shared/areas/library/ledgerImport.ts';
import { everyTitle } from '../../../shared/areas/library/titles.ts';
import { formatIsbn } from '../../../shared/values/isbnHyphens.ts';
import { addRoom } from '../../make/bookings.ts';
import { addBook, isbnOf } from '../../make/books.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const headings = '序号,图书编号,书名,作者,出版社,ISBN,册数,单价,登记日期,来源,存放地点,备注';
const read = (...lines: string[]) =>
  office.call('library.readLedger', {
    name: '图书登记表.csv',
    bytes: new TextEncoder().encode([headings, ...lines].join('\n')),
  });
const told = (rows: readonly LedgerRow[]) => rows.map(({ verdict, issues }) => [verdict, ...issues]);
const write = (rows: readonly LedgerRow[], titleId: string | null = null) =>
  office.call('library.importLedger', {
    rows: rows.map(({ group, title, copies, oldNumbers, patch, titleId: here }) => ({
      ...{ group, title, copies, oldNumbers, titleId: titleId ?? here },
      patch: { acquiredOn: '2026-01-01', ...patch },
    })),
  });
const titles = async () =>
  (await office.call('library.titles', { filter: everyTitle, order: 'newest', before: null })).rows;

describe('a ledger of books', () => {
  it('is read with numbers, copies, prices and days; nothing is written', async () => {
    const roomId = (await addRoom(office, { name: '图书室' })).id;
    const { rows, ignored } = await read(
      `1,A001-A003,《小山村的春天》,周晓禾,青禾出版社,${formatIsbn(isbnOf(1))},3册,￥25.5元,2024.9.1,省里配送,图书室,好`,
      '2,A010,竹林里的歌,石磊,稻田书局,,,18,2023年3月,县团委赠送,二楼书柜,',
      '合计,,合计,,,,4,,,,,',
    );
    expect(ignored).toEqual([]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      ...{ row: 2, copies: 3, verdict: 'new', issues: [], oldNumbers: ['A001', 'A002', 'A003'] },
      title: { name: '小山村的春天', isbn: isbnOf(1), priceFen: 2550 },
      patch: { priceFen: 2550, acquiredOn: '2024-09-01', source: 'province', roomId, note: '好' },
    });
    expect(rows[1]).toMatchObject({
      ...{ copies: 1, oldNumbers: ['A010'], issues: ['inNote'] },
      patch: { acquiredOn: '2023-03-01', source: 'donated', shelf: '二楼书柜', note: '来源：县团委赠送' },
    });
    expect(await titles()).toEqual([]);
  });

  it('tells what a spreadsheet has done to an ISBN and keeps it as words', async () => {
    const { rows } = await read(
      '1,1,甲,,,9.78753E+12,1,,2024-01-01,,,',
      '2,2,乙,,,978753010,1,,2024-01-01,,,',
      `3,3,丙,,,${isbnOf(9).slice(0, 12)}${(Number(isbnOf(9)[12]) + 1) % 10},1,,2024-01-01,,,`,
    );
    expect(rows.map(({ issues }) => issues[0])).toEqual([
      'isbnScientific',
      'isbnDigitLost',
      'isbnWrongDigit',
    ]);
    expect(rows[0]).toMatchObject({ verdict: 'new', patch: { note: 'ISBN：9.78753E+12' } });
  });

  it('makes one title of a row a copy, and is undone as one', async () => {
    const { rows } = await read(
      '1,001,画画,彩云,稻田书局,,,10,2024-01-01,,,',
      '2,002,画画,彩云 著,稻田书局,,,10,2024-01-01,,,',
      `3,003,桥,,,${isbnOf(2)},2,,2024-01-01,,,`,
      `4,004,桥（第二版）,,,${isbnOf(2)},1,,2024-01-01,,,`,
    );
    expect(told(rows)).toEqual([['new'], ['joined', 'joinsRow'], ['new'], ['joined', 'joinsRow']]);
    expect(await write(rows)).toEqual({ titles: 2, copies: 5 });
    expect((await titles()).map(({ title, copies }) => [title.name, copies])).toEqual([
      ['桥', 3],
      ['画画', 2],
    ]);
    expect(await office.call('library.scan', { code: '002' })).toMatchObject({ thing: { name: '画画' } });
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await titles()).toEqual([]);
  });

  it('joins the title of an ISBN, asks about one that looks the same, and leaves out numbers it knows', async () => {
    const one = await addBook(office, { name: '桥', isbn: isbnOf(2) }, { oldNumbers: ['B1'] });
    const two = await addBook(office, { name: '画画', author: '彩云' });
    const { rows } = await read(
      `1,B7,大桥,石头,,${isbnOf(2)},1,,2024-01-01,,,`,
      `2,B8,画画,彩云,,${isbnOf(3)},1,,2024-01-01,,,`,
      '3,B1,桥,,,,1,,2024-01-01,,,',
    );
    expect(told(rows)).toEqual([
      ['joined', 'differs'],
      ['doubtful', 'looksSame'],
      ['same', 'looksSame', 'numberKnown'],
    ]);
    expect(rows[0]!.titleId).toBe(one.titleId);
    expect(rows[1]!.alike.map(({ id }) => id)).toEqual([two.titleId]);
    await write(rows.slice(0, 1));
    await write(rows.slice(1, 2), two.titleId);
    const after = await titles();
    expect(after.map(({ title, copies }) => [title.name, title.author, title.isbn, copies])).toEqual([
      ['画画', '彩云', isbnOf(3), 2],
      ['桥', '石头', isbnOf(2), 2],
    ]);
  });

  it('refuses a row without a name or with copies that are no number, and a day to come', async () => {
    const { rows } = await read('1,1,,甲,,,1,,,,,', '2,2,乙,,,,若干,,,,,', '3,3,丙,,,,1,,2027-01-01,,,');
    expect(told(rows)).toEqual([
      ['impossible', 'nameEmpty', 'dayMissing'],
      ['impossible', 'copiesUnread', 'dayMissing'],
      ['new', 'dayMissing'],
    ]);
    expect(rows[2]!.patch.acquiredOn).toBeUndefined();
  });
});

describe('old numbers', () => {
  it.each([
    ['0012', 1, ['0012']],
    ['TS-0012~TS-0014', 3, ['TS-0012', 'TS-0013', 'TS-0014']],
    ['0098-0101', 4, ['0098', '0099', '0100', '0101']],
    ['7、9', 2, ['7', '9']],
    ['2024-12', 1, ['2024-12']],
    ['1-5', 3, ['1-5']],
    ['', 3, []],
  ])('%s of %i copies', (said, copies, numbers) => {
    expect(numbersIn(said, copies)).toEqual(numbers);
  });
});
