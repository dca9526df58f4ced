/** The work of mentors counted from the contacts, judged, and printed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/values/day.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const term = { from: '2026-09-01', to: '2027-01-29' };
const addTeacher = async (name: string) =>
  (await office.call('admin.saveTeacher', { id: null, name, phone: '13900000301' })).id;
const meet = (kind: string, staffId: string, childIds: string[], day = '2026-10-12', line = '说了说') =>
  office.call('contacts.save', { id: null, version: null, childIds, patch: { kind, staffId, day, line } });

describe('the work of a term', () => {
  it('keeps persons, person-times and times apart, and counts a meeting for two as one time', async () => {
    const zhao = await addTeacher('赵春梅');
    const [a, b] = [
      await addLeftBehindChild(office, { mentorId: zhao }),
      await addLeftBehindChild(office, { name: '李小明', mentorId: zhao }),
    ];
    await meet('visit', zhao, [a.id, b.id]);
    await meet('visit', zhao, [a.id]);
    await meet('talk', zhao, [a.id]);
    await meet('talk', zhao, [a.id], '2026-08-20');
    const { teachers } = await office.call('mentoring.work', term);
    expect(teachers).toMatchObject([
      {
        staffId: zhao,
        children: 2,
        visits: { persons: 2, personTimes: 3, times: 2 },
        talks: { persons: 1, personTimes: 1, times: 1 },
        calls: { persons: 0, personTimes: 0, times: 0 },
        covered: { visits: 2, talks: 1, calls: 0, all: 0 },
      },
    ]);
  });

  it('is covered by the rules of frequency: weeks met of weeks asked, and puts the best covered first', async () => {
    const [slack, steady] = [await addTeacher('赵春梅'), await addTeacher('钱国强')];
    const opened = { fileOpenedOn: '2026-09-01' };
    const missed = await addLeftBehindChild(office, { ...opened, mentorId: slack });
    const met = await addLeftBehindChild(office, { ...opened, name: '李小明', mentorId: steady });
    for (const { id } of await office.call('contacts.rules', null))
      await office.call('contacts.removeRule', { id });
    await office.call('contacts.saveRule', {
      id: null,
      version: null,
      patch: { name: '每周谈心', kinds: ['talk'], every: 7, unit: 'day', holdsFrom: '2026-09-07' },
    });
    for (let at = 0; at < 12; at++) await meet('talk', steady, [met.id], addDays('2026-09-07', 7 * at));
    for (let at = 0; at < 9; at++) await meet('talk', slack, [missed.id], addDays('2026-11-01', at));
    const { teachers, classes } = await office.call('mentoring.work', term);
    expect(teachers.map((each) => each.name)).toEqual(['钱国强', '赵春梅']);
    const [best, last] = teachers.map((each) => each.rules);
    expect(best!.kept).toBe(best!.asked);
    expect(best!.asked).toBeGreaterThan(8);
    expect(last!.kept).toBeLessThan(last!.asked / 2);
    expect(classes).toEqual([]);
  });

  it('puts who cared for every child before who wrote down most', async () => {
    const [busy, thorough] = [await addTeacher('赵春梅'), await addTeacher('钱国强')];
    const first = await addLeftBehindChild(office, { mentorId: busy });
    await addLeftBehindChild(office, { name: '李小明', mentorId: busy });
    const only = await addLeftBehindChild(office, { name: '张小红', mentorId: thorough });
    for (let at = 1; at <= 9; at++) await meet('talk', busy, [first.id], `2026-10-0${at}`);
    for (const kind of ['talk', 'visit', 'parentCall']) await meet(kind, thorough, [only.id]);
    const { teachers } = await office.call('mentoring.work', term);
    expect(teachers.map((each) => each.name)).toEqual(['钱国强', '赵春梅']);
  });

  it('counts a class by its children, whoever met them, and leaves out what the session may not see', async () => {
    const [one, other] = await office.call('admin.classes', null);
    const chen = await office.addStaff('mentor', 'chen');
    const zhao = await addTeacher('赵春梅');
    const mine = await addLeftBehindChild(office, { classId: one!.id, mentorId: chen });
    const theirs = await addLeftBehindChild(office, { name: '李小明', classId: other!.id, mentorId: zhao });
    await meet('visit', chen, [mine.id, theirs.id]);
    const whole = await office.call('mentoring.work', term);
    expect(whole.classes.map((each) => [each.className, each.visits.personTimes])).toEqual([
      ['一(1)班', 1],
      ['一(2)班', 1],
    ]);
    await office.signIn('chen');
    const seen = await office.call('mentoring.work', term);
    expect(seen.teachers).toMatchObject([
      { staffId: chen, visits: { persons: 1, personTimes: 1, times: 1 } },
    ]);
    expect(seen.classes).toHaveLength(1);
  });

  it('is judged by the principal alone: one word for one time, seen by nobody else', async () => {
    const zhao = await addTeacher('赵春梅');
    const child = await addLeftBehindChild(office, { mentorId: zhao });
    const judged = { ...term, staffId: zhao, level: 'good', comment: '每家都走到了' };
    await office.call('mentoring.judge', judged);
    await office.call('mentoring.judge', { ...judged, level: 'excellent' });
    const review = async () => (await office.call('mentoring.work', term)).teachers[0]!.review;
    expect(await review()).toEqual({ level: 'excellent', comment: '每家都走到了' });
    const year = { from: '2026-01-01', to: '2026-12-31' };
    expect((await office.call('mentoring.work', year)).teachers[0]!.review).toBeNull();
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    expect(await review()).toBeNull();
    expect(await office.problem('mentoring.judge', judged)).toEqual({ code: 'notAllowed' });
    expect(child.id).toBeTruthy();
  });
});

describe('the papers', () => {
  it('list every pair with since when and the teacher’s number', async () => {
    const zhao = await addTeacher('赵春梅');
    const child = await addLeftBehindChild(office, { fileOpenedOn: '2026-03-02' });
    await addLeftBehindChild(office, { name: '李小明' });
    await office.call('mentoring.pair', {
      changes: [{ childId: child.id, from: null, to: zhao }],
      since: '2026-09-01',
    });
    const words = await textOf(await office.call('mentoring.pairingTable', { format: 'document' }));
    for (const each of ['王小芳', '赵春梅', '13900000301', '2026-09-01', '李小明', '已结对1人'])
      expect(words).toContain(each);
  });

  it('hold in a mentor’s handbook that mentor’s children and their log of the time, to the mentor too', async () => {
    const chen = await office.addStaff('mentor', 'chen');
    const mine = await addLeftBehindChild(office, { mentorId: chen, illness: '哮喘' });
    const others = await addLeftBehindChild(office, { name: '李小明' });
    await meet('talk', chen, [mine.id], '2026-10-12', '说到想妈妈');
    await meet('talk', chen, [mine.id], '2026-03-12', '上学期的话');
    await meet('talk', chen, [others.id], '2026-10-13', '别人的话');
    await office.signIn('chen');
    const ask = { ...term, staffId: null, format: 'document' as const };
    const words = await textOf(await office.call('mentoring.handbook', ask));
    for (const each of ['王小芳', '哮喘', '陈桂香', '说到想妈妈', '谈心']) expect(words).toContain(each);
    for (const each of ['李小明', '上学期的话', '别人的话']) expect(words).not.toContain(each);
  });

  it('leave out of it what a caretaker may not know', async () => {
    const zhao = await addTeacher('赵春梅');
    const child = await addLeftBehindChild(office, { mentorId: zhao, illness: '哮喘' });
    await meet('talk', zhao, [child.id], '2026-10-12', '说到想妈妈');
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    const ask = { ...term, staffId: zhao, format: 'document' as const };
    const words = await textOf(await office.call('mentoring.handbook', ask));
    expect(words).toContain('王小芳');
    for (const each of ['哮喘', '说到想妈妈']) expect(words).not.toContain(each);
  });
});
