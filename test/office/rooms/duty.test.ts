/** Duty: the rota drafted and accepted as one act, swaps between two, absences, the register, and who may. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftInput } from '../../../shared/areas/rooms/duty/calls.ts';
import { addDays } from '../../../shared/values/day.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
let teachers: string[];
let noon: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  teachers = [];
  for (const name of ['赵春梅', '钱国强', '孙丽华'])
    teachers.push((await office.call('admin.saveTeacher', { id: null, name, phone: null })).id);
  noon = await addPost({ name: '午间活动室', kind: 'noon' });
});
afterEach(() => office.end());

const week = { from: testDay, to: addDays(testDay, 6) };
const addPost = async (patch: object) => {
  const times = { startsAt: '12:00', endsAt: '13:30', people: 1 };
  return (await office.call('rooms.saveDutyPost', { id: null, version: null, patch: { ...times, ...patch } }))
    .id;
};
const draft = (more: Partial<DraftInput> = {}): DraftInput => ({
  ...week,
  ...{ postIds: [noon], staffIds: teachers, measure: 'times', anew: false },
  ...more,
});
async function accept(more: Partial<DraftInput> = {}) {
  const { placed } = await office.call('rooms.draftRota', draft(more));
  return office.call('rooms.acceptRota', { ...draft(more), shown: placed.length });
}
const duties = async () => (await office.call('rooms.rota', week)).duties;
const put = (staffId: string, at = 0, postId = noon) =>
  office.call('rooms.saveDuty', { id: null, version: null, postId, day: addDays(testDay, at), staffId });
const refused = (code: string) => ({ problem: { code } });

describe('a rota', () => {
  it('is drafted without writing anything, and accepted and taken back as one act', async () => {
    const { placed, loads } = await office.call('rooms.draftRota', draft());
    expect(placed.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4].map((at) => addDays(testDay, at)));
    expect(loads.map(({ times }) => times).toSorted()).toEqual([1, 2, 2]);
    expect(await duties()).toEqual([]);
    await accept();
    expect(await duties()).toHaveLength(5);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await duties()).toEqual([]);
  });

  it('leaves days off empty, and stands by the weekday that a make-up day is taught for', async () => {
    const plain = { name: null, bellSet: null, note: null };
    await office.call('rooms.saveDays', {
      from: addDays(testDay, 1),
      to: addDays(testDay, 1),
      values: { ...plain, kind: 'dayOff', asWeekday: null },
    });
    await office.call('rooms.saveDays', {
      from: addDays(testDay, 5),
      to: addDays(testDay, 5),
      values: { ...plain, kind: 'schoolDay', asWeekday: '2' },
    });
    const tuesdays = await addPost({ name: '操场', kind: 'playground', weekdays: ['2'] });
    const { placed } = await office.call('rooms.draftRota', draft({ postIds: [noon, tuesdays] }));
    expect(placed.filter(({ postId }) => postId === tuesdays).map(({ day }) => day)).toEqual([
      addDays(testDay, 5),
    ]);
    expect(placed.map(({ day }) => day)).not.toContain(addDays(testDay, 1));
  });

  it('puts weekend posts on weekends and vacation posts in vacations', async () => {
    const weekend = await addPost({ name: '周末', kind: 'weekend' });
    const vacation = await addPost({ name: '寒假', kind: 'vacation', weekdays: ['1'] });
    const all = { from: testDay, to: '2027-02-10', postIds: [weekend, vacation] };
    const { placed } = await office.call('rooms.draftRota', draft(all));
    const of = (postId: string) => placed.filter((each) => each.postId === postId).map(({ day }) => day);
    expect(of(weekend).slice(0, 2)).toEqual([addDays(testDay, 5), addDays(testDay, 6)]);
    // 8 February is a Monday of the vacation; the law's holidays of the new year are left out
    expect(of(vacation)).toEqual(['2027-02-01']);
  });

  it('counts what stands already in the term, keeps it, and fills only what is open', async () => {
    await put(teachers[0]!, 0);
    await put(teachers[0]!, -7);
    const { placed, loads } = await office.call('rooms.draftRota', draft());
    expect(placed).toHaveLength(4);
    expect(placed.some(({ staffId }) => staffId === teachers[0])).toBe(false);
    expect(loads.map(({ times }) => times)).toEqual([2, 2, 2]);
  });

  it('made anew takes away what is planned from today on, never what is past', async () => {
    await put(teachers[0]!, -3);
    await accept();
    const { replaced } = await office.call(
      'rooms.draftRota',
      draft({ from: addDays(testDay, -3), anew: true }),
    );
    expect(replaced).toBe(5);
    await accept({ from: addDays(testDay, -3), anew: true, staffIds: [teachers[1]!, teachers[2]!] });
    const now = (await office.call('rooms.rota', { from: addDays(testDay, -3), to: week.to })).duties;
    expect(now).toHaveLength(6);
    expect(now.filter(({ staffId }) => staffId === teachers[0]).map(({ day }) => day)).toEqual([
      addDays(testDay, -3),
    ]);
  });

  it('respects who can’t when, puts who looks after children first, and says why', async () => {
    await addLeftBehindChild(office, { mentorId: teachers[2]! });
    const patch = { staffId: teachers[2]!, weekdays: ['2', '3'] };
    await office.call('rooms.saveDutyAway', { id: null, version: null, patch });
    const { placed } = await office.call('rooms.draftRota', draft());
    expect(placed[0]).toMatchObject({ staffId: teachers[2], why: { code: 'paired', load: 0, free: 3 } });
    for (const at of [1, 2]) expect(placed[at]!.staffId).not.toBe(teachers[2]);
  });

  it('is refused when it is no longer what was shown', async () => {
    const { placed } = await office.call('rooms.draftRota', draft());
    await put(teachers[0]!, 0);
    const late = office.call('rooms.acceptRota', { ...draft(), shown: placed.length });
    await expect(late).rejects.toMatchObject(refused('changedMeanwhile'));
    expect(await duties()).toHaveLength(1);
  });
});

describe('by hand', () => {
  it('nobody is put twice on a day, nor where they can’t', async () => {
    const yard = await addPost({ name: '操场', kind: 'playground' });
    await put(teachers[0]!, 0);
    await expect(put(teachers[0]!, 0, yard)).rejects.toMatchObject(refused('dutyTwice'));
    const patch = { staffId: teachers[1]!, startsOn: testDay, endsOn: testDay };
    await office.call('rooms.saveDutyAway', { id: null, version: null, patch });
    await expect(put(teachers[1]!, 0)).rejects.toMatchObject(refused('awayThen'));
    expect(
      (await office.call('rooms.freeForDuty', { day: testDay })).map(({ staffId }) => staffId),
    ).not.toContain(teachers[0]);
  });

  it('an absence is covered by the least loaded, and it stays known whose duty it was', async () => {
    const absent = await put(teachers[0]!, 0);
    await put(teachers[1]!, 1);
    const free = await office.call('rooms.freeForDuty', { day: testDay });
    expect(
      free.filter(({ staffId }) => teachers.includes(staffId)).map(({ staffId, times }) => [staffId, times]),
    ).toEqual([
      [teachers[2], 0],
      [teachers[1], 1],
    ]);
    const { id, version } = absent;
    const saved = await office.call('rooms.saveDuty', {
      ...{ id, version, postId: noon, day: testDay, staffId: teachers[2]! },
    });
    expect(saved).toMatchObject({ insteadOfId: teachers[0], why: { code: 'cover', load: 0 } });
  });

  it('a post at which somebody stands is not removed', async () => {
    await put(teachers[0]!, 0);
    await expect(office.call('rooms.removeDutyPost', { id: noon })).rejects.toMatchObject(refused('inUse'));
  });
});

describe('a swap', () => {
  let chen: string;
  let mao: string;
  beforeEach(async () => {
    chen = await office.addStaff('mentor', 'chen');
    mao = await office.addStaff('headTeacher', 'mao');
  });
  const ask = (dutyId: string, inReturnId: string | null = null, withId = mao) =>
    office.call('rooms.askSwap', { dutyId, withId, inReturnId, note: null });
  const who = async () => new Map((await duties()).map((each) => [each.id, each]));

  it('changes both duties in the act in which it is agreed, and all of it can be taken back', async () => {
    const [mine, theirs] = [await put(chen, 1), await put(mao, 2)];
    await office.signIn('chen');
    await ask(mine.id, theirs.id);
    await office.signIn('mao');
    const [open] = await office.call('rooms.dutySwaps', null);
    expect(open).toMatchObject({ mayAnswer: true, mayWithdraw: false, swap: { fromId: chen } });
    await office.call('rooms.answerSwap', { id: open!.swap.id, agreed: true });
    expect((await who()).get(mine.id)).toMatchObject({
      staffId: mao,
      insteadOfId: chen,
      why: { code: 'swap' },
    });
    expect((await who()).get(theirs.id)).toMatchObject({ staffId: chen, insteadOfId: mao });
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await who()).get(mine.id)!.staffId).toBe(chen);
    expect(await office.call('rooms.dutySwaps', null)).toHaveLength(1);
  });

  it('on one day exchanges the posts', async () => {
    const yard = await addPost({ name: '操场', kind: 'playground' });
    const [mine, theirs] = [await put(chen, 1), await put(mao, 1, yard)];
    await office.signIn('chen');
    const { id } = await ask(mine.id, theirs.id);
    await office.signIn('mao');
    await office.call('rooms.answerSwap', { id, agreed: true });
    const at = new Map((await duties()).map(({ staffId, postId }) => [staffId, postId]));
    expect([at.get(chen), at.get(mao)]).toEqual([yard, noon]);
  });

  it('answered twice changes hands once: of two answers at the same time one is told so', async () => {
    const mine = await put(chen, 1);
    const { id } = await ask(mine.id);
    const answers = await Promise.allSettled([
      office.call('rooms.answerSwap', { id, agreed: true }),
      office.call('rooms.answerSwap', { id, agreed: true }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find((each) => each.status === 'rejected')!.reason).toMatchObject(refused('swapAnswered'));
    expect((await who()).get(mine.id)).toMatchObject({ staffId: mao, insteadOfId: chen, version: 2 });
  });

  it('of two asked for one duty only the first that is agreed changes it', async () => {
    const mine = await put(chen, 1);
    const [one, other] = [await ask(mine.id), await ask(mine.id, null, teachers[0]!)];
    await office.call('rooms.answerSwap', { id: one.id, agreed: true });
    await expect(office.call('rooms.answerSwap', { id: other.id, agreed: true })).rejects.toMatchObject(
      refused('changedMeanwhile'),
    );
    expect((await who()).get(mine.id)!.staffId).toBe(mao);
    expect(await office.call('rooms.dutySwaps', null)).toEqual([]);
  });

  it('is asked for one’s own duty, answered by who was asked, seen by nobody else', async () => {
    const mine = await put(chen, 1);
    await office.signIn('mao');
    await expect(ask(mine.id, null, teachers[0]!)).rejects.toMatchObject(refused('notAllowed'));
    await office.signIn('chen');
    const { id } = await ask(mine.id);
    await expect(office.call('rooms.answerSwap', { id, agreed: true })).rejects.toMatchObject(
      refused('notAllowed'),
    );
    await office.signIn('lin');
    await office.addStaff('mentor', 'other');
    await office.signIn('other');
    expect(await office.call('rooms.dutySwaps', null)).toEqual([]);
    await expect(office.call('rooms.withdrawSwap', { id })).rejects.toMatchObject(refused('notFound'));
    await office.signIn('chen');
    await office.call('rooms.withdrawSwap', { id });
    expect(await office.call('rooms.dutySwaps', null)).toEqual([]);
  });

  it('is refused for what could not be done', async () => {
    const [mine, past] = [await put(chen, 1), await put(chen, -3)];
    await put(mao, 1, await addPost({ name: '操场', kind: 'playground' }));
    await office.signIn('chen');
    await expect(ask(mine.id)).rejects.toMatchObject(refused('dutyTwice'));
    await expect(ask(past.id)).rejects.toMatchObject(refused('dutyPast'));
  });
});

describe('the register', () => {
  it('is filled by who stands there, and by nobody else but who arranges', async () => {
    const chen = await office.addStaff('mentor', 'chen');
    await office.addStaff('mentor', 'mao');
    await put(chen, 0);
    const fill = (version: number | null, patch: object, day = testDay) =>
      office.call('rooms.saveDutyRegister', { postId: noon, day, version, patch });
    await office.signIn('mao');
    await expect(fill(null, { children: 3 })).rejects.toMatchObject(refused('notAllowed'));
    await office.signIn('chen');
    const first = await fill(null, { openedAt: '12:00', children: 23 });
    await office.signIn('lin');
    await fill(first.version, { closedAt: '13:30' });
    await office.signIn('chen');
    await expect(fill(first.version, { children: 20 })).rejects.toMatchObject(refused('changedMeanwhile'));
    expect(await office.call('rooms.dutyRegister', { postId: noon, day: testDay })).toMatchObject({
      ...{ openedAt: '12:00', closedAt: '13:30', children: 23 },
    });
    expect((await office.call('rooms.rota', week)).registered).toEqual([{ postId: noon, day: testDay }]);
  });

  it('waits for its day, and closes after it has opened', async () => {
    const fill = (day: string, patch: object) =>
      office.call('rooms.saveDutyRegister', { postId: noon, day, version: null, patch });
    await expect(fill(addDays(testDay, 1), {})).rejects.toMatchObject(refused('dutyAhead'));
    await expect(fill(testDay, { openedAt: '13:00', closedAt: '12:00' })).rejects.toMatchObject({
      problem: { fields: [{ path: 'patch.closedAt', issue: 'endBeforeStart' }] },
    });
  });
});
