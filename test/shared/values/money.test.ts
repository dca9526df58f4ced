import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYuan, parseYuan } from '../../../shared/values/money.ts';

describe('money', () => {
  it('is written in yuan with thousands separators', () => {
    expect(formatYuan(123450)).toBe('1,234.50');
    expect(formatYuan(100000000)).toBe('1,000,000.00');
    expect(formatYuan(5)).toBe('0.05');
    expect(formatYuan(0)).toBe('0.00');
    expect(formatYuan(-123456)).toBe('-1,234.56');
  });

  it('is read as people type it', () => {
    for (const text of [
      '1234.5',
      '1,234.50',
      '￥1,234.5',
      '¥1234.50',
      '1234.5元',
      '１，２３４．５０',
      ' 1 234.5 ',
    ])
      expect(parseYuan(text)).toBe(123450);
    expect(parseYuan('-12')).toBe(-1200);
    expect(parseYuan('-0')).toBe(0);
  });

  it('is not guessed from anything else', () => {
    for (const text of ['', '12.345', '1,23', '1.2.3', '1e3', '一百', '.5', '12,34,567', '99999999999999999'])
      expect(parseYuan(text)).toBeNull();
  });

  it('comes back whole to the fen', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen);
      }),
    );
  });
});
