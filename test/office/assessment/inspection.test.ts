import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addFinding } from '../../make/assessment.ts';
import { TestOffice } from '../../make/office.ts';
import { makePdf } from '../../make/pictures.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const only = async () => (await office.call('assessment.inspections', null))[0]!.findings[0]!;
async function putRight(doneOn: string | null) {
  const { finding } = await only();
  const { readId } = await office.call('children.readAttachment', {
    bytes: await makePdf('实施方案'),
    firstPage: null,
  });
  return office.call('assessment.putRight', {
    ...{ id: finding.id, version: finding.version, measures: '换了四个新的', doneOn, keep: finding.proof },
    files: [{ readId, title: '购买发票', day: null }],
  });
}
const recheck = async (passed: boolean, note: string | null = null) => {
  const { finding } = await only();
  return office.call('assessment.recheck', { id: finding.id, version: finding.version, passed, note });
};
const close = async () => {
  const { finding } = await only();
  return office.call('assessment.closeFinding', { id: finding.id, version: finding.version });
};

describe('a finding', () => {
  it('is put right, fails its re-check, is put right again, found right and closed by the principal', async () => {
    await office.addStaff('caretaker', 'zhou');
    await addFinding(office);
    await office.signIn('zhou');
    await expect(recheck(true)).rejects.toMatchObject({ problem: { code: 'recheckFirst' } });
    await putRight('2026-11-20');
    expect((await only()).state).toBe('waiting');
    await expect(recheck(false)).rejects.toMatchObject({ problem: { code: 'reasonMissing' } });
    await recheck(false, '还有一个没换');
    expect(await only()).toMatchObject({ state: 'open', finding: { recheckNote: '还有一个没换' } });
    await putRight('2026-11-22');
    await recheck(true);
    expect(await only()).toMatchObject({
      state: 'passed',
      proof: [{ title: '购买发票' }, { title: '购买发票' }],
    });
    await expect(close()).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
    await office.signIn('lin');
    await close();
    const { finding, state, closedBy } = await only();
    expect([state, closedBy, finding.closedOn]).toEqual(['closed', '林校长', '2026-11-23']);
    await expect(putRight(null)).rejects.toMatchObject({ problem: { code: 'findingClosed' } });
    await expect(
      office.call('assessment.removeInspection', { id: finding.inspectionId }),
    ).rejects.toMatchObject({ problem: { code: 'findingClosed' } });
    const proof = { id: finding.id, materialId: finding.proof[0]! };
    expect((await office.call('assessment.findingProof', proof)).format).toBe('pdf');
  });

  it('is not closed before a re-check has found it right', async () => {
    await addFinding(office);
    await expect(close()).rejects.toMatchObject({ problem: { code: 'recheckFirst' } });
    await putRight('2026-11-20');
    await expect(close()).rejects.toMatchObject({ problem: { code: 'recheckFirst' } });
  });

  it('is late from the day after its deadline on, and counted where it waits', async () => {
    await addFinding(office, '2026-11-23');
    await addFinding(office, '2026-11-22');
    expect(await office.call('assessment.findingsDue', null)).toEqual({
      ...{ overdue: 1, open: 1, waiting: 0, passed: 0 },
    });
    await expect(addFinding(office, '2026-11-01')).rejects.toMatchObject({
      problem: { code: 'invalidInput', fields: [{ path: 'deadline', issue: 'beforeInspection' }] },
    });
  });

  it('is not put right before it was found, and a proof that was the wrong one goes', async () => {
    await addFinding(office);
    await expect(putRight('2026-01-01')).rejects.toMatchObject({
      problem: { code: 'invalidInput', fields: [{ path: 'doneOn', issue: 'beforeInspection' }] },
    });
    await putRight(null);
    const { finding, proof } = await only();
    expect(proof).toHaveLength(1);
    await office.call('assessment.putRight', {
      ...{ id: finding.id, version: finding.version, measures: '换了四个新的', doneOn: null },
      ...{ keep: [], files: [] },
    });
    expect((await only()).proof).toEqual([]);
  });

  it('has its notice while it is open, its closing form once it is done, and a line in the register', async () => {
    const { id } = await addFinding(office);
    const paper = async () =>
      textOf(await office.call('assessment.findingPaper', { id, format: 'document' }));
    expect(await paper()).toContain('整改通知单');
    await putRight('2026-11-20');
    expect(await paper()).toContain('整改销号单');
    const register = await office.call('assessment.findingsPaper', { all: false, format: 'xlsx' });
    const words = await textOf(register);
    expect(words).toContain('【重大】活动室灭火器过期');
    expect(words).toContain('换了四个新的');
  });
});

describe('a letter of responsibility', () => {
  it('names who answers for what, is printed for signing and stands in the register of its year', async () => {
    const patch = {
      ...{ year: 2026, name: '赵建国', post: '包保干部', about: '学校安全', signedOn: null },
      duties: ['## 主要职责', '- 每月到校一次', '- 督促整改'],
    };
    const save = (staffId: string | null, name: string | null = patch.name) =>
      office.call('assessment.saveLetter', { id: null, version: null, patch: { ...patch, staffId, name } });
    await expect(save(null, null)).rejects.toMatchObject({ problem: { code: 'invalidInput' } });
    const { id } = await save(null);
    const staffId = await office.addStaff('mentor', 'chen');
    expect((await save(staffId)).name).toBeNull();
    const sheet = { year: 2026, format: 'document' } as const;
    expect(await textOf(await office.call('assessment.letterPaper', { ...sheet, id }))).toContain(
      '每月到校一次',
    );
    const register = await textOf(await office.call('assessment.letterPaper', { ...sheet, id: null }));
    expect([register.includes('赵建国'), register.includes('chen老师')]).toEqual([true, true]);
  });
});
