import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyCall } from '../../../shared/areas/phone/log.ts';
import { answeredToChild } from '../../../shared/areas/phone/own.ts';
import { type CallName, calls } from '../../../shared/areas.ts';
import { addChild, addLeftBehindChild } from '../../make/children.ts';
import { inputs } from '../../make/inputs.ts';
import { TestOffice, testDay, testPassword } from '../../make/office.ts';
import { addLine } from '../../make/phone.ts';

let office: TestOffice;
let childId: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  childId = (await addLeftBehindChild(office)).id;
});
afterEach(() => office.end());

const handOver = (lineId: string | null = null) => office.call('phone.ownBegin', { childId, lineId });
const door = async () => (await office.call('admin.door', null)).state;
const said = { connected: true, whyNot: null, mood: 'good', line: '爸爸说腊月回来' } as const;

describe('the desk that was handed to a child', () => {
  it('answers the child’s own calls and refuses every other, those of the door included', async () => {
    await handOver();
    const refused = [...calls.keys()].filter((name) => !answeredToChild.has(name) && name !== 'admin.door');
    expect(refused.length).toBeGreaterThan(150);
    for (const name of refused)
      expect(await office.problem(name as CallName, inputs[name as CallName]), name).toEqual({
        code: 'childAtPage',
      });
    expect((await office.call('phone.own', null)).name).toBe('王小芳');
  });

  it('is not opened again by a password before it was locked', async () => {
    await handOver();
    const problem = await office.problem('admin.signIn', { username: 'lin', password: testPassword });
    expect(problem?.code).toBe('childAtPage');
    await office.call('admin.lock', null);
    expect(await door()).toBe('locked');
    expect((await office.problem('phone.own', null))?.code).toBe('notSignedIn');
    await office.signIn('lin');
    expect((await office.problem('phone.own', null))?.code).toBe('notFound');
    expect((await office.call('admin.session', null)).name).toBe('林校长');
  });

  it('is locked for a page that was loaded anew, and after a new start', async () => {
    await handOver();
    expect(await door()).toBe('locked');
    await office.signIn('lin');
    await handOver();
    await office.restart();
    expect(await door()).toBe('locked');
    expect((await office.problem('children.overview', null))?.code).toBe('notSignedIn');
  });

  it('tells the child its own name and its own family’s numbers, and of nobody else', async () => {
    await addLeftBehindChild(office, { name: '周小明' });
    await handOver();
    const state = await office.call('phone.own', null);
    expect(state).toEqual({
      name: '王小芳',
      whom: [
        { who: 'father', numbers: ['15884624908'] },
        { who: 'mother', numbers: [] },
        { who: 'grandparents', numbers: ['0577-65233623'] },
        { who: 'other', numbers: [] },
      ],
      who: null,
      since: null,
      over: false,
      done: false,
    });
  });

  it('is not handed over by somebody who may not meet the child', async () => {
    await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    expect((await office.problem('phone.ownBegin', { childId, lineId: null }))?.code).toBe('notFound');
    expect(await office.call('phone.unfinished', null)).toEqual([]);
  });

  it('ends a job that somebody else had begun', async () => {
    const running = office.problem('admin.backUp', null);
    await handOver();
    const problem = await running;
    expect([undefined, 'cancelled', 'childAtPage']).toContain(problem?.code);
    expect((await office.problem('admin.backUp', null))?.code).toBe('childAtPage');
  });
});

describe('what a child fills in', () => {
  const logged = async () =>
    (await office.call('phone.list', { filter: everyCall, before: null })).rows.map(({ call }) => call);

  it('is a call of its own, on the line at hand, by whoever handed the desk over', async () => {
    const line = await addLine(office);
    await handOver(line.id);
    expect(await office.call('phone.ownStart', { who: 'father' })).toMatchObject({
      who: 'father',
      over: false,
    });
    await office.call('phone.ownStop', null);
    expect(await office.call('phone.ownSave', said)).toMatchObject({ done: true });
    await office.call('admin.lock', null);
    await office.signIn('lin');
    const [call] = await logged();
    expect(call).toMatchObject({
      childId,
      day: testDay,
      source: 'child',
      connected: true,
      relation: '51',
      number: '15884624908',
      mood: 'good',
      line: '爸爸说腊月回来',
      lineId: line.id,
    });
    const { name } = await office.call('admin.session', null);
    expect((await office.call('phone.list', { filter: everyCall, before: null })).rows[0]!.staffName).toBe(
      name,
    );
  });

  it('has no end where it was written down within a minute: how long it was is not known', async () => {
    await handOver();
    await office.call('phone.ownStart', { who: 'mother' });
    await office.call('phone.ownStop', null);
    await office.call('phone.ownSave', said);
    await office.call('admin.lock', null);
    await office.signIn('lin');
    expect((await logged())[0]).toMatchObject({ startsAt: '12:00', endsAt: null, connected: true });
  });

  it('may be to somebody else after all, and is one call still', async () => {
    await handOver();
    await office.call('phone.ownStart', { who: 'father' });
    await office.call('phone.ownStart', { who: 'grandparents' });
    await office.call('phone.ownStop', null);
    await office.call('phone.ownSave', { ...said, connected: false, whyNot: 'noAnswer' });
    await office.call('admin.lock', null);
    await office.signIn('lin');
    const all = await logged();
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ relation: '62', number: '0577-65233623', whyNot: 'noAnswer' });
  });

  it('can’t be written twice, nor before it began', async () => {
    await handOver();
    expect((await office.problem('phone.ownSave', said))?.code).toBe('notFound');
    expect((await office.problem('phone.ownStop', null))?.code).toBe('notFound');
    await office.call('phone.ownStart', { who: 'father' });
    await office.call('phone.ownStop', null);
    await office.call('phone.ownSave', said);
    expect((await office.problem('phone.ownSave', { ...said, line: '又写一次' }))?.code).toBe('notFound');
    expect((await office.problem('phone.ownStart', { who: 'mother' }))?.code).toBe('notFound');
  });

  it('is left for the caretaker to finish when the child walks away', async () => {
    await handOver();
    await office.call('phone.ownStart', { who: 'father' });
    await office.restart();
    await office.signIn('lin');
    const [row] = await office.call('phone.unfinished', null);
    expect(row!.call).toMatchObject({ source: 'child', endsAt: null, connected: null });
    expect(await logged()).toEqual([]);
  });

  it('does not begin beside a call of the same child that runs', async () => {
    const input = { childId, kinId: null, number: null, way: 'voice', lineId: null, appointmentId: null };
    await office.call('phone.start', input);
    await handOver();
    expect((await office.problem('phone.ownStart', { who: 'father' }))?.code).toBe('callRunning');
  });
});

describe('the calls of a child’s page', () => {
  it('answer nothing where the desk was not handed over', async () => {
    await addChild(office);
    for (const name of ['phone.own', 'phone.ownStop'] as const)
      expect((await office.problem(name, null))?.code).toBe('notFound');
    expect((await office.problem('phone.ownStart', { who: 'father' }))?.code).toBe('notFound');
    expect((await office.problem('phone.ownSave', said))?.code).toBe('notFound');
  });
});
