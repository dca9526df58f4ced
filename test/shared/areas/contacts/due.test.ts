/** The rules of how often, over term edges, holidays, late comers and those who leave and come back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar, dayOfNumber, numberOf, type Span } from '../../../../shared/areas/contacts/calendar.ts';
import { type DueState, PreparedRule, type RuleFacts } from '../../../../shared/areas/contacts/due.ts';
import { weeksOf } from '../../../../shared/areas/contacts/weeks.ts';
import { daysOf, isRolling, windowsOf } from '../../../../shared/areas/contacts/windows.ts';

const terms = [
  { startsOn: '2026-02-23', endsOn: '2026-07-03' },
  { startsOn: '2026-09-01', endsOn: '2027-01-29' },
];
const calendar = new Calendar(terms);
const n = numberOf;
const always: Span[] = [{ first: n('2020-01-01'), last: n('2199-12-31') }];
const since = (from: string, to = '2199-12-31'): Span[] => [{ first: n(from), last: n(to) }];

const rule = (facts: Partial<RuleFacts>): RuleFacts => ({
  every: 1,
  unit: 'term',
  months: null,
  holidaysStop: true,
  holdsFrom: n('2026-02-23'),
  ...facts,
});

function stateOn(facts: Partial<RuleFacts>, day: string, contacts: string[], care: Span[] = always) {
  const prepared = new PreparedRule(rule(facts), calendar, n(day));
  const { state, day: when } = prepared.statesOn(
    [n(day)],
    care,
    contacts.map(n).toSorted((a, b) => a - b),
  )[0]!;
  return when === null ? state : `${state} ${dayOfNumber(when)}`;
}

describe('a call every seven days, in holidays too', () => {
  const weekly = { every: 7, unit: 'day', holidaysStop: false };

  it('is covered for seven days after a call, and overdue from the eighth', () => {
    expect(stateOn(weekly, '2026-11-23', ['2026-11-16'])).toBe('covered 2026-11-23');
    expect(stateOn(weekly, '2026-11-24', ['2026-11-16'])).toBe('overdue 2026-11-24');
    expect(stateOn(weekly, '2026-08-08', ['2026-07-31'])).toBe('overdue 2026-08-08');
  });

  it('is due within the first seven days of a child that has just come, and not before it came', () => {
    expect(stateOn(weekly, '2026-09-30', [], since('2026-10-01'))).toBe('notYet');
    expect(stateOn(weekly, '2026-10-07', [], since('2026-10-01'))).toBe('due 2026-10-07');
    expect(stateOn(weekly, '2026-10-08', [], since('2026-10-01'))).toBe('overdue 2026-10-08');
  });

  it('asks nothing once the child has gone, and begins anew when it comes back', () => {
    const care = [...since('2026-02-23', '2026-06-30'), ...since('2026-10-10')];
    expect(stateOn(weekly, '2026-08-01', ['2026-06-29'], care)).toBe('stopped');
    expect(stateOn(weekly, '2026-10-12', ['2026-06-29'], care)).toBe('due 2026-10-16');
  });
});

describe('a talk each week, but not in the holidays', () => {
  const weekly = { unit: 'week' };

  it('stops in the holidays and goes on counting where it was', () => {
    expect(stateOn(weekly, '2026-07-03', ['2026-06-30'])).toBe('covered 2026-09-04');
    expect(stateOn(weekly, '2026-08-01', ['2026-06-30'])).toBe('stopped');
    expect(stateOn(weekly, '2026-09-04', ['2026-06-30'])).toBe('covered 2026-09-04');
    expect(stateOn(weekly, '2026-09-05', ['2026-06-30'])).toBe('overdue 2026-09-05');
  });

  it('names no day beyond the last term that is known', () => {
    expect(stateOn(weekly, '2027-01-29', ['2027-01-25'])).toBe('covered');
  });

  it('counts every day where no term is known at all', () => {
    const prepared = new PreparedRule(rule(weekly), new Calendar([]), n('2026-08-20'));
    expect(prepared.statesOn([n('2026-08-20')], always, [n('2026-08-01')])[0]!.state).toBe('overdue');
  });
});

describe('a visit each term', () => {
  it('is due until the last day of the term, covered by one within it, overdue when the next begins', () => {
    expect(stateOn({}, '2026-06-30', [])).toBe('due 2026-07-03');
    expect(stateOn({}, '2026-06-30', ['2026-03-01'])).toBe('covered 2027-01-29');
    expect(stateOn({}, '2026-08-01', [])).toBe('stopped');
    expect(stateOn({}, '2026-09-01', [])).toBe('overdue 2026-07-04');
    expect(stateOn({}, '2026-09-01', ['2026-07-03'])).toBe('due 2027-01-29');
    expect(stateOn({}, '2026-09-20', ['2026-09-15'])).toBe('covered');
  });

  it('is not asked for a child that came in the second half of the term', () => {
    expect(stateOn({}, '2026-07-03', [], since('2026-06-01'))).toBe('notYet 2027-01-29');
    expect(stateOn({}, '2026-09-01', [], since('2026-06-01'))).toBe('due 2027-01-29');
  });

  it('is not late in a term that was over before the rule held', () => {
    expect(stateOn({ holdsFrom: n('2026-08-01') }, '2026-09-10', [])).toBe('due 2027-01-29');
  });
});

describe('by months, half-years, school years and fixed months', () => {
  it('asks once in each month of school, and for nothing in a month that is mostly holiday', () => {
    const monthly = { unit: 'month' };
    expect(stateOn(monthly, '2026-10-15', ['2026-09-20'])).toBe('due 2026-10-31');
    expect(stateOn(monthly, '2026-11-02', ['2026-09-20'])).toBe('overdue 2026-11-01');
    expect(stateOn(monthly, '2026-09-02', ['2026-06-20'])).toBe('due 2026-09-30');
  });

  it('takes the school’s year from September on', () => {
    const years = windowsOf({ unit: 'year', every: 1, months: null }, calendar, {
      first: n('2026-03-01'),
      last: n('2026-10-01'),
    });
    expect(years.map(({ first, last }) => [dayOfNumber(first), dayOfNumber(last)])).toEqual([
      ['2025-09-01', '2026-08-31'],
      ['2026-09-01', '2027-08-31'],
    ]);
  });

  it('asks in March and in September where these are the months', () => {
    const twice = { unit: 'fixed', months: ['3', '9'], holidaysStop: false };
    expect(stateOn(twice, '2026-03-10', [])).toBe('due 2026-03-31');
    expect(stateOn(twice, '2026-05-10', ['2026-03-10'])).toBe('covered 2026-09-30');
    expect(stateOn(twice, '2026-10-10', ['2026-03-10'])).toBe('overdue 2026-10-01');
  });
});

const day = fc.integer({ min: n('2026-02-01'), max: n('2027-02-20') });
const days = fc.uniqueArray(day, { maxLength: 30 }).map((each) => each.toSorted((a, b) => a - b));
const rules = fc.oneof(
  fc.record({ unit: fc.constantFrom('day', 'week'), every: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ unit: fc.constant('month'), every: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ unit: fc.constantFrom('term', 'halfYear', 'year') }),
  fc.record({
    unit: fc.constant('fixed'),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }).map(String), { minLength: 1, maxLength: 4 }),
  }),
);
const anyRule = fc
  .tuple(rules, fc.boolean(), fc.integer({ min: n('2026-01-01'), max: n('2026-10-01') }))
  .map(([times, holidaysStop, holdsFrom]) => rule({ ...times, holidaysStop, holdsFrom }));
const care = fc
  .uniqueArray(day, { minLength: 1, maxLength: 6 })
  .map((each) => each.toSorted((a, b) => a - b))
  .map((edges) =>
    edges.flatMap((first, at): Span[] =>
      at % 2 === 0 ? [{ first, last: (edges[at + 1] ?? n('2199-12-31') + 1) - 1 }] : [],
    ),
  );
const severity: Record<DueState, number> = { covered: 0, notYet: 0, stopped: 0, due: 1, overdue: 2 };
const allDays = Array.from(
  { length: n('2027-02-20') - n('2026-02-01') + 1 },
  (_, at) => n('2026-02-01') + at,
);
const prepare = (facts: RuleFacts) => new PreparedRule(facts, calendar, n('2027-02-20'));

describe('whatever the rule, the child and the contacts', () => {
  it('one more contact never makes a day worse', () => {
    fc.assert(
      fc.property(anyRule, care, days, day, (facts, spans, contacts, more) => {
        const prepared = prepare(facts);
        const before = prepared.statesOn(allDays, spans, contacts);
        const with_ = [...contacts, more].toSorted((a, b) => a - b);
        const after = prepared.statesOn(allDays, spans, with_);
        for (const [at, { state }] of after.entries())
          expect(severity[state]).toBeLessThanOrEqual(severity[before[at]!.state]);
      }),
    );
  });

  it('nothing is asked of who was not there, not left-behind then, or before the rule held', () => {
    fc.assert(
      fc.property(anyRule, care, days, (facts, spans, contacts) => {
        const states = prepare(facts).statesOn(allDays, spans, contacts);
        for (const [at, { state }] of states.entries()) {
          const today = allDays[at]!;
          const inCare = spans.some(({ first, last }) => first <= today && today <= last);
          const asks =
            inCare && today >= facts.holdsFrom && !(facts.holidaysStop && !calendar.isSchoolDay(today));
          if (!asks) expect(['stopped', 'notYet']).toContain(state);
        }
      }),
    );
  });

  it('nobody is overdue before the days of the rule have passed since they came, however few terms lie between', () => {
    fc.assert(
      fc.property(anyRule, day, days, (facts, came, contacts) => {
        fc.pre(isRolling(facts));
        const states = prepare(facts).statesOn(allDays, [{ first: came, last: n('2199-12-31') }], contacts);
        for (const [at, { state }] of states.entries()) {
          if (state !== 'overdue') continue;
          expect(allDays[at]!).toBeGreaterThanOrEqual(came + daysOf(facts));
          const counted =
            calendar.counted(allDays[at]!, facts.holidaysStop) -
            calendar.counted(came - 1, facts.holidaysStop);
          expect(counted).toBeGreaterThan(daysOf(facts));
        }
      }),
    );
  });

  it('no window asks anything of who was there for less than half of it', () => {
    fc.assert(
      fc.property(anyRule, care, (facts, spans) => {
        fc.pre(!isRolling(facts));
        const states = prepare(facts).statesOn(allDays, spans, []);
        const windows = windowsOf(facts, calendar, { first: facts.holdsFrom, last: n('2027-02-20') });
        for (const [at, { state, day: since_ }] of states.entries()) {
          if (state !== 'overdue') continue;
          const missed = windows.find(({ first, last }) => first <= since_! - 1 && since_! - 1 <= last)!;
          const there = spans.find(({ first, last }) => first <= allDays[at]! && allDays[at]! <= last)!;
          const days_ = Math.min(missed.last, there.last) - Math.max(missed.first, there.first) + 1;
          expect(2 * days_).toBeGreaterThanOrEqual(missed.last - missed.first + 1);
        }
      }),
    );
  });

  it('a holiday more never makes a rule that it stops late sooner', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (contacts, shorter) => {
        const first = { ...terms[0]!, endsOn: dayOfNumber(n(terms[0]!.endsOn) - shorter) };
        const longHoliday = new PreparedRule(
          rule({ unit: 'week' }),
          new Calendar([first, terms[1]!]),
          n('2027-02-20'),
        ).statesOn(allDays, always, contacts);
        const usual = prepare(rule({ unit: 'week' })).statesOn(allDays, always, contacts);
        for (const [at, { state }] of longHoliday.entries())
          expect(severity[state]).toBeLessThanOrEqual(severity[usual[at]!.state]);
      }),
    );
  });

  it('states asked together are those asked day by day, and each day has one', () => {
    fc.assert(
      fc.property(anyRule, care, days, (facts, spans, contacts) => {
        const prepared = prepare(facts);
        const some = allDays.filter((_, at) => at % 9 === 0);
        const together = prepared.statesOn(some, spans, contacts);
        expect(together).toHaveLength(some.length);
        for (const [at, each] of some.entries())
          expect(prepared.statesOn([each], spans, contacts)[0]).toEqual(together[at]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the weeks of a term', () => {
  it('have every day of it once, and begin on Mondays but for the first', () => {
    const weeks = weeksOf(terms[1]!, '2026-11-23');
    expect(weeks[0]).toEqual({ from: '2026-09-01', to: '2026-09-06' });
    expect(weeks.at(-1)).toEqual({ from: '2027-01-25', to: '2027-01-29' });
    for (const [at, { from }] of weeks.entries()) if (at > 0) expect(n(from)).toBe(n(weeks[at - 1]!.to) + 1);
  });
});
