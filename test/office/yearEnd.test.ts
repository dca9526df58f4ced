import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../shared/areas/children/filter.ts';
import { addChild } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const step = (of: object = {}) =>
  office.call('admin.yearEnd', {
    day: '2026-09-01',
    leaveOn: '2026-07-03',
    staying: [],
    headTeachers: true,
    pupils: true,
    ...of,
  });

/** A child in this class, known for two years. */
async function childIn(className: string, name: string) {
  const classes = await office.call('admin.classes', null);
  const [, grade, number] = /^(\d)\((\d)\)$/.exec(className)!;
  const found = classes.find((each) => each.grade === Number(grade) && each.number === Number(number));
  return addChild(office, { name, classId: found!.id, fileOpenedOn: '2024-09-01', schooling: '3' });
}

async function classesOf(day: string | null): Promise<Record<string, string | null>> {
  const { rows } = await office.call('children.list', { filter: { ...everyone, day }, columns: [] });
  return Object.fromEntries(rows.map((row) => [row.name, row.className]));
}

describe('the step to the next school year', () => {
  it('moves every class up a grade and lets the highest leave; the days before stay as they were', async () => {
    await childIn('1(1)', '王小芳');
    await childIn('5(2)', '李雨');
    await childIn('6(1)', '陈立');
    expect(await step()).toEqual({ moved: 2, left: 1, stayed: 0 });
    expect(await classesOf(null)).toEqual({ 王小芳: '二(1)班', 李雨: '六(2)班' });
    expect(await classesOf('2026-08-31')).toEqual({ 王小芳: '一(1)班', 李雨: '五(2)班' });
    expect(await classesOf('2026-07-02')).toEqual({ 王小芳: '一(1)班', 李雨: '五(2)班', 陈立: '六(1)班' });
  });

  it('shows beforehand what it does, class by class, and when it was done last', async () => {
    await childIn('3(1)', '王小芳');
    const { leaveOn, doneOn, classes } = await office.call('admin.yearEndPlan', null);
    expect({ leaveOn, doneOn }).toEqual({ leaveOn: '2026-07-03', doneOn: null });
    expect(classes.find((each) => each.children.length > 0)).toMatchObject({
      grade: 3,
      to: { grade: 4, number: 1, exists: true },
      children: [{ name: '王小芳' }],
    });
    expect(classes.filter((each) => each.to === null).map((each) => each.grade)).toEqual([6, 6]);
    await step();
    expect((await office.call('admin.yearEndPlan', null)).doneOn).toBe('2026-11-23');
  });

  it('leaves in their class those who stay back', async () => {
    const child = await childIn('6(1)', '王小芳');
    expect(await step({ staying: [child.id] })).toEqual({ moved: 0, left: 0, stayed: 1 });
    expect(await classesOf(null)).toEqual({ 王小芳: '六(1)班' });
  });

  it('takes head teachers and numbers of pupils along, or leaves them', async () => {
    const all = await office.call('admin.classes', null);
    const named = all.map(({ id, grade, number }) => ({
      id,
      grade,
      number,
      pupils: 20 + grade,
      headTeacherName: `${grade}(${number})的老师`,
      headTeacherId: null,
    }));
    await office.call('admin.saveClasses', named);
    await step({ pupils: false });
    const after = await office.call('admin.classes', null);
    expect(after.map((each) => each.headTeacherName)).toEqual([
      null,
      null,
      ...named.slice(0, 10).map((each) => each.headTeacherName),
    ]);
    expect(after.map((each) => each.pupils)).toEqual(named.map((each) => each.pupils));
  });

  it('is taken back by one undo, the spells, the leaving and the head teachers too', async () => {
    await childIn('1(1)', '王小芳');
    await childIn('6(1)', '陈立');
    const seen = async () => ({
      rows: (
        await office.call('children.list', { filter: everyone, columns: ['leftOn', 'leftBy', 'schooling'] })
      ).rows,
      classes: (await office.call('admin.classes', null)).map(
        ({ version: _, updatedAt: __, ...each }) => each,
      ),
      past: await classesOf('2026-08-31'),
    });
    const before = await seen();
    await step();
    expect(await seen()).not.toEqual(before);
    const [act] = await office.call('admin.acts', { limit: 1 });
    expect(act).toMatchObject({ call: 'admin.yearEnd', undoable: true });
    await office.call('admin.undo', { id: act!.id });
    expect(await seen()).toEqual(before);
    expect((await office.call('admin.yearEndPlan', null)).doneOn).toBeNull();
  });

  it('makes the class above where the school has none yet, and turns primary pupils into lower secondary ones', async () => {
    const all = await office.call('admin.classes', null);
    await office.call('admin.saveClasses', [
      ...all.map(({ id, grade, number, pupils }) => ({
        id,
        grade,
        number,
        pupils,
        headTeacherName: null,
        headTeacherId: null,
      })),
      { id: null, grade: 7, number: 1, pupils: null, headTeacherName: null, headTeacherId: null },
    ]);
    const child = await childIn('6(2)', '王小芳');
    await step();
    expect(await classesOf(null)).toEqual({ 王小芳: '七(2)班' });
    expect((await office.call('children.get', { id: child.id, day: null })).child.schooling).toBe('4');
  });

  it('is refused for a day that has not come, and for leaving after the step', async () => {
    const input = { day: '2026-11-24', leaveOn: '2026-07-03', staying: [], headTeachers: true, pupils: true };
    expect(await office.problem('admin.yearEnd', input)).toMatchObject({
      fields: [{ path: 'day', issue: 'dayAhead' }],
    });
    expect(await office.problem('admin.yearEnd', { ...input, day: '2026-06-30' })).toMatchObject({
      fields: [{ path: 'leaveOn', issue: 'leaveAfterMove' }],
    });
  });
});
