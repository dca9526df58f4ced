import { afterEach, beforeEach, expect, it } from 'vitest';
import { everyContact } from '../../../shared/areas/contacts/log.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { addChild } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { TestOffice } from '../../make/office.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const register = (format: 'document' | 'xlsx' = 'document') =>
  office.call('contacts.register', { filter: everyContact, format });

it('a register tells times, person-times and persons apart, in all and by kind, oldest first', async () => {
  const [one, other] = [await addChild(office, { name: '周一' }), await addChild(office, { name: '吴二' })];
  await addContact(office, [one.id], { day: '2026-11-02', line: '后来的谈心' });
  await addContact(office, [one.id, other.id], { day: '2026-10-02', kind: 'visit', line: '先前的家访' });
  const paper = (await register()) as Document;
  const text = await textOf(paper);
  expect(text).toContain('2次、3人次、2人');
  expect(text).toContain('家访1次、2人次、2人');
  expect(text).toContain('谈心1次、1人次、1人');
  expect(text.indexOf('先前的家访')).toBeLessThan(text.indexOf('后来的谈心'));
  expect(await textOf(await register('xlsx'))).toContain('先前的家访');
});

it('a visit’s record holds what its form asks, and nothing of the words for a role that does not see them', async () => {
  await office.addStaff('caretaker', 'zhou');
  const { id } = await addChild(office, { name: '周一' });
  const { contact } = await addContact(office, [id], {
    kind: 'visit',
    form: 'home',
    familySituation: '老人独自带两个孩子',
    followUp: '联系村医',
  });
  const print = async () =>
    textOf(await office.call('contacts.recordPaper', { id: contact.id, format: 'document' }));
  const whole = await print();
  for (const words of ['家访记录表', '周一', '上门', '老人独自带两个孩子', '联系村医', '教师签名'])
    expect(whole).toContain(words);
  await office.signIn('zhou');
  const seen = await print();
  expect(seen).toContain('周一');
  for (const words of ['老人独自带两个孩子', '联系村医', '说了说近来的事']) {
    expect(seen).not.toContain(words);
    expect(await textOf(await register())).not.toContain(words);
  }
});

it('a mentor’s papers name no child but their own', async () => {
  const mentorId = await office.addStaff('mentor', 'chen');
  const mine = await addChild(office, { name: '周一', mentorId });
  const hers = await addChild(office, { name: '吴二' });
  const both = await addContact(office, [mine.id, hers.id], { kind: 'carersMeeting' });
  const other = await addContact(office, [hers.id]);
  await office.signIn('chen');
  const paper = await office.call('contacts.recordPaper', { id: both.contact.id, format: 'document' });
  for (const each of [await textOf(paper), await textOf(await register())]) {
    expect(each).toContain('周一');
    expect(each).not.toContain('吴二');
  }
  const problem = await office.problem('contacts.recordPaper', { id: other.contact.id, format: 'document' });
  expect(problem?.code).toBe('notFound');
});
