import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallOf } from '../../../shared/areas.ts';
import type { Input } from '../../../shared/call.ts';
import { addKin, addLeftBehindChild } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';

type Patch = Input<CallOf<'guardians.saveEntrustment'>>['patch'];

let office: TestOffice;
let childId: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  childId = (await addLeftBehindChild(office)).id;
});
afterEach(() => office.end());

const care = () => office.call('guardians.care', { childId });
const fit = { harmed: false, addicted: false, neglected: false, unfit: false };
const add = (patch: Patch = {}) =>
  office.call('guardians.saveEntrustment', { id: null, version: null, childId, patch });
const change = async (id: string, patch: Patch) =>
  office.call('guardians.saveEntrustment', { id, version: null, childId, patch });
const writtenNotice = async () =>
  (await office.call('children.get', { id: childId, day: null })).child.writtenNoticeOn;
const todos = async () =>
  Object.fromEntries((await office.call('guardians.todos', null)).map(({ code, count }) => [code, count]));

describe('an entrustment', () => {
  it('is asked for while both parents are away, and is with the present carer when nobody else is named', async () => {
    expect(await care()).toMatchObject({ state: 'none', needed: true, present: null });
    expect(await todos()).toEqual({ none: 1 });
    await add({ ...fit, endsOn: '2027-08-31' });
    expect(await care()).toMatchObject({ state: 'running', present: { carerName: '陈桂香' } });
    expect(await todos()).toEqual({});
  });

  it('tells a question of Art. 22 that nobody asked apart from one answered no, and is red by one yes', async () => {
    const { id } = await add({ ...fit, unfit: null, endsOn: '2027-08-31' });
    expect(await care()).toMatchObject({ state: 'unasked', unanswered: ['unfit'], disqualified: [] });
    await change(id, { addicted: true });
    expect(await care()).toMatchObject({ state: 'disqualified', disqualified: ['addicted'] });
    expect(await todos()).toEqual({ disqualified: 1 });
  });

  it('is to be renewed as many days before its end as the school says', async () => {
    await add({ ...fit, endsOn: '2026-12-30' });
    expect((await care()).state).toBe('running');
    await office.call('admin.saveSchool', { entrustmentDueDays: 40 });
    expect((await care()).state).toBe('endsSoon');
    expect(await todos()).toEqual({ endsSoon: 1 });
  });

  it('says when its term is over', async () => {
    await add({ ...fit, startsOn: '2025-09-01', endsOn: '2026-11-22' });
    expect((await care()).state).toBe('ended');
    expect(await todos()).toEqual({ ended: 1 });
  });

  it('ends with its carer, keeps its interval and its notice, and asks for another of both', async () => {
    await add({ ...fit, startsOn: '2026-09-01', endsOn: '2027-08-31', noticeSchoolOn: '2026-09-02' });
    expect(await writtenNotice()).toBe('2026-09-02');
    const { kin } = await office.call('children.get', { id: childId, day: null });
    const mother = kin.find((each) => each.relation === '52')!;
    await office.call('children.saveKin', {
      id: mother.id,
      version: mother.version,
      childId,
      role: null,
      patch: { carer: true },
      since: '2026-11-01',
    });
    const view = await care();
    expect(view).toMatchObject({ state: 'none', present: null });
    expect(view.former).toMatchObject([
      {
        carerName: '陈桂香',
        record: {
          startsOn: '2026-09-01',
          endedOn: '2026-11-01',
          endedWhy: 'carerChanged',
          noticeSchoolOn: '2026-09-02',
        },
      },
    ]);
    expect(await writtenNotice()).toBeNull();
    await office.call('admin.undoLast', {
      id: (await office.call('admin.nextUndo', { language: 'zh-CN' })).undo!.id,
    });
    expect(await care()).toMatchObject({
      state: 'running',
      present: { record: { endedOn: null, noticeSchoolOn: '2026-09-02' } },
    });
  });

  it('stays with a carer who was written wrongly, and says that somebody else cares', async () => {
    await add({ ...fit, endsOn: '2027-08-31' });
    const { kin } = await office.call('children.get', { id: childId, day: null });
    const mother = kin.find((each) => each.relation === '52')!;
    await office.call('children.saveKin', {
      id: mother.id,
      version: mother.version,
      childId,
      role: null,
      patch: { carer: true },
      correction: true,
    });
    expect((await care()).state).toBe('otherCarer');
  });

  it('is ended by the next one on the day on which that begins', async () => {
    await add({ ...fit, startsOn: '2025-09-01', endsOn: '2026-11-30', noticeSchoolOn: '2025-09-02' });
    await add({ ...fit, startsOn: '2026-11-10', endsOn: '2027-08-31' });
    const view = await care();
    expect(view.present!.record).toMatchObject({ startsOn: '2026-11-10', noticeSchoolOn: null });
    expect(view.former.map(({ record }) => [record.endedOn, record.endedWhy, record.noticeSchoolOn])).toEqual(
      [['2026-11-10', 'renewed', '2025-09-02']],
    );
  });

  it('takes over the notice that the census brought', async () => {
    const { child } = await office.call('children.get', { id: childId, day: null });
    await office.call('children.save', {
      id: childId,
      version: child.version,
      patch: { writtenNoticeOn: '2026-03-09' },
    });
    await add({ ...fit });
    expect((await care()).present!.record.noticeSchoolOn).toBe('2026-03-09');
    expect((await care()).gaps).not.toContain('noticeSchool');
  });

  it('refuses a term that ends before it begins, an end to come, and somebody who is not at the child’s side', async () => {
    await expect(add({ startsOn: '2026-09-01', endsOn: '2026-08-31' })).rejects.toMatchObject({
      problem: { fields: [{ path: 'patch.endsOn', issue: 'endBeforeStart' }] },
    });
    await expect(add({ endedOn: '2026-11-24' })).rejects.toMatchObject({
      problem: { fields: [{ path: 'patch.endedOn', issue: 'dayAhead' }] },
    });
    const other = await addLeftBehindChild(office, { name: '李雨' });
    const stranger = await addKin(office, other.id, 'carer', { name: '别家的人' });
    await expect(add({ kinId: stranger.id })).rejects.toMatchObject({
      problem: { code: 'notFound', params: { record: 'kin' } },
    });
    expect((await care()).present).toBeNull();
  });

  it('lets two agreements never run at once', async () => {
    const first = await add({ ...fit, startsOn: '2025-09-01' });
    await add({ ...fit, startsOn: testDay });
    await expect(change(first.id, { endedOn: null })).rejects.toMatchObject({
      problem: { code: 'invalidInput' },
    });
  });

  it('tells the caretaker, who does not see the answers, nothing that follows from them', async () => {
    const { id } = await add({ ...fit, addicted: true, endsOn: '2027-08-31' });
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    expect(await care()).toMatchObject({ state: 'running', disqualified: [], unanswered: [] });
    expect((await care()).present!.record.addicted).toBeNull();
    expect(await todos()).toEqual({});
    await expect(change(id, { addicted: false })).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
  });

  it('names a carer as elderly from the age that the school says', async () => {
    const { kin } = await office.call('children.get', { id: childId, day: null });
    const carer = kin.find((each) => each.carer)!;
    await office.call('children.saveKin', {
      id: carer.id,
      version: carer.version,
      childId,
      role: null,
      patch: { birthDate: '1957-11-24', literacy: 'little' },
    });
    expect((await care()).carer).toMatchObject({ age: 68, elderly: false, literacy: 'little' });
    await office.call('admin.saveSchool', { elderlyFromAge: 68 });
    expect((await care()).carer).toMatchObject({ elderly: true });
    expect((await office.call('guardians.carers', null))[0]).toMatchObject({ carer: { elderly: true } });
  });

  it('prints an agreement with its parties, and notes that their numbers were read', async () => {
    await add({ ...fit, startsOn: '2026-09-01', endsOn: '2027-08-31' });
    const text = JSON.stringify(
      await office.call('guardians.entrustmentPaper', { childId, format: 'document' }),
    );
    for (const words of ['陈桂香', '王大山', '自2026年9月1日起', '■没有']) expect(text).toContain(words);
    expect(await office.call('guardians.entrustmentPaper', { childId, format: 'docx' })).toBeInstanceOf(
      Uint8Array,
    );
  });
});
