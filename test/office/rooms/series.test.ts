import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookingAsked } from '../../../shared/areas/rooms/bookings/model.ts';
import type { SeriesRule } from '../../../shared/areas/rooms/bookings/series.ts';
import type { Room } from '../../../shared/areas/rooms/rooms.ts';
import { addRoom, asked, book } from '../../make/bookings.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
let room: Room;
let staffId: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  room = await addRoom(office);
  staffId = (await office.call('admin.session', null))!.staffId;
});
afterEach(() => office.end());

const everyTuesday: SeriesRule = { every: 'week', interval: 1, weekdays: [2] };
const values = (changed: object = {}) => ({ ...asked, roomId: room.id, staffId, ...changed });
const repeat = (changed: object = {}, leaveOut: string[] = []) =>
  office.call('rooms.saveSeries', {
    ...{ values: values(changed), rule: everyTuesday, endsOn: '2027-01-12', count: null, leaveOut },
  });
const all = async () =>
  (
    await office.call('rooms.bookings', {
      from: '2026-11-01',
      to: '2027-07-01',
      roomId: null,
      cancelled: false,
    })
  ).map(({ booking }) => booking);
const days = async () => (await all()).map(({ day }) => day);
/** What a booking of it becomes; the rule and its end stay where nothing is said of them. */
interface Changed extends Partial<typeof asked> {
  rule?: SeriesRule | null;
  endsOn?: string | null;
  count?: number | null;
}
const change = async (
  on: string,
  { rule = null, endsOn, count = null, ...changed }: Changed,
  scope: 'later' | 'all' = 'later',
  leaveOut: string[] = [],
) => {
  const one = (await all()).find(({ day }) => day === on)!;
  const { series } = await office.call('rooms.series', { id: one.seriesId! });
  const own = Object.fromEntries(
    Object.keys(bookingAsked.shape).map((key) => [key, one[key as keyof typeof one]]),
  );
  return office.call('rooms.changeSeries', {
    ...{ id: one.id, scope, values: { ...own, ...changed } as ReturnType<typeof values> },
    ...{ rule, endsOn: endsOn === undefined ? series.endsOn : endsOn, count, leaveOut },
  });
};
const tuesdays = [
  '2026-11-24',
  '2026-12-01',
  '2026-12-08',
  '2026-12-15',
  '2026-12-22',
  '2026-12-29',
  '2027-01-05',
  '2027-01-12',
];

describe('a repeating booking', () => {
  it('is written for all its days in one act, and undone as one', async () => {
    expect(await repeat()).toMatchObject({ made: 8, leftOut: 0 });
    expect(await days()).toEqual(tuesdays);
    const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
    await office.call('admin.undoLast', { id: undo!.id });
    expect(await days()).toEqual([]);
  });

  it('tells of days off and of days that are taken before it is written, and leaves them out where that is wished', async () => {
    await book(office, room.id, { day: '2026-12-08', title: '家长会' });
    await office.call('rooms.saveDays', {
      from: '2026-12-15',
      to: '2026-12-15',
      values: { kind: 'dayOff', name: '运动会', asWeekday: null, bellSet: null, note: null },
    });
    const { days: planned } = await office.call('rooms.planSeries', {
      ...{ values: values(), rule: everyTuesday, endsOn: '2026-12-22', count: null, change: null },
    });
    expect(planned).toEqual([
      { day: '2026-11-24', state: 'free', words: null, out: false },
      { day: '2026-12-01', state: 'free', words: null, out: false },
      { day: '2026-12-08', state: 'full', words: '家长会', out: true },
      { day: '2026-12-15', state: 'dayOff', words: '运动会', out: true },
      { day: '2026-12-22', state: 'free', words: null, out: false },
    ]);
    await expect(repeat()).rejects.toMatchObject({
      problem: { code: 'seriesFull', params: { day: '2026-12-08' } },
    });
    expect(await days()).toEqual(['2026-12-08']);
    const { seriesId } = await repeat({}, ['2026-12-08', '2026-12-15']);
    const { skips } = await office.call('rooms.series', { id: seriesId });
    expect(skips.map(({ day, reason }) => [day, reason])).toEqual([
      ['2026-12-08', 'full'],
      ['2026-12-15', 'dayOff'],
    ]);
    await office.call('rooms.putBack', { skipId: skips[1]!.id });
    expect(await days()).toContain('2026-12-15');
    await expect(office.call('rooms.putBack', { skipId: skips[0]!.id })).rejects.toMatchObject({
      problem: { code: 'roomFull' },
    });
  });

  it('is cut in two where it changes from a day on: what was before stays, what was moved by itself keeps its place', async () => {
    await repeat();
    const moved = (await all()).find(({ day }) => day === '2026-12-22')!;
    await office.call('rooms.saveBooking', {
      ...{ id: moved.id, version: null, whenFull: 'refuse' },
      values: values({ day: '2026-12-23', startsAt: '12:10', endsAt: '13:00' }),
    });
    await change('2026-12-08', { startsAt: '15:40', endsAt: '16:20', title: '朗诵小组' });
    const there = (await all()).map(({ day, startsAt, title }) => [day, startsAt, title]);
    expect(there).toEqual([
      ['2026-11-24', '16:00', '阅读小组'],
      ['2026-12-01', '16:00', '阅读小组'],
      ['2026-12-08', '15:40', '朗诵小组'],
      ['2026-12-15', '15:40', '朗诵小组'],
      ['2026-12-23', '12:10', '朗诵小组'],
      ['2026-12-29', '15:40', '朗诵小组'],
      ['2027-01-05', '15:40', '朗诵小组'],
      ['2027-01-12', '15:40', '朗诵小组'],
    ]);
    const series = new Set((await all()).map(({ seriesId }) => seriesId));
    expect(series.size).toBe(2);
  });

  it('moves to another weekday from a day on, across a holiday that is left out', async () => {
    await repeat();
    const later = await office.call('rooms.planSeries', {
      values: values({ day: '2026-12-25' }),
      rule: null,
      endsOn: '2027-01-15',
      count: null,
      change: { id: (await all()).find(({ day }) => day === '2026-12-22')!.id, scope: 'later' },
    });
    expect(later.days).toEqual([
      { day: '2026-12-25', state: 'free', words: null, out: false },
      { day: '2027-01-01', state: 'dayOff', words: '元旦', out: true },
      { day: '2027-01-08', state: 'free', words: null, out: false },
      { day: '2027-01-15', state: 'free', words: null, out: false },
    ]);
    await change('2026-12-22', { day: '2026-12-25' }, 'later', ['2027-01-01']);
    expect(await days()).toEqual([...tuesdays.slice(0, 4), '2026-12-25', '2027-01-08']);
  });

  it('is cancelled from a day on, and who waits moves up', async () => {
    await repeat();
    const waits = await book(office, room.id, { day: '2026-12-15', title: '棋社' }, 'wait');
    expect(waits.booking.state).toBe('waiting');
    const one = (await all()).find(({ day }) => day === '2026-12-08')!;
    const { cancelled } = await office.call('rooms.cancelSeries', {
      id: one.id,
      scope: 'later',
      reason: '换地方',
    });
    expect(cancelled).toBe(6);
    expect((await office.call('rooms.booking', { id: waits.booking.id })).booking.state).toBe('held');
    expect(await days()).toEqual(['2026-11-24', '2026-12-01', '2026-12-15']);
  });

  it('changes all that are to come, and nothing of what has passed', async () => {
    await repeat({ day: '2026-11-10' });
    await change('2026-12-08', { title: '诗社' }, 'all');
    expect((await all()).map(({ title }) => title).slice(0, 3)).toEqual(['阅读小组', '阅读小组', '诗社']);
  });

  const plan = async (on: string, asked: object, scope: 'later' | 'all' = 'later') => {
    const one = (await all()).find(({ day }) => day === on)!;
    const { days: planned } = await office.call('rooms.planSeries', {
      ...{ values: values({ day: on }), rule: null, endsOn: '2027-01-12', count: null, ...asked },
      change: { id: one.id, scope },
    });
    return planned;
  };

  it('gets another rule and another end from a day on; bookings whose day stays are the same ones', async () => {
    await repeat();
    const before = await all();
    const rule: SeriesRule = { every: 'week', interval: 2, weekdays: [2, 4] };
    expect((await plan('2026-12-08', { rule, endsOn: null, count: 5 })).map(({ day }) => day)).toEqual([
      '2026-12-08',
      '2026-12-10',
      '2026-12-22',
      '2026-12-24',
      '2027-01-05',
    ]);
    const done = await change('2026-12-08', { rule, endsOn: null, count: 5 });
    expect(done).toMatchObject({ changed: 3, made: 2, removed: 3 });
    const now = await all();
    expect(now.map(({ day }) => day)).toEqual([
      ...tuesdays.slice(0, 3),
      ...['2026-12-10', '2026-12-22', '2026-12-24', '2027-01-05'],
    ]);
    for (const day of ['2026-12-08', '2026-12-22', '2027-01-05'])
      expect(now.find((each) => each.day === day)!.id).toBe(before.find((each) => each.day === day)!.id);
    await change('2026-12-08', { rule: { every: 'schoolDay' }, endsOn: '2026-12-11', count: null }, 'all');
    expect((await days()).slice(0, 4)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-09']);
    const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
    await office.call('admin.undoLast', { id: undo!.id });
    expect(await days()).toHaveLength(7);
  });

  it('keeps what was left out, cancelled or changed by itself when its rule or its words change', async () => {
    const { seriesId } = await repeat({}, ['2026-12-29']);
    const there = await all();
    const on = (day: string) => there.find((each) => each.day === day)!;
    await office.call('rooms.cancelBooking', { id: on('2026-12-15').id, version: null, reason: '停电' });
    await office.call('rooms.saveBooking', {
      ...{ id: on('2026-12-22').id, version: null, whenFull: 'refuse' },
      values: values({ day: '2026-12-22', startsAt: '12:10', endsAt: '13:00' }),
    });
    const everyTuesdayAndFriday: SeriesRule = { every: 'week', interval: 1, weekdays: [2, 5] };
    const planned = await plan('2026-12-08', { rule: everyTuesdayAndFriday, endsOn: '2026-12-31' });
    expect(planned.map(({ day, state, words, out }) => [day.slice(5), state, words, out])).toEqual([
      ['12-08', 'free', null, false],
      ['12-11', 'free', null, false],
      ['12-15', 'leftOut', '停电', true],
      ['12-18', 'free', null, false],
      ['12-22', 'moved', null, false],
      ['12-25', 'free', null, false],
      ['12-29', 'leftOut', null, true],
    ]);
    const leaveOut = planned.filter(({ out }) => out).map(({ day }) => day);
    await change(
      '2026-12-08',
      { rule: everyTuesdayAndFriday, endsOn: '2026-12-31', title: '诗社' },
      'later',
      leaveOut,
    );
    const now = (await all()).map(({ day, startsAt, title }) => [day.slice(5), startsAt, title]);
    expect(now.slice(2)).toEqual([
      ['12-08', '16:00', '诗社'],
      ['12-11', '16:00', '诗社'],
      ['12-18', '16:00', '诗社'],
      ['12-22', '12:10', '诗社'],
      ['12-25', '16:00', '诗社'],
    ]);
    const cancelled = await office.call('rooms.booking', { id: on('2026-12-15').id });
    expect(cancelled.booking).toMatchObject({ state: 'cancelled', seriesId, cancelReason: '停电' });
    const { series, skips } = await office.call('rooms.series', {
      id: (await all()).find(({ day }) => day === '2026-12-25')!.seriesId!,
    });
    expect(series).toMatchObject({
      rule: everyTuesdayAndFriday,
      startsOn: '2026-12-08',
      endsOn: '2026-12-31',
    });
    expect(skips.map(({ day, reason }) => [day, reason])).toEqual([
      ['2026-12-15', 'asked'],
      ['2026-12-29', 'asked'],
    ]);
  });

  it('of every second week moves across the edge of a week with the same bookings, in the same weeks from one to the next', async () => {
    const rule: SeriesRule = { every: 'week', interval: 2, weekdays: [1, 5] };
    await office.call('rooms.saveSeries', {
      ...{ values: values({ day: '2026-11-27' }), rule, endsOn: '2026-12-25', count: null, leaveOut: [] },
    });
    const before = await all();
    const expected = ['2026-11-27', '2026-12-07', '2026-12-11', '2026-12-21', '2026-12-25'];
    expect(before.map(({ day }) => day)).toEqual(expected);
    await change('2026-12-07', { day: '2026-12-10', endsOn: '2026-12-28' });
    const now = await all();
    expect(now.map(({ day }) => day)).toEqual([
      '2026-11-27',
      '2026-12-10',
      '2026-12-14',
      '2026-12-24',
      '2026-12-28',
    ]);
    expect(now.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await change('2026-12-10', { day: '2026-12-07', endsOn: '2026-12-25' });
    expect(await days()).toEqual(expected);
    expect((await all()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('leaves alone the booking of today at which children came', async () => {
    await repeat({ day: '2026-11-23' });
    const { seriesId } = await office.call('rooms.saveSeries', {
      values: values({ day: '2026-11-23', startsAt: '12:00', endsAt: '12:40', title: '晨读' }),
      ...{ rule: { every: 'day', interval: 1 }, endsOn: '2026-11-26', count: null, leaveOut: [] },
    });
    const own = async () => (await all()).filter((each) => each.seriesId === seriesId);
    const [today, tomorrow] = await own();
    await office.call('rooms.checkIn', { id: today!.id, cameCount: 8, notCome: false });
    await office.call('rooms.changeSeries', {
      ...{
        id: tomorrow!.id,
        scope: 'all',
        values: values({ startsAt: '12:10', endsAt: '12:50', title: '朗读' }),
      },
      ...{
        rule: { every: 'week', interval: 1, weekdays: [3] },
        endsOn: '2026-11-26',
        count: null,
        leaveOut: [],
      },
    });
    expect((await own()).map(({ day, startsAt, cameCount }) => [day, startsAt, cameCount])).toEqual([
      ['2026-11-23', '12:00', 8],
      ['2026-11-25', '12:10', null],
    ]);
  });
});
