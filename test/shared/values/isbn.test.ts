import fc from 'fast-check';
import { asIsbn10, asIsbn13 } from 'isbn3';
import { describe, expect, it } from 'vitest';
import { isbnDamage, isIsbn, readIsbn } from '../../../shared/values/isbn.ts';
import { formatIsbn } from '../../../shared/values/isbnHyphens.ts';
import { isbnOf } from '../../make/books.ts';

const good = fc.integer({ min: 0, max: 99_999 }).map(isbnOf);

describe('an ISBN', () => {
  it('is read as it is printed and typed, of ten digits and of thirteen', () => {
    const digits = isbnOf(12_345);
    const ten = asIsbn10(digits)!;
    for (const text of [
      digits,
      formatIsbn(digits),
      `ISBN ${formatIsbn(digits)}`,
      ten,
      `ISBN：${ten}`,
      ` ${digits} `,
    ])
      expect(readIsbn(text), text).toBe(digits);
    expect(readIsbn('７－０２－０００２２０－７')).toBe(readIsbn('7020002207'));
  });

  it('is the same as the library knows it', () => {
    fc.assert(fc.property(good, (digits) => readIsbn(asIsbn10(digits)!) === asIsbn13(digits)));
  });

  it('shows every single wrong digit', () => {
    fc.assert(
      fc.property(good, fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const wrong = `${digits.slice(0, at)}${(Number(digits[at]) + by) % 10}${digits.slice(at + 1)}`;
        return !isIsbn(wrong) && readIsbn(wrong) === null;
      }),
    );
  });

  it('is told apart from what a spreadsheet has made of it', () => {
    expect(isbnDamage('9.78753E+12')).toBe('scientific');
    expect(isbnDamage('20002207')).toBe('digitLost');
    expect(isbnDamage(isbnOf(7).slice(0, 12))).toBe('digitLost');
    expect(isbnDamage('9787530123450')).toBe(isIsbn('9787530123450') ? null : 'wrongDigit');
    expect(isbnDamage('统一书号 10009·12')).toBeNull();
    expect(isbnDamage(isbnOf(7))).toBeNull();
    expect(isbnDamage('')).toBeNull();
  });

  it('is shown with the hyphens of the agency, and plain where the agency has none', () => {
    expect(formatIsbn('9787806558188')).toBe('978-7-80655-818-8');
    expect(formatIsbn(readIsbn('9789999999991') ?? '9789999999991')).toBe('9789999999991');
  });
});
