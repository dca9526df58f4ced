import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockOfMinutes,
  halfHours,
  minutesOf,
  nearestFree,
  overlaps,
} from '../../../../shared/areas/phone/freeTimes.ts';

const slots = fc
  .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 5, max: 59 }))
  .map(([from, length]) => ({ startsAt: clockOfMinutes(from), endsAt: clockOfMinutes(from + length) }));

describe('the nearest free times', () => {
  it('are as long as what was wished, overlap nothing, and come nearest first', () => {
    fc.assert(
      fc.property(slots, fc.array(slots, { maxLength: 30 }), (wished, taken) => {
        const found = nearestFree(wished, taken);
        const away = found.map(({ startsAt }) => Math.abs(minutesOf(startsAt) - minutesOf(wished.startsAt)));
        expect(away).toEqual(away.toSorted((a, b) => a - b));
        for (const each of found) {
          expect(minutesOf(each.endsAt) - minutesOf(each.startsAt)).toBe(
            minutesOf(wished.endsAt) - minutesOf(wished.startsAt),
          );
          expect(taken.some((other) => overlaps(each, other))).toBe(false);
        }
      }),
    );
  });

  it('are found right behind and right before a full half hour', () => {
    const wished = { startsAt: '16:30', endsAt: '17:00' };
    expect(nearestFree(wished, [wished], 2)).toEqual([
      { startsAt: '17:00', endsAt: '17:30' },
      { startsAt: '16:00', endsAt: '16:30' },
    ]);
  });

  it('are none on a day that is full', () => {
    expect(
      nearestFree({ startsAt: '16:30', endsAt: '17:00' }, [{ startsAt: '00:00', endsAt: '23:59' }]),
    ).toEqual([]);
  });
});

describe('the half hours of a day', () => {
  it('begin at the half hour that holds the first time and end with the last', () => {
    expect(halfHours([{ from: '16:10', to: '17:30' }])).toEqual(['16:00', '16:30', '17:00']);
    expect(halfHours([])).toEqual([]);
  });
});
