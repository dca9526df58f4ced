/** Activities by kind and by month, and who was there in a month, counted a second time from the activities themselves. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyActivity } from '../../../shared/areas/activities/log.ts';
import { type Document, wordsOf } from '../../../shared/paper/document.ts';
import { addDays } from '../../../shared/values/day.ts';
import { addActivity } from '../../make/activities.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
let children: string[];
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  children = [];
  for (const name of ['高语嫣', '叶宇欣', '于建军'])
    children.push((await addLeftBehindChild(office, { name })).id);
});
afterEach(() => office.end());

const term = { from: '2026-09-01', to: '2027-01-29' };
const ago = (days: number) => addDays(testDay, -days);

/** Two on one day of November, one in October, one planned, one before the term. */
async function someActivities(): Promise<void> {
  const [first, second] = children as [string, string];
  await addActivity(office, [first, second], { day: ago(3), kind: 'reading', costFen: 1_250 });
  await addActivity(office, [first], { day: ago(3), kind: 'sport', partners: '乡团委' });
  await addActivity(office, [second], { day: '2026-10-14', kind: 'reading', costFen: 30_000 });
  await addActivity(office, children, { day: addDays(testDay, 3), state: 'planned' });
  await addActivity(office, children, { day: '2026-08-20', kind: 'visit' });
}

/** Of the activities that a filter keeps, in another way than the office does. */
async function counted(filter: object) {
  const { rows } = await office.call('activities.list', {
    filter: { ...everyActivity, ...term, state: 'held', ...filter },
    before: null,
  });
  const came = rows.flatMap((row) => row.children.map(({ id }) => id));
  return {
    times: rows.length,
    personTimes: came.length,
    persons: new Set(came).size,
    costFen: rows.reduce((sum, { activity }) => sum + (activity.costFen ?? 0), 0),
    withPartners: rows.filter(({ activity }) => activity.partners !== null).length,
  };
}

describe('the figures of a term', () => {
  it('are those of the activities that each kind and month opens', async () => {
    await someActivities();
    const { total, kinds, months, ...rest } = await office.call('activities.figures', term);
    expect(total).toEqual({ times: 3, personTimes: 4, persons: 2, costFen: 31_250, withPartners: 1 });
    expect(kinds.map(({ kind }) => kind)).toEqual(['reading', 'sport']);
    for (const { kind, figures } of kinds) expect(figures).toEqual(await counted({ kinds: [kind] }));
    expect(months.map(({ month }) => month)).toEqual(['2026-10', '2026-11']);
    for (const { month, figures } of months)
      expect(figures).toEqual(await counted({ from: `${month}-01`, to: `${month}-30` }));
    expect(rest).toEqual({ children: 3, cameToNothing: 1 });
  });

  it('stand on paper, in DOCX and in a workbook', async () => {
    await someActivities();
    const words = textOf(await office.call('activities.figuresPaper', { ...term, format: 'document' }));
    for (const each of ['一次也没有参加过的1人', '阅读', '312.50', '2026年10月'])
      expect(words).toContain(each);
    for (const format of ['docx', 'xlsx'] as const)
      expect(await office.call('activities.figuresPaper', { ...term, format })).toBeInstanceOf(Uint8Array);
  });
});

describe('the roll of a month', () => {
  it('says of each child on which days it was there and how often, and sums both ways', async () => {
    await someActivities();
    const { days, rows } = await office.call('activities.month', { month: '2026-11' });
    expect(days).toHaveLength(30);
    const at = Number(ago(3).slice(8)) - 1;
    expect(rows.map(({ times, sum }) => [times[at], sum])).toEqual([
      [2, 2],
      [1, 1],
      [0, 0],
    ]);
    expect(days[at]).toEqual({ day: ago(3), activities: 2, came: 2, registered: null });
    const across = days.reduce((sum, { came }) => sum + came, 0);
    expect(across).toBe(rows.filter(({ sum }) => sum > 0).length);
  });

  it('has the number of the duty register beside it, and a child that has left since', async () => {
    await someActivities();
    const patch = { name: '课后', kind: 'noon', startsAt: '12:00', endsAt: '13:00', people: 1 };
    const { id: postId } = await office.call('rooms.saveDutyPost', { id: null, version: null, patch });
    await office.call('rooms.saveDutyRegister', {
      ...{ postId, day: ago(3), version: null },
      patch: { openedAt: '12:00', children: 26 },
    });
    const { child } = await office.call('children.get', { id: children[1]!, day: null });
    await office.call('children.save', {
      ...{ id: child.id, version: child.version },
      patch: { leftOn: ago(1) },
    });
    const { days, rows } = await office.call('activities.month', { month: '2026-11' });
    expect(days.find(({ day }) => day === ago(3))).toMatchObject({ registered: 26, came: 2 });
    expect(rows.map((row) => row.child.name)).toContain('叶宇欣');
  });

  it('shows a part of each name on the paper for the wall', async () => {
    await someActivities();
    const paper = async (masked: boolean) =>
      textOf(await office.call('activities.monthPaper', { month: '2026-11', masked, format: 'document' }));
    expect(await paper(false)).toContain('高语嫣');
    const wall = await paper(true);
    expect(wall).toContain('高*嫣');
    expect(wall).not.toContain('高语嫣');
  });

  it('names to a mentor the children in reach alone', async () => {
    await someActivities();
    await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    const { rows, days } = await office.call('activities.month', { month: '2026-11' });
    expect(rows).toEqual([]);
    expect(days.every(({ came }) => came === 0)).toBe(true);
  });
});

function textOf(made: Document | Uint8Array): string {
  if (made instanceof Uint8Array) throw new Error('a Document was asked for');
  const blocks = made.sections.flatMap((section) => section.blocks);
  return blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? [...block.head, ...block.body].map(({ cells }) =>
            cells.map((each) => each.runs.map(wordsOf).join('')).join(' '),
          )
        : 'runs' in block
          ? [block.runs.map(wordsOf).join('')]
          : [],
    )
    .join('\n');
}
