import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePhone, maskPhone, normalisePhone } from '../../../shared/values/phone.ts';

const mobile = fc.stringMatching(/^1[3-9][0-9]{9}$/);

describe('normalisePhone', () => {
  it.each([
    '13812345678',
    ' 138 1234 5678',
    '138-1234-5678',
    '+86 13812345678',
    '8613812345678',
    '008613812345678',
  ])('reads the mobile number %s', (text) => {
    expect(normalisePhone(text)).toBe('13812345678');
  });

  it('reads full-width digits and a number kept as a number', () => {
    expect(normalisePhone('１３８１２３４５６７８')).toBe('13812345678');
    expect(normalisePhone(String(18784504997))).toBe('18784504997');
  });

  it('writes fixed lines with a hyphen after the area code, extensions behind another', () => {
    for (const text of [
      '0577-65233623',
      '057765233623',
      '(0577)65233623',
      '（0577） 65233623',
      '0577—65233623',
    ])
      expect(normalisePhone(text)).toBe('0577-65233623');
    expect(normalisePhone('01065233623')).toBe('010-65233623');
    expect(normalisePhone('02165233623')).toBe('021-65233623');
    expect(normalisePhone('0577-6523362-8')).toBe('0577-6523362-8');
  });

  it('leaves all else as it was written', () => {
    expect(normalisePhone('村里小卖部　65233623')).toBe('村里小卖部 65233623');
    expect(normalisePhone('1385577')).toBe('1385577');
    expect(normalisePhone('13812345678 13912345678')).toBe('13812345678 13912345678');
  });

  it('leaves nothing more to do, whatever it is given', () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-()+ 8') }), mobile);
    fc.assert(
      fc.property(typed, (text) => {
        const once = normalisePhone(text);
        expect(normalisePhone(once)).toBe(once);
      }),
    );
  });
});

describe('judgePhone', () => {
  it('tells mobile and fixed numbers from doubtful ones', () => {
    expect(judgePhone('13812345678')).toBe('mobile');
    expect(judgePhone('0577-65233623')).toBe('fixed');
    expect(judgePhone('055765233623')).toBe('fixed');
    for (const text of ['1385577', '65233623', '12812345678', '138123456789', '村里小卖部', '120', ''])
      expect(judgePhone(text)).toBe('doubtful');
  });

  it('knows every mobile number however it is spaced', () => {
    fc.assert(
      fc.property(mobile, (text) => {
        expect(judgePhone(text)).toBe('mobile');
        expect(judgePhone(`+86 ${text.slice(0, 3)}-${text.slice(3, 7)} ${text.slice(7)}`)).toBe('mobile');
      }),
    );
  });
});

describe('maskPhone', () => {
  it('hides the middle of a number', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskPhone('0577-65233623')).toBe('0577-****3623');
  });

  it('shows two characters at most of a doubtful one', () => {
    expect(maskPhone('1385577')).toBe('*****77');
    expect(maskPhone('1234')).toBe('****');
    expect(maskPhone('13812345678 13912345678')).toMatch(/^\*+78$/);
    expect(maskPhone('')).toBe('');
  });
});
