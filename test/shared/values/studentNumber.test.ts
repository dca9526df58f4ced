import { describe, expect, it } from 'vitest';
import {
  compareStudentNumber,
  readStudentNumber,
  studentNumberField,
} from '../../../shared/values/studentNumber.ts';

describe('readStudentNumber', () => {
  it('tells the three kinds', () => {
    expect(readStudentNumber('G33038120160904003X')).toMatchObject({ ok: true, kind: 'G' });
    expect(readStudentNumber('J330381201609040017')).toMatchObject({ ok: true, kind: 'J' });
    expect(readStudentNumber('L330381201609041234')).toMatchObject({ ok: true, kind: 'L' });
  });

  it('reads small letters, spaces and full width', () => {
    expect(readStudentNumber('ｇ33038120160904 003x')).toEqual({
      ok: true,
      studentNumber: 'G33038120160904003X',
      kind: 'G',
    });
  });

  it.each(['', '33038120160904003X', 'G3303812016090400', 'H33038120160904003X', 'G33038120160904003A'])(
    'refuses "%s"',
    (text) => {
      expect(readStudentNumber(text)).toEqual({ ok: false, issue: 'studentNumberShape' });
    },
  );
});

describe('compareStudentNumber', () => {
  it('warns when a G number holds another ID number', () => {
    expect(compareStudentNumber('G33038120160904003X', '33038120160904003x')).toBe('agrees');
    expect(compareStudentNumber('G33038120160904003X', '330381201803230048')).toBe('differs');
  });

  it('says nothing where there is nothing to compare', () => {
    expect(compareStudentNumber('G33038120160904003X', null)).toBeNull();
    expect(compareStudentNumber('L330381201609041234', '33038120160904003X')).toBeNull();
    expect(compareStudentNumber('G12', '33038120160904003X')).toBeNull();
  });
});

describe('studentNumberField', () => {
  it('keeps a number normalised and says studentNumberShape for another', () => {
    expect(studentNumberField.parse('g33038120160904003x')).toBe('G33038120160904003X');
    expect(studentNumberField.safeParse('G1').error?.issues[0]?.message).toBe('studentNumberShape');
  });
});
