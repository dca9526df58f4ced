import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyContact } from '../../../shared/areas/contacts/log.ts';
import { addChild } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { nobody } from '../../make/inputs.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
let mentor: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  mentor = await office.addStaff('mentor', 'chen');
});
afterEach(() => office.end());

const listed = async (filter: Partial<typeof everyContact> = {}) =>
  office.call('contacts.list', { filter: { ...everyContact, ...filter }, before: null });

describe('a contact that is logged', () => {
  it('is of today and of whoever wrote it, with all its children in one act', async () => {
    const one = await addChild(office, { name: '王小芳' });
    const other = await addChild(office, { name: '王小明' });
    const row = await addContact(office, [one.id, other.id], { kind: 'visit' });
    expect(row.contact).toMatchObject({ kind: 'visit', day: testDay, line: '说了说近来的事' });
    expect(row.staffName).toBe('林校长');
    expect(row.children.map(({ name }) => name)).toEqual(['王小芳', '王小明']);
    const [act] = await office.call('admin.acts', { limit: 1 });
    expect(act).toMatchObject({ call: 'contacts.save', records: 3 });
    await office.call('admin.undo', { id: act!.id });
    expect((await listed()).rows).toEqual([]);
    await office.call('admin.redo', { id: act!.id });
    expect((await listed()).rows[0]!.children).toHaveLength(2);
  });

  it('needs a kind, and no day that has not come', async () => {
    const { id } = await addChild(office);
    const input = { id: null, version: null, childIds: [id], patch: { line: '走访' } };
    expect((await office.problem('contacts.save', input))?.fields).toEqual([
      { path: 'patch.kind', issue: 'required' },
    ]);
    const ahead = { ...input, patch: { kind: 'talk', day: '2026-11-24' } };
    expect((await office.problem('contacts.save', ahead))?.fields).toEqual([
      { path: 'patch.day', issue: 'dayAhead' },
    ]);
    expect((await listed()).figures.times).toBe(0);
  });

  it('gives what is to follow a week where nobody said when', async () => {
    const { id } = await addChild(office);
    const row = await addContact(office, [id], { day: '2026-11-20', followUp: '再去看奶奶' });
    expect(row.contact.followUpBy).toBe('2026-11-27');
    expect((await listed({ open: true })).figures.times).toBe(1);
    await office.call('contacts.markFollowedUp', { id: row.contact.id, doneOn: testDay });
    expect((await listed({ open: true })).figures.times).toBe(0);
    const ahead = { id: row.contact.id, doneOn: '2026-12-01' };
    expect((await office.problem('contacts.markFollowedUp', ahead))?.fields?.[0]?.issue).toBe('dayAhead');
  });

  it('is refused when somebody else has changed it meanwhile', async () => {
    const { id } = await addChild(office);
    const { contact } = await addContact(office, [id]);
    const change = (version: number, line: string) => ({
      id: contact.id,
      version,
      childIds: [id],
      patch: { line },
    });
    await office.call('contacts.save', change(contact.version, '改过了'));
    const problem = await office.problem('contacts.save', change(contact.version, '又改'));
    expect(problem?.code).toBe('changedMeanwhile');
  });
});

describe('the list', () => {
  it('is newest first, narrowed by every filter, counted in times, person-times and persons', async () => {
    const [one, other] = [await addChild(office, { name: '李一' }), await addChild(office, { name: '李二' })];
    const teacher = await office.addStaff('headTeacher', 'qiu');
    await addContact(office, [one.id, other.id], { day: '2026-09-10', kind: 'visit', staffId: teacher });
    await addContact(office, [one.id], { day: '2026-10-10', line: '想妈妈了' });
    await addContact(office, [one.id], { day: '2026-10-10', kind: 'letter', line: '第一封信' });
    const all = await listed();
    expect(all.rows.map(({ contact }) => contact.kind)).toEqual(['letter', 'talk', 'visit']);
    expect(all.figures).toEqual({ times: 3, personTimes: 4, persons: 2 });
    expect((await listed({ from: '2026-10-01', to: '2026-10-31' })).figures.times).toBe(2);
    expect((await listed({ kinds: ['visit', 'letter'] })).figures.times).toBe(2);
    expect((await listed({ staffId: teacher })).figures).toEqual({ times: 1, personTimes: 2, persons: 2 });
    expect((await listed({ childId: other.id })).figures).toEqual({ times: 1, personTimes: 1, persons: 1 });
    expect((await listed({ text: '妈妈' })).rows).toHaveLength(1);
    expect((await listed({ text: '李二' })).rows).toHaveLength(1);
  });

  it('gives each line once, page after page', async () => {
    const { id } = await addChild(office);
    for (let place = 0; place < 103; place += 1) await addContact(office, [id], { minutes: place + 1 });
    const first = await listed();
    const rest = await office.call('contacts.list', { filter: everyContact, before: first.next });
    const ids = [...first.rows, ...rest.rows].map(({ contact }) => contact.id);
    expect(first.rows).toHaveLength(100);
    expect(new Set(ids).size).toBe(103);
    expect(first.figures.times).toBe(103);
  });
});

describe('a mentor', () => {
  it('sees a contact only by a child in reach, and of the others neither names nor numbers', async () => {
    const mine = await addChild(office, { name: '周一', mentorId: mentor });
    const hers = await addChild(office, { name: '吴二' });
    const both = await addContact(office, [mine.id, hers.id], { kind: 'carersMeeting' });
    const other = await addContact(office, [hers.id]);
    await office.signIn('chen');
    const { rows, figures } = await listed();
    expect(rows.map(({ contact }) => contact.id)).toEqual([both.contact.id]);
    expect(rows[0]!.children).toEqual([{ id: mine.id, name: '周一', className: null }]);
    expect(figures).toEqual({ times: 1, personTimes: 1, persons: 1 });
    expect((await listed({ text: '吴二' })).rows).toEqual([]);
    expect((await office.problem('contacts.get', { id: other.contact.id }))?.code).toBe('notFound');
    expect((await office.problem('contacts.remove', { id: other.contact.id }))?.code).toBe('notFound');
  });

  it('can neither log for a child out of reach nor take one from a contact', async () => {
    const mine = await addChild(office, { name: '周一', mentorId: mentor });
    const hers = await addChild(office, { name: '吴二' });
    const { contact } = await addContact(office, [mine.id, hers.id]);
    await office.signIn('chen');
    const forHers = { id: null, version: null, childIds: [hers.id], patch: { kind: 'talk' } };
    const forNobody = { ...forHers, childIds: [nobody] };
    expect(await office.problem('contacts.save', forHers)).toEqual(
      await office.problem('contacts.save', forNobody),
    );
    await office.call('contacts.save', {
      id: contact.id,
      version: contact.version,
      childIds: [mine.id],
      patch: { line: '改一句' },
    });
    await office.call('contacts.remove', { id: contact.id });
    expect((await listed()).rows).toEqual([]);
    await office.signIn('lin');
    const [left] = (await listed()).rows;
    expect(left?.children.map(({ name }) => name)).toEqual(['吴二']);
    expect(left?.contact.line).toBe('改一句');
  });
});

describe('the caretaker', () => {
  it('may log a line, but reads, searches and changes none', async () => {
    await office.addStaff('caretaker', 'zhou');
    const { id } = await addChild(office);
    await addContact(office, [id], { line: '家里的难处', mood: 'poor' });
    await office.signIn('zhou');
    const made = await addContact(office, [id], { line: '打了电话' });
    const { rows } = await listed();
    expect(rows.map(({ contact }) => [contact.line, contact.mood])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect((await listed({ text: '难处' })).rows).toEqual([]);
    const change = {
      id: made.contact.id,
      version: made.contact.version,
      childIds: [id],
      patch: { line: '改' },
    };
    expect((await office.problem('contacts.save', change))?.code).toBe('notAllowed');
  });
});

describe('the bin', () => {
  it('keeps a contact with its children and gives both back', async () => {
    const { id } = await addChild(office);
    const { contact } = await addContact(office, [id], { kind: 'visit' });
    await office.call('contacts.remove', { id: contact.id });
    const { entries } = await office.call('admin.bin', { before: null, language: 'zh-CN' });
    expect(entries.map(({ record, title }) => [record, title])).toEqual([['contact', `家访 ${testDay}`]]);
    await office.call('admin.bringBack', { record: 'contact', id: contact.id, language: 'zh-CN' });
    expect((await listed({ childId: id })).rows).toHaveLength(1);
  });

  it('hides a contact whose only child is in it', async () => {
    const { id } = await addChild(office);
    await addContact(office, [id]);
    await office.call('children.remove', { id });
    expect((await listed()).figures).toEqual({ times: 0, personTimes: 0, persons: 0 });
  });
});

describe('two files that become one', () => {
  it('are at a contact once, though both had been named', async () => {
    const [keep, drop] = [await addChild(office), await addChild(office)];
    const { contact } = await addContact(office, [keep.id, drop.id]);
    await office.call('children.merge', {
      keep: { id: keep.id, version: keep.version },
      drop: { id: drop.id, version: drop.version },
      child: { take: [], both: [] },
      people: [],
    });
    const row = await office.call('contacts.get', { id: contact.id });
    expect(row.children.map(({ id }) => id)).toEqual([keep.id]);
  });
});
