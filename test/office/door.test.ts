import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyone } from '../../shared/areas/children/filter.ts';
import { addChild } from '../make/children.ts';
import { TestOffice, testPassword } from '../make/office.ts';

let office: TestOffice;
beforeEach(() => {
  office = new TestOffice();
});
afterEach(() => office.end());

describe('the order of refusals', () => {
  it('tells an unknown call before anything else', async () => {
    expect(await office.problem('children.dropEverything', { any: 'thing' })).toEqual({
      code: 'unknownCall',
    });
    expect(await office.problem('__proto__', null)).toEqual({ code: 'unknownCall' });
  });

  it('tells wrong input before a missing session, with the field and what is wrong', async () => {
    const problem = await office.problem('children.save', { id: null, version: null, patch: { name: '' } });
    expect(problem).toEqual({ code: 'invalidInput', fields: [{ path: 'patch.name', issue: 'required' }] });
  });

  it('tells a missing session before a missing permission', async () => {
    expect(await office.problem('admin.accounts', null)).toEqual({ code: 'notSignedIn' });
  });

  it('tells a missing permission', async () => {
    await office.setUp();
    await office.addStaff('mentor', 'mao');
    await office.signIn('mao');
    expect(await office.problem('admin.accounts', null)).toEqual({ code: 'notAllowed' });
    expect(
      await office.problem('children.remove', { id: (await office.call('admin.session', null)).staffId }),
    ).toEqual({
      code: 'notAllowed',
    });
  });

  it('takes no field that the model does not have', async () => {
    await office.setUp();
    const problem = await office.problem('children.save', {
      id: null,
      version: null,
      patch: { name: '王小芳', deletedAt: 1 },
    });
    expect(problem?.code).toBe('invalidInput');
  });
});

describe('set-up, locking and coming back', () => {
  it('starts empty, is open after set-up, locked after Ctrl+L, and knows its people on the locked screen', async () => {
    expect((await office.call('admin.door', null)).state).toBe('empty');
    await office.setUp();
    expect(await office.call('admin.door', null)).toMatchObject({
      state: 'open',
      schoolName: '金山乡中心小学',
      accounts: [{ username: 'lin', displayName: '林校长' }],
    });
    await office.call('admin.lock', null);
    expect((await office.call('admin.door', null)).state).toBe('locked');
    expect(await office.problem('children.list', { filter: everyone, columns: [] })).toEqual({
      code: 'notSignedIn',
    });
  });

  it('keeps what was saved over lock, sign-in and restart', async () => {
    await office.setUp();
    const child = await addChild(office, { name: '高语嫣' });
    await office.call('admin.lock', null);
    await office.signIn('lin');
    expect((await office.call('children.get', { id: child.id, day: null })).child.name).toBe('高语嫣');
    await office.restart();
    await office.signIn('lin');
    expect((await office.call('children.get', { id: child.id, day: null })).child.name).toBe('高语嫣');
  });

  it('takes the recovery code back as it was printed, and opens with it under a new password', async () => {
    const code = await office.setUp();
    expect(await office.call('admin.confirmRecoveryCode', { code: code.toLowerCase() })).toBe(true);
    expect(await office.call('admin.confirmRecoveryCode', { code: 'AAAA-BBBB-CCCC-DDDD' })).toBe(false);
    await office.call('admin.lock', null);
    await office.call('admin.recover', { code, username: 'lin', newPassword: '松树下的小屋-9' });
    await office.call('admin.lock', null);
    expect((await office.problem('admin.signIn', { username: 'lin', password: testPassword }))?.code).toBe(
      'wrongPassword',
    );
    await office.call('admin.signIn', { username: 'lin', password: '松树下的小屋-9' });
  });

  it('opens with a renewed recovery code, and no longer with the one before', async () => {
    const old = await office.setUp();
    const { recoveryCode } = await office.call('admin.renewRecoveryCode', null);
    expect(await office.call('admin.confirmRecoveryCode', { code: old })).toBe(false);
    expect(await office.call('admin.confirmRecoveryCode', { code: recoveryCode })).toBe(true);
    await office.call('admin.lock', null);
    const recover = (code: string) =>
      office.problem('admin.recover', { code, username: 'lin', newPassword: '松树下的小屋-9' });
    expect((await recover(old))?.code).toBe('wrongRecoveryCode');
    expect(await recover(recoveryCode)).toBeNull();
  });

  it('says the same for a wrong password and an unknown name', async () => {
    await office.setUp();
    await office.call('admin.lock', null);
    const wrong = await office.problem('admin.signIn', { username: 'lin', password: '不对的密码啊' });
    const unknown = await office.problem('admin.signIn', {
      username: '没有这个人',
      password: '不对的密码啊',
    });
    expect(wrong?.code).toBe('wrongPassword');
    expect(unknown?.code).toBe('wrongPassword');
  });

  it('never sets up a second school over the first', async () => {
    await office.setUp();
    await office.call('admin.lock', null);
    await expect(office.setUp()).rejects.toMatchObject({ problem: { code: 'alreadySetUp' } });
  });

  it('opens no second office on the same folder', () => {
    expect(() => new TestOffice(office.folder)).toThrow(
      expect.objectContaining({ problem: { code: 'databaseInUse' } }),
    );
  });
});

describe('a desk that nobody sits at', () => {
  afterEach(() => vi.useRealTimers());

  it('locks itself after the minutes that the school has set, and not before', async () => {
    await office.setUp();
    await office.call('admin.saveSchool', { lockMinutes: 3 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await office.call('admin.stillHere', null);
    vi.advanceTimersByTime(3 * 60_000 - 1);
    await office.call('admin.stillHere', null);
    vi.advanceTimersByTime(3 * 60_000 - 1);
    expect((await office.call('admin.door', null)).state).toBe('open');
    vi.advanceTimersByTime(3 * 60_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(office.heard).toContainEqual({ event: 'locked' }));
    expect((await office.call('admin.door', null)).state).toBe('locked');
  });
});

describe('accounts', () => {
  it('lets nobody in who was disabled, and lets them in again with a new password', async () => {
    await office.setUp();
    const id = await office.addStaff('caretaker', 'zhou');
    await office.call('admin.disableAccount', { id });
    await office.call('admin.lock', null);
    expect((await office.problem('admin.signIn', { username: 'zhou', password: testPassword }))?.code).toBe(
      'wrongPassword',
    );
    await office.signIn('lin');
    await office.call('admin.resetPassword', { id, password: '春天的操场-77' });
    await office.call('admin.lock', null);
    expect((await office.call('admin.signIn', { username: 'zhou', password: '春天的操场-77' })).role).toBe(
      'caretaker',
    );
  });

  it('keeps one principal who can manage the others', async () => {
    await office.setUp();
    const { staffId } = await office.call('admin.session', null);
    expect(await office.problem('admin.disableAccount', { id: staffId })).toEqual({ code: 'lastPrincipal' });
    expect(
      await office.problem('admin.saveAccount', { id: staffId, name: '林校长', role: 'mentor' }),
    ).toEqual({
      code: 'lastPrincipal',
    });
  });

  it('refuses a short password, a common one, and a name that is taken', async () => {
    await office.setUp();
    const add = (username: string, password: string) =>
      office.problem('admin.addAccount', { name: '周老师', username, role: 'mentor', password });
    expect((await add('zhou', '短'))?.code).toBe('passwordTooShort');
    expect((await add('zhou', '12345678'))?.code).toBe('passwordTooCommon');
    expect((await add('lin', testPassword))?.code).toBe('nameTaken');
  });
});
