/** What each day is for the school: precedence, weeks, hours and bells; and the township's rule on opening. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOpening } from '../../../../shared/areas/rooms/calendar/openingRule.ts';
import {
  type CalendarFacts,
  type OwnDay,
  SchoolCalendar,
  weekdayOf,
} from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { addDays } from '../../../../shared/values/day.ts';

const terms = [
  { name: '2026学年第一学期', startsOn: '2026-09-01', endsOn: '2027-01-29' },
  { name: '2025学年第二学期', startsOn: '2026-02-23', endsOn: '2026-07-03' },
];
const publicDays = [
  { day: '2026-09-20', name: '国庆节', work: true, provisional: false },
  { day: '2026-09-25', name: '中秋节', work: false, provisional: false },
  { day: '2026-02-14', name: '春节', work: true, provisional: false },
  { day: '2026-02-17', name: '春节', work: false, provisional: false },
  { day: '2027-01-01', name: '元旦', work: false, provisional: true },
];
const opening = [
  { dayKind: 'schoolDay', weekdays: null, startsAt: '15:30', endsAt: '17:30' },
  { dayKind: 'schoolDay', weekdays: ['5'], startsAt: '12:00', endsAt: '13:30' },
  { dayKind: 'vacation', weekdays: ['1', '3', '5'], startsAt: '08:00', endsAt: '16:00' },
];
const own = (day: string, kind: string, more: Partial<OwnDay> = {}): OwnDay => ({
  ...{ day, kind, name: null, asWeekday: null, bellSet: null },
  ...more,
});
const calendar = (facts: Partial<CalendarFacts> = {}) =>
  new SchoolCalendar({ terms, publicDays, ownDays: [], opening, bells: [], ...facts });

describe('the kind of a day', () => {
  const usual = calendar();

  it.each([
    ['2026-09-01', 'schoolDay', null],
    ['2026-09-05', 'weekend', null],
    ['2026-09-20', 'makeUp', '国庆节'],
    ['2026-09-25', 'holiday', '中秋节'],
    ['2026-08-31', 'vacation', null],
    ['2026-02-14', 'vacation', null],
    ['2026-02-17', 'holiday', '春节'],
  ])('%s is a %s', (day, kind, name) => {
    expect(usual.on(day)).toMatchObject({ kind, name });
  });

  it('tells a holiday that only the law fixes so far', () => {
    expect(usual.on('2027-01-01')).toMatchObject({ kind: 'holiday', provisional: true });
    expect(usual.on('2026-09-25').provisional).toBe(false);
  });

  it('is what the school says, before the State, the term and the weekday', () => {
    const said = calendar({
      ownDays: [
        own('2026-09-20', 'dayOff', { name: '不补课' }),
        own('2026-09-25', 'schoolDay'),
        own('2026-09-05', 'schoolDay', { asWeekday: '5', name: '补周五的课' }),
        own('2026-09-02', 'closed', { name: '粉刷墙壁' }),
      ],
    });
    expect(said.on('2026-09-20')).toMatchObject({ kind: 'dayOff', name: '不补课', taught: false });
    expect(said.on('2026-09-25')).toMatchObject({ kind: 'schoolDay', taught: true });
    expect(said.on('2026-09-05')).toMatchObject({ kind: 'makeUp', weekday: 6, asWeekday: 5, taught: true });
    expect(said.on('2026-09-02')).toMatchObject({ kind: 'schoolDay', taught: true, opening: [] });
  });

  it('goes by the weekday alone while no term is known', () => {
    const bare = calendar({ terms: [] });
    expect(bare.on('2026-08-31')).toMatchObject({ kind: 'schoolDay', term: null, week: null });
  });
});

describe('the teaching week', () => {
  it('begins on Monday, and the first holds the first day of the term', () => {
    const usual = calendar();
    expect(usual.on('2026-09-01').week).toBe(1);
    expect(usual.on('2026-09-06').week).toBe(1);
    expect(usual.on('2026-09-07').week).toBe(2);
    expect(usual.on('2026-08-31').week).toBeNull();
    expect(usual.on('2026-02-23').week).toBe(1);
  });

  it('grows by one with each Monday of a term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), (offset) => {
        const [before, now] = [addDays('2026-09-01', offset - 1), addDays('2026-09-01', offset)];
        const usual = calendar();
        const step = usual.on(now).week! - usual.on(before).week!;
        expect(step).toBe(weekdayOf(now) === 1 ? 1 : 0);
      }),
    );
  });
});

describe('the hours of a day', () => {
  it('are those of its kind and weekday, in their order', () => {
    const usual = calendar();
    expect(usual.on('2026-09-03').opening).toEqual([{ from: '15:30', to: '17:30' }]);
    expect(usual.on('2026-09-04').opening).toEqual([
      { from: '12:00', to: '13:30' },
      { from: '15:30', to: '17:30' },
    ]);
    expect(usual.on('2026-08-31').opening).toEqual([{ from: '08:00', to: '16:00' }]);
    expect(usual.on('2026-09-05').opening).toEqual([]);
  });

  it('of a make-up day are those of the weekday that it is taught for', () => {
    const said = calendar({ ownDays: [own('2026-09-20', 'schoolDay', { asWeekday: '5' })] });
    expect(said.on('2026-09-20').opening).toHaveLength(2);
    expect(calendar().on('2026-09-20').opening).toHaveLength(1);
  });
});

describe('the bells', () => {
  const bell = (name: string, startsAt: string, weekdays: string[] | null, bellSet: string | null) => ({
    ...{ name, startsAt, endsAt: '18:00', weekdays, bellSet },
  });
  const bells = [
    bell('第二节', '09:20', null, null),
    bell('第一节', '08:20', null, null),
    bell('班会', '15:00', ['1'], null),
    bell('语文考试', '08:30', null, '考试日'),
  ];
  const rung = calendar({ bells, ownDays: [own('2026-09-08', 'special', { bellSet: '考试日' })] });
  const names = (day: string) => rung.bellsOn(day).map((each) => each.name);

  it('differ by weekday', () => {
    expect(names('2026-09-07')).toEqual(['第一节', '第二节', '班会']);
    expect(names('2026-09-09')).toEqual(['第一节', '第二节']);
  });

  it('of a special day are its set alone, and none ring when nobody is taught', () => {
    expect(names('2026-09-08')).toEqual(['语文考试']);
    expect(rung.on('2026-09-08').kind).toBe('schoolDay');
    expect(names('2026-09-05')).toEqual([]);
  });
});

describe('the township’s rule on opening', () => {
  const rule = { hoursLeast: 3, vacationDaysLeast: 3, vacationHoursLeast: 8 };

  it('asks the hours of the school day that has least, and days of enough hours in vacations', () => {
    expect(checkOpening(opening, rule)).toEqual([
      { point: 'hours', kept: false, reached: 2, asked: 3 },
      { point: 'vacation', kept: true, reached: 3, asked: 3 },
    ]);
  });

  it('counts hours that overlap once', () => {
    const twice = [...opening, { dayKind: 'schoolDay', weekdays: null, startsAt: '16:30', endsAt: '18:30' }];
    expect(checkOpening(twice, rule)[0]).toEqual({ point: 'hours', kept: true, reached: 3, asked: 3 });
  });
});
