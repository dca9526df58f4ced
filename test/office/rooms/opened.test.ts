/** How the home was opened, against the township's rule, counted a second time from what was written down. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openedFigures } from '../../../shared/areas/rooms/opened/opened.ts';
import { addDays } from '../../../shared/values/day.ts';
import { addActivity } from '../../make/activities.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
let posts: string[];
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  posts = [];
  for (const [name, startsAt, endsAt] of [
    ['午间', '12:00', '13:30'],
    ['课后', '15:30', '17:30'],
  ] as const) {
    const patch = { name, kind: 'noon', startsAt, endsAt, people: 1 };
    posts.push((await office.call('rooms.saveDutyPost', { id: null, version: null, patch })).id);
  }
});
afterEach(() => office.end());

// of the term, Monday to Sunday, all of it over
const monday = addDays(testDay, -14);
const week = { from: monday, to: addDays(monday, 6) };
const register = (
  at: number,
  post: number,
  openedAt: string | null,
  closedAt: string | null,
  children = 20,
) =>
  office.call('rooms.saveDutyRegister', {
    ...{ postId: posts[post]!, day: addDays(monday, at), version: null },
    patch: { openedAt, closedAt, children },
  });
const held = (day: string) => addActivity(office, [], { day });

describe('the opening of a week', () => {
  it('counts hours by the registers, those in which two watched once, and holds each day against the rule', async () => {
    await register(0, 0, '12:00', '13:30');
    await register(0, 1, '15:30', '17:00', 26);
    await register(1, 0, '12:00', '15:00');
    await register(1, 1, '14:00', '15:30');
    await register(2, 0, '12:00', null);
    const { days } = await office.call('rooms.openedDays', week);
    expect(days.map(({ opened, minutes, enough, children }) => [opened, minutes, enough, children])).toEqual([
      [true, 180, true, 26],
      [true, 210, true, 20],
      [true, 0, false, 20],
      [false, 0, false, null],
      [false, 0, false, null],
    ]);
  });

  it('asks for nothing on a day off, nor where the home was shut, nor of a weekend', async () => {
    const plain = { name: null, asWeekday: null, bellSet: null, note: null };
    for (const [at, kind] of [
      [1, 'dayOff'],
      [2, 'closed'],
    ] as const) {
      const day = addDays(monday, at);
      await office.call('rooms.saveDays', { from: day, to: day, values: { ...plain, kind } });
    }
    await register(5, 0, '09:00', '12:00');
    const { days, weeks } = await office.call('rooms.openedDays', week);
    expect(days.map(({ day, asked }) => [day, asked])).toEqual([
      [monday, true],
      [addDays(monday, 3), true],
      [addDays(monday, 4), true],
      [addDays(monday, 5), false],
    ]);
    expect(weeks).toMatchObject([
      { asked: 3, opened: 1, enough: 0, minutes: 180, activitiesAsked: 2, running: false },
    ]);
  });

  it('has the activities that were held, and is short of them with fewer than the school asks for', async () => {
    await held(monday);
    await addActivity(office, [], { day: addDays(monday, 1), state: 'planned' });
    const of = async () => openedFigures(await office.call('rooms.openedDays', week));
    expect(await of()).toMatchObject({ teaching: 1, teachingKept: 0 });
    await held(addDays(monday, 6));
    expect(await of()).toMatchObject({ teaching: 1, teachingKept: 1 });
  });

  it('is not judged while it runs', async () => {
    const { weeks, days } = await office.call('rooms.openedDays', { from: testDay, to: addDays(testDay, 6) });
    expect(weeks).toMatchObject([{ running: true, activitiesAsked: null }]);
    expect(days.map(({ day }) => day)).toEqual([testDay]);
  });

  it('of a vacation asks for days of more hours', async () => {
    const summer = '2026-07-13';
    for (const at of [0, 2, 4])
      await office.call('rooms.saveDutyRegister', {
        ...{ postId: posts[0]!, day: addDays(summer, at), version: null },
        patch: { openedAt: '08:00', closedAt: at === 4 ? '12:00' : '16:00' },
      });
    const { weeks } = await office.call('rooms.openedDays', { from: summer, to: addDays(summer, 6) });
    expect(weeks).toMatchObject([{ vacation: true, asked: 3, opened: 3, enough: 2, activitiesAsked: null }]);
  });
});

it('counts every week once, whatever the times are cut at', async () => {
  const year = await office.call('rooms.openedDays', { from: '2026-01-01', to: '2026-11-22' });
  const halves = [
    await office.call('rooms.openedDays', { from: '2026-01-01', to: '2026-06-30' }),
    await office.call('rooms.openedDays', { from: '2026-07-01', to: '2026-11-22' }),
  ];
  expect(halves.flatMap(({ weeks }) => weeks)).toEqual(year.weeks);
  expect(halves.flatMap(({ days }) => days)).toEqual(year.days);
});
