/** Photos of a visit or a meeting: kept once, seen with every child that was there, and nowhere else. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyContact } from '../../../shared/areas/contacts/log.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { TestOffice } from '../../make/office.ts';
import { makePicture } from '../../make/pictures.ts';

let office: TestOffice;
let brother: string;
let sister: string;
let contactId: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  const chen = await office.addStaff('mentor', 'chen');
  await office.addStaff('mentor', 'mao');
  brother = (await addLeftBehindChild(office, { name: '姚明轩', mentorId: chen })).id;
  sister = (await addLeftBehindChild(office, { name: '姚玉兰' })).id;
  contactId = (await addContact(office, [brother, sister], { kind: 'visit' })).contact.id;
});
afterEach(() => office.end());

async function takePhoto(childId: string, at: string | null = contactId): Promise<string> {
  const bytes = await makePicture({ width: 40, height: 30 });
  const { readId } = await office.call('children.readAttachment', { bytes, firstPage: null });
  const item = { readId, kind: 'snapshot', title: '一家人', day: null, turn: 0 as const, crop: null };
  const [id] = await office.call('children.addAttachments', { childId, contactId: at, items: [item] });
  return id!;
}
const photos = () => office.call('contacts.photos', { id: contactId });
const counted = async () =>
  (await office.call('contacts.list', { filter: everyContact, before: null })).rows.map((row) => row.photos);
const ofChild = async (id: string) =>
  (await office.call('children.attachments', { childId: id })).map((each) => each.id);

describe('photos of a contact', () => {
  it('are kept once, counted in the log, and stand in the file of every child that was there', async () => {
    expect(await counted()).toEqual([0]);
    const id = await takePhoto(brother);
    expect(await photos()).toMatchObject([{ id, kind: 'snapshot', title: '一家人', whole: true }]);
    expect(await counted()).toEqual([1]);
    for (const each of [brother, sister]) expect(await ofChild(each)).toEqual([id]);
  });

  it('are seen by whoever may see one of the children, and by nobody else', async () => {
    const id = await takePhoto(sister);
    await office.signIn('chen');
    expect(await photos()).toMatchObject([{ id }]);
    expect((await office.call('children.attachment', { id })).content.byteLength).toBeGreaterThan(0);
    await office.signIn('mao');
    expect(await office.problem('contacts.photos', { id: contactId })).toMatchObject({ code: 'notFound' });
    expect(await office.problem('children.attachment', { id })).toMatchObject({ code: 'notFound' });
  });

  it('are only of a child that was there, go to the bin and come back', async () => {
    const other = (await addLeftBehindChild(office, { name: '王小芳' })).id;
    await expect(takePhoto(other)).rejects.toMatchObject({ problem: { code: 'notFound' } });
    const id = await takePhoto(brother);
    await office.call('children.removeAttachment', { id });
    expect(await photos()).toEqual([]);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await photos()).toMatchObject([{ id }]);
    await office.call('contacts.remove', { id: contactId });
    expect(await office.problem('contacts.photos', { id: contactId })).toMatchObject({ code: 'notFound' });
  });
});
