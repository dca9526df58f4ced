import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClassName, gradeName, parseClassName } from '../../../shared/values/className.ts';

describe('parseClassName', () => {
  it.each([
    '三(1)班',
    '三（1）班',
    '三（１）班',
    '三(一)班',
    '三〔1〕班',
    '三年级(1)班',
    '三年级（1）班',
    '三年级(1班)',
    '三年级1班',
    '三年级一班',
    '三年一班',
    '三 (1) 班',
    '三1班',
    '三(1)',
    '三.1',
    '三—1',
    '3年级1班',
    '3(1)班',
    '3.1',
    '3-1',
    '３．１',
    '301',
    '301班',
    '三01班',
  ])('reads %s as grade 3, class 1', (text) => {
    expect(parseClassName(text)).toEqual({ grade: 3, number: 1 });
  });

  it('reads a number as the text that it stands for', () => {
    expect(parseClassName(3.1)).toEqual({ grade: 3, number: 1 });
    expect(parseClassName(301)).toEqual({ grade: 3, number: 1 });
    expect(parseClassName(612)).toEqual({ grade: 6, number: 12 });
  });

  it.each([
    '初一(2)班',
    '初一2班',
    '初1(2)班',
    '初一年级二班',
    '初中一年级(2)班',
    '七(2)班',
    '七年级2班',
    '702',
    '7.2',
  ])('reads %s as grade 7, class 2', (text) => {
    expect(parseClassName(text)).toEqual({ grade: 7, number: 2 });
  });

  it('reads class numbers over nine', () => {
    expect(parseClassName('一(10)班')).toEqual({ grade: 1, number: 10 });
    expect(parseClassName('一年级十二班')).toEqual({ grade: 1, number: 12 });
    expect(parseClassName('一年级二十班')).toEqual({ grade: 1, number: 20 });
    expect(parseClassName('九年级(三十一)班')).toEqual({ grade: 9, number: 31 });
  });

  it.each([
    '',
    '三年级',
    '3班',
    '31班',
    '三十一班',
    '高一(2)班',
    '大班',
    '初四(1)班',
    '三(0)班',
    '三(41)班',
    '399',
    '3001',
  ])('does not guess a class from "%s"', (text) => {
    expect(parseClassName(text)).toBeNull();
  });

  it.each(['三(一二)班', '2023级1班', '0.1', '3.141', '-3.1', '以下为四至六年级'])(
    'does not guess a class from "%s"',
    (text) => {
      expect(parseClassName(text)).toBeNull();
    },
  );

  it('reads back the written name of every class', () => {
    const each = fc.record({
      grade: fc.integer({ min: 1, max: 9 }),
      number: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(each, ({ grade, number }) => {
        const forms = [
          formatClassName({ grade, number }),
          `${gradeName(grade)}（${number}）班`,
          `${grade}.${number}`,
          grade * 100 + number,
        ];
        for (const form of forms) expect(parseClassName(form)).toEqual({ grade, number });
      }),
    );
  });
});

describe('names of classes', () => {
  it('are written as schools print them', () => {
    expect(formatClassName({ grade: 3, number: 1 })).toBe('三(1)班');
    expect(gradeName(7)).toBe('七年级');
    expect(gradeName(3, 'en')).toBe('Grade 3');
  });
});
