import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumUse } from '../../../../shared/areas/rooms/bookings/use.ts';
import { clockOf } from '../../../../shared/values/clock.ts';
import { addDays } from '../../../../shared/values/day.ts';

const booking = fc
  .record({
    roomId: fc.constantFrom('one', 'other'),
    ahead: fc.integer({ min: 0, max: 40 }),
    from: fc.integer({ min: 0, max: 1300 }),
    length: fc.integer({ min: 1, max: 139 }),
    notCome: fc.boolean(),
    cameCount: fc.option(fc.integer({ min: 0, max: 40 })),
  })
  .map(({ ahead, from, length, ...each }) => ({
    ...each,
    day: addDays('2026-09-01', ahead),
    startsAt: clockOf(from),
    endsAt: clockOf(from + length),
    length,
  }));
const rooms = [
  { id: 'one', name: '活动室' },
  { id: 'other', name: '阅览室' },
];
const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0);

describe('how much rooms are used', () => {
  it('counts every minute once, in its hour, its week and its room, and none of who did not come', () => {
    fc.assert(
      fc.property(fc.array(booking, { maxLength: 30 }), (some) => {
        const use = sumUse(some, rooms);
        const minutes = sum(some.filter(({ notCome }) => !notCome).map(({ length }) => length));
        for (const part of [use.hours, use.weeks, use.rooms])
          expect(sum(part.map((each) => each.minutes))).toBe(minutes);
        expect(sum(use.weeks.map(({ bookings }) => bookings))).toBe(some.length);
        expect(sum(use.rooms.map(({ notCome }) => notCome))).toBe(
          some.filter(({ notCome }) => notCome).length,
        );
        for (const { minutes: used, bookings } of use.hours) expect(used).toBeLessThanOrEqual(60 * bookings);
      }),
    );
  });
});
