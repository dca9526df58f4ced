import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeTimes, type TakenTime } from '../../../../shared/areas/rooms/bookings/free.ts';
import { inLine, moveUp, type Waiting } from '../../../../shared/areas/rooms/bookings/line.ts';
import { fits, type Stay } from '../../../../shared/areas/rooms/bookings/room.ts';
import { clockOf, minutesOf } from '../../../../shared/values/clock.ts';

const holds = 6;
const day = '2026-11-24';

/** A stay of quarter hours between eight and twelve. */
const stay = fc
  .record({
    from: fc.integer({ min: 0, max: 14 }),
    length: fc.integer({ min: 1, max: 8 }),
    places: fc.option(fc.integer({ min: 1, max: holds })),
  })
  .map(
    ({ from, length, places }): Stay => ({
      startsAt: clockOf(8 * 60 + from * 15),
      endsAt: clockOf(8 * 60 + Math.min(from + length, 16) * 15),
      places,
    }),
  );

/** Minute by minute: nobody beside the whole room, and never more than it holds. */
function isOrderly(stays: readonly Stay[]): boolean {
  for (let minute = 8 * 60; minute < 12 * 60; minute += 1) {
    const there = stays.filter(
      (each) => minutesOf(each.startsAt) <= minute && minute < minutesOf(each.endsAt),
    );
    if (there.length > 1 && there.some(({ places }) => places === null)) return false;
    if (there.reduce((sum, { places }) => sum + (places ?? 0), 0) > holds) return false;
  }
  return true;
}

describe('what fits into a room', () => {
  it('is what a count minute by minute would let in, after any sequence of stays', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 12 }), (wanted) => {
        const taken: Stay[] = [];
        for (const each of wanted) {
          expect(fits(holds, taken, each)).toBe(isOrderly([...taken, each]));
          if (fits(holds, taken, each)) taken.push(each);
        }
      }),
    );
  });
});

describe('the nearest free times', () => {
  const rooms = [
    { id: 'one', places: holds },
    { id: 'other', places: holds },
  ];
  const taken = fc.array(
    fc.record({ stay, roomId: fc.constantFrom('one', 'other'), ahead: fc.integer({ min: 0, max: 3 }) }),
    { maxLength: 12 },
  );
  const orderly = (some: { stay: Stay; roomId: string; ahead: number }[]) => {
    const kept: TakenTime[] = [];
    for (const { stay: each, roomId, ahead } of some) {
      const where = { roomId, day: `2026-11-${24 + ahead}` };
      const there = kept.filter((other) => other.roomId === roomId && other.day === where.day);
      if (fits(holds, there, each)) kept.push({ ...each, ...where });
    }
    return kept;
  };
  const ask = (wanted: TakenTime, kept: TakenTime[]) =>
    freeTimes({
      ...{ wanted, rooms, taken: kept, days: 5, most: 6 },
      hours: () => [{ from: '08:00', to: '12:00' }],
      notBefore: { day, at: '08:00' },
    });

  it('fit where they are offered, are as long as asked, within the hours, and on the day itself where that can be', () => {
    fc.assert(
      fc.property(stay, taken, (each, some) => {
        const kept = orderly(some);
        const wanted: TakenTime = { ...each, roomId: 'one', day };
        const offered = ask(wanted, kept);
        expect(offered.length).toBeGreaterThan(0);
        for (const free of offered) {
          const there = kept.filter((other) => other.roomId === free.roomId && other.day === free.day);
          expect(fits(holds, there, { ...free, places: wanted.places })).toBe(true);
          expect(minutesOf(free.endsAt) - minutesOf(free.startsAt)).toBe(
            minutesOf(wanted.endsAt) - minutesOf(wanted.startsAt),
          );
          expect(free.startsAt >= '08:00' && free.endsAt <= '12:00').toBe(true);
        }
        const sameDay = everyStart(wanted).some((start) =>
          fits(
            holds,
            kept.filter((other) => other.roomId === 'one' && other.day === day),
            start,
          ),
        );
        expect(offered.some((free) => free.roomId === 'one' && free.day === day)).toBe(sameDay);
      }),
    );
  });

  /** The wanted stay at every quarter hour of the day. */
  function everyStart(wanted: Stay): Stay[] {
    const length = minutesOf(wanted.endsAt) - minutesOf(wanted.startsAt);
    const starts: Stay[] = [];
    for (let start = 8 * 60; start + length <= 12 * 60; start += 15)
      starts.push({ startsAt: clockOf(start), endsAt: clockOf(start + length), places: wanted.places });
    return starts;
  }

  it('offer another room at the same time first, then the time right before or after', () => {
    const wanted: TakenTime = { roomId: 'one', day, startsAt: '09:00', endsAt: '10:00', places: null };
    const offered = ask(wanted, [{ ...wanted, startsAt: '09:30', endsAt: '10:30', places: 2 }]);
    expect(offered.slice(0, 3)).toEqual([
      { roomId: 'other', day, startsAt: '09:00', endsAt: '10:00' },
      { roomId: 'one', day, startsAt: '08:30', endsAt: '09:30' },
      { roomId: 'one', day, startsAt: '08:00', endsAt: '09:00' },
    ]);
  });
});

describe('the waiting list', () => {
  const waiting = fc
    .array(fc.record({ stay, waitedSince: fc.integer({ min: 0, max: 5 }), lapsed: fc.boolean() }), {
      maxLength: 10,
    })
    .map((some) =>
      some.map(({ stay: each, ...rest }, seq): Waiting => ({ ...each, ...rest, seq, id: String(seq) })),
    );
  const orderly = fc.array(stay, { maxLength: 8 }).map((some) => {
    const kept: Stay[] = [];
    for (const each of some) if (fits(holds, kept, each)) kept.push(each);
    return kept;
  });

  it('never gives more than the room holds, and passes nobody by who came earlier and fits', () => {
    fc.assert(
      fc.property(orderly, waiting, fc.boolean(), (taken, line, passed) => {
        const moved = moveUp(holds, taken, line, passed);
        const there = [...taken];
        for (const each of inLine(line)) {
          const asked = !(passed && each.lapsed);
          expect(moved.includes(each.id)).toBe(asked && fits(holds, there, each));
          if (moved.includes(each.id)) there.push(each);
        }
        expect(isOrderly(there)).toBe(true);
      }),
    );
  });
});
