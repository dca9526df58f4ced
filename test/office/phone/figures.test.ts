import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyCall } from '../../../shared/areas/phone/log.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { addChild, addKin } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { addCall } from '../../make/phone.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const term = { from: '2026-09-01', to: '2027-01-29' };
const figures = (days = 30) => office.call('phone.figures', { ...term, days });

/** Left-behind since long ago, so in care. */
async function leftBehind(name: string, patch: Parameters<typeof addChild>[1] = {}) {
  const child = await addChild(office, {
    name,
    birthDate: '2016-09-04',
    fileOpenedOn: '2026-03-01',
    ...patch,
  });
  const father = await addKin(office, child.id, 'father', {
    name: '王大山',
    away: true,
    awaySince: '2025-02-15',
  });
  return { id: child.id, fatherId: father.id };
}

describe('calls by child and month', () => {
  it('count what came through in its month, and every attempt in its own column', async () => {
    const { id } = await leftBehind('王小芳');
    await addCall(office, id, { day: '2026-10-08' });
    await addCall(office, id, { day: '2026-11-09', endsAt: '17:00' });
    await addCall(office, id, { day: '2026-11-10' });
    await addCall(office, id, { day: '2026-11-11', connected: false, whyNot: 'busy' });
    await addCall(office, id, { day: '2026-06-01' });
    const { total, months, children } = await figures();
    expect(total).toEqual({ attempts: 4, connected: 3, children: 1, minutes: 44 });
    expect(months).toEqual([
      { month: '2026-10', attempts: 1, connected: 1, children: 1, minutes: 12 },
      { month: '2026-11', attempts: 3, connected: 2, children: 1, minutes: 32 },
    ]);
    expect(children).toMatchObject([
      { byMonth: [1, 2], connected: 3, attempts: 4, minutes: 44, lastOn: '2026-11-10', silent: false },
    ]);
  });

  it('open as many rows as they say', async () => {
    const { id } = await leftBehind('王小芳');
    await addCall(office, id, { day: '2026-11-09' });
    await addCall(office, id, { day: '2026-11-10', connected: false, whyNot: 'busy' });
    const [row] = (await figures()).children;
    const opened = (filter: object) =>
      office.call('phone.list', { filter: { ...everyCall, ...term, childId: id, ...filter }, before: null });
    expect((await opened({})).rows).toHaveLength(row!.attempts);
    const ofMonth = await opened({ connected: true, from: '2026-11-01', to: '2026-11-30' });
    expect(ofMonth.rows).toHaveLength(row!.byMonth[0]!);
  });
});

describe('the children without a call', () => {
  it('are those in care who spoke to nobody for as many days as are asked; a failed attempt is no call', async () => {
    const spoke = await leftBehind('王小芳');
    const tried = await leftBehind('王小明');
    await leftBehind('周小燕');
    await addChild(office, { name: '吴小强' });
    await addCall(office, spoke.id, { day: '2026-11-13' });
    await addCall(office, tried.id, { day: '2026-11-20', connected: false, whyNot: 'noAnswer' });
    const silent = async (days: number) =>
      (await figures(days)).children.filter((each) => each.silent).map(({ child }) => child.name);
    expect(await silent(10)).toEqual(['王小明', '周小燕']);
    expect(await silent(9)).toEqual(['王小芳', '王小明', '周小燕']);
    expect((await figures()).children.map(({ child }) => child.name)).not.toContain('吴小强');
  });

  it('are a mentor’s own only', async () => {
    const mentorId = await office.addStaff('mentor', 'chen');
    await leftBehind('王小芳', { mentorId });
    const other = await leftBehind('王小明');
    await addCall(office, other.id);
    await office.signIn('chen');
    const { total, children } = await figures();
    expect(children.map(({ child }) => child.name)).toEqual(['王小芳']);
    expect(total.attempts).toBe(0);
  });
});

describe('the papers of the phone', () => {
  it('say of each call what the form asks, as far as the role sees it', async () => {
    const { id, fatherId } = await leftBehind('王小芳');
    await office.addStaff('caretaker', 'zhou');
    await addCall(office, id, {
      ...{ kinId: fatherId, number: '15884624908', way: 'video', mood: 'good', line: '说腊月回来' },
    });
    const print = () => office.call('phone.logPaper', { filter: everyCall, format: 'document' });
    const document = (await print()) as Document;
    expect(document.title).toContain('亲情电话（视频电脑）使用记录表');
    const text = await textOf(document);
    for (const each of [
      ...[testDay, '16:40–16:52', '王小芳', '王大山（父亲）', '15884624908', '视频', '接通'],
      ...['说腊月回来', '好', '林校长'],
    ])
      expect(text).toContain(each);
    await office.signIn('zhou');
    const seen = await textOf(await print());
    expect(seen).toContain('15884624908');
    expect(seen).not.toContain('说腊月回来');
  });

  it('come as workbooks too, and name the children without a call', async () => {
    await leftBehind('王小芳');
    const of = (format: 'document' | 'xlsx') =>
      office.call('phone.figuresPaper', { ...term, days: 30, format });
    expect(await textOf(await of('document'))).toContain('30天没有通话的儿童（1人）');
    expect(await of('xlsx')).toBeInstanceOf(Uint8Array);
    expect(await office.call('phone.logPaper', { filter: everyCall, format: 'xlsx' })).toBeInstanceOf(
      Uint8Array,
    );
  });
});

describe('the half-year summary', () => {
  it('tells of calls home with numbers that open their calls', async () => {
    const { id } = await leftBehind('王小芳');
    await addCall(office, id, { day: '2026-11-09' });
    await addCall(office, id, { day: '2026-11-10', connected: false, whyNot: 'busy' });
    await addCall(office, id, { day: '2026-06-10' });
    const { figures: all, sections } = await office.call('reports.summary', { year: 2026, half: 2 });
    const figure = (name: string) => all.find((each) => each.name === name)!;
    expect(figure('亲情电话次数').value).toBe(2);
    expect(figure('亲情电话接通次数').value).toBe(1);
    expect(figure('亲情电话人数').value).toBe(1);
    expect(figure('亲情电话分钟').value).toBe(12);
    expect(figure('亲子通话次数').value).toBe(1);
    const { rows } = await office.call('phone.list', { filter: figure('亲情电话次数').calls!, before: null });
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(sections)).toContain('{亲情电话次数}');
  });
});
