/** Promise 8 of the audit: whatever somebody with the keys does to the chain behind the program's back is told. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName, vaultName } from '../../../electron/office/database/fileNames.ts';
import type { OpenSchool } from '../../../electron/office/openSchool.ts';
import { everyone } from '../../../shared/areas/children/filter.ts';
import { behindTheOffice } from '../../make/behindTheOffice.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  await addLeftBehindChild(office);
});
afterEach(() => office.end());

const language = 'zh-CN';
const check = () => office.call('admin.checkChain', { language });

/** The chain after somebody has been at the database with the school's keys, but not the audit's. */
async function checkAfter(work: (school: OpenSchool) => void) {
  await behindTheOffice(office, work);
  await office.signIn('lin');
  return check();
}

/** Set-up: school, two terms, twelve classes, the principal; then a child and three people at its side. */
const rows = 20;
const childRow = 17;

describe('the chain of changes', () => {
  it('is whole, with every row counted, when only the program wrote, over restarts and backups', async () => {
    expect(await check()).toMatchObject({ state: 'whole', rows, fault: null });
    await office.call('admin.backUp', null);
    await addLeftBehindChild(office, { name: '高语嫣' });
    await office.restart();
    await office.signIn('lin');
    expect(await check()).toMatchObject({ state: 'whole', rows: rows + 4 });
  });

  it('is whole after a crash: it is longer than the head that was kept at the last closing', async () => {
    const [vault, kept] = [vaultName, `${vaultName}.kept`].map((name) => path.join(office.folder, name));
    copyFileSync(vault!, kept!);
    await addLeftBehindChild(office, { name: '高语嫣' });
    await office.close();
    copyFileSync(kept!, vault!);
    await office.restart();
    await office.signIn('lin');
    expect(await check()).toMatchObject({ state: 'whole', rows: rows + 4 });
  });

  it('tells a changed row, and which', async () => {
    const found = await checkAfter(({ db }) =>
      db
        .prepare('update auditEntry set after = replace(after, ?, ?) where seq = ?')
        .run('王小芳', '王小红', childRow),
    );
    expect(found).toMatchObject({
      state: 'broken',
      rows: childRow - 1,
      fault: { how: 'changed', seq: childRow, record: '档案', at: expect.any(Number) },
    });
  });

  it('tells a row of which anything at all was changed', async () => {
    await behindTheOffice(office, ({ db, audit }) => {
      for (const column of [
        'act',
        'undoes',
        'at',
        'staffId',
        'call',
        'record',
        'recordId',
        'owner',
        'before',
      ]) {
        const { was } = db.prepare(`select ${column} as was from auditEntry where seq = 18`).get() as {
          was: unknown;
        };
        const put = db.prepare(`update auditEntry set ${column} = ? where seq = 18`);
        put.run(column === 'at' ? 7 : 'x');
        const walk = audit.walk(null);
        expect([walk.step(1000), walk.fault?.seq], column).toEqual([false, 18]);
        put.run(was);
      }
    });
  });

  it('tells a removed row at the one that followed it', async () => {
    const found = await checkAfter(({ db }) => db.exec(`delete from auditEntry where seq = ${childRow}`));
    expect(found.fault).toMatchObject({ how: 'changed', seq: childRow + 1 });
  });

  it('tells a removed row also when the others were numbered anew', async () => {
    const found = await checkAfter(({ db }) => {
      db.exec(`delete from auditEntry where seq = ${childRow}`);
      db.exec(`update auditEntry set seq = seq - 1 where seq > ${childRow}`);
    });
    expect(found.fault).toMatchObject({ how: 'changed', seq: childRow });
  });

  it('tells a row that was put in, the others numbered anew', async () => {
    const columns = 'act, undoes, at, staffId, call, record, recordId, owner, before, after, hash';
    const found = await checkAfter(({ db }) => {
      db.exec(`update auditEntry set seq = -seq - 1 where seq >= ${childRow}`);
      db.exec('update auditEntry set seq = -seq where seq < 0');
      db.exec(
        `insert into auditEntry (seq, ${columns}) select ${childRow}, ${columns} from auditEntry where seq = 5`,
      );
    });
    expect(found.fault).toMatchObject({ how: 'changed', seq: childRow });
  });

  it('tells a row put in at the end', async () => {
    const columns = 'act, undoes, at, staffId, call, record, recordId, owner, before, after, hash';
    const found = await checkAfter(({ db }) =>
      db.exec(`insert into auditEntry (${columns}) select ${columns} from auditEntry where seq = 5`),
    );
    expect(found.fault).toMatchObject({ how: 'changed', seq: rows + 1 });
  });

  it('tells two rows that changed places', async () => {
    const found = await checkAfter(({ db }) => {
      db.exec('update auditEntry set seq = -18 where seq = 18');
      db.exec('update auditEntry set seq = 18 where seq = 19');
      db.exec('update auditEntry set seq = 19 where seq = -18');
    });
    expect(found.fault).toMatchObject({ how: 'changed', seq: 18 });
  });

  it('tells a tail that was cut off, and goes on telling it after more was written', async () => {
    const found = await checkAfter(({ db }) => db.exec(`delete from auditEntry where seq > ${childRow}`));
    expect(found).toMatchObject({
      state: 'broken',
      rows: childRow,
      fault: { how: 'cut', seq: childRow + 1, at: null, record: null },
    });
    for (let turn = 0; turn < 2; turn += 1) {
      await addLeftBehindChild(office, { name: '高语嫣' });
      await office.call('admin.backUp', null);
      await office.restart();
      await office.signIn('lin');
    }
    expect((await check()).fault).toMatchObject({ how: 'replaced', seq: rows });
  });

  it('tells a chain that was emptied, and one that was replaced by another', async () => {
    const emptied = await checkAfter(({ db }) => db.exec('delete from auditEntry'));
    expect(emptied.fault).toMatchObject({ how: 'cut', seq: 1 });
    const replaced = await checkAfter(({ db }) => {
      db.exec('create table other as select * from auditEntry');
      db.exec('drop table auditEntry');
      db.exec('alter table other rename to auditEntry');
      db.exec(
        `insert into auditEntry (seq, act, at, call, record, recordId, after, hash)
         values (1, 'x', 1, 'children.save', 'child', 'x', '{}', zeroblob(32))`,
      );
    });
    expect(replaced.fault).toMatchObject({ how: 'changed', seq: 1 });
  });

  it('tells an old copy of the database that was put back beside the newer keys', async () => {
    const [database, copy] = [databaseName, 'copy'].map((name) => path.join(office.folder, name));
    await office.close();
    copyFileSync(database!, copy!);
    await office.restart();
    await office.signIn('lin');
    await addLeftBehindChild(office, { name: '高语嫣' });
    await office.close();
    copyFileSync(copy!, database!);
    await office.restart();
    await office.signIn('lin');
    expect((await check()).fault).toMatchObject({ how: 'cut', seq: rows + 1 });
    for (const name of ['叶宇欣', '于建军']) await addLeftBehindChild(office, { name });
    await office.restart();
    await office.signIn('lin');
    expect((await check()).fault).toMatchObject({ how: 'replaced', seq: rows + 4 });
  });
});

describe('the check', () => {
  it('comes by itself once nobody asks anything, and tells the page; work goes on', async () => {
    await behindTheOffice(office, ({ db }) => db.exec('delete from auditEntry where seq = 18'));
    await office.close();
    office = new TestOffice(office.folder, true, undefined, 0);
    await office.signIn('lin');
    await vi.waitFor(() => expect(office.heard).toContainEqual({ event: 'touched', areas: ['admin'] }));
    expect(await office.call('admin.chain', { language })).toMatchObject({
      state: 'broken',
      fault: { how: 'changed', seq: 19 },
    });
    expect((await addLeftBehindChild(office, { name: '高语嫣' })).name).toBe('高语嫣');
  });

  it('says of a whole chain how many rows it has and when that was found', async () => {
    await office.close();
    office = new TestOffice(office.folder, true, undefined, 0);
    await office.signIn('lin');
    await vi.waitFor(async () =>
      expect(await office.call('admin.chain', { language })).toMatchObject({
        state: 'whole',
        rows,
        checkedAt: expect.any(Number),
      }),
    );
  });

  it('tells those who may not read the changes that something is wrong, not what', async () => {
    await office.addStaff('caretaker', 'zhou');
    await behindTheOffice(office, ({ db }) => db.exec('delete from auditEntry where seq = 18'));
    await office.signIn('lin');
    await check();
    await office.signIn('zhou');
    expect(await office.call('admin.chain', { language })).toMatchObject({
      state: 'broken',
      rows: 0,
      fault: null,
    });
  });

  it('answers others meanwhile, tells how far it is and can be given up', async () => {
    await behindTheOffice(office, ({ db, audit }) => {
      const note = { act: 'x', undoes: null, at: 0, staffId: null, call: 'children.save' };
      db.transaction(() => {
        for (let index = 0; index < 6000; index += 1) audit.append(note, 'kin', null, { id: String(index) });
      })();
    });
    await office.signIn('lin');
    const answered: string[] = [];
    await Promise.all([
      check().then(({ state }) => answered.push(state)),
      office.call('children.list', { filter: everyone, columns: [] }).then(() => answered.push('list')),
    ]);
    expect(answered).toEqual(['list', 'whole']);
    expect(office.heard.filter((each) => 'progress' in each).length).toBeGreaterThan(10);
    await expect(office.call('admin.checkChain', { language }, { cancelAtOnce: true })).rejects.toMatchObject(
      {
        problem: { code: 'cancelled' },
      },
    );
  });
});
