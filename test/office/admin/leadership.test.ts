import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestOffice } from '../../make/office.ts';
import { addLeader } from '../../make/organisationInputs.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const on = async (day: string | null) =>
  (await office.call('admin.leadership', { day })).map(({ who }) => who);

describe('the leadership group', () => {
  it('says who was what on a day, the last day included', async () => {
    await addLeader(office, { name: '旧组长', startsOn: '2024-09-01', endsOn: '2026-08-31' });
    await addLeader(office, { name: '新组长', startsOn: '2026-09-01' });
    expect(await on('2024-08-31')).toEqual([]);
    expect(await on('2026-08-31')).toEqual(['旧组长']);
    expect(await on('2026-09-01')).toEqual(['新组长']);
    expect(await on(null)).toEqual(['旧组长', '新组长']);
  });

  it('stands in the order of its posts, whoever was written down first', async () => {
    for (const [name, post] of [
      ['甲', 'member'],
      ['乙', 'leader'],
      ['丙', 'deputy'],
    ] as const)
      await addLeader(office, { name, post });
    expect(await on('2026-11-23')).toEqual(['乙', '丙', '甲']);
  });

  it('names a colleague by the staff list, before a name that was typed', async () => {
    const staffId = await office.addStaff('caretaker', 'zhou');
    const made = await addLeader(office, { name: '打错的名字', staffId });
    expect(made.name).toBeNull();
    expect(await on(null)).toEqual(['zhou老师']);
  });

  it('refuses a post without a person, and one that ends before it begins', async () => {
    await expect(addLeader(office, { name: null })).rejects.toMatchObject({
      problem: { fields: [{ issue: 'required' }] },
    });
    await expect(addLeader(office, { endsOn: '2026-08-01' })).rejects.toMatchObject({
      problem: { fields: [{ issue: 'endBeforeStart' }] },
    });
  });

  it('is printed as it was on the day that is asked for', async () => {
    await addLeader(office, { name: '旧组长', startsOn: '2024-09-01', endsOn: '2026-08-31' });
    await addLeader(office, { name: '新组长', job: '副乡长', duty: '全面负责' });
    const paper = await office.call('admin.leadershipPaper', { day: '2026-10-01', format: 'document' });
    const words = await textOf(paper);
    for (const each of ['新组长', '副乡长', '全面负责']) expect(words).toContain(each);
    expect(words).not.toContain('旧组长');
  });

  it('is read by every teacher and written by the caretaker', async () => {
    await addLeader(office);
    await office.addStaff('headTeacher', 'qiu');
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('qiu');
    expect(await on(null)).toHaveLength(1);
    await expect(addLeader(office)).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
    await office.signIn('zhou');
    await addLeader(office);
  });
});
