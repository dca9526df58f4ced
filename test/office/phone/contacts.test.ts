/** Calls home count wherever contacts count, and are kept once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyContact } from '../../../shared/areas/contacts/log.ts';
import { addChild, addKin } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { addCall } from '../../make/phone.ts';

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

async function leftBehind(patch: Parameters<typeof addChild>[1] = {}) {
  const child = await addChild(office, { birthDate: '2016-09-04', fileOpenedOn: '2026-03-01', ...patch });
  const father = await addKin(office, child.id, 'father', {
    name: '王大山',
    away: true,
    awaySince: '2025-02-15',
  });
  return { ...child, fatherId: father.id };
}
const familyCallOf = async (childId: string) =>
  (await office.call('contacts.dueOf', { childId })).find(({ rule }) => rule.kinds.includes('familyCall'));
const contacts = (filter: Partial<typeof everyContact> = {}) =>
  office.call('contacts.list', { filter: { ...everyContact, ...filter }, before: null });

describe('a call that came through', () => {
  it('covers the rule of calls between parents and child; one that did not does not', async () => {
    const child = await leftBehind();
    expect(await familyCallOf(child.id)).toMatchObject({ state: 'overdue', lastOn: null });
    await addCall(office, child.id, { day: '2026-11-22', connected: false, whyNot: 'noAnswer' });
    expect(await familyCallOf(child.id)).toMatchObject({ state: 'overdue', lastOn: null });
    const { call } = await addCall(office, child.id, { day: '2026-11-20' });
    expect(await familyCallOf(child.id)).toMatchObject({ state: 'covered', lastOn: '2026-11-20' });
    await office.call('phone.remove', { id: call.id });
    expect(await familyCallOf(child.id)).toMatchObject({ state: 'overdue', lastOn: null });
  });

  it('covers it in the matrix and in the counts of today', async () => {
    const child = await leftBehind();
    await leftBehind({ name: '王小明' });
    await addCall(office, child.id, { day: testDay });
    const { rules } = await office.call('contacts.dueCounts', null);
    expect(rules.find(({ rule }) => rule.kinds.includes('familyCall'))!.overdue).toBe(1);
    const matrix = await office.call('contacts.matrix', { termId: null });
    const at = matrix.rules.findIndex(({ kinds }) => kinds.includes('familyCall'));
    const [one, other] = matrix.rows.map((row) => row.weeks[at]!);
    expect(one).not.toBe(other);
  });

  it('stands among the child’s contacts with whom it was, and is no contact of its own', async () => {
    const child = await leftBehind();
    const { call } = await addCall(office, child.id, {
      day: '2026-11-20',
      kinId: child.fatherId,
      mood: 'good',
      line: '问了成绩',
      way: 'video',
    });
    await addContact(office, [child.id], { day: '2026-11-19' });
    await addContact(office, [child.id], { day: '2026-11-21' });
    const { rows, figures } = await contacts({ childId: child.id });
    expect(rows.map(({ contact, phoneCall }) => [contact.day, contact.kind, phoneCall])).toEqual([
      ['2026-11-21', 'talk', false],
      ['2026-11-20', 'familyCall', true],
      ['2026-11-19', 'talk', false],
    ]);
    expect(rows[1]).toMatchObject({
      contact: {
        id: call.id,
        minutes: 12,
        form: 'online',
        withWhom: '王大山',
        line: '问了成绩',
        mood: 'good',
      },
      staffName: '林校长',
      children: [{ id: child.id }],
    });
    expect(figures).toEqual({ times: 3, personTimes: 3, persons: 1 });
    expect((await office.problem('contacts.get', { id: call.id }))?.code).toBe('notFound');
    expect((await office.problem('contacts.remove', { id: call.id }))?.code).toBe('notFound');
    expect((await office.call('phone.get', { id: call.id })).call.id).toBe(call.id);
  });

  it('is counted by kind, teacher, time and words like a contact, and never as something to follow', async () => {
    const child = await leftBehind();
    const other = await addChild(office, { name: '周小燕' });
    const staffId = await office.addStaff('caretaker', 'zhou');
    await addCall(office, child.id, { day: '2026-11-20', line: '问了成绩', dutyStaffId: staffId });
    await addCall(office, other.id, { day: '2026-10-20' });
    await addContact(office, [child.id, other.id], { kind: 'familyCall', day: '2026-11-18' });
    expect((await contacts({ kinds: ['familyCall'] })).figures).toEqual({
      times: 3,
      personTimes: 4,
      persons: 2,
    });
    expect((await contacts({ kinds: ['talk'] })).figures.times).toBe(0);
    expect((await contacts({ staffId })).figures.times).toBe(1);
    expect((await contacts({ from: '2026-11-01' })).figures.times).toBe(2);
    expect((await contacts({ text: '成绩' })).rows).toHaveLength(1);
    expect((await contacts({ text: '周小燕' })).rows).toHaveLength(2);
    expect((await contacts({ open: true })).rows).toEqual([]);
    await office.signIn('zhou');
    expect((await contacts({ text: '成绩' })).rows).toEqual([]);
    expect((await contacts({ staffId })).rows[0]!.contact.line).toBeNull();
  });

  it('is nobody’s contact who may not meet the child', async () => {
    const mentorId = await office.addStaff('mentor', 'chen');
    const mine = await leftBehind({ mentorId });
    const other = await leftBehind({ name: '王小明' });
    await addCall(office, mine.id);
    await addCall(office, other.id);
    await office.signIn('chen');
    expect((await contacts()).figures).toEqual({ times: 1, personTimes: 1, persons: 1 });
    expect((await contacts()).rows.flatMap(({ children }) => children.map(({ name }) => name))).toEqual([
      '王小芳',
    ]);
  });

  it('is a call in the work of mentors', async () => {
    const mentorId = await office.addStaff('mentor', 'chen');
    const child = await leftBehind({ mentorId });
    await addCall(office, child.id, { dutyStaffId: mentorId });
    await addCall(office, child.id, { connected: false, whyNot: 'busy', dutyStaffId: mentorId });
    const { teachers } = await office.call('mentoring.work', { from: '2026-09-01', to: '2027-01-29' });
    expect(teachers.find(({ staffId }) => staffId === mentorId)).toMatchObject({
      calls: { times: 1, personTimes: 1, persons: 1 },
      covered: { calls: 1 },
    });
  });
});
