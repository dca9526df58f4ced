import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/values/day.ts';
import { halfYearOf, suggestTerms, termBefore, termOn } from '../../../shared/values/term.ts';

const terms = [
  { id: 'b', name: '2026学年第二学期', startsOn: '2027-02-20', endsOn: '2027-07-02' },
  { id: 'a', name: '2026学年第一学期', startsOn: '2026-09-01', endsOn: '2027-01-29' },
  { id: 'z', name: '2025学年第二学期', startsOn: '2026-02-24', endsOn: '2026-07-03' },
];

describe('suggestTerms', () => {
  it('suggests both terms of the school year', () => {
    const expected = [
      { name: '2026学年第一学期', startsOn: '2026-09-01', endsOn: '2027-01-31' },
      { name: '2026学年第二学期', startsOn: '2027-02-15', endsOn: '2027-07-05' },
    ];
    for (const today of ['2026-09-01', '2026-11-23', '2027-01-01', '2027-08-31'])
      expect(suggestTerms(today)).toEqual(expected);
    expect(suggestTerms('2026-08-31')[0].name).toBe('2025学年第一学期');
  });
});

describe('terms by day', () => {
  it('finds the term of a day, its first and last included, and none in the holidays', () => {
    expect(termOn(terms, '2026-09-01')?.id).toBe('a');
    expect(termOn(terms, '2027-01-29')?.id).toBe('a');
    expect(termOn(terms, '2027-01-30')).toBeNull();
    expect(termOn([], '2027-01-30')).toBeNull();
  });

  it('finds the term to compare with, in any order of the list', () => {
    expect(termBefore(terms, '2026-11-23')?.id).toBe('z');
    expect(termBefore(terms, '2027-02-10')?.id).toBe('a');
    expect(termBefore(terms, '2027-03-01')?.id).toBe('a');
    expect(termBefore(terms, '2027-01-29')?.id).toBe('z');
    expect(termBefore(terms, '2026-03-01')).toBeNull();
  });
});

describe('halfYearOf', () => {
  it('cuts the calendar year at the end of June', () => {
    expect(halfYearOf('2026-06-30')).toEqual({
      year: 2026,
      half: 1,
      startsOn: '2026-01-01',
      endsOn: '2026-06-30',
    });
    expect(halfYearOf('2026-07-01')).toEqual({
      year: 2026,
      half: 2,
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
    });
  });

  it('holds the day that it was asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = addDays('1990-01-01', days);
        const { startsOn, endsOn } = halfYearOf(day);
        expect(startsOn <= day && day <= endsOn).toBe(true);
      }),
    );
  });
});
