import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyActivity } from '../../../shared/areas/activities/log.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { addDays } from '../../../shared/values/day.ts';
import { addActivity } from '../../make/activities.ts';
import { addRoom, book } from '../../make/bookings.ts';
import { addChild } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { makePdf, makePicture } from '../../make/pictures.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
let mine: string;
let others: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  const staffId = await office.addStaff('mentor', 'chen');
  mine = (await addChild(office, { name: '李雨', mentorId: staffId })).id;
  others = (await addChild(office, { name: '王小明' })).id;
});
afterEach(() => office.end());

const list = async (filter = {}) =>
  office.call('activities.list', { filter: { ...everyActivity, ...filter }, before: null });
const read = async (bytes: Uint8Array) =>
  (await office.call('children.readAttachment', { bytes, firstPage: null })).readId;

describe('an activity', () => {
  it('is written down with who came, in one act that is undone as one', async () => {
    const { activity, children, came } = await addActivity(office, [mine, others], { costFen: 30_050 });
    expect(activity).toMatchObject({ day: testDay, state: 'held', costFen: 30_050 });
    expect(children.map(({ name }) => name)).toEqual(['李雨', '王小明']);
    expect(came).toBe(2);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await list()).rows).toEqual([]);
  });

  it('names to a mentor only the mentor’s own children, and keeps the others when the mentor changes it', async () => {
    const { activity } = await addActivity(office, [mine, others]);
    await office.signIn('chen');
    const seen = await office.call('activities.get', { id: activity.id });
    expect(seen.children.map(({ name }) => name)).toEqual(['李雨']);
    expect(seen.came).toBe(2);
    expect(seen.mayChange).toBe(false);
    await expect(
      office.call('activities.save', {
        ...{ id: activity.id, version: null, childIds: [], staffIds: null, helperIds: null },
        patch: {},
      }),
    ).rejects.toMatchObject({ problem: { code: 'notYourActivity' } });
    const own = await addActivity(office, [mine], { title: '读书会', kind: 'reading' });
    await office.signIn('lin');
    const all = { id: own.activity.id, version: null, staffIds: null, helperIds: null, patch: {} };
    await office.call('activities.save', { ...all, childIds: [mine, others] });
    await office.signIn('chen');
    await office.call('activities.save', { ...all, childIds: [] });
    await office.signIn('lin');
    const left = await office.call('activities.get', { id: own.activity.id });
    expect(left.children.map(({ name }) => name)).toEqual(['王小明']);
  });

  it('is not held on a day to come, and does not end before it begins', async () => {
    await expect(addActivity(office, [], { day: addDays(testDay, 1) })).rejects.toMatchObject({
      problem: { fields: [{ path: 'patch.day', issue: 'dayAhead' }] },
    });
    await expect(addActivity(office, [], { startsAt: '10:00', endsAt: '09:00' })).rejects.toMatchObject({
      problem: { fields: [{ path: 'patch.endsAt', issue: 'endBeforeStart' }] },
    });
    const planned = await addActivity(office, [], { day: addDays(testDay, 7), state: 'planned' });
    expect(planned.activity.state).toBe('planned');
  });

  it('counts times, persons at each and persons once, cost and partners, of those that were held', async () => {
    await addActivity(office, [mine, others], { costFen: 4_860, partners: '乡妇联' });
    await addActivity(office, [mine], { kind: 'reading', title: '读书会' });
    await addActivity(office, [], { state: 'planned', title: '联欢会', costFen: 900, partners: '村委会' });
    const all = { times: 2, personTimes: 3, persons: 2, costFen: 4_860, withPartners: 1 };
    expect((await list()).figures).toEqual(all);
    expect((await list({ kinds: ['reading'] })).figures).toEqual({
      ...{ times: 1, personTimes: 1, persons: 1, costFen: 0, withPartners: 0 },
    });
    const titles = async (has: 'cost' | 'partners') =>
      (await list({ has, state: 'held' })).rows.map(({ activity }) => activity.title);
    expect([await titles('cost'), await titles('partners')]).toEqual([['中秋做月饼'], ['中秋做月饼']]);
    expect((await list({ text: '联欢' })).rows).toHaveLength(1);
    expect((await list({ childId: others })).rows.map(({ activity }) => activity.title)).toEqual([
      '中秋做月饼',
    ]);
  });

  it('goes to the bin with all who came, and comes back with them', async () => {
    const { activity } = await addActivity(office, [mine, others], {}, { helperIds: [] });
    await office.call('activities.remove', { id: activity.id });
    expect((await list()).rows).toEqual([]);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await list()).rows[0]!.came).toBe(2);
    await office.call('activities.remove', { id: activity.id });
    await office.call('admin.bringBack', { record: 'activity', id: activity.id, language: 'zh-CN' });
    expect((await list()).rows[0]!.came).toBe(2);
  });

  it('made from a booking takes its title, time and room, and is made once', async () => {
    const room = await addRoom(office);
    const { booking } = await book(office, room.id, { title: '周一读书会', day: testDay });
    const made = await office.call('activities.fromBooking', { bookingId: booking.id });
    expect(made.activity).toMatchObject({
      ...{ title: '周一读书会', day: testDay, startsAt: '16:00', endsAt: '17:00', place: '阅览室' },
    });
    const again = await office.call('activities.fromBooking', { bookingId: booking.id });
    expect(again.activity.id).toBe(made.activity.id);
  });
});

describe('who has come to how much', () => {
  it('puts children who came to nothing in that time first', async () => {
    await addActivity(office, [mine], { day: addDays(testDay, -3) });
    const rows = await office.call('activities.attendance', { from: addDays(testDay, -30), to: testDay });
    expect(rows.map(({ child, times, last }) => [child.name, times, last])).toEqual([
      ['王小明', 0, null],
      ['李雨', 1, addDays(testDay, -3)],
    ]);
    const later = await office.call('activities.attendance', { from: addDays(testDay, -1), to: testDay });
    expect(later.map(({ times }) => times)).toEqual([0, 0]);
  });
});

describe('photos of an activity', () => {
  it('are kept with their captions in order, made small, and shown again whole', async () => {
    const { activity } = await addActivity(office, []);
    const photos = [
      { readId: await read(await makePicture({ width: 3000, height: 2000 })), caption: '和面' },
      { readId: await read(await makePicture({ width: 600, height: 800 })), caption: null },
    ];
    const ids = await office.call('activities.addPhotos', { id: activity.id, photos });
    const rows = await office.call('activities.photos', { id: activity.id });
    expect(rows.map(({ id, caption }) => [id, caption])).toEqual([
      [ids[0], '和面'],
      [ids[1], null],
    ]);
    expect(rows[0]!.thumbnail!.byteLength).toBeGreaterThan(100);
    const whole = await office.call('activities.photo', { id: ids[0]! });
    expect([...whole.slice(0, 2)]).toEqual([0xff, 0xd8]);
    await office.call('activities.saveCaption', { id: ids[1]!, version: null, caption: '出锅' });
    await office.call('activities.removePhoto', { id: ids[0]! });
    const left = await office.call('activities.photos', { id: activity.id });
    expect(left.map(({ caption }) => caption)).toEqual(['出锅']);
  });

  it('are none of a PDF, and of nobody else’s activity', async () => {
    const { activity } = await addActivity(office, []);
    const pdf = await read(makePdf('一页'));
    await expect(
      office.call('activities.addPhotos', { id: activity.id, photos: [{ readId: pdf, caption: null }] }),
    ).rejects.toMatchObject({ problem: { code: 'attachmentKindUnknown' } });
    await office.signIn('chen');
    const readId = await read(await makePicture({ width: 600, height: 800 }));
    await expect(
      office.call('activities.addPhotos', { id: activity.id, photos: [{ readId, caption: null }] }),
    ).rejects.toMatchObject({ problem: { code: 'notYourActivity' } });
  });
});

describe('papers of activities', () => {
  it('say what was done, and on the sheet stand the photos with their captions', async () => {
    const { activity } = await addActivity(office, [mine, others], {
      ...{
        place: '操场',
        partners: '金山乡消防站',
        steps: '讲解、演练',
        effect: '人人会用灭火器',
        costFen: 12_000,
      },
    });
    const readId = await read(await makePicture({ width: 900, height: 600 }));
    await office.call('activities.addPhotos', { id: activity.id, photos: [{ readId, caption: '演练' }] });
    const sheet = (await office.call('activities.sheet', {
      id: activity.id,
      format: 'document',
    })) as Document;
    for (const words of ['中秋做月饼', '金山乡消防站', '共2人', '李雨', '人人会用灭火器', '120.00元', '演练'])
      expect(await textOf(sheet)).toContain(words);
    const filter = everyActivity;
    const register = (await office.call('activities.register', { filter, format: 'document' })) as Document;
    expect(await textOf(register)).toContain('1次、2人次、2人');
    const book = await office.call('activities.register', { filter, format: 'xlsx' });
    expect((book as Uint8Array).byteLength).toBeGreaterThan(1000);
  });
});
