/** Which backups are removed: properties over any list, with any clock. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptDaily, keptOthers, type Prunable, toPrune } from '../../../electron/office/database/prune.ts';
import { dayOf } from '../../../shared/values/day.ts';

const labels = ['daily', 'byHand', 'beforeMigration', 'beforeRestore', 'ofTomorrow'];
const anyTime = fc.integer({ min: 0, max: Date.UTC(2060, 0, 1) });
const nearTime = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 3, 1) });

/** Any labels, any clock, told apart by sequence. */
const anyList = fc
  .array(fc.record({ label: fc.constantFrom(...labels), at: fc.oneof(anyTime, nearTime) }), { maxLength: 60 })
  .map((list): Prunable[] => list.map((each, index) => ({ ...each, sequence: index + 1 })));

const mostDaily = keptDaily.newest + keptDaily.days + keptDaily.weeks + keptDaily.months;

function left(list: readonly Prunable[]): Prunable[] {
  const pruned = new Set(toPrune(list));
  return list.filter((each) => !pruned.has(each));
}

/** A backup at 8 in the morning of each of `days` days from 2026-01-01 on. */
function daily(days: number): Prunable[] {
  return Array.from({ length: days }, (_, day) => ({
    sequence: day + 1,
    label: 'daily',
    at: new Date(2026, 0, 1 + day, 8).getTime(),
  }));
}

const daysOf = (list: readonly Prunable[]) =>
  list.toSorted((a, b) => b.sequence - a.sequence).map(({ at }) => dayOf(at));

describe('pruning', () => {
  it('keeps 7 days, the newest of 4 weeks and of 12 months after a year and a half of daily backups', () => {
    expect(daysOf(left(daily(545)))).toEqual([
      '2027-06-29',
      '2027-06-28',
      '2027-06-27',
      '2027-06-26',
      '2027-06-25',
      '2027-06-24',
      '2027-06-23',
      '2027-06-20',
      '2027-06-13',
      ...['2027-05-31', '2027-04-30', '2027-03-31', '2027-02-28', '2027-01-31', '2026-12-31'],
      ...['2026-11-30', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31'],
    ]);
  });

  it('keeps as much when it prunes after every backup as when it prunes once', () => {
    const step = (kept: Prunable[], each: Prunable) => left([...kept, each]);
    expect(daily(545).reduce(step, [])).toEqual(left(daily(545)));
  });

  it('never takes the newest, of all or of a label', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const kept = left(list);
        for (const label of labels) {
          const newest = list.findLast((each) => each.label === label);
          if (newest) expect(kept).toContain(newest);
        }
        if (list.length > 0) expect(kept).toContain(list.at(-1));
      }),
    );
  });

  it('takes nothing while there are fewer than it keeps, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(anyTime, { maxLength: keptDaily.newest }), (times) => {
        const list = times.map((at, index) => ({ sequence: index + 1, label: 'daily', at }));
        expect(toPrune(list)).toEqual([]);
      }),
    );
  });

  it('takes only what has enough newer ones of its kind, and all that has too many', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const newer = (of: Prunable) =>
          list.filter((each) => each.label === of.label && each.sequence > of.sequence).length;
        for (const each of toPrune(list)) {
          if (each.label === 'daily') expect(newer(each)).toBeGreaterThanOrEqual(keptDaily.newest);
          else expect(newer(each)).toBeGreaterThanOrEqual(keptOthers[each.label as keyof typeof keptOthers]);
        }
        const count = (label: string) => left(list).filter((each) => each.label === label).length;
        expect(count('daily')).toBeLessThanOrEqual(mostDaily);
        for (const [label, most] of Object.entries(keptOthers))
          expect(count(label)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('has nothing left to take a second time', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(toPrune(left(list))).toEqual([]);
      }),
    );
  });

  it('leaves the label of a newer program alone', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(toPrune(list).filter((each) => each.label === 'ofTomorrow')).toEqual([]);
      }),
    );
  });

  it('keeps the newest seven of a PC whose clock starts at the same day each time', () => {
    const stuck = daily(40).map((each) => ({ ...each, at: new Date(2009, 0, 1, 8).getTime() }));
    expect(left(stuck).map(({ sequence }) => sequence)).toEqual([34, 35, 36, 37, 38, 39, 40]);
  });

  it('loses nothing of the last days to one start with the clock years ahead', () => {
    const ahead = daily(30).map((each) =>
      each.sequence === 20 ? { ...each, at: new Date(2099, 0, 1).getTime() } : each,
    );
    expect(left(ahead).map(({ sequence }) => sequence)).toEqual(
      expect.arrayContaining([20, 24, 25, 26, 27, 28, 29, 30]),
    );
  });
});
