/** The rota: nobody twice on a day or when away, loads as even as can be, the same for the same input. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makeRota,
  type Placement,
  type RotaInput,
  type RotaSlot,
  type Standing,
} from '../../../../shared/areas/rooms/duty/rota.ts';
import { addDays } from '../../../../shared/values/day.ts';

const monday = '2026-09-07';
const slot = (postId: string, at: number, people = 1, minutes = 60): RotaSlot => ({
  ...{ postId, day: addDays(monday, at), people, minutes, startsAt: '12:00', weekday: (at % 7) + 1 },
});

interface Case extends RotaInput {
  away: readonly (readonly [string, string])[];
}

const someCase = fc
  .record({
    staff: fc.integer({ min: 1, max: 7 }),
    days: fc.integer({ min: 1, max: 12 }),
    needs: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }),
    away: fc.array(fc.tuple(fc.nat(6), fc.nat(11)), { maxLength: 30 }),
    standing: fc.array(fc.tuple(fc.nat(6), fc.nat(11), fc.nat(1)), { maxLength: 8 }),
    paired: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    measure: fc.constantFrom('times' as const, 'hours' as const),
  })
  .map(({ staff, days, needs, away, standing, paired, measure }): Case => {
    const ids = Array.from({ length: staff }, (_, at) => `staff${at}`);
    const slots = Array.from({ length: days }, (_, at) =>
      needs.map((people, post) => slot(`post${post}`, at, people, measure === 'hours' ? 60 + 30 * post : 60)),
    ).flat();
    const awayDays = away.map(([who, at]) => [`staff${who}`, addDays(monday, at)] as const);
    const stood: Standing[] = standing.flatMap(([who, at, post]) =>
      who < staff
        ? [
            {
              postId: `post${post}`,
              day: addDays(monday, at),
              staffId: `staff${who}`,
              minutes: 60 + (measure === 'hours' ? 30 * post : 0),
            },
          ]
        : [],
    );
    const once = [...new Map(stood.map((each) => [`${each.staffId} ${each.day}`, each])).values()];
    return {
      slots,
      people: ids.map((id, at) => ({ id, paired: paired[at]! })),
      standing: once,
      away: awayDays,
      isAway: (id, day) => awayDays.some(([who, when]) => who === id && when === day),
      measure,
    };
  });

/** A week of two posts of different length: the first duty that can be handed on would only change places. */
const unevenWeek: Case = {
  slots: Array.from({ length: 7 }, (_, at) => [slot('post0', at, 1, 60), slot('post1', at, 2, 90)]).flat(),
  people: Array.from({ length: 6 }, (_, at) => ({ id: `staff${at}`, paired: at === 2 })),
  standing: [{ postId: 'post0', day: monday, staffId: 'staff0', minutes: 60 }],
  ...{ away: [], isAway: () => false, measure: 'hours' },
};

const isFree = (each: Case, placed: readonly Placement[], id: string, day: string) =>
  !each.isAway(id, day) &&
  ![...placed, ...each.standing].some((duty) => duty.staffId === id && duty.day === day);

function loads(each: Case, placed: readonly Placement[]): Map<string, number> {
  const sums = new Map(each.people.map(({ id }) => [id, 0]));
  const add = (id: string, minutes: number) =>
    sums.has(id) && sums.set(id, sums.get(id)! + (each.measure === 'times' ? 1 : minutes));
  for (const { staffId, minutes } of each.standing) add(staffId, minutes);
  for (const { staffId, postId, day } of placed)
    add(staffId, each.slots.find((one) => one.postId === postId && one.day === day)!.minutes);
  return sums;
}

const squares = (sums: Iterable<number>) => [...sums].reduce((sum, load) => sum + load ** 2, 0);

/** Of all ways to fill the same places. */
function leastSquares(each: Case, like: readonly Placement[]): number {
  let least = Number.POSITIVE_INFINITY;
  const fill = (at: number, so: readonly Placement[]): void => {
    const place = like[at];
    if (!place) {
      least = Math.min(least, squares(loads(each, so).values()));
      return;
    }
    for (const { id } of each.people)
      if (isFree(each, so, id, place.day)) fill(at + 1, [...so, { ...place, staffId: id }]);
  };
  fill(0, []);
  return least;
}

describe('every rota', () => {
  it('has nobody twice on a day, nobody who is away, and never more than a post needs', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const { placed } = makeRota(each);
        const seen = [...each.standing, ...placed].map(({ staffId, day }) => `${staffId} ${day}`);
        expect(new Set(seen).size).toBe(seen.length);
        for (const { staffId, day } of placed) expect(each.isAway(staffId, day)).toBe(false);
        for (const { postId, day, people } of each.slots) {
          const there = placed.filter((one) => one.postId === postId && one.day === day).length;
          const stood = each.standing.filter((one) => one.postId === postId && one.day === day).length;
          expect(there).toBeLessThanOrEqual(Math.max(0, people - stood));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a place open only when nobody is left for it', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const { placed, open } = makeRota(each);
        for (const { day } of open)
          expect(each.people.filter(({ id }) => isFree(each, placed, id, day))).toEqual([]);
        const needed = each.slots.reduce((sum, { postId, day, people }) => {
          const stood = each.standing.filter((one) => one.postId === postId && one.day === day).length;
          return sum + Math.max(0, people - stood);
        }, 0);
        expect(placed.length + open.reduce((sum, { missing }) => sum + missing, 0)).toBe(needed);
      }),
      { numRuns: 300 },
    );
  });

  it('is as even as can be: no duty could be handed on to somebody who has two less', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const { placed } = makeRota(each);
        const sums = loads(each, placed);
        for (const { staffId, postId, day } of placed) {
          const weight =
            each.measure === 'times'
              ? 1
              : each.slots.find((one) => one.postId === postId && one.day === day)!.minutes;
          for (const { id } of each.people)
            if (isFree(each, placed, id, day))
              expect(sums.get(staffId)! - sums.get(id)!).toBeLessThanOrEqual(weight);
        }
      }),
      { numRuns: 300, examples: [[unevenWeek]] },
    );
  });

  it('has the least sum of squares that any rota of a small school has', () => {
    const small = someCase.filter(
      ({ people, slots, measure, standing }) =>
        people.length <= 4 &&
        measure === 'times' &&
        slots.reduce((sum, each) => sum + each.people, 0) <= 6 &&
        standing.length <= 3,
    );
    fc.assert(
      fc.property(small, (each) => {
        const { placed } = makeRota(each);
        expect(squares(loads(each, placed).values())).toBe(leastSquares(each, placed));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(someCase, fc.infiniteStream(fc.nat(1000)), (each, numbers) => {
        const shuffled = <T>(some: readonly T[]) =>
          some
            .map((one) => [numbers.next().value as number, one] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, one]) => one);
        const other = {
          ...each,
          slots: shuffled(each.slots),
          people: shuffled(each.people),
          standing: shuffled(each.standing),
        };
        expect(makeRota(other)).toEqual(makeRota(each));
      }),
      { numRuns: 200 },
    );
  });
});

describe('of those with equally much', () => {
  const plain = { standing: [], isAway: () => false, measure: 'times' as const };

  it('who looks after children comes first, and it says so', () => {
    const people = [
      { id: 'a', paired: false },
      { id: 'b', paired: true },
    ];
    const { placed } = makeRota({ ...plain, people, slots: [slot('noon', 0), slot('noon', 1)] });
    expect(placed.map(({ staffId, why }) => [staffId, why.code])).toEqual([
      ['b', 'paired'],
      ['a', 'least'],
    ]);
    expect(placed[1]!.why).toEqual({ code: 'least', measure: 'times', load: 0, free: 2 });
  });

  it('posts and weekdays go round', () => {
    const people = ['a', 'b'].map((id) => ({ id, paired: true }));
    const slots = Array.from({ length: 4 }, (_, week) => [
      slot('noon', 7 * week),
      slot('room', 7 * week),
    ]).flat();
    const { placed } = makeRota({ ...plain, people, slots });
    for (const id of ['a', 'b'])
      expect(placed.filter((each) => each.staffId === id && each.postId === 'noon')).toHaveLength(2);
  });

  it('what stood before in the term counts', () => {
    const people = ['a', 'b'].map((id) => ({ id, paired: false }));
    const standing = [0, 1].map((at) => ({
      ...{ postId: 'noon', day: addDays(monday, at - 7), staffId: 'a', minutes: 60 },
    }));
    const { placed } = makeRota({ ...plain, people, standing, slots: [slot('noon', 0), slot('noon', 1)] });
    expect(placed.map(({ staffId }) => staffId)).toEqual(['b', 'b']);
  });
});

describe('a term of thirty teachers', () => {
  it('differs by one duty at most', () => {
    const people = Array.from({ length: 30 }, (_, at) => ({
      id: `t${String(at).padStart(2, '0')}`,
      paired: at % 3 > 0,
    }));
    const slots = Array.from({ length: 140 }, (_, at) => at)
      .filter((at) => at % 7 < 5)
      .flatMap((at) => [slot('noon', at, 2, 90), slot('room', at, 1, 120), slot('play', at, 1, 120)]);
    const isAway = (id: string, day: string) => id === 't03' && day < addDays(monday, 40);
    const each = { slots, people, standing: [], isAway, measure: 'times' as const, away: [] };
    const { placed, open } = makeRota(each);
    expect(open).toEqual([]);
    const sums = [...loads(each, placed).values()];
    expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(1);
  });
});
