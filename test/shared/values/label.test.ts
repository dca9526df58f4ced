/** The numbers under barcodes: told apart by kind, and a mistyped one is not another thing's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelCode, labelKinds, readLabel } from '../../../shared/values/label.ts';

const someLabel = fc.record({
  kind: fc.constantFrom(...labelKinds),
  number: fc.integer({ min: 1, max: 9_999_999 }),
});

describe('a label', () => {
  it('says the same when it is read, in whatever width and however it is spaced', () => {
    fc.assert(
      fc.property(someLabel, ({ kind, number }) => {
        const code = labelCode(kind, number);
        const wide = [...code].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('');
        for (const typed of [
          code,
          wide,
          ` ${code.slice(0, 4)} ${code.slice(4)}`,
          code.replace(/^(\d)/, '$1-'),
        ])
          expect(readLabel(typed)).toEqual({ kind, number });
      }),
    );
  });

  it('with one wrong digit is no label of anything', () => {
    fc.assert(
      fc.property(someLabel, fc.nat(8), fc.integer({ min: 1, max: 9 }), ({ kind, number }, at, by) => {
        const code = labelCode(kind, number);
        const place = 1 + (at % (code.length - 1));
        const wrong = code.slice(0, place) + ((Number(code[place]) + by) % 10) + code.slice(place + 1);
        expect(readLabel(wrong)).toEqual({ wrong: true });
      }),
    );
  });

  it('is not seen in an ISBN, a phone number, a name or a serial that is too short', () => {
    for (const other of ['9787020002207', '7020002207', '13812345678', '王小明', '1000001', '']) {
      expect(readLabel(other)).toBeNull();
    }
  });

  it('has the check digit of ISO 7064 MOD 11,10', () => {
    // Worked by hand over 1000001: products 2, 4, 8, 5, 10, 9, 9, so the check digit is 11 - 9.
    expect(labelCode('copy', 1)).toBe('10000012');
  });
});
