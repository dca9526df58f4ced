import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../../shared/values/day.ts';
import {
  checkDigitOf,
  idNumberField,
  maskIdNumber,
  normaliseIdNumber,
  readIdNumber,
} from '../../../shared/values/idNumber.ts';

const today = '2026-11-23';
const issueOf = (text: string, options?: { fromNumber?: boolean }) => {
  const read = readIdNumber(text, today, options);
  return read.ok ? null : read.issue;
};

/** Every number that GB 11643 allows to somebody born by today. */
const idNumber = fc
  .record({
    area: fc.integer({ min: 110000, max: 659999 }),
    birth: fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(today, -days).replaceAll('-', '')),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ area, birth, sequence }) => {
    const first17 = `${area}${birth}${String(sequence).padStart(3, '0')}`;
    return first17 + checkDigitOf(first17);
  });

describe('readIdNumber', () => {
  it('reads birth date, sex and area', () => {
    expect(readIdNumber('33038120160904003X', today)).toEqual({
      ok: true,
      idNumber: '33038120160904003X',
      birthDate: '2016-09-04',
      sex: '1',
      areaCode: '330381',
    });
    expect(readIdNumber('330381201803230048', today)).toMatchObject({ birthDate: '2018-03-23', sex: '2' });
  });

  it('reads what typists make of a number', () => {
    for (const typed of ['33038120160904003x', '３３０３８１２０１６０９０４００３Ｘ', "'33038120160904003X"])
      expect(readIdNumber(typed, today)).toMatchObject({ ok: true, idNumber: '33038120160904003X' });
    for (const typed of [
      ' 330381 20160904 003X ',
      '33038120160904003×',
      '33038120160904003Ⅹ',
      '\u202a33038120160904003X',
    ])
      expect(readIdNumber(typed, today)).toMatchObject({ ok: true, idNumber: '33038120160904003X' });
  });

  it('gives each fault its own code', () => {
    expect(issueOf('33038120160904003')).toBe('idLength');
    expect(issueOf('330381160904003')).toBe('idLength');
    expect(issueOf('')).toBe('idLength');
    expect(issueOf('33038120160904O03X')).toBe('idCharacters');
    expect(issueOf('3303812016X904003X')).toBe('idCharacters');
    expect(issueOf('正在办理')).toBe('idCharacters');
    expect(issueOf('330381201502290030')).toBe('idDate');
    expect(issueOf('330381201513010030')).toBe('idDate');
    expect(issueOf('330381203001010030')).toBe('idFuture');
    expect(issueOf('330381201406160032')).toBe('idCheckDigit');
  });

  it('takes today for a birth and refuses tomorrow', () => {
    const bornOn = (birth: string) => {
      const first17 = `330381${birth.replaceAll('-', '')}003`;
      return readIdNumber(first17 + checkDigitOf(first17), today);
    };
    expect(bornOn(today)).toMatchObject({ ok: true, birthDate: today });
    expect(bornOn(addDays(today, 1))).toEqual({ ok: false, issue: 'idFuture' });
  });

  it('never trusts the digits that a number cell has lost', () => {
    expect(issueOf('330381201405110000')).toBe('idDigitsLost');
    expect(issueOf(String(Number('330381201405110032')))).toBe('idDigitsLost');
    expect(issueOf('3.30381201405E+17')).toBe('idDigitsLost');
    expect(issueOf('330381201405110032', { fromNumber: true })).toBe('idDigitsLost');
    expect(issueOf('330381140511003', { fromNumber: true })).toBe('idLength');
  });

  it('reads every number of the standard back to its parts', () => {
    fc.assert(
      fc.property(idNumber, (text) => {
        const read = readIdNumber(text, today);
        if (!read.ok) throw new Error(read.issue);
        expect(read.idNumber).toBe(text);
        expect(read.areaCode + read.birthDate.replaceAll('-', '')).toBe(text.slice(0, 14));
        expect(read.sex).toBe('13579'.includes(text[16]!) ? '1' : '2');
      }),
    );
  });

  it('refuses every number with one character changed', () => {
    fc.assert(
      fc.property(idNumber, (text) => {
        for (let place = 0; place < 18; place++)
          for (const other of place === 17 ? '0123456789X' : '0123456789') {
            if (other === text[place]) continue;
            const changed = text.slice(0, place) + other + text.slice(place + 1);
            expect(readIdNumber(changed, today).ok).toBe(false);
          }
      }),
    );
  });

  it('refuses every number with two neighbours swapped', () => {
    fc.assert(
      fc.property(idNumber, fc.integer({ min: 0, max: 15 }), (text, place) => {
        fc.pre(text[place] !== text[place + 1]);
        const swapped = text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
        expect(readIdNumber(swapped, today).ok).toBe(false);
      }),
    );
  });
});

describe('idNumberField', () => {
  it('keeps a number normalised', () => {
    expect(idNumberField.parse(' ３３０３８１20160904003x')).toBe('33038120160904003X');
  });

  it('says why, by the codes of the reader', () => {
    const messages = (text: string) =>
      idNumberField.safeParse(text).error?.issues.map((issue) => issue.message);
    expect(messages('330381160904003')).toEqual(['idLength']);
    expect(messages('330381201406160032')).toEqual(['idCheckDigit']);
    expect(messages('330381201405110000')).toEqual(['idDigitsLost']);
  });

  it('measures the future by the day on which it checks', () => {
    const first17 = `330381${addDays(dayOf(Date.now()), 2).replaceAll('-', '')}003`;
    expect(idNumberField.safeParse(first17 + checkDigitOf(first17)).error?.issues[0]?.message).toBe(
      'idFuture',
    );
  });
});

describe('maskIdNumber', () => {
  it('shows the first and last four only', () => {
    expect(maskIdNumber('330381201411150030')).toBe('3303**********0030');
    expect(maskIdNumber('G330381201411150030')).toBe('G330***********0030');
    expect(maskIdNumber('33038120')).toBe('********');
  });
});

describe('normaliseIdNumber', () => {
  it('leaves nothing more to do, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseIdNumber(text);
        expect(normaliseIdNumber(once)).toBe(once);
      }),
    );
  });
});
