import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShare } from '../../../shared/values/share.ts';

describe('formatShare', () => {
  it('writes two decimals and rounds halves up', () => {
    expect(formatShare(49, 90)).toBe('54.44%');
    expect(formatShare(82, 291)).toBe('28.18%');
    expect(formatShare(1, 3)).toBe('33.33%');
    expect(formatShare(2, 3)).toBe('66.67%');
    expect(formatShare(201, 20000)).toBe('1.01%');
    expect(formatShare(0, 82)).toBe('0.00%');
    expect(formatShare(82, 82)).toBe('100.00%');
  });

  it('has no share of nothing', () => {
    expect(formatShare(0, 0)).toBe('—');
  });

  it('is never further than half a hundredth from the true share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        (total, count) => {
          const shown = Number(formatShare(count, total).slice(0, -1));
          expect(Math.abs(shown * total - count * 100)).toBeLessThanOrEqual(0.005 * total + 1e-6 * total);
        },
      ),
    );
  });
});
