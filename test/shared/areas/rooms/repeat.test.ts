import fc from 'fast-check';
import { RRule } from 'rrule';
import { describe, expect, it } from 'vitest';
import {
  changeTo,
  daysOf,
  endAfter,
  type RepeatDays,
  ruleMoved,
  startFrom,
} from '../../../../shared/areas/rooms/bookings/repeat.ts';
import type { SeriesRule } from '../../../../shared/areas/rooms/bookings/series.ts';
import { weekdayOf } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { addDays, daysBetween } from '../../../../shared/values/day.ts';

/** Taught from Monday to Friday, but for a week off. */
const isTaught = (day: string) => weekdayOf(day) <= 5 && !(day >= '2026-10-01' && day <= '2026-10-07');
const rules: fc.Arbitrary<SeriesRule> = fc.oneof(
  fc.record({
    every: fc.constant('week' as const),
    interval: fc.integer({ min: 1, max: 3 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  }),
  fc.record({ every: fc.constant('day' as const), interval: fc.integer({ min: 1, max: 9 }) }),
  fc.constant({ every: 'schoolDay' as const }),
);
const repeats = fc
  .record({ rule: rules, from: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 0, max: 120 }) })
  .map(
    ({ rule, from, length }): RepeatDays => ({
      rule,
      startsOn: addDays('2026-09-01', from),
      endsOn: addDays('2026-09-01', from + length),
    }),
  );

/** The days of a rule by asking each day whether it is one. */
function oneByOne({ rule, startsOn, endsOn }: RepeatDays): string[] {
  const days: string[] = [];
  const monday = addDays(startsOn, 1 - weekdayOf(startsOn));
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) {
    const week = Math.floor(daysBetween(monday, day) / 7);
    if (
      rule.every === 'schoolDay'
        ? isTaught(day)
        : rule.every === 'day'
          ? daysBetween(startsOn, day) % rule.interval === 0
          : week % rule.interval === 0 && rule.weekdays.includes(weekdayOf(day))
    )
      days.push(day);
  }
  return days;
}

describe('the days of a repeat', () => {
  it('are those of a count day by day, and of the library of repeats where it has such a rule', () => {
    fc.assert(
      fc.property(repeats, (repeat) => {
        expect(daysOf(repeat, isTaught)).toEqual(oneByOne(repeat));
      }),
    );
    const written = RRule.fromString(
      'DTSTART:20260901T000000Z\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;UNTIL=20261130T000000Z',
    );
    expect(
      daysOf(
        {
          rule: { every: 'week', interval: 2, weekdays: [2, 5] },
          startsOn: '2026-09-01',
          endsOn: '2026-11-30',
        },
        isTaught,
      ),
    ).toEqual(written.all().map((at) => at.toISOString().slice(0, 10)));
  });

  it('end after as many as were asked for', () => {
    fc.assert(
      fc.property(repeats, fc.integer({ min: 1, max: 30 }), (repeat, count) => {
        const endsOn = endAfter(repeat, count, isTaught);
        expect(daysOf({ ...repeat, endsOn }, isTaught)).toHaveLength(count);
      }),
    );
  });

  it('are the same after it is cut in two at any day', () => {
    fc.assert(
      fc.property(repeats, fc.integer({ min: 0, max: 160 }), (repeat, at) => {
        const cut = addDays('2026-09-01', at);
        const before = daysOf(
          { ...repeat, endsOn: cut <= repeat.endsOn ? addDays(cut, -1) : repeat.endsOn },
          isTaught,
        );
        const startsOn = startFrom(repeat, cut, isTaught);
        const after = startsOn === null ? [] : daysOf({ ...repeat, startsOn }, isTaught);
        expect([...before, ...after]).toEqual(daysOf(repeat, isTaught));
      }),
    );
  });
});

describe('a change of a repeat', () => {
  const there = fc.tuple(
    repeats,
    fc.array(fc.record({ which: fc.nat(), by: fc.integer({ min: -5, max: 5 }) }), { maxLength: 5 }),
  );

  it('leaves exactly the rule’s days without those left out, each once, whatever was moved before', () => {
    fc.assert(
      fc.property(there, repeats, fc.array(fc.nat(), { maxLength: 4 }), ([old, moves], next, skips) => {
        const days = daysOf(old, isTaught);
        const bookings = days.map((day) => ({ id: day, seriesDay: day, day }));
        for (const { which, by } of moves) {
          const one = bookings[which % Math.max(1, bookings.length)];
          if (one) one.day = addDays(one.seriesDay, by);
        }
        const all = daysOf(next, isTaught);
        const out = new Set(skips.map((each) => all[each % Math.max(1, all.length)]));
        const wanted = all.filter((day) => !out.has(day));
        const { keep, add, remove } = changeTo(wanted, bookings, 0);
        expect([...keep.map(({ seriesDay }) => seriesDay), ...add].toSorted()).toEqual(wanted);
        expect([...keep.map(({ id }) => id), ...remove].toSorted()).toEqual(days);
        for (const { id, day } of keep) expect(day).toBe(bookings.find((each) => each.id === id)!.day);
      }),
    );
  });

  it('to another weekday takes every booking along, and those moved by themselves stay', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: -16, max: 16 }),
        (weekdays, interval, by) => {
          const rule: SeriesRule = { every: 'week', interval, weekdays };
          const old: RepeatDays = { rule, startsOn: '2026-09-07', endsOn: '2026-11-01' };
          const days = daysOf(old, isTaught);
          const bookings = days.map((day, at) => ({
            id: day,
            seriesDay: day,
            day: at === 1 ? addDays(day, 1) : day,
          }));
          const moved = {
            rule: ruleMoved(rule, by),
            startsOn: addDays(days[0]!, by),
            endsOn: addDays(days.at(-1)!, by),
          };
          const { keep, add, remove } = changeTo(daysOf(moved, isTaught), bookings, by);
          expect({ add, remove }).toEqual({ add: [], remove: [] });
          for (const [at, each] of keep.entries())
            expect(each.day).toBe(at === 1 ? bookings[1]!.day : addDays(days[at]!, by));
        },
      ),
    );
  });
});
