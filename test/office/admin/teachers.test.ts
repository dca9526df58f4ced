/** Teachers without an account: among the staff, never at the door. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addChild } from '../../make/children.ts';
import { TestOffice, testPassword } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const add = (name = '赵春梅') => office.call('admin.saveTeacher', { id: null, name, phone: '13900000301' });
const account = { username: 'zhaocm', role: 'mentor', password: testPassword } as const;

describe('a teacher without an account', () => {
  it('mentors children, and is not among those who sign in', async () => {
    const { id } = await add();
    await addChild(office, { mentorId: id });
    expect(await office.call('admin.teachers', null)).toEqual([
      { id, name: '赵春梅', phone: '13900000301', left: false, children: 1 },
    ]);
    expect((await office.call('admin.accounts', null)).map((each) => each.username)).toEqual(['lin']);
    expect((await office.call('admin.door', null)).accounts).toEqual([
      { username: 'lin', displayName: '林校长' },
    ]);
    expect((await office.call('admin.staffNames', null)).map((each) => each.name)).toContain('赵春梅');
  });

  it('is given an account later and signs in to the children that were theirs all along', async () => {
    const { id } = await add();
    const child = await addChild(office, { mentorId: id });
    await addChild(office, { name: '李小明' });
    await office.call('admin.giveAccount', { id, ...account });
    expect(await office.call('admin.teachers', null)).toEqual([]);
    await office.signIn('zhaocm');
    const { rows } = await office.call('children.list', {
      filter: { text: '', groups: {}, day: null },
      columns: [],
    });
    expect(rows.map((each) => each.id)).toEqual([child.id]);
  });

  it('can’t take a sign-in name that another has, and has none then', async () => {
    const { id } = await add();
    const problem = await office.problem('admin.giveAccount', { id, ...account, username: 'lin' });
    expect(problem).toEqual({ code: 'nameTaken' });
    expect(await office.call('admin.teachers', null)).toMatchObject([{ id }]);
  });

  it('is no account for the calls that change accounts, nor an account a teacher for these', async () => {
    const { id } = await add();
    const missing = { code: 'notFound', params: { record: 'staff' } };
    expect(await office.problem('admin.saveAccount', { id, name: '别人', role: 'principal' })).toEqual(
      missing,
    );
    expect(await office.problem('admin.resetPassword', { id, password: testPassword })).toEqual(missing);
    expect(await office.problem('admin.disableAccount', { id })).toEqual(missing);
    const mentor = await office.addStaff('mentor', 'chen');
    expect(await office.problem('admin.saveTeacher', { id: mentor, name: '别人', phone: null })).toEqual(
      missing,
    );
    expect(await office.problem('admin.giveAccount', { id: mentor, ...account })).toEqual(missing);
  });

  it('stays in what was when they leave, is offered to nobody, and can come back', async () => {
    const { id } = await add();
    await office.call('admin.teacherLeft', { id, left: true });
    expect(await office.call('admin.teachers', null)).toMatchObject([{ id, left: true }]);
    expect((await office.call('admin.staffNames', null)).map((each) => each.id)).not.toContain(id);
    await office.call('admin.teacherLeft', { id, left: false });
    expect((await office.call('admin.staffNames', null)).map((each) => each.id)).toContain(id);
  });

  it('is added and taken back as one act', async () => {
    await add();
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await office.call('admin.teachers', null)).toEqual([]);
  });
});

describe('the step that lets a member of staff have no sign-in name', () => {
  const sql = (name: string) =>
    readFileSync(join(import.meta.dirname, '../../../electron/office/database/migrations', name), 'utf8');
  const row = (id: string, username: string | null) => [id, 1, 0, 0, null, id, username, 'mentor', null, 0];

  it('keeps every sign-in name, and still lets no two be the same', () => {
    const db = new Database(':memory:');
    db.exec(sql('0010-school.sql'));
    const columns = 'id, version, createdAt, updatedAt, deletedAt, name, username, role, phone, disabled';
    const insert = () => db.prepare(`insert into staff (${columns}) values (?,?,?,?,?,?,?,?,?,?)`);
    insert().run(...row('a', 'lin'));
    insert().run(...row('b', 'chen'));
    db.exec(sql('0120-staff-without-account.sql'));
    expect(db.prepare('select id, username from staff order by seq').raw().all()).toEqual([
      ['a', 'lin'],
      ['b', 'chen'],
    ]);
    insert().run(...row('c', null));
    insert().run(...row('d', null));
    expect(() => insert().run(...row('e', 'lin'))).toThrow('UNIQUE');
    db.close();
  });
});
