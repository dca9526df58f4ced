import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatIsbn } from '../../../shared/values/isbnHyphens.ts';
import { labelCode } from '../../../shared/values/label.ts';
import { addBook, isbnOf } from '../../make/books.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const scan = (code: string) => office.call('library.scan', { code });

describe('entering books', () => {
  it('gives running numbers in bulk, in one act that is undone as one', async () => {
    const one = await addBook(office, { isbn: isbnOf(1) }, { copies: 40, oldNumbers: ['A-01', 'A-02'] });
    expect(one).toMatchObject({ joined: false, first: 1, last: 40 });
    expect(await scan(labelCode('copy', 40))).toMatchObject({
      kind: 'thing',
      thing: { name: '小山村的春天' },
    });
    expect(await scan('a-02')).toEqual({ kind: 'unknown' });
    expect(await scan('A-02')).toMatchObject({ kind: 'thing', thing: { code: labelCode('copy', 2) } });
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await scan(labelCode('copy', 1))).toEqual({ kind: 'unknown' });
    expect(await scan(isbnOf(1))).toEqual({ kind: 'unknown' });
  });

  it('never gives a number twice, not even that of a book in the bin', async () => {
    await addBook(office, {}, { copies: 3 });
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await addBook(office)).toMatchObject({ first: 4, last: 4 });
  });

  it('joins the title of the same ISBN, fills what it lacks and tells where they differ', async () => {
    const first = await addBook(office, { isbn: isbnOf(1), author: '周晓枫' });
    const second = await addBook(office, {
      ...{ isbn: isbnOf(1), name: '小山村之春', author: '周晓枫', publisher: '青禾出版社' },
    });
    expect(second).toMatchObject({ titleId: first.titleId, joined: true, differing: ['name'], first: 2 });
    expect(second.name).toBe('小山村的春天');
    expect(await scan(isbnOf(1))).toMatchObject({ kind: 'title', copies: [{ name: '小山村的春天' }, {}] });
  });

  it('keeps books without an ISBN apart, though they are called the same', async () => {
    const [one, other] = [await addBook(office), await addBook(office)];
    expect(one.titleId).not.toBe(other.titleId);
    const more = await office.call('library.enterCopies', {
      ...{ titleId: one.titleId, title: null, copies: 1, oldNumbers: [], patch: {} },
    });
    expect(more).toMatchObject({ titleId: one.titleId, joined: true });
  });

  it('keeps an ISBN typed with hyphens as its digits, and a class number as it is printed', async () => {
    const { titleId } = await addBook(office, { isbn: formatIsbn(isbnOf(4)), classNumber: 'ｉ287.4' });
    const { title } = await office.call('library.title', { id: titleId });
    expect(title).toMatchObject({ isbn: isbnOf(4), classNumber: 'I287.4' });
  });

  it('refuses a wrong ISBN, a title without a name, a day to come and a room that is not there', async () => {
    const fields = async (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error) => error.problem.fields?.[0] ?? error.problem.code,
      );
    const wrong = `${isbnOf(1).slice(0, -1)}${(Number(isbnOf(1).at(-1)) + 1) % 10}`;
    expect(await fields(addBook(office, { isbn: wrong }))).toMatchObject({ issue: 'wrongIsbn' });
    const noName = { titleId: null, title: { isbn: isbnOf(2) }, copies: 1, oldNumbers: [], patch: {} };
    expect(await fields(office.call('library.enterCopies', noName))).toMatchObject({ issue: 'required' });
    expect(await fields(addBook(office, {}, { patch: { acquiredOn: '2026-12-01' } }))).toMatchObject({
      issue: 'dayAhead',
    });
    const roomId = '01990000-0000-7000-8000-00000000000f';
    expect(await fields(addBook(office, {}, { patch: { roomId } }))).toBe('notFound');
  });

  it('writes no number, loss or leaving that a page may have sent', async () => {
    await addBook(office, {}, { patch: { number: 77, lostOn: '2026-01-01', leftOn: '2026-01-01' } });
    expect(await scan(labelCode('copy', 1))).toMatchObject({ kind: 'thing' });
    expect(await scan(labelCode('copy', 77))).toEqual({ kind: 'unknown' });
  });
});
