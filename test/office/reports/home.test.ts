/** What a half-year summary tells of activities, opening, rooms and duty, counted a second time from what it opens. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Figure, FigurePage } from '../../../shared/areas/reports/figure.ts';
import { addDays } from '../../../shared/values/day.ts';
import { addActivity } from '../../make/activities.ts';
import { addRoom, book } from '../../make/bookings.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const half = { year: 2026, half: 2 };
const before = (days: number) => addDays(testDay, -days);

/** Three activities of this half, one planned, one of the half before; two duties and a register; three bookings. */
async function someMonths(): Promise<void> {
  const ids = [];
  for (const name of ['高语嫣', '叶宇欣', '于建军'])
    ids.push((await addLeftBehindChild(office, { name })).id);
  const [first, second] = ids as [string, string];
  await addActivity(office, [first, second], { day: before(40), costFen: 48_650, partners: '金山乡妇联' });
  await addActivity(office, [first], { day: before(12), kind: 'reading' });
  await addActivity(office, [first], { day: before(13), kind: 'reading', costFen: 1_250 });
  await addActivity(office, ids, { day: addDays(testDay, 20), state: 'planned', costFen: 900 });
  await addActivity(office, ids, { day: '2026-06-30', costFen: 700 });
  const room = await addRoom(office);
  const { booking } = await book(office, room.id, { day: before(5) });
  await office.call('rooms.checkIn', { id: booking.id, cameCount: 12, notCome: false });
  const none = await book(office, room.id, { day: before(4) });
  await office.call('rooms.checkIn', { id: none.booking.id, cameCount: null, notCome: true });
  await book(office, room.id, { day: before(3), startsAt: '12:00', endsAt: '12:30' });
  const patch = { name: '课后', kind: 'afterSchool', startsAt: '15:30', endsAt: '17:30', people: 1 };
  const { id: postId } = await office.call('rooms.saveDutyPost', { id: null, version: null, patch });
  const teacher = await office.call('admin.saveTeacher', { id: null, name: '赵春梅', phone: null });
  for (const day of [before(7), before(6), addDays(testDay, 1)])
    await office.call('rooms.saveDuty', { id: null, version: null, postId, day, staffId: teacher.id });
  for (const [day, closedAt] of [
    [before(7), '18:30'],
    [before(6), '17:30'],
  ] as const)
    await office.call('rooms.saveDutyRegister', {
      ...{ postId, day, version: null },
      patch: { openedAt: '15:30', closedAt },
    });
}

const figures = async () =>
  new Map((await office.call('reports.summary', half)).figures.map((each) => [each.name, each]));

it('tells what was held, opened, used and stood in the half, and nothing before or ahead of it', async () => {
  await someMonths();
  const found = await figures();
  const told = (names: string[]) => names.map((name) => found.get(name)?.text);
  expect(told(['活动次数', '活动人次', '活动人数', '没参加过活动人数'])).toEqual(['3', '4', '2', '1']);
  expect(told(['阅读活动次数', '阅读活动人次', '阅读活动人数', '体育活动次数'])).toEqual([
    '2',
    '2',
    '1',
    '0',
  ]);
  expect(told(['活动经费', '有校外参加的活动次数'])).toEqual(['499.00', '1']);
  expect(told(['开放天数', '开放小时', '开放够时间天数'])).toEqual(['2', '5', '1']);
  expect(told(['活动室使用次数', '活动室使用小时', '活动室使用人次'])).toEqual(['2', '1.5', '12']);
  expect(told(['值班人次', '值班小时', '值班教师人数'])).toEqual(['2', '4', '1']);
});

it('has a way from every such number to exactly what it counts', async () => {
  await someMonths();
  const opened = [];
  for (const figure of (await figures()).values()) {
    const { activities, page } = figure;
    const count = activities ? await ofActivities(figure) : page && (await ofPage({ ...figure, page }));
    if (count === undefined) continue;
    opened.push(figure.name);
    expect(count, figure.name).toBe(figure.value);
  }
  expect(opened.length).toBeGreaterThan(40);
});

async function ofActivities({ name, activities }: Figure): Promise<number> {
  const { rows } = await office.call('activities.list', { filter: activities!, before: null });
  const children = rows.flatMap((row) => row.children.map(({ id }) => id));
  if (name === '活动经费') return rows.reduce((sum, { activity }) => sum + (activity.costFen ?? 0), 0) / 100;
  if (name.endsWith('人次')) return children.length;
  return name.endsWith('人数') ? new Set(children).size : rows.length;
}

/** Of things lent lending.test.ts tells, of leading and building organisation.test.ts, of pairing summary.test.ts. */
const elsewhere: readonly string[] = [
  ...['loans', 'catalogue', 'equipment', 'pairing', 'helpers'],
  ...['leadership', 'meetings', 'regulations', 'planItemsDone', 'building', 'funds'],
];

/** Undefined for what is counted in hours or teachers; those are told above. */
async function ofPage({ name, page }: Figure & { page: FigurePage }): Promise<number | undefined> {
  const { of, from, to } = page;
  if (elsewhere.includes(of) || name.endsWith('小时') || name === '值班教师人数') return undefined;
  if (of === 'attendance')
    return (await office.call('activities.attendance', { from, to })).filter(({ times }) => times === 0)
      .length;
  if (of === 'duty')
    return (await office.call('rooms.rota', { from, to })).duties.filter(({ day }) => day <= testDay).length;
  if (of === 'growth') return (await office.call('mentoring.growthPages', { from, to })).length;
  if (page.of === 'opened') return ofOpening(page);
  const rows = await office.call('rooms.bookings', { from, to, roomId: null, cancelled: false });
  const came = rows.flatMap(({ booking }) => (booking.notCome ? [] : [booking.cameCount ?? 0]));
  return name.endsWith('人次') ? came.reduce((sum, each) => sum + each, 0) : came.length;
}

async function ofOpening(page: Extract<FigurePage, { of: 'opened' }>): Promise<number> {
  const { days, weeks } = await office.call('rooms.openedDays', { from: page.from, to: page.to });
  const over = weeks.filter(({ running }) => !running);
  const teaching = over.filter(({ activitiesAsked }) => activitiesAsked === 2);
  const counted = {
    asked: days.filter(({ kind, asked }) => asked && (kind === 'schoolDay' || kind === 'makeUp')),
    opened: days.filter(({ minutes }) => minutes > 0),
    enough: days.filter(({ minutes }) => minutes >= 180),
    teaching,
    teachingKept: teaching.filter(({ activities }) => activities >= 2),
    vacations: over.filter(({ vacation }) => vacation),
    vacationsKept: over.filter(({ vacation, enough }) => vacation && enough >= 3),
  };
  return counted[page.show as keyof typeof counted].length;
}

it('writes them into the first draft, kinds that occurred alone', async () => {
  await someMonths();
  const { sections } = await office.call('reports.summary', half);
  const words = sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
  expect(words).toContain(
    '其中阅读{阅读活动次数}次、{阅读活动人次}人次，节日{节日活动次数}次、{节日活动人次}人次',
  );
  expect(words).not.toContain('体育活动');
  const paper = JSON.stringify(await office.call('reports.summaryPaper', { ...half, format: 'document' }));
  expect(paper).toContain('开展活动。半年来共开展活动');
});
