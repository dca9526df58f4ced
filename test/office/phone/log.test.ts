import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyCall } from '../../../shared/areas/phone/log.ts';
import { addChild, addKin, addLeftBehindChild } from '../../make/children.ts';
import { TestOffice, testDay, testPassword } from '../../make/office.ts';
import { addCall, addLine } from '../../make/phone.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const listed = (filter: Partial<typeof everyCall> = {}) =>
  office.call('phone.list', { filter: { ...everyCall, ...filter }, before: null });
const unfinished = () => office.call('phone.unfinished', null);

async function start(childId: string) {
  const [first] = (await office.call('phone.callees', { childId })).callees;
  return office.call('phone.start', {
    childId,
    kinId: first?.kinId ?? null,
    number: first?.number ?? '13800000000',
    way: 'voice',
    lineId: null,
    appointmentId: null,
  });
}

describe('whom a child can ring', () => {
  it('is its parents first, every number by itself, and nobody who has died', async () => {
    const child = await addChild(office);
    const phones = (...numbers: string[]) => numbers.map((number) => ({ number, provedOn: null }));
    await addKin(office, child.id, 'paternalGrandmother', { name: '陈桂香', phones: phones('13700000001') });
    await addKin(office, child.id, 'mother', {
      name: '李秋月',
      phones: phones('13700000002', '13700000003'),
    });
    await addKin(office, child.id, 'paternalGrandfather', {
      name: '王根生',
      deceased: true,
      phones: phones('13700000004'),
    });
    const { callees, lastOn } = await office.call('phone.callees', { childId: child.id });
    expect(callees.map((each) => [each.name, each.number])).toEqual([
      ['李秋月', '13700000002'],
      ['李秋月', '13700000003'],
      ['陈桂香', '13700000001'],
    ]);
    expect(lastOn).toBeNull();
  });
});

describe('the stopwatch', () => {
  it('runs in the office: over a lock and over an office that was killed, until somebody ends it', async () => {
    const child = await addLeftBehindChild(office);
    const { call } = await start(child.id);
    expect(call).toMatchObject({ day: testDay, startsAt: '12:00', endsAt: null, connected: null });
    await office.call('admin.lock', null);
    await office.signIn('lin');
    await office.restart();
    await office.signIn('lin');
    const [running] = await unfinished();
    expect(running!.call).toMatchObject({ id: call.id, startedAt: call.startedAt, endsAt: null });
    await office.call('phone.stop', { id: call.id });
    const [ended] = await unfinished();
    expect(ended!.call.endsAt).toMatch(/^12:\d\d$/);
  });

  it('is in no list and no figure before somebody says how it went', async () => {
    const child = await addLeftBehindChild(office);
    const { call } = await start(child.id);
    await office.call('phone.stop', { id: call.id });
    expect((await listed()).rows).toEqual([]);
    expect((await listed()).figures.attempts).toBe(0);
    const [ended] = await unfinished();
    await office.call('phone.save', {
      id: call.id,
      version: ended!.call.version,
      childId: child.id,
      patch: { connected: true, mood: 'good', line: '爸爸说腊月回来' },
    });
    const { rows, figures } = await listed();
    expect(rows[0]!.call).toMatchObject({ connected: true, mood: 'good', relation: '51', source: 'desk' });
    expect(rows[0]!.kinName).toBe('王大山');
    expect(rows[0]!.staffName).toBe('林校长');
    expect(figures).toMatchObject({ attempts: 1, connected: 1, children: 1 });
    expect(await unfinished()).toEqual([]);
  });

  it('does not run twice for one child, and runs for two children at once', async () => {
    const one = await addLeftBehindChild(office);
    const other = await addLeftBehindChild(office, { name: '王小明' });
    await start(one.id);
    await start(other.id);
    const input = {
      childId: one.id,
      kinId: null,
      number: null,
      way: 'voice',
      lineId: null,
      appointmentId: null,
    };
    expect((await office.problem('phone.start', input))?.code).toBe('callRunning');
    expect(await unfinished()).toHaveLength(2);
  });
});

describe('a call', () => {
  it('that did not come through says why, and counts as an attempt only', async () => {
    const child = await addChild(office);
    const input = { id: null, version: null, childId: child.id, patch: { connected: false } };
    expect((await office.problem('phone.save', input))?.fields).toEqual([
      { path: 'patch.whyNot', issue: 'required' },
    ]);
    await addCall(office, child.id, { connected: false, whyNot: 'noAnswer' });
    await addCall(office, child.id);
    expect((await listed()).figures).toEqual({ attempts: 2, connected: 1, children: 1, minutes: 12 });
    expect((await listed({ whyNot: 'noAnswer' })).rows).toHaveLength(1);
    expect((await listed({ connected: true })).rows).toHaveLength(1);
  });

  it('is of no day that has not come, does not end before it began, and is to nobody else’s family', async () => {
    const child = await addChild(office);
    const other = await addChild(office, { name: '王小明' });
    const kin = await addKin(office, other.id, 'mother', { name: '李秋月' });
    const issueOf = async (patch: object) =>
      (
        await office.problem('phone.save', {
          id: null,
          version: null,
          childId: child.id,
          patch: { connected: true, ...patch },
        })
      )?.fields?.[0];
    expect(await issueOf({ day: '2026-11-24' })).toEqual({ path: 'patch.day', issue: 'dayAhead' });
    expect(await issueOf({ startsAt: '16:40', endsAt: '16:20' })).toEqual({
      path: 'patch.endsAt',
      issue: 'endBeforeStart',
    });
    const stranger = {
      id: null,
      version: null,
      childId: child.id,
      patch: { connected: true, kinId: kin.id },
    };
    expect((await office.problem('phone.save', stranger))?.code).toBe('notFound');
    expect((await listed()).rows).toEqual([]);
  });

  it('from home is noted too, on no line of the school', async () => {
    const child = await addChild(office);
    const line = await addLine(office);
    const { call } = await addCall(office, child.id, {
      source: 'home',
      lineId: line.id,
      way: 'video',
      day: '2026-11-21',
      startsAt: null,
      endsAt: null,
    });
    expect(call).toMatchObject({ source: 'home', lineId: null, way: 'video', startsAt: null });
  });

  it('is undone as one act and comes back', async () => {
    const child = await addChild(office);
    await addCall(office, child.id);
    const [act] = await office.call('admin.acts', { limit: 1 });
    expect(act).toMatchObject({ call: 'phone.save' });
    await office.call('admin.undo', { id: act!.id });
    expect((await listed()).rows).toEqual([]);
    await office.call('admin.redo', { id: act!.id });
    expect((await listed()).rows).toHaveLength(1);
  });

  it('shows the caretaker neither mood nor line, nor lets them be changed unseen', async () => {
    const child = await addChild(office);
    await office.addStaff('caretaker', 'zhou');
    const { call } = await addCall(office, child.id, { mood: 'poor', line: '哭了' });
    await office.signIn('zhou');
    const [row] = (await listed()).rows;
    expect(row!.call).toMatchObject({ mood: null, line: null, connected: true });
    const input = { id: call.id, version: call.version, childId: child.id };
    expect((await office.problem('phone.save', { ...input, patch: { line: '没有' } }))?.code).toBe(
      'notAllowed',
    );
    await office.call('phone.save', { ...input, patch: { endsAt: '16:55' } });
    await office.signIn('lin');
    expect((await listed()).rows[0]!.call).toMatchObject({ line: '哭了', endsAt: '16:55' });
  });

  it('is seen by a mentor for children mentored only', async () => {
    const mentorId = await office.addStaff('mentor', 'chen');
    const mine = await addChild(office, { mentorId });
    const other = await addChild(office, { name: '王小明' });
    const { call } = await addCall(office, other.id);
    await addCall(office, mine.id);
    await start(other.id);
    await office.signIn('chen');
    const { rows, figures } = await listed();
    expect(rows.map(({ child }) => child.name)).toEqual(['王小芳']);
    expect(figures.attempts).toBe(1);
    expect(await unfinished()).toEqual([]);
    expect((await office.problem('phone.remove', { id: call.id }))?.code).toBe('notFound');
    expect((await office.problem('phone.callees', { childId: other.id }))?.code).toBe('notFound');
  });
});

describe('a number that was wrong or out of service', () => {
  const bad = () => office.call('phone.badNumbers', { childId: null });
  const failing = { number: '15884624908', connected: false, whyNot: 'notInService' };

  it('asks for checking until somebody has asked', async () => {
    const child = await addLeftBehindChild(office);
    const { call } = await addCall(office, child.id, { ...failing, day: '2026-11-20' });
    expect(await bad()).toMatchObject([{ number: '15884624908', kinName: '王大山', whyNot: 'notInService' }]);
    expect((await office.call('phone.callees', { childId: child.id })).callees[0]!.bad).toBe(true);
    await office.call('phone.numberChecked', { callId: call.id });
    expect(await bad()).toEqual([]);
    const { kin } = await office.call('children.get', { id: child.id, day: null });
    expect(kin[0]!.phones).toEqual([{ number: '15884624908', provedOn: testDay }]);
    expect((await office.problem('phone.numberChecked', { callId: call.id }))?.code).toBe('notFound');
  });

  it('asks no more when the number was changed, or a later call to it came through', async () => {
    const child = await addLeftBehindChild(office);
    await addCall(office, child.id, { ...failing, day: '2026-11-20' });
    await addCall(office, child.id, { number: '15884624908', day: '2026-11-21' });
    expect(await bad()).toEqual([]);
    await addCall(office, child.id, { ...failing, day: '2026-11-22', whyNot: 'wrongNumber' });
    expect(await bad()).toHaveLength(1);
    const { kin } = await office.call('children.get', { id: child.id, day: null });
    await office.call('children.saveKin', {
      id: kin[0]!.id,
      version: kin[0]!.version,
      childId: child.id,
      role: null,
      patch: { phones: [{ number: '15884624909', provedOn: null }] },
    });
    expect(await bad()).toEqual([]);
  });

  it('asks nothing where nobody answered', async () => {
    const child = await addLeftBehindChild(office);
    await addCall(office, child.id, { ...failing, whyNot: 'noAnswer' });
    expect(await bad()).toEqual([]);
  });
});

describe('a line', () => {
  it('that has calls is put out of use, never removed', async () => {
    const child = await addChild(office);
    const line = await addLine(office);
    const idle = await addLine(office, { name: '二号电话' });
    await addCall(office, child.id, { lineId: line.id });
    expect((await office.problem('phone.removeLine', { id: line.id }))?.code).toBe('phoneLineInUse');
    await office.call('phone.removeLine', { id: idle.id });
    await office.call('phone.saveLine', { id: line.id, version: line.version, patch: { active: false } });
    expect((await office.call('phone.lines', null)).map(({ name, active }) => [name, active])).toEqual([
      ['一号电话', false],
    ]);
  });

  it('is arranged by whoever may, not by a mentor', async () => {
    await office.call('admin.addAccount', {
      name: '陈老师',
      username: 'chen',
      role: 'mentor',
      password: testPassword,
    });
    await office.signIn('chen');
    const input = { id: null, version: null, patch: { name: '电话', kind: 'phone' } };
    expect((await office.problem('phone.saveLine', input))?.code).toBe('notAllowed');
  });
});
