/** What a half-year summary tells of leading, building and paying for the home, and the way to what each number counts. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Figure, FigurePage } from '../../../shared/areas/reports/figure.ts';
import { TestOffice } from '../../make/office.ts';
import {
  addFundEntry,
  addFundHead,
  addLeader,
  addObstacle,
  addRegulation,
  addStep,
  putDraftInForce,
} from '../../make/organisationInputs.ts';
import { addMeeting, addPlan, addPlanItem } from '../../make/planInputs.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const half = { year: 2026, half: 2 };

/** Of each kind some of this half, and one of another time or not yet so far. */
async function someMonths(): Promise<void> {
  await addLeader(office);
  await addLeader(office, { post: 'member', name: '宁远山', startsOn: '2026-03-01', endsOn: '2026-08-31' });
  for (const heldOn of ['2026-09-03', '2026-10-15', '2026-06-30']) await addMeeting(office, { heldOn });
  const phone = await addRegulation(office, { wallPlace: '走廊' });
  await putDraftInForce(office, phone.id, '2026-09-01');
  await putDraftInForce(office, (await addRegulation(office, { title: '值班制度' })).id, '2026-10-01');
  await addRegulation(office, { title: '还没施行', wallPlace: '走廊' });
  const plan = await addPlan(office);
  for (const [state, doneOn] of [
    ['done', '2026-10-20'],
    ['done', '2026-06-20'],
    ['dropped', '2026-10-21'],
  ] as const) {
    const { id, version } = await addPlanItem(office, plan.id);
    await office.call('admin.closePlanItem', { id, version, state, doneOn, outcome: null });
  }
  await addPlanItem(office, plan.id);
  await addStep(office, { doneOn: '2026-11-03' });
  await addStep(office, { what: '接网络', doneOn: '2026-05-03', plannedOn: '2026-05-01' });
  await addStep(office, { what: '装书架' });
  await addObstacle(office);
  await addObstacle(office, { what: '缺电工', resolvedOn: '2026-11-04' });
  const oneOff = await addFundHead(office);
  const daily = await addFundHead(office, { name: '日常', kind: 'daily' });
  await addFundEntry(office, oneOff.id, { fen: 120_050 });
  await addFundEntry(office, oneOff.id, { fen: 99_900, day: '2026-06-30' });
  await addFundEntry(office, oneOff.id, { kind: 'granted', fen: 5_000_000 });
  await addFundEntry(office, daily.id, { fen: 3_000 });
}

const ofOrganisation = ['leadership', 'meetings', 'regulations', 'planItemsDone', 'building', 'funds'];
const figures = async () =>
  (await office.call('reports.summary', half)).figures.filter(({ page }) =>
    ofOrganisation.includes(page?.of ?? ''),
  );

it('tells what there is of this half, and nothing of another time or not yet so far', async () => {
  await someMonths();
  expect(Object.fromEntries((await figures()).map(({ name, text }) => [name, text]))).toEqual({
    ...{ 领导小组人数: '1', 工作会议次数: '2', 现行制度件数: '2', 上墙制度件数: '1', 完成计划事项: '1' },
    ...{ 建设事项: '3', 完成建设事项: '1', 未解决建设困难: '1' },
    ...{ 投入金额: '1,230.50', 一次性投入金额: '1,200.50', 日常投入金额: '30.00' },
  });
});

it('has a way from each such number to what it counts', async () => {
  await someMonths();
  const found = await figures();
  expect(found).toHaveLength(11);
  for (const figure of found) expect(await opened(figure as Opened), figure.name).toBe(figure.value);
});

type Opened = Figure & { page: FigurePage };

async function opened({ name, page: { of, from, to } }: Opened): Promise<number> {
  if (of === 'leadership') return (await office.call('admin.leadership', { day: to })).length;
  if (of === 'meetings') return (await office.call('admin.meetings', { from, to })).length;
  if (of === 'planItemsDone') return (await office.call('admin.planItemsDone', { from, to })).length;
  if (of === 'regulations') {
    const inForce = (await office.call('admin.regulations', { day: to })).filter(
      ({ state }) => state === 'inForce',
    );
    return (name === '上墙制度件数' ? inForce.filter(({ wall }) => wall !== null) : inForce).length;
  }
  if (of === 'funds') {
    const { heads } = await office.call('admin.funds', { year: 2026 });
    const wanted = { 一次性投入金额: ['oneOff'], 日常投入金额: ['daily'] }[name] ?? ['oneOff', 'daily'];
    const entries = heads.filter(({ head }) => wanted.includes(head.kind)).flatMap((head) => head.entries);
    const spent = entries.filter(({ kind, day }) => kind === 'spent' && from <= day && day <= to);
    return spent.reduce((sum, { fen }) => sum + fen, 0) / 100;
  }
  const { steps, obstacles } = await office.call('admin.building', null);
  if (name === '未解决建设困难') return obstacles.filter(({ state }) => state !== 'resolved').length;
  const done = steps.filter(({ step }) => step.doneOn !== null && from <= step.doneOn && step.doneOn <= to);
  return (name === '完成建设事项' ? done : steps).length;
}

it('plans the next half from what is open: difficulties with what is to be done about them, then the rest', async () => {
  const note = (title: string) =>
    office.call('reports.saveNote', {
      ...{ id: null, version: null },
      patch: {
        kind: 'difficulty',
        title,
        day: '2026-10-12',
        text: [],
        adoptedBy: null,
        settledOn: null,
        settledHow: null,
      },
    });
  const [phone] = [await note('只有一部电话'), await note('缺书')];
  const plan = await addPlan(office);
  const teacher = await office.call('admin.saveTeacher', { id: null, name: '赵春梅', phone: null });
  await addPlanItem(office, plan.id, { what: '走访每一户。', dueOn: '2026-12-20', staffIds: [teacher.id] });
  await addPlanItem(
    office,
    (await addPlan(office, { title: '上半年', startOn: '2026-01-01', endOn: '2026-06-30' })).id,
  );
  await office.call('admin.planFromNotes', { planId: plan.id, noteIds: [phone.id] });
  const { sections } = await office.call('reports.summary', half);
  expect(sections.find(({ id }) => id === 'plan')!.paragraphs).toEqual([
    '- 针对“只有一部电话”：[待填：措施]。',
    '- 针对“缺书”：[待填：措施、负责人和时间]',
    '- 走访每一户（赵春梅，2026年12月20日前）。',
    '[待填：下一步的工作打算]',
  ]);
});

it('writes them into the first draft as far as the school keeps them', async () => {
  const words = async () =>
    (await office.call('reports.summary', half)).sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
  expect(await words()).not.toMatch(/领导小组人数|工作会议次数|建设和投入/);
  await someMonths();
  const told = await words();
  expect(told).toContain('现有{领导小组人数}人。半年来召开会议{工作会议次数}次');
  expect(told).toContain('## 建设和投入\n建设事项共{建设事项}项，半年来完成{完成建设事项}项。');
});
