import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BorrowerRef } from '../../../shared/areas/library/desk.ts';
import { everyLoan } from '../../../shared/areas/library/loanList.ts';
import { addChild } from '../../make/children.ts';
import { addCopies, giveBack, lent } from '../../make/lending.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
let classIds: string[];
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  classIds = (await office.call('admin.classes', null)).map(({ id }) => id);
});
afterEach(() => office.end());

const childIn = async (name: string, at: number): Promise<BorrowerRef> => ({
  kind: 'child',
  id: (await addChild(office, { name, classId: classIds[at]! })).id,
});
const names = async (filter: Partial<typeof everyLoan>) =>
  (await office.call('library.loans', { filter: { ...everyLoan, ...filter }, before: null })).rows.map(
    ({ borrower, thing }) => `${borrower?.name} ${thing.name}`,
  );

describe('the list of loans', () => {
  it('tells what is out and late, by class, by who and by what, and counts it', async () => {
    const [fang, ming] = [await childIn('王小芳', 0), await childIn('王小明', 1)];
    const { things } = await addCopies(office, '唐诗', 3);
    await lent(office, things[0]!, fang);
    await lent(office, things[1]!, fang);
    await giveBack(office, things[1]!);
    office.passMinutes(20 * 24 * 60);
    await lent(office, things[2]!, ming);
    expect(await names({ state: 'out' })).toEqual(['王小芳 唐诗', '王小明 唐诗']);
    expect(await names({ state: 'late' })).toEqual(['王小芳 唐诗']);
    expect(await names({ classId: classIds[1]! })).toEqual(['王小明 唐诗']);
    expect(await names({ text: '小明' })).toEqual(['王小明 唐诗']);
    expect(await names({ state: 'back' })).toEqual(['王小芳 唐诗']);
    expect(await names({ lent: 'equipment' })).toEqual([]);
    expect(await names({ borrower: 'class' })).toEqual([]);
    const { figures } = await office.call('library.loans', { filter: everyLoan, before: null });
    expect(figures).toEqual({ times: 3, pieces: 3, children: 2, out: 2, late: 1 });
    expect(await office.call('library.deskTodos', null)).toEqual({
      ...{ overdue: 1, ready: 0, expired: 0, handOut: 0, notFetched: 0 },
    });
  });

  it('shows a mentor the loans of the children in reach alone', async () => {
    const mentorId = await office.addStaff('mentor', 'chen');
    const mine = await addChild(office, { name: '李小兰', mentorId });
    const { things } = await addCopies(office, '唐诗', 2);
    await lent(office, things[0]!, { kind: 'child', id: mine.id });
    await lent(office, things[1]!, await childIn('王小明', 1));
    await office.signIn('chen');
    expect(await names({})).toEqual(['李小兰 唐诗']);
  });

  it('is printed as slips for whoever has something late, by class', async () => {
    const [ming, fang] = [await childIn('王小明', 1), await childIn('王小芳', 0)];
    const { things } = await addCopies(office, '唐诗', 3);
    await lent(office, things[0]!, ming);
    await lent(office, things[1]!, fang);
    office.passMinutes(20 * 24 * 60);
    await lent(office, things[2]!, await childIn('李小兰', 2));
    const slips = await textOf(
      await office.call('library.overdueSlips', { filter: everyLoan, format: 'document' }),
    );
    expect(slips.indexOf('王小芳')).toBeLessThan(slips.indexOf('王小明'));
    expect(slips).toContain('《唐诗》　应还12月7日');
    expect(slips).not.toContain('李小兰');
  });

  it('tells in a workbook who owes what, one row for each with all that is late', async () => {
    const ming = await childIn('王小明', 1);
    const { things } = await addCopies(office, '唐诗', 2);
    await lent(office, things[0]!, ming);
    await lent(office, things[1]!, ming);
    office.passMinutes(20 * 24 * 60);
    const bytes = await office.call('library.overdueSlips', { filter: everyLoan, format: 'xlsx' });
    const words = await textOf(bytes);
    expect(words).toContain('王小明');
    expect(words).toContain('《唐诗》');
    expect(words.match(/王小明/g)).toHaveLength(1);
  });

  it('keeps what a child has read as a workbook', async () => {
    const fang = await childIn('王小芳', 0);
    const { things } = await addCopies(office, '唐诗', 1);
    await lent(office, things[0]!, fang);
    const bytes = await office.call('library.readingList', { childId: fang.id, format: 'xlsx' });
    expect(await textOf(bytes)).toContain('唐诗');
  });

  it('is printed as a list of what is late, by class, and kept as a workbook', async () => {
    const [ming, fang] = [await childIn('王小明', 1), await childIn('王小芳', 0)];
    const { things } = await addCopies(office, '唐诗', 3);
    await lent(office, things[0]!, ming);
    await lent(office, things[1]!, fang);
    office.passMinutes(20 * 24 * 60);
    await lent(office, things[2]!, await childIn('李小兰', 2));
    const late = { ...everyLoan, state: 'late' as const };
    const list = await textOf(await office.call('library.loansPaper', { filter: late, format: 'document' }));
    expect(list).toContain('图书器材过期未还清单');
    expect(list.indexOf('王小芳')).toBeLessThan(list.indexOf('王小明'));
    expect(list).not.toContain('李小兰');
    expect(await office.call('library.loansPaper', { filter: late, format: 'xlsx' })).toBeInstanceOf(
      Uint8Array,
    );
  });

  it('still shows who lends the thing of a child whose file is in the bin, without its name', async () => {
    const ming = await childIn('王小明', 1);
    const { things } = await addCopies(office, '唐诗', 1);
    await lent(office, things[0]!, ming);
    await office.call('children.remove', { id: ming.id });
    const { rows } = await office.call('library.loans', { filter: everyLoan, before: null });
    expect(rows.map(({ thing, borrower }) => [thing.name, borrower])).toEqual([['唐诗', null]]);
  });
});

describe('cards', () => {
  it('are given to a whole class at once, once each, and open the desk', async () => {
    const fang = await childIn('王小芳', 0);
    await childIn('王小明', 0);
    const cards = () => office.call('library.cards', { kind: 'child', classId: classIds[0]! });
    const to = (await cards()).map(({ borrower: { kind, id } }) => ({ kind, id }));
    expect(await office.call('library.issueCards', { to })).toEqual({ issued: 2 });
    expect(await office.call('library.issueCards', { to })).toEqual({ issued: 0 });
    const [first] = await cards();
    expect(first).toMatchObject({
      borrower: { id: fang.id, detail: '一(1)班' },
      number: 1,
      issuedOn: testDay,
    });
    expect(await office.call('library.scan', { code: first!.code! })).toMatchObject({
      kind: 'borrower',
      borrower: { name: '王小芳' },
    });
  });

  it('that are lost open nothing, and their number is never given again', async () => {
    const fang = await childIn('王小芳', 0);
    await office.call('library.issueCards', { to: [fang] });
    const [old] = await office.call('library.cards', { kind: 'child', classId: null });
    const next = await office.call('library.cardLost', { cardId: old!.cardId! });
    expect(next).toMatchObject({ number: 2, lost: 1 });
    expect(await office.call('library.scan', { code: old!.code! })).toEqual({
      kind: 'lostCard',
      lostOn: testDay,
    });
    expect((await office.problem('library.cardLost', { cardId: old!.cardId! }))?.code).toBe('notFound');
    const staff = await office.call('library.cards', { kind: 'staff', classId: null });
    await office.call('library.issueCards', {
      to: staff.map(({ borrower: { kind, id } }) => ({ kind, id })),
    });
    expect((await office.call('library.cards', { kind: 'staff', classId: null }))[0]).toMatchObject({
      number: 1,
    });
    expect((await office.call('library.cards', { kind: 'class', classId: null })).length).toBe(12);
  });
});
