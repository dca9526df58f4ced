import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addChild, addLeftBehindChild } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { addLine } from '../../make/phone.ts';

let office: TestOffice;
let line: string;
let other: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  line = (await addLine(office)).id;
  other = (await addLine(office, { name: '视频电脑', kind: 'videoPc' })).id;
});
afterEach(() => office.end());

const day = '2026-11-24';
const wish = (childId: string, patch: object = {}) => ({
  ...{ lineId: line, day, startsAt: '16:30', endsAt: '17:00', childId },
  ...patch,
});
const rows = async (on = day) => (await office.call('phone.appointments', { day: on })).rows;

describe('an appointment', () => {
  it('is refused by the database where the line is taken, and the nearest free times are told', async () => {
    const one = await addChild(office);
    const two = await addChild(office, { name: '王小明' });
    await office.call('phone.book', wish(one.id));
    expect(await office.problem('phone.book', wish(two.id, { startsAt: '16:45', endsAt: '17:15' }))).toEqual({
      code: 'phoneLineTaken',
      params: { free: '17:00–17:30  17:30–18:00  16:00–16:30' },
    });
    await office.call('phone.book', wish(two.id, { startsAt: '17:00', endsAt: '17:30' }));
    expect((await rows()).map(({ child, startsAt }) => [child!.name, startsAt])).toEqual([
      ['王小芳', '16:30'],
      ['王小明', '17:00'],
    ]);
  });

  it('is refused where the child has another line at that time', async () => {
    const { id } = await addChild(office);
    await office.call('phone.book', wish(id));
    const problem = await office.problem(
      'phone.book',
      wish(id, { lineId: other, startsAt: '16:40', endsAt: '16:50' }),
    );
    expect(problem?.code).toBe('phoneChildTaken');
    await office.call('phone.book', wish(id, { lineId: other, startsAt: '17:00', endsAt: '17:30' }));
  });

  it('goes to one of two that ask at the same time, and loses nothing', async () => {
    const one = await addChild(office);
    const two = await addChild(office, { name: '王小明' });
    const problems = await Promise.all([
      office.problem('phone.book', wish(one.id)),
      office.problem('phone.book', wish(two.id)),
    ]);
    expect(problems.map((each) => each?.code ?? 'booked').toSorted()).toEqual(['booked', 'phoneLineTaken']);
    expect(await rows()).toHaveLength(1);
  });

  it('takes half an hour at most, or as long as the school says, on a day that has not passed', async () => {
    const { id } = await addChild(office);
    const issue = async (patch: object) => (await office.problem('phone.book', wish(id, patch)))?.fields?.[0];
    expect(await issue({ endsAt: '17:01' })).toEqual({
      path: 'endsAt',
      issue: 'phoneTooLong',
      params: { most: 30 },
    });
    expect(await issue({ endsAt: '16:30' })).toMatchObject({ issue: 'endBeforeStart' });
    expect(await issue({ day: '2026-11-22' })).toMatchObject({ path: 'day', issue: 'dayPast' });
    await office.call('admin.saveSchool', { phoneMinutes: 45 });
    await office.call('phone.book', wish(id, { endsAt: '17:15' }));
  });

  it('gives its time back when it is cancelled with a reason, and can’t come back into a time given away', async () => {
    const one = await addChild(office);
    const two = await addChild(office, { name: '王小明' });
    const { id, appointment } = await office.call('phone.book', wish(one.id));
    const cancel = { id, version: appointment!.version, state: 'cancelled', reason: null };
    expect((await office.problem('phone.setAppointment', cancel))?.fields?.[0]?.issue).toBe('required');
    await office.call('phone.setAppointment', { ...cancel, reason: '爸爸加班' });
    await office.call('phone.book', wish(two.id));
    const again = { id, version: appointment!.version + 1, state: 'booked', reason: null };
    expect((await office.problem('phone.setAppointment', again))?.code).toBe('phoneLineTaken');
    const acts = await office.call('admin.acts', { limit: 5 });
    const cancelled = acts.find(({ call }) => call === 'phone.setAppointment')!;
    expect((await office.problem('admin.undo', { id: cancelled.id }))?.code).toBe('undoConflict');
    expect(await rows()).toHaveLength(1);
  });

  it('moves to another time, day or line, in its own way no longer, and is refused as a new one would be', async () => {
    const one = await addChild(office);
    const two = await addChild(office, { name: '王小明' });
    const { id, appointment } = await office.call('phone.book', wish(one.id));
    await office.call('phone.book', wish(two.id, { startsAt: '17:00', endsAt: '17:30' }));
    const place = (patch: object = {}) => ({
      ...{ id, version: appointment!.version, lineId: line, day, startsAt: '16:30', endsAt: '17:00' },
      ...patch,
    });
    const clash = { startsAt: '16:45', endsAt: '17:15' };
    expect(await office.problem('phone.moveAppointment', place(clash))).toEqual({
      code: 'phoneLineTaken',
      params: { free: '16:30–17:00  17:30–18:00  16:00–16:30' },
    });
    const issue = async (patch: object) =>
      (await office.problem('phone.moveAppointment', place(patch)))?.fields?.[0]?.issue;
    expect(await issue({ endsAt: '17:01' })).toBe('phoneTooLong');
    expect(await issue({ day: '2026-11-22' })).toBe('dayPast');
    await office.call('phone.moveAppointment', place({ startsAt: '16:20', endsAt: '16:50' }));
    expect((await office.problem('phone.moveAppointment', place()))?.code).toBe('changedMeanwhile');
    const later = { version: appointment!.version + 1, lineId: other, day: '2026-11-25', ...clash };
    await office.call('phone.moveAppointment', place(later));
    expect((await rows()).map(({ child }) => child!.name)).toEqual(['王小明']);
    expect(await rows('2026-11-25')).toMatchObject([{ id, lineId: other, startsAt: '16:45' }]);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await rows('2026-11-25')).toEqual([]);
  });

  it('is kept by the call that begins from it', async () => {
    const child = await addLeftBehindChild(office);
    const { id } = await office.call('phone.book', wish(child.id, { day: testDay }));
    const { call } = await office.call('phone.start', {
      childId: child.id,
      kinId: null,
      number: '15884624908',
      way: 'voice',
      lineId: line,
      appointmentId: id,
    });
    expect(call.appointmentId).toBe(id);
    expect((await rows(testDay))[0]!.appointment!.state).toBe('kept');
  });

  it('of a child out of reach tells a mentor that the line is taken, and not by whom', async () => {
    const mentorId = await office.addStaff('mentor', 'chen');
    const mine = await addChild(office, { mentorId });
    const { id } = await addChild(office, { name: '王小明' });
    const taken = await office.call('phone.book', wish(id));
    await office.signIn('chen');
    expect(await rows()).toEqual([
      { id: taken.id, lineId: line, startsAt: '16:30', endsAt: '17:00', child: null, appointment: null },
    ]);
    expect((await office.problem('phone.book', wish(mine.id)))?.code).toBe('phoneLineTaken');
    const set = { id: taken.id, version: 1, state: 'missed', reason: null };
    expect((await office.problem('phone.setAppointment', set))?.code).toBe('notFound');
    expect((await office.problem('phone.book', wish(id, { startsAt: '18:00', endsAt: '18:20' })))?.code).toBe(
      'notFound',
    );
  });
});
