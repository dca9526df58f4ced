import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canOverride, dueDay, whyNotLend } from '../../../../shared/areas/library/lendingRules.ts';
import { addDays, daysBetween } from '../../../../shared/values/day.ts';

const fine = {
  ...{ most: 2, out: 1, overdue: 0, lendable: true, borrowerLeft: false },
  ...{ held: false, reserved: null, asked: 1, free: 1 },
};

describe('the due day', () => {
  it('is the first open day from the rule’s own on, or the rule’s own where none is open', () => {
    const days = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(days, fc.uniqueArray(fc.integer({ min: 0, max: 400 })), (long, open) => {
        const isOpen = (day: string) => open.includes(daysBetween('2026-09-01', day));
        const due = dueDay('2026-09-01', long, isOpen);
        const next = open.filter((each) => each >= long && each <= long + 120).toSorted((a, b) => a - b)[0];
        expect(due).toBe(addDays('2026-09-01', next ?? long));
      }),
    );
  });
});

describe('the reasons against a loan', () => {
  it('are none where the rules are kept, and each one of its own', () => {
    const codes = (facts: object) => whyNotLend({ ...fine, ...facts }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ out: 2 })).toEqual(['tooMany']);
    expect(codes({ overdue: 1 })).toEqual(['overdue']);
    expect(codes({ lendable: false })).toEqual(['notLendable']);
    expect(codes({ borrowerLeft: true, held: true })).toEqual(['borrowerLeft', 'held']);
    expect(codes({ reserved: { day: '2026-11-24', who: null } })).toEqual(['reserved']);
    expect(codes({ asked: 2 })).toEqual(['notEnough']);
  });

  it('can be set aside, but for what is not there', () => {
    expect(canOverride(whyNotLend({ ...fine, out: 2, overdue: 3 }))).toBe(true);
    expect(canOverride(whyNotLend({ ...fine, free: 0 }))).toBe(false);
  });
});
