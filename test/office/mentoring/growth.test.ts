import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyChange } from '../../../shared/areas/admin/audit.ts';
import { partsThere, whyStaysSealed } from '../../../shared/areas/mentoring/growth.ts';
import type { Document } from '../../../shared/paper/document.ts';
import type { Refusal } from '../../../shared/problem.ts';
import { addChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { makePicture } from '../../make/pictures.ts';

let office: TestOffice;
let childId: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  const mentorId = await office.addStaff('mentor', 'chen');
  childId = (await addChild(office, { birthDate: '2016-05-01', mentorId })).id;
});
afterEach(() => office.end());

const secret = '妈妈我想你了这句话谁也不要看';

interface Written {
  part?: string;
  title?: string;
  text?: string | null;
  author?: 'mentor' | 'child';
  sealed?: boolean;
  pictures?: { readId: string; turn: 0 }[];
  id?: string;
  day?: string;
}

const write = ({ id, part = '13', text = '今天主动举手了', author = 'mentor', ...more }: Written = {}) =>
  office.call('mentoring.saveGrowthPage', {
    id: id ?? null,
    version: null,
    childId,
    values: { part, day: more.day ?? '2026-11-20', title: more.title ?? null, author, mood: null, text },
    sealed: more.sealed ?? false,
    pictures: more.pictures ?? [],
  });
const growth = () => office.call('mentoring.growth', { childId });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Refusal) => error.problem,
  );
async function picture() {
  const bytes = await makePicture({ format: 'jpeg' });
  const { readId } = await office.call('children.readAttachment', { bytes, firstPage: null });
  return { readId, turn: 0 as const };
}

describe('the growth record', () => {
  it('shows a page with its writer and pictures, and counts the twelve contents wherever they lie', async () => {
    await write({ pictures: [await picture()] });
    await write({ part: '9', text: '这学期每天读书半小时' });
    await office.call('contacts.save', {
      id: null,
      version: null,
      childIds: [childId],
      patch: { kind: 'talk', day: '2026-11-19', line: '说到爸爸快回来了' },
    } as never);
    const { pages, counts } = await growth();
    expect(pages.map(({ page, teacher, pictures }) => [page.part, teacher, pictures.length])).toEqual([
      ['9', '林校长', 0],
      ['13', '林校长', 1],
    ]);
    expect(counts.filter(({ count }) => count > 0)).toEqual([
      { part: '2', count: 1, last: '2026-11-19' },
      { part: '9', count: 1, last: '2026-11-20' },
      { part: '13', count: 1, last: '2026-11-20' },
    ]);
    expect(partsThere(counts)).toBe(2);
  });

  it('takes no empty page, none of a day to come, and seals only what is the child’s own', async () => {
    expect(await refusalOf(write({ text: null }))).toMatchObject({ code: 'emptyPage' });
    expect(await refusalOf(write({ day: '2026-11-24' }))).toMatchObject({ code: 'invalidInput' });
    expect(await refusalOf(write({ sealed: true }))).toMatchObject({ code: 'onlyOwnSealed' });
    expect((await growth()).pages).toEqual([]);
  });

  it('goes to the bin with its pictures and comes back whole', async () => {
    const id = await write({ pictures: [await picture()] });
    await office.call('mentoring.removeGrowthPage', { id });
    expect((await growth()).pages).toEqual([]);
    expect(await office.call('children.attachments', { childId })).toEqual([]);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await growth()).pages[0]?.pictures).toHaveLength(1);
  });

  it('becomes a booklet of its pages, in the order of the parts', async () => {
    await write({ text: '第二页的话' });
    await write({ part: '1', text: '我叫李雨，喜欢画画' });
    const book = (await office.call('mentoring.growthBooklet', { childId, format: 'document' })) as Document;
    const words = JSON.stringify(book);
    expect(words.indexOf('喜欢画画')).toBeLessThan(words.indexOf('第二页的话'));
    expect(words.indexOf('喜欢画画')).toBeGreaterThan(0);
  });
});

describe('a page that the child has sealed', () => {
  /** Everything that the office says of the child, to whoever is signed in. */
  async function everythingSaid(): Promise<string> {
    const said = [
      await growth(),
      await office.call('mentoring.growthBooklet', { childId, format: 'document' }),
      await office.call('children.history', { id: childId, before: null, language: 'zh-CN' }),
      await office.call('children.attachments', { childId }),
      await office.call('admin.nextUndo', { language: 'zh-CN' }),
    ];
    return JSON.stringify(said);
  }

  it('says nothing to anybody: not on the page, in the booklet, the history, the bin or the audit', async () => {
    await write({ author: 'child', part: '5', text: secret, sealed: true, pictures: [await picture()] });
    expect(await everythingSaid()).not.toContain(secret);
    const audit = await office.call('admin.audit', { filter: everyChange, before: null, language: 'zh-CN' });
    expect(JSON.stringify(audit)).not.toContain(secret);
    expect((await growth()).pages[0]).toMatchObject({ page: { sealed: true, text: null }, pictures: [] });
    expect(await office.call('children.attachments', { childId })).toEqual([]);
    const { id } = (await growth()).pages[0]!.page;
    await office.call('mentoring.removeGrowthPage', { id });
    const bin = await office.call('admin.bin', { before: null, language: 'zh-CN' });
    expect(JSON.stringify(bin)).not.toContain(secret);
    await office.signIn('chen');
    expect(await everythingSaid()).not.toContain(secret);
  });

  it('takes the words and pictures of a page that was open before', async () => {
    const id = await write({ author: 'child', text: secret, pictures: [await picture()] });
    expect((await growth()).pages[0]?.pictures).toHaveLength(1);
    await write({ id, author: 'child', text: secret, sealed: true });
    expect((await growth()).pages[0]).toMatchObject({ page: { text: null }, pictures: [] });
    expect(await refusalOf(write({ id, author: 'child', text: '改掉' }))).toMatchObject({
      code: 'pageSealed',
    });
  });

  it('stays closed to a mentor, and the refusal stands in the child’s history', async () => {
    const id = await write({ author: 'child', text: secret, sealed: true });
    await office.signIn('chen');
    const ask = { id, exception: 'emergency', reason: '想看看写了什么' };
    expect(await office.call('mentoring.openSealed', ask)).toEqual({ opened: false, why: 'notPrincipal' });
    const { changes } = await office.call('children.history', {
      id: childId,
      before: null,
      language: 'zh-CN',
    });
    expect(changes[0]).toMatchObject({ staffName: 'chen老师', record: 'sealOpening' });
    const told = changes[0]!.fields.map(({ field, after }) => [field, after]);
    expect(told).toContainEqual(['opened', '否']);
    expect(told).toContainEqual(['reason', '想看看写了什么']);
  });

  it('is opened to the principal by the law’s exception, recorded, and the record can’t be undone', async () => {
    const id = await write({ author: 'child', text: secret, sealed: true, pictures: [await picture()] });
    const ask = { id, exception: 'emergency', reason: '孩子失踪，公安机关请求协助' };
    const answer = await office.call('mentoring.openSealed', ask);
    expect(answer).toMatchObject({ opened: true, text: secret });
    expect(answer.opened && answer.pictures).toHaveLength(1);
    const [act] = await office.call('admin.acts', { limit: 1 });
    expect(act).toMatchObject({ call: 'mentoring.openSealed', undoable: false });
  });

  it('is opened in a guardian’s stead only for a child under eight', () => {
    const by = { principal: true, exception: 'guardian' };
    expect(whyStaysSealed(by, '2018-11-24', '2026-11-23')).toBeNull();
    expect(whyStaysSealed(by, '2018-11-23', '2026-11-23')).toBe('notUnderEight');
    expect(whyStaysSealed(by, null, '2026-11-23')).toBe('notUnderEight');
    expect(whyStaysSealed({ principal: true, exception: 'criminal' }, null, '2026-11-23')).toBeNull();
    expect(whyStaysSealed({ principal: false, exception: 'guardian' }, '2020-01-01', '2026-11-23')).toBe(
      'notPrincipal',
    );
  });
});

describe('the pages of all children', () => {
  const term = { from: '2026-09-01', to: '2026-11-30' };

  it('are listed within a time, as many as the report counts, and open no sealed words', async () => {
    await write({ day: '2026-08-31' });
    await write({ day: '2026-11-20' });
    await write({
      ...{ day: '2026-10-08', part: '5', author: 'child', sealed: true },
      ...{ text: secret, title: secret },
    });
    const lines = await office.call('mentoring.growthPages', term);
    expect(lines.map(({ day, part, sealed }) => [day, part, sealed])).toEqual([
      ['2026-11-20', '13', false],
      ['2026-10-08', '5', true],
    ]);
    expect(JSON.stringify(lines)).not.toContain(secret);
    const { figures } = await office.call('reports.summary', { year: 2026, half: 2 });
    const counted = figures.find(({ name }) => name === '成长记录')!;
    const { from, to } = counted.page!;
    expect(await office.call('mentoring.growthPages', { from, to })).toHaveLength(counted.value!);
  });

  it('are those of the children in reach, and of no child in the bin', async () => {
    await write();
    const other = await addChild(office, { name: '王小明' });
    await office.call('mentoring.saveGrowthPage', {
      ...{ id: null, version: null, childId: other.id, sealed: false, pictures: [] },
      values: { part: '13', day: '2026-11-20', title: null, author: 'mentor', mood: null, text: '爱笑了' },
    });
    const names = async () =>
      (await office.call('mentoring.growthPages', term)).map(({ child }) => child.name).toSorted();
    expect((await names()).includes('王小明')).toBe(true);
    await office.call('children.remove', { id: other.id });
    expect((await names()).includes('王小明')).toBe(false);
    await office.call('admin.undoLast', { id: (await office.call('admin.acts', { limit: 1 }))[0]!.id });
    await office.signIn('chen');
    expect(await names()).toHaveLength(1);
    expect((await names()).includes('王小明')).toBe(false);
  });
});
