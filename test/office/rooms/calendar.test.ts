/** The calendar as it is kept: the school's own days over the State's, whole lists of hours and bells, who may. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  lastListedYear,
  publicDaysBetween,
} from '../../../electron/office/areas/rooms/calendar/publicDays.ts';
import { SchoolCalendar } from '../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const term = { from: '2026-09-01', to: '2027-01-29' };
const plain = { name: null, asWeekday: null, bellSet: null, note: null };
const calendar = async () => new SchoolCalendar(await office.call('rooms.calendar', term));

describe('the State’s holidays', () => {
  it('are those of the list for a year that has one, with the days worked for them', () => {
    expect(lastListedYear()).toBeGreaterThanOrEqual(2026);
    const found = publicDaysBetween('2026-09-18', '2026-10-10');
    expect(found.filter(({ work }) => work).map(({ day }) => day)).toEqual(['2026-09-20', '2026-10-10']);
    expect(found.filter(({ work }) => !work)).toHaveLength(3 + 7);
    expect(found.every(({ provisional }) => !provisional)).toBe(true);
  });

  it('are the thirteen days of the law for a year whose list is not out', () => {
    const year = lastListedYear() + 1;
    const found = publicDaysBetween(`${year}-01-01`, `${year}-12-31`);
    expect(found).toHaveLength(13);
    expect(found.every(({ provisional, work }) => provisional && !work)).toBe(true);
  });

  it('agree with the law’s own days where a list is out', () => {
    // 2025: the first year with thirteen days
    const listed = new Set(publicDaysBetween('2025-01-01', '2025-12-31').map(({ day }) => day));
    const law = ['2025-01-01', '2025-01-28', '2025-01-29', '2025-01-31', '2025-04-04', '2025-05-01'];
    for (const day of [...law, '2025-05-31', '2025-10-01', '2025-10-06']) expect(listed).toContain(day);
  });
});

describe('the school’s own days', () => {
  it('are written for every day of a time, over what was said before, and taken back as one', async () => {
    const days = { from: '2026-11-26', to: '2026-11-27' };
    await office.call('rooms.saveDays', { ...days, values: { ...plain, kind: 'closed' } });
    await office.call('rooms.saveDays', {
      from: '2026-11-27',
      to: '2026-11-29',
      values: { ...plain, kind: 'dayOff', name: '运动会' },
    });
    const said = await calendar();
    expect(said.on('2026-11-26').kind).toBe('schoolDay');
    for (const day of ['2026-11-27', '2026-11-28', '2026-11-29'])
      expect(said.on(day)).toMatchObject({ kind: 'dayOff', name: '运动会' });
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await calendar()).on('2026-11-27').opening).toEqual([]);
    expect((await calendar()).on('2026-11-28').kind).toBe('weekend');
  });

  it('beat the State’s list, and come back to it when they are removed', async () => {
    const values = { ...plain, kind: 'schoolDay', name: '补课' };
    await office.call('rooms.saveDays', { from: '2026-10-07', to: '2026-10-07', values });
    expect((await calendar()).on('2026-10-07').taught).toBe(true);
    const { ownDays } = await office.call('rooms.calendar', term);
    await office.call('rooms.removeDays', { ids: ownDays.map(({ id }) => id) });
    expect((await calendar()).on('2026-10-07').kind).toBe('holiday');
  });

  it.each([
    ['2026-11-27', '2026-11-26', 'endBeforeStart'],
    ['2026-01-01', '2026-12-31', 'tooBig'],
  ])('refuses from %s to %s', async (from, to, issue) => {
    const saved = office.call('rooms.saveDays', { from, to, values: { ...plain, kind: 'dayOff' } });
    await expect(saved).rejects.toMatchObject({ problem: { fields: [{ path: 'to', issue }] } });
  });
});

describe('opening hours and bell times', () => {
  it('come with hours that keep the rule, and are saved as whole lists', async () => {
    const { opening } = await office.call('rooms.calendar', term);
    expect(opening).toHaveLength(4);
    const [kept] = opening;
    const { dayKind, weekdays, startsAt } = kept!;
    await office.call('rooms.saveOpening', {
      rows: [{ id: kept!.id, values: { dayKind, weekdays, startsAt, endsAt: '14:00' } }],
      rule: { openHoursLeast: 2, vacationDaysLeast: 4, vacationHoursLeast: 6, activitiesLeast: 3 },
    });
    const now = await office.call('rooms.calendar', term);
    expect(now.opening.map(({ id, endsAt }) => [id, endsAt])).toEqual([[kept!.id, '14:00']]);
    expect(await office.call('admin.school', null)).toMatchObject({
      openHoursLeast: 2,
      vacationDaysLeast: 4,
      activitiesLeast: 3,
    });
  });

  it('refuse an end that is not after the start, at its field', async () => {
    const values = { name: '第一节', startsAt: '09:00', endsAt: '09:00', weekdays: null, bellSet: null };
    await expect(office.call('rooms.saveBells', { rows: [{ id: null, values }] })).rejects.toMatchObject({
      problem: { fields: [{ path: 'rows.0.values.endsAt', issue: 'endBeforeStart' }] },
    });
  });

  it('are seen by everybody and changed by who arranges the rooms', async () => {
    for (const role of ['caretaker', 'headTeacher', 'mentor'] as const) {
      await office.signIn('lin');
      await office.addStaff(role, role);
      await office.signIn(role);
      await office.call('rooms.calendar', term);
      const saved = office.call('rooms.saveBells', { rows: [] });
      if (role === 'caretaker') await saved;
      else await expect(saved).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
    }
  });
});
