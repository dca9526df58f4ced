/** Pairing as one act, its intervals, its undoing; typical children; who may do and see what. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addChild, addKin, addLeftBehindChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const addTeacher = async (name: string) =>
  (await office.call('admin.saveTeacher', { id: null, name, phone: null })).id;
const pair = (childId: string, from: string | null, to: string | null, since: string | null = null) =>
  office.call('mentoring.pair', { changes: [{ childId, from, to }], since });
const board = () => office.call('mentoring.board', null);
const mentorOf = async (id: string) => (await office.call('children.get', { id, day: null })).child.mentorId;

describe('pairing', () => {
  it('keeps since when, the first time too, and who it was before with the note for the successor', async () => {
    const [one, other] = [await addTeacher('赵春梅'), await addTeacher('钱国强')];
    const child = await addLeftBehindChild(office, { fileOpenedOn: '2026-03-02' });
    await pair(child.id, null, one, '2026-09-01');
    expect((await board()).children).toMatchObject([{ id: child.id, mentorId: one, since: '2026-09-01' }]);
    await office.call('mentoring.pair', {
      changes: [{ childId: child.id, from: one, to: other, note: '周五爱说话，别问爸爸的事' }],
      since: '2026-11-02',
    });
    const { spells } = await office.call('children.timeline', { id: child.id });
    expect(spells.map(({ startsOn, endsOn, value, note }) => ({ startsOn, endsOn, value, note }))).toEqual([
      { startsOn: null, endsOn: '2026-09-01', value: null, note: null },
      { startsOn: '2026-09-01', endsOn: '2026-11-02', value: one, note: '周五爱说话，别问爸爸的事' },
    ]);
    const then = await office.call('children.get', { id: child.id, day: '2026-10-01' });
    expect(then.mentorName).toBe('赵春梅');
  });

  it('is one act for all, and is undone and done again as one', async () => {
    const teacher = await addTeacher('赵春梅');
    const children = [];
    for (const name of ['王小芳', '李小明', '张小红'])
      children.push((await addLeftBehindChild(office, { name })).id);
    await office.call('mentoring.pair', {
      changes: children.map((childId) => ({ childId, from: null, to: teacher })),
      since: null,
    });
    const [act] = await office.call('admin.acts', { limit: 1 });
    expect(act).toMatchObject({ call: 'mentoring.pair', undoable: true });
    await office.call('admin.undo', { id: act!.id });
    for (const id of children) {
      expect(await mentorOf(id)).toBeNull();
      expect((await office.call('children.timeline', { id })).spells).toEqual([]);
    }
    await office.call('admin.redo', { id: act!.id });
    for (const id of children) expect(await mentorOf(id)).toBe(teacher);
  });

  it('writes nothing at all where one child has another mentor by now, or the teacher has left', async () => {
    const [one, other] = [await addTeacher('赵春梅'), await addTeacher('钱国强')];
    const [a, b] = [await addLeftBehindChild(office), await addLeftBehindChild(office, { name: '李小明' })];
    await pair(b.id, null, other);
    const changes = [a, b].map(({ id }) => ({ childId: id, from: null, to: one }));
    expect(await office.problem('mentoring.pair', { changes, since: null })).toMatchObject({
      code: 'changedMeanwhile',
    });
    expect(await mentorOf(a.id)).toBeNull();
    await office.call('admin.teacherLeft', { id: one, left: true });
    expect(
      await office.problem('mentoring.pair', { changes: changes.slice(0, 1), since: null }),
    ).toMatchObject({ code: 'notFound' });
    expect(await office.problem('mentoring.pair', { changes, since: '2027-01-01' })).toMatchObject({
      code: 'notFound',
    });
  });
});

describe('the board', () => {
  it('shows left-behind children and those who are paired, brothers and sisters by one key', async () => {
    const teacher = await addTeacher('赵春梅');
    const boy = await addLeftBehindChild(office, { name: '王小军' });
    const girl = await addLeftBehindChild(office, { name: '王小芳' });
    const atHome = await addChild(office, { name: '李小明' });
    await addKin(office, atHome.id, 'father', { away: false });
    await addKin(office, atHome.id, 'mother', { away: false });
    await office.call('children.linkSiblings', { one: boy.id, other: girl.id });
    const { children, limits } = await board();
    expect(children.map((each) => each.name)).toEqual(['王小军', '王小芳']);
    const [key] = [boy.id, girl.id].toSorted();
    expect(children.map((each) => each.siblings)).toEqual([key, key]);
    expect(limits).toEqual({ typicalLeast: 4, typicalMost: 5, pairedLeast: 2, pairedMost: 3 });
    await pair(atHome.id, null, teacher);
    expect((await board()).children.map((each) => each.name)).toContain('李小明');
  });

  it('shows a mentor their own children and nobody else’s, and lets them pair nobody', async () => {
    const chen = await office.addStaff('mentor', 'chen');
    const mine = await addLeftBehindChild(office, { mentorId: chen });
    const others = await addLeftBehindChild(office, { name: '李小明' });
    await office.signIn('chen');
    const seen = await board();
    expect(seen.children.map((each) => each.id)).toEqual([mine.id]);
    expect(seen.teachers.map((each) => each.id)).toEqual([chen]);
    expect(await office.problem('children.get', { id: others.id, day: null })).toMatchObject({
      code: 'notFound',
    });
    expect(
      await office.problem('mentoring.pair', {
        changes: [{ childId: mine.id, from: chen, to: null }],
        since: null,
      }),
    ).toEqual({ code: 'notAllowed' });
  });

  it('tells on 今日 of teachers over the limit, of gone ones with children, and of classes that name too few', async () => {
    const [classId] = (await office.call('admin.classes', null)).map((each) => each.id);
    const [one, gone] = [await addTeacher('赵春梅'), await addTeacher('钱国强')];
    for (let at = 0; at < 4; at++)
      await addLeftBehindChild(office, { name: `王小${'甲乙丙丁'[at]}`, classId: classId!, mentorId: one });
    const last = await addLeftBehindChild(office, { name: '王小戊', mentorId: gone });
    await office.call('admin.teacherLeft', { id: gone, left: true });
    expect(await office.call('mentoring.standing', null)).toEqual({ over: 1, gone: 1, short: 1 });
    await pair(last.id, gone, null);
    for (const { childId } of (await office.call('mentoring.typical', null)).classes[0]!.children)
      await office.call('mentoring.saveTypical', { childId, named: true, reason: null });
    await office.call('admin.saveSchool', { pairedMost: 4 });
    expect(await office.call('mentoring.standing', null)).toEqual({ over: 0, gone: 0, short: 0 });
  });
});

describe('typical children', () => {
  it('are named by the head teacher of the class, for a reason, and keep the time in which they were', async () => {
    const [first, second] = await office.call('admin.classes', null);
    const head = await office.addStaff('headTeacher', 'qiu');
    const classes = await office.call('admin.classes', null);
    await office.call(
      'admin.saveClasses',
      classes.map(({ version: _, createdAt: __, updatedAt: ___, ...each }, at) => ({
        ...each,
        headTeacherId: at === 0 ? head : null,
      })),
    );
    const own = await addLeftBehindChild(office, { classId: first!.id });
    const other = await addLeftBehindChild(office, { name: '李小明', classId: second!.id });
    await office.signIn('qiu');
    const name = (childId: string, named = true) =>
      office.problem('mentoring.saveTypical', { childId, named, reason: '父母离异，跟着外婆' });
    expect(await name(own.id)).toBeNull();
    expect(await name(other.id)).toMatchObject({ code: 'notFound' });
    const view = await office.call('mentoring.typical', null);
    expect(view.classes).toMatchObject([
      {
        classId: first!.id,
        named: 1,
        wanted: 1,
        children: [{ childId: own.id, named: { startsOn: '2026-11-23', reason: '父母离异，跟着外婆' } }],
      },
    ]);
    await name(own.id, false);
    expect((await office.call('mentoring.typical', null)).classes[0]!.named).toBe(0);
  });

  it('are not a mentor’s to name, and their reason is not the caretaker’s to read', async () => {
    const [first] = await office.call('admin.classes', null);
    const chen = await office.addStaff('mentor', 'chen');
    await office.addStaff('caretaker', 'zhou');
    const child = await addLeftBehindChild(office, { classId: first!.id, mentorId: chen });
    await office.call('mentoring.saveTypical', { childId: child.id, named: true, reason: '母亲患病' });
    await office.signIn('chen');
    expect(
      await office.problem('mentoring.saveTypical', { childId: child.id, named: false, reason: null }),
    ).toEqual({ code: 'notAllowed' });
    await office.signIn('zhou');
    const [seen] = (await office.call('mentoring.typical', null)).classes;
    expect(seen!.children[0]!.named).toMatchObject({ reason: null });
    await office.call('mentoring.saveTypical', { childId: child.id, named: true, reason: null });
    await office.signIn('lin');
    const [kept] = (await office.call('mentoring.typical', null)).classes;
    expect(kept!.children[0]!.named).toMatchObject({ reason: '母亲患病' });
  });
});
