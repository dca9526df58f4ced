/** What a change of the calendar touches: shown before it is done, ended in the same act, given back by one undo. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarChange } from '../../../shared/areas/rooms/calendar/effectCalls.ts';
import type { Room } from '../../../shared/areas/rooms/rooms.ts';
import { addRoom, book } from '../../make/bookings.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
let room: Room;
let me: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  room = await addRoom(office);
  me = (await office.call('admin.session', null))!.staffId;
});
afterEach(() => office.end());

const tuesday = '2026-11-24';
const plain = { name: null, asWeekday: null, bellSet: null, note: null };
const days = (kind: string, from = tuesday, to = from): CalendarChange => ({
  ...{ change: 'days', from, to, kind, asWeekday: null },
});
const effects = async (of: CalendarChange) => {
  const { bookings, duties } = await office.call('rooms.dayEffects', { of });
  return {
    bookings: bookings.map(({ booking }) => booking.title),
    duties: duties.map(({ day, postName, staffName }) => [day, postName, staffName]),
  };
};
const post = (patch: object) =>
  office.call('rooms.saveDutyPost', {
    ...{ id: null, version: null },
    patch: { name: '午间活动室', kind: 'room', startsAt: '12:00', endsAt: '13:00', ...patch },
  });
const stand = (postId: string, day: string, staffId = me) =>
  office.call('rooms.saveDuty', { id: null, version: null, postId, day, staffId });
const states = async (from = tuesday) =>
  (await office.call('rooms.bookings', { from, to: from, roomId: null, cancelled: true })).map(
    ({ booking }) => [booking.title, booking.state, booking.cancelReason],
  );
const duties = async () =>
  (await office.call('rooms.rota', { from: '2026-11-01', to: '2027-01-29' })).duties.map(({ day }) => day);
const undo = async () => {
  const { undo: last } = await office.call('admin.nextUndo', { language: 'zh-CN' });
  await office.call('admin.undoLast', { id: last!.id });
};

describe('a day off', () => {
  it('cancels the bookings and ends the duties that are named together with the day, and one undo gives all back', async () => {
    const noon = await post({});
    const yard = await post({ name: '操场', kind: 'afterSchool', startsAt: '16:00', endsAt: '17:00' });
    const other = await office.addStaff('mentor', 'chen');
    const [reading, choir] = [
      await book(office, room.id),
      await book(office, room.id, { title: '合唱', startsAt: '12:10', endsAt: '12:50' }),
    ];
    const duty = await stand(noon.id, tuesday);
    await stand(yard.id, tuesday, other);
    await stand(noon.id, '2026-11-25');
    expect(await effects(days('dayOff'))).toEqual({
      bookings: ['合唱', '阅读小组'],
      duties: [
        [tuesday, '午间活动室', '林校长'],
        [tuesday, '操场', 'chen老师'],
      ],
    });
    await office.call('rooms.saveDays', {
      ...{ from: tuesday, to: tuesday, values: { ...plain, kind: 'dayOff', name: '运动会' } },
      ends: { bookings: [reading.booking.id], duties: [duty.id], reason: '运动会' },
    });
    expect(await states()).toEqual([
      ['合唱', 'booked', null],
      ['阅读小组', 'cancelled', '运动会'],
    ]);
    expect(await duties()).toEqual([tuesday, '2026-11-25']);
    await undo();
    expect((await states()).map(([, state]) => state)).toEqual(['booked', 'booked']);
    expect(await duties()).toHaveLength(3);
    expect((await office.call('rooms.calendar', { from: tuesday, to: tuesday })).ownDays).toEqual([]);
    expect(choir.booking.state).toBe('booked');
  });

  it('is not asked about again for what went on when it was made, nor for what has been held', async () => {
    const noon = await post({});
    const { booking } = await book(office, room.id, { day: '2026-11-23' });
    await office.call('rooms.checkIn', { id: booking.id, cameCount: 9, notCome: false });
    await stand(noon.id, '2026-11-23');
    await office.call('rooms.saveDutyRegister', {
      ...{ postId: noon.id, day: '2026-11-23', version: null, patch: { openedAt: '12:00' } },
    });
    await book(office, room.id);
    const off = days('dayOff', '2026-11-23', tuesday);
    expect(await effects(off)).toEqual({ bookings: ['阅读小组'], duties: [] });
    await office.call('rooms.saveDays', {
      ...{ from: tuesday, to: tuesday, values: { ...plain, kind: 'dayOff' } },
    });
    expect((await states()).map(([, state]) => state)).toEqual(['booked']);
    expect(await effects(days('dayOff'))).toEqual({ bookings: [], duties: [] });
  });

  it('lets be what is named but no longer touched', async () => {
    const { booking } = await book(office, room.id, { day: '2026-11-26' });
    await office.call('rooms.saveDays', {
      ...{ from: tuesday, to: tuesday, values: { ...plain, kind: 'dayOff' } },
      ends: { bookings: [booking.id], duties: [], reason: '放假' },
    });
    expect((await states('2026-11-26')).map(([, state]) => state)).toEqual(['booked']);
  });

  it('holds nobody a place on it, as a change of hours does', async () => {
    const { booking } = await book(office, room.id, { startsAt: '16:00', endsAt: '17:00' });
    await book(office, room.id, { title: '棋社', startsAt: '16:00', endsAt: '16:40' }, 'wait');
    await office.call('rooms.saveDays', {
      ...{ from: tuesday, to: tuesday, values: { ...plain, kind: 'dayOff' } },
      ends: { bookings: [booking.id], duties: [], reason: '放假' },
    });
    expect((await states()).map(([, state]) => state)).toEqual(['waiting', 'cancelled']);
    await undo();
    const { opening } = await office.call('rooms.calendar', { from: tuesday, to: tuesday });
    const rows = opening.map(({ id, dayKind, weekdays, startsAt, endsAt }) => ({
      id,
      values: { dayKind, weekdays, startsAt, endsAt: endsAt === '17:30' && !weekdays ? '16:45' : endsAt },
    }));
    await office.call('rooms.saveOpening', {
      ...{
        rows,
        rule: { openHoursLeast: 2, vacationDaysLeast: 3, vacationHoursLeast: 8, activitiesLeast: 2 },
      },
      ends: { bookings: [booking.id], duties: [], reason: '开放时间改了' },
    });
    expect((await states()).map(([, state]) => state)).toEqual(['held', 'cancelled']);
  });
});

describe('other changes of the calendar', () => {
  it('a closed room touches its bookings and the posts in it, and no post elsewhere', async () => {
    const [noon, yard] = [await post({}), await post({ name: '操场', kind: 'afterSchool' })];
    await book(office, room.id);
    await stand(noon.id, tuesday);
    await stand(yard.id, tuesday, await office.addStaff('mentor', 'chen'));
    expect(await effects(days('closed'))).toEqual({
      bookings: ['阅读小组'],
      duties: [[tuesday, '午间活动室', '林校长']],
    });
    expect(await effects(days('special'))).toEqual({ bookings: [], duties: [] });
  });

  it('a Saturday on which lessons are held takes the weekend’s duty, and comes to its own again without them', async () => {
    const [weekend, noon] = [await post({ name: '周末', kind: 'weekend' }), await post({})];
    await stand(weekend.id, '2026-11-28');
    expect(await effects(days('schoolDay', '2026-11-28'))).toMatchObject({
      duties: [['2026-11-28', '周末', '林校长']],
    });
    await office.call('rooms.saveDays', {
      ...{ from: '2026-11-28', to: '2026-11-28', values: { ...plain, kind: 'schoolDay' } },
    });
    const duty = await stand(noon.id, '2026-11-28', await office.addStaff('mentor', 'chen'));
    const { ownDays } = await office.call('rooms.calendar', { from: '2026-11-28', to: '2026-11-28' });
    const ids = ownDays.map(({ id }) => id);
    expect(await effects({ change: 'asUsual', ids })).toMatchObject({
      duties: [['2026-11-28', '午间活动室', 'chen老师']],
    });
    await office.call('rooms.removeDays', { ids, ends: { bookings: [], duties: [duty.id], reason: '平常' } });
    expect(await duties()).toEqual(['2026-11-28']);
  });

  it('opening hours that leave out a time touch what is planned in it from today on', async () => {
    const noon = await post({});
    await stand(noon.id, tuesday);
    await book(office, room.id, { title: '合唱', startsAt: '12:10', endsAt: '12:50' });
    await book(office, room.id);
    await book(office, room.id, { day: '2026-11-23', startsAt: '12:10', endsAt: '12:50' });
    const { opening } = await office.call('rooms.calendar', { from: tuesday, to: tuesday });
    const values = opening.map(({ dayKind, weekdays, startsAt, endsAt }) => ({
      ...{ dayKind, weekdays, startsAt, endsAt },
    }));
    const afternoons = values.filter(({ startsAt }) => startsAt !== '12:00');
    expect(await effects({ change: 'opening', rows: values })).toEqual({ bookings: [], duties: [] });
    expect(await effects({ change: 'opening', rows: afternoons })).toEqual({
      bookings: ['阅读小组', '合唱'],
      duties: [],
    });
    expect(await effects({ change: 'opening', rows: [] })).toEqual({
      bookings: ['阅读小组', '合唱', '阅读小组'],
      duties: [[tuesday, '午间活动室', '林校长']],
    });
  });
});
