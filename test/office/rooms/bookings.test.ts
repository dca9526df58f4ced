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
  await office.addStaff('headTeacher', 'qiu');
  await office.addStaff('mentor', 'chen');
  room = await addRoom(office);
});
afterEach(() => office.end());

const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (each) => each,
  );
  return (error as { problem?: { code: string; params?: object } } | null)?.problem;
};
const dayOf = (day: string) =>
  office.call('rooms.bookings', { from: day, to: day, roomId: null, cancelled: true });

describe('placing a booking', () => {
  it('is refused by the database where the whole room is taken, and names the other', async () => {
    const first = await book(office, room.id);
    for (const times of [
      { startsAt: '15:30', endsAt: '16:01' },
      { startsAt: '16:15', endsAt: '16:45', places: 1 },
      { startsAt: '16:59', endsAt: '18:00' },
    ])
      expect(await refusalOf(book(office, room.id, times))).toEqual({
        code: 'roomFull',
        params: { booking: first.booking.id, day: '2026-11-24' },
      });
    expect(await refusalOf(book(office, room.id, { startsAt: '15:00', endsAt: '16:00' }))).toBeUndefined();
    expect(await refusalOf(book(office, room.id, { startsAt: '17:00', endsAt: '18:00' }))).toBeUndefined();
    expect(await dayOf('2026-11-24')).toHaveLength(3);
  });

  it('is told as full to whoever comes second when two ask at once, and the first one’s is kept whole', async () => {
    const both = await Promise.allSettled([
      book(office, room.id, { title: '合唱' }),
      book(office, room.id, { title: '棋社' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await dayOf('2026-11-24')).map(({ booking }) => booking.title)).toEqual(['合唱']);
  });

  it('lets in by places exactly what a plain count lets in, through moves, cancellings and undoing', async () => {
    const small = await addRoom(office, { name: '小间', places: 5 });
    const step = fc.record({
      act: fc.constantFrom('place', 'place', 'place', 'move', 'cancel', 'undo'),
      at: fc.integer({ min: 0, max: 6 }),
      length: fc.integer({ min: 1, max: 3 }),
      places: fc.option(fc.integer({ min: 1, max: 5 })),
      which: fc.nat(),
    });
    let day = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        day += 1;
        const on = `2027-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`;
        for (const { act, at, length, places, which } of steps) {
          const there = (await dayOf(on)).map(({ booking }) => booking);
          const taken = there.filter(({ state }) => state === 'booked');
          const times = {
            startsAt: clockOf(480 + at * 20),
            endsAt: clockOf(480 + (at + length) * 20),
            places,
          };
          const chosen = taken[which % Math.max(taken.length, 1)];
          const wanted = { ...times, day: on, roomId: small.id };
          if (act === 'place') {
            const problem = await refusalOf(book(office, small.id, { day: on, ...times }));
            expect(problem === undefined).toBe(fits(5, taken, times));
          } else if (act === 'move' && chosen) {
            const { title, kind, classId, staffId, note } = chosen;
            const values = { ...wanted, title, kind, classId, staffId, note };
            const problem = await refusalOf(
              office.call('rooms.saveBooking', { id: chosen.id, version: null, values, whenFull: 'refuse' }),
            );
            const others = taken.filter(({ id }) => id !== chosen.id);
            expect(problem === undefined).toBe(fits(5, others, times));
          } else if (act === 'cancel' && chosen) {
            await office.call('rooms.cancelBooking', { id: chosen.id, version: null, reason: '停课' });
          } else if (act === 'undo') {
            const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
            if (undo && /Booking$/.test(undo.call))
              expect([undefined, 'undoConflict']).toContain(
                (await refusalOf(office.call('admin.undoLast', { id: undo.id })))?.code,
              );
          }
          const left = (await dayOf(on))
            .map(({ booking }) => booking)
            .filter(({ state }) => state === 'booked');
          for (const each of left)
            expect(
              fits(
                5,
                left.filter(({ id }) => id !== each.id),
                each,
              ),
            ).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('asks what no room could take at its field, and takes no room that is out of use', async () => {
    expect(await refusalOf(book(office, room.id, { places: 31 }))).toMatchObject({
      fields: [{ path: 'values.places', issue: 'tooBig', params: { most: 30 } }],
    });
    expect(await refusalOf(book(office, room.id, { endsAt: '16:00' }))).toMatchObject({
      fields: [{ path: 'values.endsAt', issue: 'endBeforeStart' }],
    });
    await office.call('rooms.saveRoom', { id: room.id, version: null, patch: { active: false } });
    expect(await refusalOf(book(office, room.id))).toEqual({ code: 'roomNotInUse' });
  });

  it('offers the nearest times that are free, none of which is refused', async () => {
    await book(office, room.id);
    const asked = { roomId: room.id, day: '2026-11-24', startsAt: '16:30', endsAt: '17:30', places: null };
    const {
      fits: free,
      clashes,
      free: offered,
    } = await office.call('rooms.freeTimes', {
      ...asked,
      exceptId: null,
    });
    expect(free).toBe(false);
    expect(clashes.map(({ booking, staffName }) => [booking.title, staffName])).toEqual([
      ['阅读小组', '林校长'],
    ]);
    expect(offered.slice(0, 2)).toEqual([
      { roomId: room.id, day: '2026-11-24', startsAt: '12:30', endsAt: '13:30' },
      { roomId: room.id, day: '2026-11-24', startsAt: '12:00', endsAt: '13:00' },
    ]);
    expect(offered.at(-1)!.day > '2026-11-24').toBe(true);
    for (const each of offered.slice(1)) await book(office, each.roomId, each);
  });
});

describe('whose bookings', () => {
  it('may be changed by who made them, who answers for them and who arranges rooms, and by nobody else', async () => {
    const staff = await office.call('admin.staffNames', null);
    const chen = staff.find(({ name }) => name === 'chen老师')!.id;
    await office.signIn('qiu');
    const own = await book(office, room.id);
    const forChen = await book(office, room.id, { day: '2026-11-25', staffId: chen });
    await office.signIn('chen');
    const cancel = (id: string) => office.call('rooms.cancelBooking', { id, version: null, reason: '停课' });
    expect(await refusalOf(cancel(own.booking.id))).toEqual({ code: 'notYourBooking' });
    expect((await cancel(forChen.booking.id)).booking.state).toBe('cancelled');
    await office.signIn('lin');
    expect((await cancel(own.booking.id)).booking.cancelReason).toBe('停课');
  });

  it('is not undone over somebody who has taken the place since', async () => {
    const own = await book(office, room.id);
    await office.call('rooms.cancelBooking', { id: own.booking.id, version: null, reason: '停课' });
    await office.signIn('qiu');
    await book(office, room.id);
    await office.signIn('lin');
    const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
    expect((await refusalOf(office.call('admin.undoLast', { id: undo!.id })))?.code).toBe('undoConflict');
    expect((await dayOf('2026-11-24')).map(({ booking }) => booking.state)).toEqual(['cancelled', 'booked']);
  });
});

describe('a room', () => {
  it('does not become smaller than what is booked to come', async () => {
    await book(office, room.id, { places: 12 });
    await book(office, room.id, { startsAt: '16:30', endsAt: '18:00', places: 10 });
    const smaller = (places: number) =>
      office.call('rooms.saveRoom', { id: room.id, version: null, patch: { places } });
    expect(await refusalOf(smaller(21))).toEqual({
      code: 'roomTooSmall',
      params: { most: 22, day: '2026-11-24' },
    });
    expect((await smaller(22)).places).toBe(22);
  });
});
