import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fits } from '../../../shared/areas/rooms/bookings/room.ts';
import type { Room } from '../../../shared/areas/rooms/rooms.ts';
import { clockOf } from '../../../shared/values/clock.ts';
import { addRoom, book } from '../../make/bookings.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
let room: Room;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  room = await addRoom(office, { places: 5, holdMinutes: 60 });
});
afterEach(() => office.end());

const onDay = async (day = '2026-11-24') =>
  (await office.call('rooms.bookings', { from: day, to: day, roomId: null, cancelled: true })).map(
    ({ booking }) => booking,
  );
const standing = async () => Object.fromEntries((await onDay()).map(({ title, state }) => [title, state]));
const cancel = (id: string) => office.call('rooms.cancelBooking', { id, version: null, reason: '停课' });

describe('who waits', () => {
  it('has a place held in the order of coming when one falls free, and takes it', async () => {
    const first = await book(office, room.id, { title: '一', places: 5 });
    const second = await book(office, room.id, { title: '二', places: 4 }, 'wait');
    await book(office, room.id, { title: '三', places: 4 }, 'wait');
    await book(office, room.id, { title: '四', places: 1 }, 'wait');
    await cancel(first.booking.id);
    expect(await standing()).toEqual({ 一: 'cancelled', 二: 'held', 三: 'waiting', 四: 'held' });
    const line = await office.call('rooms.inLine', {
      ...{ roomId: room.id, day: '2026-11-24', startsAt: '16:30', endsAt: '17:30' },
    });
    expect(line.map(({ booking }) => [booking.title, booking.heldUntil !== null])).toEqual([
      ['二', true],
      ['四', true],
      ['三', false],
    ]);
    const later = { roomId: room.id, day: '2026-11-24', startsAt: '17:00', endsAt: '18:00' };
    expect(await office.call('rooms.inLine', later)).toEqual([]);
    expect((await office.call('rooms.held', null)).map(({ booking }) => booking.title)).toEqual(['二', '四']);
    const taken = await office.call('rooms.takePlace', { id: second.booking.id });
    expect(taken.booking).toMatchObject({ state: 'booked', heldUntil: null, waitedSince: null });
    await expect(book(office, room.id, { title: '五', places: 1 })).rejects.toMatchObject({
      problem: { code: 'roomFull' },
    });
  });

  it('and lets the while pass goes to the end of the line; the next one is asked', async () => {
    const first = await book(office, room.id, { title: '一' });
    await book(office, room.id, { title: '二' }, 'wait');
    await book(office, room.id, { title: '三' }, 'wait');
    await cancel(first.booking.id);
    expect(await standing()).toMatchObject({ 二: 'held', 三: 'waiting' });
    office.passMinutes(61);
    await book(office, room.id, { title: '别的一天', day: '2026-11-25' });
    expect(await standing()).toMatchObject({ 二: 'waiting', 三: 'held' });
    office.passMinutes(61);
    await book(office, room.id, { title: '来得晚', startsAt: '16:00', endsAt: '16:30' });
    expect(await standing()).toMatchObject({ 二: 'waiting', 三: 'waiting', 来得晚: 'booked' });
  });

  it('never takes more than the room holds, is passed by nobody who came later, and is never lost, whatever happens', async () => {
    const step = fc.record({
      act: fc.constantFrom('place', 'place', 'place', 'cancel', 'take', 'pass'),
      at: fc.integer({ min: 0, max: 4 }),
      length: fc.integer({ min: 1, max: 3 }),
      places: fc.option(fc.integer({ min: 1, max: 5 })),
      which: fc.nat(),
    });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        count += 1;
        const day = `2027-0${1 + Math.floor(count / 28)}-${String(1 + (count % 28)).padStart(2, '0')}`;
        let placed = 0;
        for (const { act, at, length, places, which } of steps) {
          const there = await onDay(day);
          const chosen = (state: string[]) => {
            const some = there.filter((each) => state.includes(each.state));
            return some[which % Math.max(1, some.length)];
          };
          if (act === 'place') {
            const times = { startsAt: clockOf(600 + at * 20), endsAt: clockOf(600 + (at + length) * 20) };
            await book(office, room.id, { day, places, ...times }, 'wait');
            placed += 1;
          } else if (act === 'cancel') {
            const one = chosen(['booked', 'held', 'waiting']);
            if (one) await cancel(one.id);
          } else if (act === 'take') {
            const one = chosen(['held']);
            // its while may have passed meanwhile
            if (one) await office.call('rooms.takePlace', { id: one.id }).catch(() => null);
          } else office.passMinutes(40);
          const now = await onDay(day);
          expect(now).toHaveLength(placed);
          const taken = now.filter(({ state }) => state === 'booked' || state === 'held');
          for (const each of taken)
            expect(
              fits(
                5,
                taken.filter(({ id }) => id !== each.id),
                each,
              ),
            ).toBe(true);
          for (const each of now.filter(({ state, heldUntil }) => state === 'waiting' && heldUntil === null))
            expect(fits(5, taken, each)).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('who came', () => {
  it('is noted with a number or as nobody, not before the day', async () => {
    const today = await book(office, room.id, { day: '2026-11-23' });
    const came = (cameCount: number | null, notCome: boolean, id = today.booking.id) =>
      office.call('rooms.checkIn', { id, cameCount, notCome });
    expect((await came(4, false)).booking).toMatchObject({ cameCount: 4, notCome: false });
    expect((await came(4, true)).booking).toMatchObject({ cameCount: null, notCome: true });
    expect((await came(null, false)).booking).toMatchObject({ checkedInAt: null, notCome: false });
    const later = await book(office, room.id);
    await expect(came(3, false, later.booking.id)).rejects.toMatchObject({
      problem: { fields: [{ path: 'cameCount', issue: 'dayAhead' }] },
    });
  });
});
