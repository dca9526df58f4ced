/** The month from its first item of news to the day on which it was handed over. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesBetween, type Stand } from '../../../shared/areas/reports/changes.ts';
import { changedSince, namesUsed } from '../../../shared/areas/reports/figure.ts';
import { dueOn } from '../../../shared/areas/reports/monthDraft.ts';
import { tracesOf } from '../../../shared/paper/document.ts';
import { addMonths, daysOfMonth } from '../../../shared/values/month.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const november = { month: '2026-11' };
const month = () => office.call('reports.month', november);
const figure = async (name: string) => (await month()).figures.find((each) => each.name === name)?.value;

async function addActivity(patch: Record<string, unknown> = {}, childIds: string[] = []) {
  const { activity } = await office.call('activities.save', {
    ...{ id: null, version: null, childIds, staffIds: [], helperIds: [] },
    patch: { title: '消防员进校园', kind: 'safety', day: '2026-11-09', state: 'held', ...patch },
  });
  return activity;
}

/** Writes what a month still lacks, and says to whom it goes. */
async function complete() {
  for (const title of ['消防员进校园', '亲子趣味运动会'])
    await office.call('reports.chooseNote', { id: (await addNews(title)).id, ...november });
  await office.call('reports.saveReportingRule', {
    ...{ dueDay: 22, leastNews: 2, receiver: '云溪县教育局', remindDays: 5 },
  });
  const view = await month();
  return office.call('reports.saveMonth', {
    ...november,
    version: view.version,
    sections: [{ id: 'building', heading: '建设', paragraphs: ['月末有留守儿童{留守儿童}名。'] }],
    seen: { 留守儿童: '0' },
    reporterId: view.reporterId,
  });
}

function addNews(title: string, patch: { kind?: string; text?: string[] } = {}) {
  return office.call('reports.saveNote', {
    ...{ id: null, version: null },
    patch: {
      ...{ kind: 'news', title, day: '2026-11-10', text: ['孩子们学会了用灭火器。'] },
      ...{ adoptedBy: null, settledOn: null, settledHow: null },
      ...patch,
    },
  });
}

describe('a month’s report', () => {
  it('gathers who came and who went, and each number opens as many', async () => {
    await addLeftBehindChild(office, { fileOpenedOn: '2026-09-01', enrolledOn: '2026-09-01' });
    await addLeftBehindChild(office, {
      ...{ name: '王小明', fileOpenedOn: '2026-11-04', enrolledOn: '2026-11-04' },
    });
    const view = await month();
    expect(view.changes.map(({ name, reason }) => [name, reason])).toEqual([['王小明', 'new']]);
    expect(await figure('本月新增')).toBe(1);
    const opened = await office.call('reports.changes', { from: view.from, to: view.to });
    expect(opened).toEqual(view.changes);
  });

  it('keeps an activity as news with one act, once, and names no child', async () => {
    const child = await addLeftBehindChild(office, { name: '高语嫣' });
    const activity = await addActivity({ place: '操场', steps: '看消防车，学用灭火器。' }, [child.id]);
    const keep = { kind: 'news', source: 'activity' as const, sourceId: activity.id };
    const note = await office.call('reports.noteFrom', keep);
    expect((await office.call('reports.noteFrom', keep)).id).toBe(note.id);
    expect(note).toMatchObject({ title: '消防员进校园', day: '2026-11-09' });
    expect(note.text[0]).toBe(
      '2026年11月9日，学校在操场开展“消防员进校园”活动，1名儿童参加。看消防车，学用灭火器。',
    );
    expect(JSON.stringify(note)).not.toContain('高语嫣');
    const [row] = await office.call('reports.notes', { from: '2026-11-01', to: '2026-11-30', kind: 'news' });
    expect(row).toMatchObject({ from: '消防员进校园', by: '林校长' });
  });

  it('says what is missing and is not approved before', async () => {
    expect((await month()).lacks).toEqual(['news', 'todo', 'receiver']);
    await expect(
      office.call('reports.approveMonth', { ...november, version: null, changes: null }),
    ).rejects.toMatchObject({ problem: { code: 'reportLacks', params: { count: 3 } } });
    await complete();
    expect((await month()).lacks).toEqual([]);
    const unwritten = await addNews('还没写好', { text: ['[待填：过程]'] });
    await office.call('reports.chooseNote', { id: unwritten.id, ...november });
    expect((await month()).lacks).toEqual(['newsUnwritten']);
  });

  it('goes from draft to approved to handed over, and the year shows it', async () => {
    const state = async () => {
      const rows = await office.call('reports.months', { year: 2026 });
      const row = rows.find((each) => each.month === '2026-11');
      return [row?.state, row?.late, row?.news];
    };
    expect(await state()).toEqual(['none', true, 0]);
    const { version } = await complete();
    expect(await state()).toEqual(['draft', true, 2]);
    const report = await office.call('reports.approveMonth', { ...november, version, changes: null });
    expect(await state()).toEqual(['approved', true, 2]);
    // who approved it stands on what was approved, and on no draft
    const named = (paper: unknown) => JSON.stringify(paper).split('林校长').length - 1;
    const draft = await office.call('reports.monthPaper', { ...november, format: 'document' });
    const filed = await office.call('reports.filedPaper', { id: report.id, format: 'document' });
    expect([named(draft), named(filed)]).toEqual([1, 2]);
    expect(await office.call('reports.monthDue', null)).toMatchObject({ month: '2026-11', days: -1 });
    await office.call('reports.saveDelivery', {
      ...{ id: null, version: null, filedReportId: report.id },
      patch: { way: 'paper', day: '2026-11-22', receiver: '云溪县教育局', receivedBy: null, note: null },
    });
    expect(await state()).toEqual(['delivered', false, 2]);
    expect(await office.call('reports.monthDue', null)).toBeNull();
  });

  it('stands on paper with its news, its numbers and the way to what they count', async () => {
    await complete();
    const paper = await office.call('reports.monthPaper', { ...november, format: 'document' });
    if (paper instanceof Uint8Array) throw new Error('a Document was asked for');
    const told = JSON.stringify(paper);
    for (const words of ['云溪县教育局', '亲子趣味运动会', '孩子们学会了用灭火器。', '本月新增'])
      expect(told).toContain(words);
    expect(tracesOf(paper).length).toBeGreaterThan(10);
  });

  it('tells which numbers changed since its text was saved', async () => {
    await complete();
    await addLeftBehindChild(office);
    const view = await month();
    const now = view.figures.find(({ name }) => name === '留守儿童')?.text;
    expect([view.seen?.留守儿童, now]).toEqual(['0', '1']);
    const used = namesUsed(view.sections);
    expect(changedSince(view.figures, view.seen ?? {}, used)).toEqual([
      { name: '留守儿童', was: '0', text: '1' },
    ]);
    expect(changedSince(view.figures, view.seen ?? {}, new Set(['家访次数']))).toEqual([]);
  });

  it('is drafted from the school’s own template, without lines that need an earlier month', async () => {
    await office.call('reports.saveTemplate', {
      kind: 'month',
      sections: [
        {
          id: 'own',
          heading: '我们学校',
          paragraphs: ['共{留守儿童}名。', '比上月{增减}。', '{别的}照写。'],
        },
      ],
    });
    expect((await month()).sections).toEqual([
      { id: 'own', heading: '我们学校', paragraphs: ['共{留守儿童}名。', '{别的}照写。'] },
    ]);
    await office.call('reports.saveTemplate', { kind: 'month', sections: null });
    expect((await month()).sections[0]?.heading).toBe('建设和工程进度');
  });
});

describe('changes between two days', () => {
  const stand = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    name: fc.constant('某某'),
    className: fc.constant(null),
    here: fc.boolean(),
    leftBehind: fc.boolean(),
    age: fc.option(fc.integer({ min: 5, max: 17 }), { nil: null }),
  });
  const stands = fc.uniqueArray(stand, { selector: ({ id }) => id, maxLength: 5 });
  const counted = (all: readonly Stand[]) => all.filter(({ here, leftBehind }) => here && leftBehind).length;

  it('account for the whole difference between the counts', () => {
    fc.assert(
      fc.property(stands, stands, (before, after) => {
        // a file that is there on the earlier day is there on the later one
        const later = [...after, ...before.filter(({ id }) => !after.some((each) => each.id === id))];
        const changes = changesBetween(before, later);
        const came = changes.filter(({ reason }) => reason === 'new' || reason === 'away').length;
        expect(counted(later) - counted(before)).toBe(came - (changes.length - came));
      }),
    );
  });
});

describe('months', () => {
  it('are due on their day, or on their last one where they are shorter', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 31 }), (by, dueDay) => {
        const of = addMonths('2026-11', by);
        const { from, to } = daysOfMonth(of);
        const due = dueOn(of, { dueDay });
        expect(due >= from && due <= to).toBe(true);
        expect(Number(due.slice(8))).toBe(Math.min(dueDay, Number(to.slice(8))));
        expect(addMonths(of, -by)).toBe('2026-11');
      }),
    );
  });
});
