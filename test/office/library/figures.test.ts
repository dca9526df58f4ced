/** Loans counted, each figure a second time from the rows of the log that it opens; and what one child has and had. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyLoan, type LoanFilter } from '../../../shared/areas/library/loanList.ts';
import { addBook } from '../../make/books.ts';
import { addChild } from '../../make/children.ts';
import { addAssetBehind, addCopies, giveBack, lent } from '../../make/lending.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
const child = { fang: '', ming: '' };
let classId = '';
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  const [first] = await office.call('admin.classes', null);
  classId = first!.id;
  child.fang = (await addChild(office, { classId })).id;
  child.ming = (await addChild(office, { name: '王小明' })).id;
});
afterEach(() => office.end());

const time = { from: '2026-09-01', to: '2026-12-31' };
const toChild = (who: keyof typeof child) => ({ kind: 'child' as const, id: child[who] });

/** Today: two books and three balls; eight days later one book to a class's box and one to a teacher. */
async function someLoans() {
  const balls = await addAssetBehind(office, { name: '篮球', counted: true, quantity: 9, number: 1 });
  const staffId = await office.addStaff('mentor', 'chen');
  const spring = await addCopies(office, '小山村的春天', 3);
  const { titleId } = await addBook(office, { name: '没人借的书', classNumber: 'K92' });
  const stars = await addBook(office, { name: '星星离我们多远', classNumber: 'P159' });
  const scanned = await office.call('library.title', { id: stars.titleId });
  const star = { kind: 'copy' as const, id: scanned.copies[0]!.copy.id };
  await lent(office, spring.things[0]!, toChild('fang'));
  await lent(office, star, toChild('ming'));
  await lent(office, balls, toChild('fang'), { quantity: 3 });
  await giveBack(office, star);
  office.passMinutes(8 * 24 * 60);
  await lent(office, spring.things[1]!, { kind: 'class', id: classId });
  await lent(office, spring.things[2]!, { kind: 'staff', id: staffId });
  return { neverId: titleId, springId: spring.titleId, starId: stars.titleId };
}

async function counted(filter: Partial<LoanFilter>) {
  const { rows, figures } = await office.call('library.loans', {
    filter: { ...everyLoan, ...time, ...filter },
    before: null,
  });
  const mine = {
    times: rows.length,
    pieces: rows.reduce((sum, { loan }) => sum + loan.quantity, 0),
    children: new Set(rows.flatMap(({ loan }) => loan.childId ?? [])).size,
    out: rows.filter(({ loan }) => loan.returnedOn === null).length,
  };
  expect(figures).toMatchObject(mine);
  return mine;
}

describe('the figures of lending', () => {
  it('are those of the loans that each month, class and kind opens', async () => {
    const { neverId, springId, starId } = await someLoans();
    const { total, months, classes, kinds, most, titles, never } = await office.call(
      'library.lendingFigures',
      time,
    );
    expect(total).toEqual({ times: 5, pieces: 7, children: 2, out: 4 });
    expect(total).toEqual(await counted({}));
    expect(months.map(({ month }) => month)).toEqual(['2026-11', '2026-12']);
    for (const { month, figures } of months)
      expect(figures).toEqual(await counted({ from: `${month}-01`, to: `${month}-30` }));
    expect(classes.map(({ id, name }) => [id, name])).toEqual([
      [classId, '一(1)班'],
      ['none', null],
      ['staff', null],
    ]);
    for (const { id, figures } of classes)
      expect(figures).toEqual(await counted(id === 'staff' ? { borrower: 'staff' } : { classId: id }));
    expect(kinds.map(({ lent: of, code }) => `${of} ${code}`)).toEqual([
      'book P',
      'book none',
      'equipment ball',
    ]);
    for (const { lent: of, code, figures } of kinds)
      expect(figures).toEqual(await counted(of === 'book' ? { bookClass: code } : { equipment: code }));
    expect(most.map(({ titleId, times }) => [titleId, times])).toEqual([
      [springId, 3],
      [starId, 1],
    ]);
    for (const { titleId, times } of most) expect((await counted({ titleId })).times).toBe(times);
    expect({ titles, never }).toEqual({ titles: 3, never: 1 });
    const { rows } = await office.call('library.neverLent', { ...time, before: null });
    expect(rows.map(({ titleId }) => titleId)).toEqual([neverId]);
  });

  it('leave out what was lent before or after the time asked for', async () => {
    await someLoans();
    const asked = { from: '2026-10-01', to: '2026-10-31' };
    const { total, months, most, never } = await office.call('library.lendingFigures', asked);
    expect({ total, months, most, never }).toEqual({
      total: { times: 0, pieces: 0, children: 0, out: 0 },
      ...{ months: [], most: [], never: 3 },
    });
  });

  it('stand on paper, in DOCX and in a workbook', async () => {
    await someLoans();
    const words = await textOf(
      await office.call('library.lendingFiguresPaper', { ...time, format: 'document' }),
    );
    for (const each of [
      '2026年12月',
      '一(1)班',
      '教师',
      'P 天文学、地球科学',
      '小山村的春天',
      '没有人借过的1种',
    ])
      expect(words).toContain(each);
    for (const format of ['docx', 'xlsx'] as const)
      expect(await office.call('library.lendingFiguresPaper', { ...time, format })).toBeInstanceOf(
        Uint8Array,
      );
  });
});

describe('the log of loans', () => {
  it('is kept to what is out, late, back or lost, to a kind of thing and to a name', async () => {
    await someLoans();
    const names = async (filter: Partial<LoanFilter>) => {
      const { rows } = await office.call('library.loans', {
        filter: { ...everyLoan, ...filter },
        before: null,
      });
      return rows.map(({ thing, borrower }) => `${thing.name} ${borrower?.name}`);
    };
    expect(await names({ state: 'back' })).toEqual(['星星离我们多远 王小明']);
    expect(await names({ state: 'late', lent: 'book' })).toEqual([]);
    office.passMinutes(8 * 24 * 60);
    expect(await names({ state: 'late', lent: 'book' })).toEqual(['小山村的春天 王小芳']);
    expect(await names({ state: 'late', lent: 'equipment' })).toEqual(['篮球 王小芳']);
    expect(await names({ text: '小芳' })).toEqual(['篮球 王小芳', '小山村的春天 王小芳']);
    expect(await names({ text: '星星' })).toEqual(['星星离我们多远 王小明']);
  });

  it('is printed as the register of its form, the oldest first', async () => {
    await someLoans();
    const filter = { ...everyLoan, lent: 'book' };
    const words = await textOf(await office.call('library.loansPaper', { filter, format: 'document' }));
    expect(words).toContain('图书借阅记录');
    expect(words.indexOf('王小芳')).toBeLessThan(words.indexOf('chen老师'));
    expect(words).not.toContain('篮球');
  });
});

describe('what a child has and had', () => {
  it('is told with what it likes, and to nobody who does not know the child', async () => {
    const { springId } = await someLoans();
    await office.call('library.placeHold', {
      of: { kind: 'title', id: springId },
      borrower: toChild('ming'),
    });
    const ming = await office.call('library.childLoans', { childId: child.ming });
    expect(ming.had.map(({ thing, loan }) => [thing.name, loan.returnedOn])).toEqual([
      ['星星离我们多远', testDay],
    ]);
    expect(ming).toMatchObject({
      ...{ out: [], books: 1, titles: 1 },
      likes: [{ lent: 'book', code: 'P', times: 1 }],
      waiting: [{ name: '小山村的春天' }],
    });
    const fang = await office.call('library.childLoans', { childId: child.fang });
    expect(fang.out.map(({ thing }) => thing.name)).toEqual(['篮球', '小山村的春天']);
    await office.signIn('chen');
    const problem = await office.problem('library.childLoans', { childId: child.fang });
    expect(problem?.code).toBe('notFound');
  });
});
