import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../electron/office/database/records.ts';
import { loanModel } from '../../../shared/areas/library/loans.ts';
import { everyTitle, type TitleFilter } from '../../../shared/areas/library/titles.ts';
import { formatIsbn } from '../../../shared/values/isbnHyphens.ts';
import { labelCode } from '../../../shared/values/label.ts';
import { behindTheOffice } from '../../make/behindTheOffice.ts';
import { addRoom } from '../../make/bookings.ts';
import { addBook, isbnOf } from '../../make/books.ts';
import { addChild } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;

describe('finding titles', () => {
  beforeAll(async () => {
    office = new TestOffice();
    await office.setUp();
    const roomId = (await addRoom(office, { name: '图书室' })).id;
    await addBook(office, {
      ...{ name: '长江边的重阳节', author: '单晓梅', isbn: isbnOf(1), classNumber: 'I287.45', age: 'middle' },
    });
    await addBook(
      office,
      { name: '数学家的故事', publisher: '青禾出版社', classNumber: 'O1-49' },
      { copies: 3, oldNumbers: ['TS-0007'], patch: { roomId, shelf: '2 架' } },
    );
    await addBook(office, { name: 'Hello 英语', classNumber: 'H31' });
  });
  afterAll(() => office.end());

  const names = async (filter: Partial<TitleFilter>) =>
    (
      await office.call('library.titles', {
        filter: { ...everyTitle, ...filter },
        order: 'newest',
        before: null,
      })
    ).rows.map(({ title }) => title.name);

  it.each([
    ['a part of the name', '重阳'],
    ['the author', '单晓梅'],
    ['initials, of every reading', 'CJBD'],
    ['initials from a letter within', 'cyj'],
    ['the spelling', 'changjiang'],
    ['the author’s initials by the surname', 'sxm'],
    ['the ISBN as it is printed', formatIsbn(isbnOf(1))],
    ['some digits of the ISBN', isbnOf(1).slice(4, 11)],
    ['the class number', 'i287'],
    ['the label', labelCode('copy', 1)],
    ['two words of it', '重阳 单'],
  ])('by %s', async (_, text) => {
    expect(await names({ text })).toEqual(['长江边的重阳节']);
  });

  it('by the old number of a copy, the publisher, latin letters, in full-width too', async () => {
    expect(await names({ text: 'TS-0007' })).toEqual(['数学家的故事']);
    expect(await names({ text: '青禾' })).toEqual(['数学家的故事']);
    expect(await names({ text: 'ｈｅｌｌｏ' })).toEqual(['Hello 英语']);
    expect(await names({ text: '%' })).toEqual([]);
    expect(await names({ text: `'"` })).toEqual([]);
  });

  it('by class, age, room and state', async () => {
    expect(await names({ classLetter: 'I' })).toEqual(['长江边的重阳节']);
    expect(await names({ age: 'middle' })).toEqual(['长江边的重阳节']);
    expect(await names({ state: 'out' })).toEqual([]);
    expect(await names({ state: 'in' })).toHaveLength(3);
    const rooms = await office.call('rooms.rooms', null);
    expect(await names({ roomId: rooms[0]!.id })).toEqual(['数学家的故事']);
    const page = await office.call('library.titles', { filter: everyTitle, order: 'name', before: null });
    expect(page.figures).toEqual({ titles: 3, copies: 5, out: 0, lost: 0 });
    expect(page.rows.map(({ title }) => title.name)).toEqual([
      '长江边的重阳节',
      'Hello 英语',
      '数学家的故事',
    ]);
    expect(page.rows[2]).toMatchObject({ copies: 3, places: ['图书室 2 架'] });
  });
});

describe('a title', () => {
  beforeEach(async () => {
    office = new TestOffice();
    await office.setUp();
  });
  afterEach(() => office.end());

  const idsOf = async (id: string) =>
    (await office.call('library.title', { id })).copies.map(({ copy }) => copy.id);
  /** Past the rules of the desk, which are tested there. */
  const lend = async (copyId: string, childId: string) => {
    const { staffId: lentById } = (await office.call('admin.session', null))!;
    const at = new Date(`${testDay}T08:00:00`).getTime();
    const loan = {
      copyId,
      childId,
      lentById,
      quantity: 1,
      lentOn: testDay,
      dueOn: '2026-12-07',
      renewals: 0,
    };
    await behindTheOffice(office, (school) => {
      school.begin();
      school.records.insert(
        loanModel,
        { ...loan, lost: false },
        { act: newId(at), undoes: null, at, staffId: lentById, call: 'library.lend' },
      );
      school.commit();
    });
    await office.signIn('lin');
  };

  it('tells who has a copy to those in whose reach the child is, and to others only that it is out', async () => {
    const { titleId } = await addBook(office, {}, { copies: 2 });
    const staffId = await office.addStaff('mentor', 'chen');
    const mine = await addChild(office, { name: '李雨', mentorId: staffId });
    const other = await addChild(office, { name: '王小明' });
    const [one, two] = await idsOf(titleId);
    await lend(one!, mine.id);
    await lend(two!, other.id);
    await office.signIn('chen');
    const { copies, loans, timesLent } = await office.call('library.title', { id: titleId });
    expect(copies.map(({ out }) => out?.borrower)).toEqual([
      { kind: 'child', name: '李雨' },
      { kind: 'child', name: null },
    ]);
    expect(loans.map(({ borrower }) => borrower.name).toSorted()).toEqual(['李雨', null].toSorted());
    expect(timesLent).toBe(2);
  });

  it('does not go, nor its copy, while one is out', async () => {
    const { titleId } = await addBook(office, {}, { copies: 2 });
    const child = await addChild(office);
    const ids = await idsOf(titleId);
    await lend(ids[0]!, child.id);
    const problem = async (work: Promise<unknown>) => work.catch((error) => error.problem.code);
    expect(await problem(office.call('library.removeTitle', { id: titleId }))).toBe('copyOut');
    expect(await problem(office.call('library.removeCopies', { ids }))).toBe('copyOut');
    const left = { leftOn: testDay, leftBy: 'transferred', note: null };
    expect(await problem(office.call('library.takeOut', { ids, ...left }))).toBe('copyOut');
    await office.call('library.takeOut', { ids: [ids[1]!], ...left });
    expect(await office.call('library.scan', { code: labelCode('copy', 2) })).toMatchObject({
      ...{ kind: 'gone', on: testDay, thing: { id: ids[1] } },
    });
    const page = await office.call('library.titles', {
      ...{ filter: { ...everyTitle, state: 'out' as const }, order: 'newest', before: null },
    });
    expect(page.figures).toEqual({ titles: 1, copies: 1, out: 1, lost: 0 });
  });

  it('goes with its copies and comes back with them by one undo', async () => {
    const { titleId } = await addBook(office, { isbn: isbnOf(3) }, { copies: 4 });
    await office.call('library.removeTitle', { id: titleId });
    expect(await office.problem('library.title', { id: titleId })).toMatchObject({ code: 'notFound' });
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await idsOf(titleId)).toHaveLength(4);
  });

  it('takes no ISBN of another title, and is found by its new name at once', async () => {
    await addBook(office, { isbn: isbnOf(1), name: '甲' });
    const { titleId } = await addBook(office, { isbn: isbnOf(2), name: '乙' });
    expect(
      await office.problem('library.saveTitle', { id: titleId, version: null, patch: { isbn: isbnOf(1) } }),
    ).toEqual({ code: 'isbnTaken' });
    await office.call('library.saveTitle', { id: titleId, version: 1, patch: { name: '青山' } });
    const found = await office.call('library.titles', {
      ...{ filter: { ...everyTitle, text: 'qs' }, order: 'newest', before: null },
    });
    expect(found.rows.map(({ title }) => title.name)).toEqual(['青山']);
  });

  it('tells who changed what of it and of its copies', async () => {
    const { titleId } = await addBook(office, { name: '甲' });
    const [copyId] = await idsOf(titleId);
    await office.call('library.saveTitle', { id: titleId, version: 1, patch: { name: '青山' } });
    await office.call('library.saveCopies', { ids: [copyId!], patch: { shelf: '2架' } });
    const asked = { id: titleId, before: null, language: 'zh-CN' as const };
    const { changes } = await office.call('library.titleHistory', asked);
    expect(changes.map(({ record, kind, fields }) => [record, kind, fields.at(-1)?.after])).toEqual([
      ['copy', 'changed', '2架'],
      ['title', 'changed', '青山'],
      ['copy', 'made', expect.anything()],
      ['title', 'made', expect.anything()],
    ]);
  });

  it('leaves the ledger on no day to come, nor before it came in', async () => {
    const { titleId } = await addBook(office, {}, { patch: { acquiredOn: '2026-11-01' } });
    const ids = await idsOf(titleId);
    const issue = async (leftOn: string) =>
      (await office.problem('library.takeOut', { ids, leftOn, leftBy: 'lost', note: null }))?.fields?.[0]
        ?.issue;
    expect(await issue('2026-11-24')).toBe('dayAhead');
    expect(await issue('2026-10-31')).toBe('leftBeforeEntered');
  });
});
