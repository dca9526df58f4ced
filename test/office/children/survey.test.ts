import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedColumns, surveyCells } from '../../../shared/areas/children/survey.ts';
import { addChild, addKin, addLeftBehindChild } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
let classIds: string[];
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  classIds = (await office.call('admin.classes', null)).map((each) => each.id);
});
afterEach(() => office.end());

const sheet = (at: number) => office.call('children.surveySheet', { classId: classIds[at]! });
/** A term of its own, so that another survey can follow the one before. */
async function nextTerm(): Promise<void> {
  const kept = await office.call('admin.terms', null);
  await office.call('admin.saveTerms', [
    ...kept.map(({ id, name, startsOn, endsOn }) => ({
      id,
      name,
      startsOn,
      endsOn: endsOn > testDay ? '2026-11-22' : endsOn,
    })),
    { id: null, name: '2026学年第二学期', startsOn: '2026-11-23', endsOn: '2027-06-30' },
  ]);
}

describe('the opening survey', () => {
  it('is one a term, shows who is still to be looked at, and is done when all are', async () => {
    const first = await addChild(office, { classId: classIds[0]! });
    const second = await addChild(office, { name: '李雨', classId: classIds[1]! });
    expect((await office.call('children.survey', null)).survey).toBeNull();
    const started = await office.call('children.startSurvey', null);
    expect(await office.call('children.startSurvey', null)).toEqual(started);
    const counted = async () =>
      (await office.call('children.survey', null)).classes.map(({ total, seen }) => [seen, total]);
    expect(await counted()).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const todo = async () =>
      (await office.call('children.overview', null)).todo.find(({ code }) => code === 'survey');
    expect(await todo()).toMatchObject({ count: 2 });
    await office.call('children.markSeen', { childIds: [first.id, second.id], seen: true });
    expect(await todo()).toBeUndefined();
    expect((await sheet(0))[0]).toMatchObject({ seenOn: testDay, seenBy: '林校长' });
    await office.call('children.markSeen', { childIds: [second.id], seen: false });
    expect(await counted()).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it('marks what has changed since the survey before, with the value of then', async () => {
    const child = await addLeftBehindChild(office, { classId: classIds[0]!, homeAddress: '青坑村1号' });
    await office.call('children.startSurvey', null);
    await nextTerm();
    await office.call('children.startSurvey', null);
    expect(changedColumns((await sheet(0))[0]!, 'zh-CN')).toEqual([]);
    const { kin } = await office.call('children.get', { id: child.id, day: null });
    await office.call('children.saveKin', {
      id: kin[0]!.id,
      version: kin[0]!.version,
      childId: child.id,
      role: null,
      patch: { awayPlace: '上海市', phones: [{ number: '15000000001', provedOn: null }] },
    });
    await office.call('children.save', {
      id: child.id,
      version: child.version,
      patch: { homeAddress: '石桥村2号' },
    });
    await office.call('children.removeKin', { id: kin[2]!.id });
    await addKin(office, child.id, 'carer', { name: '王秋菊', relation: '90' });
    const [row] = await sheet(0);
    expect(changedColumns(row!, 'zh-CN')).toEqual(['homeAddress', 'father', 'fatherAway', 'carer']);
    const then = surveyCells(row!.before!, 'zh-CN');
    expect(then).toMatchObject({
      homeAddress: '青坑村1号',
      father: '王大山 15884624908',
      fatherAway: '广东省东莞市',
      carer: '祖母 陈桂香 0577-65233623',
    });
  });

  it('compares a file that came into the office later with what its spells say', async () => {
    const child = await addChild(office, { classId: classIds[0]!, fileOpenedOn: '2026-03-09' });
    const mother = await addKin(office, child.id, 'mother', {
      name: '李秋月',
      away: true,
      awayPlace: '上海市',
    });
    await office.call('children.saveKin', {
      id: mother.id,
      version: mother.version,
      childId: child.id,
      role: null,
      patch: { away: false },
      since: '2026-08-20',
    });
    await addChild(office, { name: '李雨', classId: classIds[0]!, fileOpenedOn: '2026-09-01' });
    await office.call('children.startSurvey', null);
    expect((await office.call('children.survey', null)).comparedWith).toBe('2026-07-03');
    const [old, fresh] = await sheet(0);
    expect(surveyCells(old!.before!, 'zh-CN').motherAway).toBe('上海市');
    expect(fresh!.before).toBeNull();
  });

  it('shows a head teacher the own class only, and lets nobody else begin it', async () => {
    const headTeacherId = await office.addStaff('headTeacher', 'qiu');
    const all = await office.call('admin.classes', null);
    await office.call(
      'admin.saveClasses',
      all.map(({ id, grade, number, pupils, headTeacherName }, at) => ({
        id,
        grade,
        number,
        pupils,
        headTeacherName,
        headTeacherId: at === 0 ? headTeacherId : null,
      })),
    );
    await addChild(office, { classId: classIds[0]! });
    const other = await addChild(office, { name: '李雨', classId: classIds[1]! });
    await office.call('children.startSurvey', null);
    await office.signIn('qiu');
    expect((await office.call('children.survey', null)).classes.map((each) => each.className)).toEqual([
      '一(1)班',
    ]);
    expect(await sheet(1)).toEqual([]);
    expect(await office.problem('children.markSeen', { childIds: [other.id], seen: true })).toEqual({
      code: 'notFound',
      params: { record: 'child' },
    });
    expect(await office.problem('children.startSurvey', null)).toEqual({ code: 'notAllowed' });
  });

  it('prints the sheet of a class with places to sign', async () => {
    await addChild(office, { classId: classIds[0]! });
    await office.call('children.startSurvey', null);
    const document = await office.call('children.surveyPaper', { classId: classIds[0]!, format: 'document' });
    const words = JSON.stringify(document);
    for (const each of ['开学摸底核对表', '一(1)班', '王小芳', '核对人签名', '班主任'])
      expect(words).toContain(each);
  });
});
