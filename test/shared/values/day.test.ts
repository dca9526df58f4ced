import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  anniversaryIn,
  dayField,
  dayOf,
  daysBetween,
  formatDay,
  isDay,
  parseDay,
} from '../../../shared/values/day.ts';

const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days of the calendar', () => {
  it('tells days that exist from those that do not', () => {
    for (const good of ['2026-11-23', '2024-02-29', '2000-02-29', '1900-01-01'])
      expect(isDay(good)).toBe(true);
    for (const bad of ['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])
      expect(isDay(bad)).toBe(false);
    for (const bad of ['2026-1-1', '20260101', '2026-01-01T08:00', ' 2026-01-01', '0999-01-01', ''])
      expect(isDay(bad)).toBe(false);
  });

  it('says notADay for a field that holds none', () => {
    expect(dayField.safeParse('2023-02-29').error?.issues.map((issue) => issue.message)).toEqual(['notADay']);
    expect(dayField.parse('2024-02-29')).toBe('2024-02-29');
  });

  it('takes the local day of an instant', () => {
    expect(dayOf(new Date(2026, 10, 23, 0, 0, 0).getTime())).toBe('2026-11-23');
    expect(dayOf(new Date(2026, 10, 23, 23, 59, 59).getTime())).toBe('2026-11-23');
  });

  it('counts days over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-09-01', '2027-09-01')).toBe(365);
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
});

describe('age', () => {
  it('grows on the birthday, not the day before', () => {
    expect(ageOn('2010-11-23', '2026-11-22')).toBe(15);
    expect(ageOn('2010-11-23', '2026-11-23')).toBe(16);
    expect(ageOn('2010-11-23', '2010-11-23')).toBe(0);
    expect(ageOn('2010-11-23', '2010-11-22')).toBe(-1);
  });

  it('grows on 1 March in common years for one born on 29 February', () => {
    expect(ageOn('2012-02-29', '2027-02-28')).toBe(14);
    expect(ageOn('2012-02-29', '2027-03-01')).toBe(15);
    expect(ageOn('2012-02-29', '2028-02-28')).toBe(15);
    expect(ageOn('2012-02-29', '2028-02-29')).toBe(16);
    expect(anniversaryIn('2012-02-29', 15)).toBe('2027-03-01');
    expect(anniversaryIn('2012-02-29', 16)).toBe('2028-02-29');
  });

  it('is first reached on the anniversary, for every birth and age', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 90 }), (birth, age) => {
        const reached = anniversaryIn(birth, age);
        expect(isDay(reached)).toBe(true);
        expect(ageOn(birth, reached)).toBe(age);
        expect(ageOn(birth, addDays(reached, -1))).toBe(age - 1);
      }),
    );
  });
});

describe('formatDay', () => {
  it('writes each style in both languages', () => {
    expect(formatDay('2026-11-23', 'zh-CN', 'full')).toBe('11月23日 星期一');
    expect(formatDay('2026-11-23', 'zh-CN', 'short')).toBe('2026-11-23');
    expect(formatDay('2026-11-23', 'zh-CN', 'long')).toBe('2026年11月23日');
    expect(formatDay('2026-11-23', 'en', 'full')).toBe('Monday, 23 November');
    expect(formatDay('2026-11-23', 'en', 'short')).toBe('2026-11-23');
    expect(formatDay('2026-09-06', 'zh-CN', 'date')).toBe('9月6日');
    expect(formatDay('2026-11-23', 'en', 'date')).toBe('23 November');
    expect(formatDay('2026-09-06', 'en', 'long')).toBe('6 September 2026');
  });

  it('writes no leading zeros in Chinese (GB/T 9704)', () => {
    expect(formatDay('2024-06-03', 'zh-CN', 'long')).toBe('2024年6月3日');
  });
});

describe('parseDay', () => {
  it.each([
    '2015.3.8',
    '2015.03.08',
    '20150308',
    '2015-3-8',
    '2015/3/8',
    '2015年3月8日',
    '2015年3月8号',
    '2015年3月8',
    '2015 年 3 月 8 日',
    '２０１５．３．８',
    '２０１５年３月８日',
    '２０１５０３０８',
    '2015。3。8',
    '2015、3、8',
    '2015 3 8',
    ' 2015.3.8. ',
    '2015-03-08 00:00:00',
    '2015/3/8 0:00',
    '2015-03-08T00:00:00.000Z',
  ])('reads %s', (text) => {
    expect(parseDay(text)).toEqual({ kind: 'day', day: '2015-03-08' });
  });

  it('reads numbers as the text that they stand for', () => {
    expect(parseDay(20150308)).toEqual({ kind: 'day', day: '2015-03-08' });
    expect(parseDay(201503)).toEqual({ kind: 'month', month: '2015-03' });
    expect(parseDay(2015.3)).toEqual({ kind: 'month', month: '2015-03' });
    expect(parseDay(2015.11)).toEqual({ kind: 'month', month: '2015-11' });
  });

  it.each(['2015年3月', '2015.3', '2015-03', '2015/3', '2015年03月', '201503', '２０１５年３月', '2015 3'])(
    'leaves the day of %s open',
    (text) => {
      expect(parseDay(text)).toEqual({ kind: 'month', month: '2015-03' });
    },
  );

  it('reads a date cell as midnight UTC, wherever the computer stands', () => {
    expect(parseDay(new Date('2016-09-04T00:00:00Z'))).toEqual({ kind: 'day', day: '2016-09-04' });
    expect(parseDay(new Date(Number.NaN))).toEqual({ kind: 'none' });
  });

  it('reads serial numbers only when told that they are some', () => {
    expect(parseDay(42617)).toEqual({ kind: 'none' });
    expect(parseDay(42617, { serial: true })).toEqual({ kind: 'day', day: '2016-09-04' });
    expect(parseDay(43014.75, { serial: true })).toEqual({ kind: 'day', day: '2017-10-06' });
    expect(parseDay(20150308, { serial: true })).toEqual({ kind: 'day', day: '2015-03-08' });
    expect(parseDay('42617', { serial: true })).toEqual({ kind: 'none' });
  });

  it('steps over the 29 February 1900 that serial numbers count and the calendar lacks', () => {
    expect(parseDay(1, { serial: true })).toEqual({ kind: 'day', day: '1900-01-01' });
    expect(parseDay(59, { serial: true })).toEqual({ kind: 'day', day: '1900-02-28' });
    expect(parseDay(60, { serial: true })).toEqual({ kind: 'none' });
    expect(parseDay(61, { serial: true })).toEqual({ kind: 'day', day: '1900-03-01' });
    expect(parseDay(109_574, { serial: true })).toEqual({ kind: 'day', day: '2199-12-31' });
    expect(parseDay(109_575, { serial: true })).toEqual({ kind: 'none' });
    expect(parseDay(0, { serial: true })).toEqual({ kind: 'none' });
    expect(parseDay(-5, { serial: true })).toEqual({ kind: 'none' });
  });

  it('does not guess between January and October when a number has lost its zero', () => {
    expect(parseDay(2015.1)).toEqual({ kind: 'none' });
    expect(parseDay('2015.1')).toEqual({ kind: 'month', month: '2015-01' });
    expect(parseDay('2015.10')).toEqual({ kind: 'month', month: '2015-10' });
  });

  it.each([
    '2015.2.29',
    '2015-13-1',
    '2015.4.31',
    '20151301',
    '2015年0月',
    '15.3.8',
    '3月8日',
    '2015',
    '2015年',
  ])('takes nothing from %s', (text) => {
    expect(parseDay(text)).toEqual({ kind: 'none' });
  });

  it.each(['', ' ', '不详', '2015年春', '3.8.2015', '1015.3.8', '2015.3.8生', '2015-3-8-1', '99999999'])(
    'takes nothing from "%s"',
    (text) => {
      expect(parseDay(text)).toEqual({ kind: 'none' });
    },
  );

  it('reads back every way of writing every day', () => {
    fc.assert(
      fc.property(day, (written) => {
        const [year, month, date] = written.split('-').map(Number);
        const forms = [
          written,
          written.replaceAll('-', ''),
          Number(written.replaceAll('-', '')),
          `${year}.${month}.${date}`,
          `${year}/${month}/${date}`,
          `${year}年${month}月${date}日`,
          new Date(`${written}T00:00:00Z`),
          formatDay(written, 'zh-CN', 'long'),
        ];
        for (const form of forms) expect(parseDay(form)).toEqual({ kind: 'day', day: written });
        expect(parseDay(`${year}年${month}月`)).toEqual({ kind: 'month', month: written.slice(0, 7) });
      }),
    );
  });

  it('never answers with a day that is none, whatever the cell holds', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.date(), fc.stringMatching(/^[0-9.\-/年月日 ]{4,14}$/));
    fc.assert(
      fc.property(cell, fc.boolean(), (input, serial) => {
        const parsed = parseDay(input, { serial });
        if (parsed.kind === 'day') expect(isDay(parsed.day)).toBe(true);
        if (parsed.kind === 'month') expect(isDay(`${parsed.month}-01`)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
