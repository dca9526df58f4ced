/** Backups through the contract: when one is made, and that others are served meanwhile. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addLeftBehindChild } from '../make/children.ts';
import { TestOffice, testPassword } from '../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const labels = async () => (await office.call('admin.backups', null)).map((each) => each.label);

describe('the backup of the day', () => {
  it('is made at the first asking, and not again on the same day', async () => {
    expect((await office.call('admin.backUpIfDue', null))?.label).toBe('daily');
    await addLeftBehindChild(office);
    expect(await office.call('admin.backUpIfDue', null)).toBeNull();
    expect(await labels()).toEqual(['daily']);
  });

  it('is not made when nothing was changed since any backup', async () => {
    await office.call('admin.backUp', null);
    expect(await office.call('admin.backUpIfDue', null)).toBeNull();
    await addLeftBehindChild(office);
    expect((await office.call('admin.backUpIfDue', null))?.label).toBe('daily');
  });

  it('counts a new password as a change: the old one must not stay the only way into the newest copy', async () => {
    await office.call('admin.backUp', null);
    await office.call('admin.changePassword', { password: testPassword, newPassword: '松树下的小屋-9' });
    expect(await office.call('admin.backUpIfDue', null)).not.toBeNull();
  });

  it('is made for whoever comes first, a mentor too', async () => {
    await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    expect(await office.call('admin.backUpIfDue', null)).not.toBeNull();
  });

  it('is made anew when the only one was deleted by hand', async () => {
    await office.call('admin.backUpIfDue', null);
    rmSync(path.join(office.folder, 'backups'), { recursive: true });
    expect(await office.call('admin.backUpIfDue', null)).not.toBeNull();
  });
});

describe('the end of the program', () => {
  it('makes a backup when something was changed since the last, and says how long it takes', async () => {
    const told: number[] = [];
    await office.restart((seconds) => told.push(seconds));
    await office.signIn('lin');
    expect(await labels()).toEqual(['daily']);
    await office.restart((seconds) => told.push(seconds));
    await office.signIn('lin');
    expect(await labels()).toEqual(['daily']);
    await addLeftBehindChild(office);
    await office.restart((seconds) => told.push(seconds));
    await office.signIn('lin');
    expect(await labels()).toEqual(['daily', 'daily']);
    expect(told).toEqual([0, 0]);
  });

  it('makes none when the school is only locked, or the office only started anew', async () => {
    await office.call('admin.lock', null);
    await office.restart(() => {});
    await office.restart();
    await office.signIn('lin');
    expect(await labels()).toEqual([]);
  });
});

describe('a backup in the making', () => {
  it('lets others read and write, and holds what was there when it began', async () => {
    const made = office.call('admin.backUp', null);
    const child = await addLeftBehindChild(office, { name: '后来的孩子' });
    await made;
    expect((await office.call('children.get', { id: child.id, day: null })).child.name).toBe('后来的孩子');
    expect(await labels()).toEqual(['byHand']);
  });

  it('is given up when somebody cancels it or locks, and leaves nothing', async () => {
    const cancelled = office.call('admin.backUp', null, { cancelAtOnce: true });
    await expect(cancelled).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    const locked = expect(office.call('admin.backUp', null)).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    });
    await office.call('admin.lock', null);
    await locked;
    await office.signIn('lin');
    expect(await labels()).toEqual([]);
  });

  it('is kept with the newest ten that were made by hand', async () => {
    const { name } = await office.call('admin.backUp', null);
    const place = path.join(office.folder, 'backups');
    for (let sequence = 10; sequence < 22; sequence++)
      cpSync(path.join(place, name), path.join(place, name.replace(/\d{6}/, `0000${sequence}`)), {
        recursive: true,
      });
    const newest = await office.call('admin.backUp', null);
    const kept = (await office.call('admin.backups', null)).map((each) => each.name);
    expect(kept).toHaveLength(10);
    expect(kept[0]).toBe(newest.name);
    expect(kept).not.toContain(name);
  });
});
