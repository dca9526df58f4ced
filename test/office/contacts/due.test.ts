import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateLetters } from '../../../shared/areas/contacts/dueCalls.ts';
import { addChild, addKin } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  for (const rule of await office.call('contacts.rules', null))
    await office.call('contacts.saveRule', {
      id: rule.id,
      version: rule.version,
      patch: { holdsFrom: '2026-09-01' },
    });
});
afterEach(() => office.end());

/** Left-behind since long ago. */
async function leftBehind(patch: Parameters<typeof addChild>[1] = {}) {
  const child = await addChild(office, { birthDate: '2016-09-04', fileOpenedOn: '2026-03-01', ...patch });
  await addKin(office, child.id, 'father', { away: true, awaySince: '2025-02-15' });
  return child;
}
const stateOf = async (childId: string, name: RegExp) =>
  (await office.call('contacts.dueOf', { childId })).find(({ rule }) => name.test(rule.name));

describe('the rules that come with the program', () => {
  it('are the law’s and the schools’, each with its source', async () => {
    const rules = await office.call('contacts.rules', null);
    expect(rules.map(({ every, unit }) => `${every} ${unit}`)).toEqual([
      '7 day',
      '1 week',
      '1 month',
      '1 term',
      '1 term',
      '1 term',
    ]);
    expect(rules[0]!.source).toContain('第二十三条');
    expect(rules.every(({ source, enabled }) => source !== null && enabled)).toBe(true);
  });

  it('hold from the day on which they were put in, so that nobody begins late', async () => {
    const [rule] = await office.call('contacts.rules', null);
    await office.call('contacts.saveRule', {
      id: rule!.id,
      version: rule!.version,
      patch: { holdsFrom: testDay },
    });
    const child = await leftBehind();
    expect(await stateOf(child.id, /亲子通话/)).toMatchObject({ state: 'due', day: '2026-11-29' });
  });
});

describe('what is due for a child', () => {
  it('follows from its contacts, and changes with the next', async () => {
    const child = await leftBehind();
    expect(await stateOf(child.id, /谈心/)).toMatchObject({ state: 'overdue', lastOn: null });
    await addContact(office, [child.id], { kind: 'talk', day: '2026-11-20' });
    expect(await stateOf(child.id, /谈心/)).toMatchObject({
      state: 'covered',
      day: '2026-11-27',
      lastOn: '2026-11-20',
    });
    expect(await stateOf(child.id, /家访/)).toMatchObject({ state: 'due', day: '2027-01-29' });
  });

  it('is nothing for one who is not left-behind, has left, or is of another class than the rule', async () => {
    const home = await addChild(office, { birthDate: '2016-09-04' });
    await addKin(office, home.id, 'father', { away: false });
    await addKin(office, home.id, 'mother', { away: false });
    expect((await stateOf(home.id, /谈心/))?.state).toBe('notYet');
    const gone = await leftBehind({ leftOn: '2026-10-09' });
    expect((await stateOf(gone.id, /谈心/))?.state).toBe('stopped');
    const [first, second] = await office.call('admin.classes', null);
    await office.call('contacts.saveRule', {
      id: null,
      version: null,
      patch: { name: '一班每天学习辅导', kinds: ['studyHelp'], every: 1, unit: 'day', classId: first!.id },
    });
    const other = await leftBehind({ classId: second!.id });
    expect(await stateOf(other.id, /学习辅导/)).toBeUndefined();
    const mine = await leftBehind({ classId: first!.id });
    expect((await stateOf(mine.id, /学习辅导/))?.state).toBe('due');
  });
});

describe('the matrix', () => {
  it('shows each week by its last day, today in the running one, and none that has not come', async () => {
    const child = await leftBehind();
    await addContact(office, [child.id], { kind: 'talk', day: '2026-09-10' });
    const { rules, weeks, rows } = await office.call('contacts.matrix', { termId: null });
    const talks = rules.findIndex(({ name }) => /谈心/.test(name));
    const letters = rows[0]!.weeks[talks]!;
    expect(letters).toHaveLength(weeks.length);
    expect(letters.slice(0, 4)).toBe('dcoo');
    const running = weeks.findIndex(({ from, to }) => from <= testDay && testDay <= to);
    expect(letters.indexOf('.')).toBe(running + 1);
    const today = await stateOf(child.id, /谈心/);
    expect(letters[running]).toBe(stateLetters[today!.state]);
  });

  it('adds up to the numbers of 今日', async () => {
    const [one, other] = [await leftBehind(), await leftBehind()];
    await addContact(office, [one.id, other.id], { kind: 'visit', day: '2026-09-10' });
    await addContact(office, [one.id], { kind: 'talk', day: '2026-11-22' });
    await addContact(office, [one.id], { day: '2026-11-01', followUp: '再去看看', followUpBy: '2026-11-10' });
    const { rules: counts, lateFollowUps } = await office.call('contacts.dueCounts', null);
    const { rules, rows, weeks } = await office.call('contacts.matrix', { termId: null });
    const running = weeks.findIndex(({ from, to }) => from <= testDay && testDay <= to);
    for (const [at, { id }] of rules.entries()) {
      const cells = rows.map((row) => row.weeks[at]![running]);
      const count = counts.find(({ rule }) => rule.id === id)!;
      expect(cells.filter((cell) => cell === 'o')).toHaveLength(count.overdue);
      expect(cells.filter((cell) => cell === 'd')).toHaveLength(count.due);
    }
    expect(lateFollowUps).toBe(1);
  });

  it('has a mentor’s own children only', async () => {
    const mentorId = await office.addStaff('mentor', 'chen');
    const mine = await leftBehind({ mentorId });
    await leftBehind();
    await office.signIn('chen');
    const { rows } = await office.call('contacts.matrix', { termId: null });
    expect(rows.map(({ childId }) => childId)).toEqual([mine.id]);
  });
});

describe('a rule that the school writes', () => {
  it('needs its months where they are fixed, and no more than one term', async () => {
    const fixed = { name: '开学谈话', kinds: ['talk'], unit: 'fixed', every: 1 };
    const problem = await office.problem('contacts.saveRule', { id: null, version: null, patch: fixed });
    expect(problem?.fields).toEqual([{ path: 'patch.months', issue: 'required' }]);
    const twice = { name: '家访', kinds: ['visit'], unit: 'term', every: 2 };
    expect(
      (await office.problem('contacts.saveRule', { id: null, version: null, patch: twice }))?.fields?.[0]
        ?.path,
    ).toBe('patch.every');
  });

  it('is taken away and given back', async () => {
    const [rule] = await office.call('contacts.rules', null);
    await office.call('contacts.removeRule', { id: rule!.id });
    expect(await office.call('contacts.rules', null)).toHaveLength(5);
    const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
    await office.call('admin.undo', { id: undo!.id });
    expect((await office.call('contacts.rules', null))[0]!.id).toBe(rule!.id);
  });
});
