import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kin, kinModel } from '../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../shared/areas/children/model.ts';
import { factsOn } from '../../../shared/areas/children/pastDay.ts';
import { derive, groupsOf, isHere, kinOf } from '../../../shared/areas/children/rules.ts';
import type { SpellFacts, SpellKind } from '../../../shared/areas/children/spells.ts';
import { statusIntervals, statusOn } from '../../../shared/areas/children/status.ts';
import { emptyValues } from '../../../shared/record.ts';
import { addDays, type Day } from '../../../shared/values/day.ts';

const today = '2026-11-23';
const base = { version: 1, createdAt: 0, updatedAt: 0 };
const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const child = (of: Partial<Child> = {}): Child => ({
  ...base,
  id: id(0),
  ...emptyValues(childModel),
  name: '王小芳',
  birthDate: '2011-03-05',
  fileOpenedOn: '2020-09-01',
  ...of,
});
const kin = (n: number, relation: string, of: Partial<Kin> = {}): Kin => ({
  ...base,
  id: id(n),
  ...emptyValues(kinModel),
  childId: id(0),
  relation,
  ...of,
});
const spell = (kind: SpellKind, startsOn: Day | null, endsOn: Day, of: Partial<SpellFacts> = {}) => ({
  kind,
  startsOn,
  endsOn,
  kinId: null,
  value: null,
  ...of,
});

describe('a file on a past day', () => {
  const now = {
    child: child({ classId: 'four', mentorId: 'mao' }),
    kin: [
      kin(1, '51', { away: true, awaySince: '2026-03-01', awayPlace: '浙江省温州市' }),
      kin(2, '52', { away: false, returnedOn: '2026-05-01', carer: true, carerSince: '2026-05-01' }),
      kin(3, '63', {}),
    ],
  };
  const spells = [
    spell('class', null, '2025-09-01', { value: 'two' }),
    spell('class', '2025-09-01', '2026-09-01', { value: 'three' }),
    spell('mentor', '2025-10-01', '2026-09-15', { value: 'chen' }),
    spell('away', '2022-02-10', '2024-01-20', { kinId: id(1), value: '广东省东莞市' }),
    spell('away', null, '2026-05-01', { kinId: id(2), value: '上海市' }),
    spell('care', null, '2026-04-20', { kinId: id(3) }),
  ];
  const on = (day: Day) => factsOn(now, spells, day);

  it('is in the class of then, with the mentor of then', () => {
    expect(on('2024-03-01').child).toMatchObject({ classId: 'two', mentorId: null });
    expect(on('2026-08-31').child).toMatchObject({ classId: 'three', mentorId: 'chen' });
    expect(on('2026-09-01').child).toMatchObject({ classId: 'four', mentorId: 'chen' });
    expect(on('2026-09-15').child).toMatchObject({ classId: 'four', mentorId: 'mao' });
  });

  it('has its parents where they were: at home between two goings out', () => {
    const father = (day: Day) => kinOf(on(day).kin, 'father')!;
    expect(father('2021-01-01')).toMatchObject({ away: false });
    expect(father('2022-02-10')).toMatchObject({ away: true, awayPlace: '广东省东莞市' });
    expect(father('2024-01-20')).toMatchObject({ away: false, awayPlace: null });
    expect(father('2026-03-01')).toMatchObject({ away: true, awayPlace: '浙江省温州市' });
    expect(kinOf(on('2026-04-30').kin, 'mother')).toMatchObject({ away: true, awayPlace: '上海市' });
  });

  it('has the carer of then, and nobody in a time when nobody is known', () => {
    expect(kinOf(on('2026-04-19').kin, 'carer')?.relation).toBe('63');
    expect(kinOf(on('2026-04-25').kin, 'carer')).toBeUndefined();
    expect(kinOf(on('2026-05-01').kin, 'carer')?.relation).toBe('52');
  });

  it('is gone between two stays and here in both', () => {
    const back = { child: child({ enrolledOn: '2026-09-01', cameBy: 'returned' }), kin: [] };
    const stays = [spell('stay', '2021-09-01', '2025-07-01', { value: 'transferredOut' })];
    const here = (day: Day) => isHere(factsOn(back, stays, day).child, day);
    expect(
      ['2021-08-31', '2021-09-01', '2025-06-30', '2025-07-01', '2026-08-31', '2026-09-01'].map(here),
    ).toEqual([false, true, true, false, false, true]);
    expect(factsOn(back, stays, '2026-01-01').child).toMatchObject({
      leftOn: '2025-07-01',
      leftBy: 'transferredOut',
    });
  });

  it('without spells is as it is now, but for what began later', () => {
    const file = { child: child({ classId: 'four' }), kin: [kin(3, '63', { carer: true })] };
    expect(factsOn(file, [], '2026-01-01')).toEqual(file);
  });
});

const days = fc.integer({ min: 0, max: 2600 }).map((n) => addDays('2020-01-01', n));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const classes = fc.constantFrom('two', 'three', 'four');

/** Spells of one kind that never overlap, as the office keeps them, ending before today. */
function chain(kind: SpellKind, kinId: string | null, value: fc.Arbitrary<string | null>) {
  return fc
    .tuple(
      fc.uniqueArray(
        days.filter((day) => day <= today),
        { maxLength: 6 },
      ),
      fc.boolean(),
      value,
      value,
    )
    .map(([ends, open, odd, even]): SpellFacts[] => {
      const sorted = ends.toSorted();
      return sorted.slice(0, -1).flatMap((startsOn, at) => {
        const endsOn = sorted[at + 1]!;
        // every third one is left out, so that there are gaps
        if (at % 3 === 2) return [];
        return [
          { kind, kinId, startsOn: at === 0 && open ? null : startsOn, endsOn, value: at % 2 ? odd : even },
        ];
      });
    });
}

const files = fc
  .record({
    child: fc.record({
      birthDate: maybe(fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2006-01-01', n))),
      householdKind: maybe(fc.constantFrom('1', '2')),
      fileOpenedOn: days,
      enrolledOn: maybe(days),
      leftOn: maybe(days),
      classId: maybe(classes),
    }),
    people: fc.array(
      fc.record({
        relation: fc.constantFrom('51', '52', '63'),
        away: maybe(fc.boolean()),
        awaySince: maybe(days),
        returnedOn: maybe(days),
        canCare: maybe(fc.boolean()),
        deceased: maybe(fc.boolean()),
        carerSince: maybe(days),
      }),
      { maxLength: 3 },
    ),
    carer: fc.nat(3),
    spells: fc.tuple(
      chain('class', null, maybe(classes)),
      chain('stay', null, fc.constantFrom('graduated', 'transferredOut')),
      chain('away', id(1), maybe(fc.constant('上海市'))),
      chain('away', id(2), maybe(fc.constant('东莞市'))),
      chain('care', id(1), fc.constant(null)),
    ),
  })
  .map(({ child: of, people, carer, spells }) => ({
    file: {
      child: child(of),
      kin: people.map((each, at) => kin(at + 1, each.relation, { ...each, carer: at === carer })),
    },
    spells: spells.flat(),
  }));

const whole = (facts: { child: Child; kin: readonly Kin[] }) => ({ ...facts, grade: null });

describe('the status through time', () => {
  it('says of any day what the rules say of the file on that day', () => {
    fc.assert(
      fc.property(files, days, ({ file, spells }, day) => {
        const intervals = statusIntervals(file, spells, today);
        const { from, until, ...status } = intervals.find(
          (each) => (each.from === null || each.from <= day) && (each.until === null || day < each.until),
        )!;
        expect(status).toEqual(statusOn(file, spells, day, today));
        const facts = whole(day < today ? factsOn(file, spells, day) : file);
        const derived = derive(facts, day);
        expect(status.wider.state).toBe(derived.wider.state);
        expect(status.leftBehind.state).toBe(derived.leftBehind.state);
        expect(status.here === 'here').toBe(isHere(facts.child, day));
        expect(status.sixteen).toBe(derived.age !== null && derived.age >= 16);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no day out, counts none twice, and never repeats itself', () => {
    fc.assert(
      fc.property(files, ({ file, spells }) => {
        const intervals = statusIntervals(file, spells, today);
        expect(intervals[0]?.from).toBeNull();
        expect(intervals.at(-1)?.until).toBeNull();
        for (const [at, each] of intervals.slice(1).entries()) {
          const { from, until, ...before } = intervals[at]!;
          expect(each.from).toBe(until);
          expect({ ...each, from: null, until: null }).not.toEqual({ ...before, from: null, until: null });
        }
      }),
    );
  });
});

describe('the groups of a past day', () => {
  it('need those spells only that ended after it', () => {
    fc.assert(
      fc.property(files, days, ({ file, spells }, day) => {
        const groups = (kept: SpellFacts[]) => {
          const facts = whole(factsOn(file, kept, day));
          return isHere(facts.child, day) && groupsOf(facts, derive(facts, day), day);
        };
        expect(groups(spells.filter((each) => each.endsOn > day))).toEqual(groups(spells));
      }),
      { numRuns: 500 },
    );
  });
});
