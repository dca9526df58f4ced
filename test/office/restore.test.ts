/** Putting a backup back through the contract: what is shown before, what is saved, what is there after. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyone } from '../../shared/areas/children/filter.ts';
import { addLeftBehindChild } from '../make/children.ts';
import { TestOffice, testPassword } from '../make/office.ts';

let office: TestOffice;
let stick = '';
let code = '';
beforeEach(async () => {
  office = new TestOffice();
  code = await office.setUp();
  stick = mkdtempSync(path.join(tmpdir(), 'tongjia-stick-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await office.end();
  rmSync(stick, { recursive: true, force: true });
});

async function names(of = office): Promise<string[]> {
  const { rows } = await of.call('children.list', { filter: everyone, columns: [] });
  return rows.map((each) => each.name).toSorted();
}
const backups = () => office.call('admin.backups', null);
const here = async (place = 0) => ({ folder: null, name: (await backups())[place]!.name });
/** What lies in the data folder beside what always does. */
const extras = () => readdirSync(office.folder).filter((name) => /^(\.tongjia|set-aside)/.test(name));
const byPassword = { username: 'lin', secret: testPassword };

/** The newest backup on the stick, as a call names it. */
async function onStick(of = office) {
  const [newest] = await of.call('admin.backupsAt', { folder: stick });
  return { folder: stick, name: newest!.name };
}

/** Writes nonsense into the middle of a closed database. */
function damage(folder: string): void {
  const file = path.join(folder, 'tongjia.db');
  const bytes = readFileSync(file);
  bytes.fill(7, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 64);
  writeFileSync(file, bytes);
}

describe('a backup put back by the principal', () => {
  it('says before what it holds and what would be lost, and after it the school is as it was then', async () => {
    await addLeftBehindChild(office, { name: '王早早' });
    await office.call('admin.backUp', null);
    const from = await here();
    await addLeftBehindChild(office, { name: '李晚晚' });
    await office.call('admin.saveSchool', { lockMinutes: 33 });
    const content = await office.call('admin.lookIntoBackup', from);
    expect(content).toMatchObject({ schoolName: '金山乡中心小学', children: 1 });
    expect(content.lost).toBeGreaterThanOrEqual(2);
    expect(await office.call('admin.restore', from)).toEqual({ setAside: null });
    expect((await office.call('admin.door', null)).state).toBe('locked');
    await office.signIn('lin');
    expect(await names()).toEqual(['王早早']);
    expect((await office.call('admin.school', null)).lockMinutes).toBe(10);
    expect(extras()).toEqual([]);
  });

  it('saves today’s state first, and that can be put back in turn', async () => {
    await office.call('admin.backUp', null);
    const from = await here();
    await addLeftBehindChild(office, { name: '李晚晚' });
    await office.call('admin.restore', from);
    await office.signIn('lin');
    expect(await names()).toEqual([]);
    const [saved] = await backups();
    expect(saved?.label).toBe('beforeRestore');
    await office.call('admin.restore', { folder: null, name: saved!.name });
    await office.signIn('lin');
    expect(await names()).toEqual(['李晚晚']);
  });

  it('tells in the history that it was put back, by whom, on a chain that is whole', async () => {
    await office.call('admin.backUp', null);
    await office.call('admin.restore', await here());
    await office.signIn('lin');
    const [newest] = await office.call('admin.acts', { limit: 1 });
    expect(newest).toMatchObject({ call: 'admin.restore', staffName: '林校长', undoable: false });
    // the key file knows the chain's new end: nothing was changed since
    await office.call('admin.backUp', null);
    expect(await office.call('admin.backUpIfDue', null)).toBeNull();
  });

  it('brings the passwords of its time', async () => {
    await office.call('admin.backUp', null);
    const from = await here();
    await office.call('admin.changePassword', { password: testPassword, newPassword: '松树下的小屋-9' });
    await office.call('admin.restore', from);
    expect(
      (await office.problem('admin.signIn', { username: 'lin', password: '松树下的小屋-9' }))?.code,
    ).toBe('wrongPassword');
    await office.signIn('lin');
  });

  it('comes from a stick as well', async () => {
    await addLeftBehindChild(office, { name: '王早早' });
    await office.call('admin.backUpTo', { folder: stick });
    await addLeftBehindChild(office, { name: '李晚晚' });
    await office.call('admin.restore', await onStick());
    await office.signIn('lin');
    expect(await names()).toEqual(['王早早']);
  });

  it('changes nothing when it is damaged, or cancelled', async () => {
    await addLeftBehindChild(office, { name: '王早早' });
    await office.call('admin.backUp', null);
    const from = await here();
    await expect(office.call('admin.restore', from, { cancelAtOnce: true })).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    });
    damage(path.join(office.folder, 'backups', from.name));
    expect((await office.problem('admin.checkBackup', from))?.code).toBe('databaseDamaged');
    expect(await office.problem('admin.restore', from)).toEqual({
      code: 'restoreFailed',
      params: { reason: 'databaseDamaged' },
    });
    expect(await names()).toEqual(['王早早']);
    expect(extras()).toEqual([]);
  });

  it('refuses another school’s', async () => {
    const other = new TestOffice();
    await other.setUp();
    await other.call('admin.backUpTo', { folder: stick });
    await other.end();
    expect(await office.call('admin.backupsAt', { folder: stick })).toMatchObject([{ ours: false }]);
    expect((await office.problem('admin.restore', await onStick()))?.code).toBe('backupOfOtherSchool');
  });
});

describe('a school that does not open any more', () => {
  beforeEach(async () => {
    await addLeftBehindChild(office, { name: '王早早' });
    await office.call('admin.backUp', null);
    await addLeftBehindChild(office, { name: '李晚晚' });
    await office.restart();
    damage(office.folder);
    expect((await office.problem('admin.signIn', { username: 'lin', password: testPassword }))?.code).toBe(
      'databaseDamaged',
    );
    expect((await office.call('admin.door', null)).state).toBe('refused');
  });

  it('is there again from a backup by the principal’s password, the damaged files set aside', async () => {
    const from = { ...(await onThisPc()), opener: byPassword };
    expect(await office.call('admin.lookIntoBackupAtDoor', from)).toMatchObject({ children: 1 });
    const { setAside } = await office.call('admin.restoreAtDoor', from);
    expect(setAside).toMatch(/^set-aside-2026-11-23$/);
    expect(readdirSync(path.join(office.folder, setAside!)).toSorted()).toEqual(
      expect.arrayContaining(['keys.json', 'tongjia.db']),
    );
    await office.signIn('lin');
    expect(await names()).toEqual(['王早早']);
  });

  it('is there again by the recovery code', async () => {
    const from = { ...(await onThisPc()), opener: { username: null, secret: code.toLowerCase() } };
    await office.call('admin.restoreAtDoor', from);
    await office.signIn('lin');
    expect(await names()).toEqual(['王早早']);
  });

  it('opens to no wrong password, no wrong code, and counts the tries', async () => {
    const from = await onThisPc();
    const wrong = (opener: { username: string | null; secret: string }) =>
      office.problem('admin.restoreAtDoor', { ...from, opener });
    expect((await wrong({ username: 'lin', secret: '不对的密码啊' }))?.code).toBe('wrongPassword');
    expect((await wrong({ username: null, secret: 'AAAA-AAAA' }))?.code).toBe('recoveryCodeMistyped');
    for (let i = 0; i < 3; i++) await wrong({ username: 'lin', secret: '不对的密码啊' });
    expect((await wrong({ username: 'lin', secret: '不对的密码啊' }))?.code).toBe('waitAfterWrongTries');
    expect((await wrong(byPassword))?.code).toBe('waitAfterWrongTries');
    expect(extras()).toEqual([]);
  });

  async function onThisPc() {
    const [newest] = await office.call('admin.backupsAt', { folder: null });
    return { folder: null, name: newest!.name };
  }
});

describe('at the door', () => {
  it('no backup is put over a school that opens', async () => {
    await office.call('admin.backUpTo', { folder: stick });
    const from = { ...(await onStick()), opener: byPassword };
    expect((await office.problem('admin.restoreAtDoor', from))?.code).toBe('alreadySetUp');
    await office.call('admin.lock', null);
    expect((await office.problem('admin.restoreAtDoor', from))?.code).toBe('alreadySetUp');
  });

  it('only a principal or the recovery code puts one back', async () => {
    await office.addStaff('mentor', 'chen');
    await office.call('admin.backUpTo', { folder: stick });
    const bare = new TestOffice();
    const from = await onStick(bare);
    const opener = { username: 'chen', secret: testPassword };
    expect((await bare.problem('admin.restoreAtDoor', { ...from, opener }))?.code).toBe('notAllowed');
    expect((await bare.call('admin.door', null)).state).toBe('empty');
    await bare.end();
  });
});

describe('a new PC', () => {
  it('gets the whole school from the stick by one act', async () => {
    await addLeftBehindChild(office, { name: '王早早' });
    await office.call('admin.backUpTo', { folder: stick });
    const bare = new TestOffice();
    expect(await bare.call('admin.backupsAt', { folder: stick })).toMatchObject([
      { schoolName: '金山乡中心小学', program: 'test', ours: null, accounts: [{ username: 'lin' }] },
    ]);
    const from = { ...(await onStick(bare)), opener: byPassword };
    expect(await bare.call('admin.lookIntoBackupAtDoor', from)).toMatchObject({ children: 1, lost: null });
    await bare.call('admin.restoreAtDoor', from);
    await bare.signIn('lin');
    expect(await names(bare)).toEqual(['王早早']);
    await bare.end();
  });

  it('opens a backup by the recovery code of its time, though the code was renewed since', async () => {
    await office.call('admin.backUpTo', { folder: stick });
    const early = await onStick();
    const { recoveryCode } = await office.call('admin.renewRecoveryCode', null);
    await office.call('admin.backUpTo', { folder: stick });
    const late = await onStick();
    for (const [from, fits, not] of [
      [early, code, recoveryCode],
      [late, recoveryCode, code],
    ] as const) {
      const bare = new TestOffice();
      const by = (secret: string) => ({ ...from, opener: { username: null, secret } });
      expect((await bare.problem('admin.lookIntoBackupAtDoor', by(not)))?.code).toBe('wrongRecoveryCode');
      await bare.call('admin.restoreAtDoor', by(fits));
      await bare.signIn('lin');
      await bare.end();
    }
  });
});

describe('a backup to a stick', () => {
  it('lies in a folder of its own there, and is remembered with its time', async () => {
    expect(await office.call('admin.lastStickCopy', null)).toBeNull();
    const copy = await office.call('admin.backUpTo', { folder: stick });
    expect(copy.place).toBe(path.join(stick, '童家备份'));
    expect(await office.call('admin.lastStickCopy', null)).toEqual(copy);
    await office.call('admin.backUpTo', { folder: path.join(stick, '童家备份') });
    expect(readdirSync(stick)).toEqual(['童家备份']);
    expect(await office.call('admin.backupsAt', { folder: stick })).toHaveLength(2);
  });

  it('keeps ten of this school and leaves those of another alone', async () => {
    const other = new TestOffice();
    await other.setUp();
    await other.call('admin.backUpTo', { folder: stick });
    await other.end();
    await office.call('admin.backUpTo', { folder: stick });
    const { name } = await onStick();
    const place = path.join(stick, '童家备份');
    for (let sequence = 10; sequence < 22; sequence++)
      cpSync(path.join(place, name), path.join(place, name.replace(/\d{6}/, `0000${sequence}`)), {
        recursive: true,
      });
    await office.call('admin.backUpTo', { folder: stick });
    const found = await office.call('admin.backupsAt', { folder: stick });
    expect(found.filter((each) => each.ours)).toHaveLength(10);
    expect(found.filter((each) => !each.ours)).toHaveLength(1);
  });

  it('says in words that the stick is gone, and remembers no copy', async () => {
    expect((await office.problem('admin.backUpTo', { folder: path.join(stick, 'gone') }))?.code).toBe(
      'backupPlaceGone',
    );
    expect((await office.problem('admin.backUpTo', { folder: 'not absolute' }))?.code).toBe(
      'backupPlaceGone',
    );
    expect(await office.call('admin.lastStickCopy', null)).toBeNull();
  });

  it('is offered where sticks are', async () => {
    mkdirSync(path.join(stick, '红色U盘'));
    const watched = new TestOffice(undefined, true, [stick]);
    expect(await watched.call('admin.backupPlaces', null)).toMatchObject([
      { folder: path.join(stick, '红色U盘'), free: expect.any(Number) },
    ]);
    await watched.end();
  });
});

describe('a backup copied by hand', () => {
  it('is found where it was put, whatever the folder is called', async () => {
    await office.call('admin.backUp', null);
    const { name } = await here();
    cpSync(path.join(office.folder, 'backups', name), path.join(stick, name), { recursive: true });
    expect(await onStick()).toEqual({ folder: stick, name });
    expect(await office.call('admin.backupsAt', { folder: path.join(stick, name) })).toHaveLength(1);
    expect(existsSync(path.join(stick, '童家备份'))).toBe(false);
  });
});
