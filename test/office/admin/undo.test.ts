/** Ctrl+Z and Ctrl+Y: one's own acts, in order, whole, over a restart, and never over what somebody did since. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../../shared/areas/children/filter.ts';
import { madeUpCensus } from '../../make/census.ts';
import { addChild, addKin, addLeftBehindChild, idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { addOwnField } from '../../make/ownFields.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const next = () => office.call('admin.nextUndo', { language: 'zh-CN' });

/** As the page does on the key. Null where there is nothing. */
async function press(way: 'undo' | 'redo') {
  const act = (await next())[way];
  if (act) await office.call(way === 'undo' ? 'admin.undoLast' : 'admin.redoLast', { id: act.id });
  return act;
}

const save = (id: string, patch: Parameters<typeof addChild>[1]) =>
  office.call('children.save', { id, version: null, patch: patch ?? {} });
const villageOf = async (id: string) => (await office.call('children.get', { id, day: null })).child.village;
const count = async () => (await office.call('children.list', { filter: everyone, columns: [] })).total;
const problemOf = (name: string, input: unknown) => office.problem(name, input);

describe('the last steps', () => {
  it('are taken back one after the other, sixty deep and after a restart, and done again', async () => {
    const child = await addChild(office, { village: '第0村' });
    for (let turn = 1; turn <= 60; turn += 1) await save(child.id, { village: `第${turn}村` });
    for (let turn = 59; turn >= 30; turn -= 1) await press('undo');
    expect(await villageOf(child.id)).toBe('第30村');
    await office.restart();
    await office.signIn('lin');
    for (let turn = 29; turn >= 0; turn -= 1) await press('undo');
    expect(await villageOf(child.id)).toBe('第0村');
    await press('undo');
    expect(await count()).toBe(0);
    expect(await press('undo')).toBeNull();
    for (let turn = 0; turn <= 60; turn += 1) await press('redo');
    expect(await villageOf(child.id)).toBe('第60村');
    expect(await press('redo')).toBeNull();
  });

  it('take back one of the school’s own values and leave another that was written since', async () => {
    const [way, bus] = [
      await addOwnField(office),
      await addOwnField(office, { label: '接送人', kind: 'text' }, []),
    ];
    const child = await addChild(office);
    const own = async () => (await office.call('children.get', { id: child.id, day: null })).child.own;
    await save(child.id, { own: { [way.id]: 'c1' } });
    const [first] = await office.call('admin.acts', { limit: 1 });
    await save(child.id, { own: { [bus.id]: '大伯' } });
    await office.call('admin.undo', { id: first!.id });
    expect(await own()).toEqual({ [bus.id]: '大伯' });
    await office.call('admin.redo', { id: first!.id });
    expect(await own()).toEqual({ [way.id]: 'c1', [bus.id]: '大伯' });
    await save(child.id, { own: { [way.id]: 'c2' } });
    expect((await problemOf('admin.undo', { id: first!.id }))?.code).toBe('undoConflict');
    expect(await own()).toEqual({ [way.id]: 'c2', [bus.id]: '大伯' });
    await press('undo');
    await press('undo');
    await press('undo');
    expect(await own()).toBeNull();
  });

  it('say what they were: the act, whose file, how many records', async () => {
    const child = await addChild(office, { name: '高语嫣' });
    await save(child.id, { village: '青坑村' });
    expect(await press('undo')).toMatchObject({ call: 'children.save', title: '高语嫣', records: 1 });
  });

  it('come back as they were: a removal, somebody new at the side, a change of two records in one act', async () => {
    const child = await addLeftBehindChild(office);
    const before = await office.call('children.get', { id: child.id, day: null });
    await addKin(office, child.id, 'carer', { name: '王秋菊', relation: '90' });
    await office.call('children.removeKin', { id: before.kin[0]!.id });
    await office.call('children.remove', { id: child.id });
    for (let turn = 0; turn < 3; turn += 1) await press('undo');
    const after = await office.call('children.get', { id: child.id, day: null });
    const plain = (file: typeof before) => file.kin.map(({ version: _, updatedAt: __, ...values }) => values);
    expect(plain(after)).toEqual(plain(before));
    for (let turn = 0; turn < 3; turn += 1) await press('redo');
    expect(await count()).toBe(0);
  });

  it('include a whole import, and its being done again', async () => {
    const rows = 30;
    const { importId } = await office.call('children.readWorkbook', {
      name: '普查.xlsx',
      bytes: await madeUpCensus(rows),
    });
    await office.call('children.commitImport', { importId, censusDay: '2026-09-10', classes: false });
    const all = { filter: everyone, columns: ['idNumber', 'village'] };
    const imported = await office.call('children.list', all);
    expect(await press('undo')).toMatchObject({ call: 'children.commitImport', title: '' });
    expect(await count()).toBe(0);
    await press('redo');
    expect(await office.call('children.list', all)).toEqual(imported);
    expect((await office.call('children.search', { text: imported.rows[7]!.name, limit: 5 })).length).toBe(1);
  });

  it('can’t be done again once something new was done', async () => {
    const child = await addChild(office, { village: '青坑村' });
    await save(child.id, { village: '石桥村' });
    await press('undo');
    await office.call('admin.saveSchool', { township: '银山乡' });
    expect((await next()).redo).toBeNull();
    expect(await press('undo')).toMatchObject({ call: 'admin.saveSchool' });
    expect(await press('redo')).toMatchObject({ call: 'admin.saveSchool' });
  });

  it('are not taken back twice by a key that was pressed twice', async () => {
    const child = await addChild(office, { village: '第0村' });
    await save(child.id, { village: '第1村' });
    await save(child.id, { village: '第2村' });
    const { undo } = await next();
    await office.call('admin.undoLast', { id: undo!.id });
    expect(await problemOf('admin.undoLast', { id: undo!.id })).toEqual({ code: 'nothingToUndo' });
    expect(await villageOf(child.id)).toBe('第1村');
    await office.call('admin.redoLast', { id: undo!.id });
    expect(await problemOf('admin.redoLast', { id: undo!.id })).toEqual({ code: 'nothingToUndo' });
  });

  it('are one’s own, and leave accounts and one’s own settings alone', async () => {
    const child = await addChild(office, { village: '青坑村' });
    await office.addStaff('caretaker', 'zhou');
    await office.call('admin.savePreferences', { language: 'en', childColumns: null, hintsSeen: [] });
    await office.signIn('zhou');
    expect(await next()).toEqual({ undo: null, redo: null });
    await save(child.id, { village: '石桥村' });
    await office.signIn('lin');
    expect((await next()).undo).toMatchObject({ call: 'children.save', id: expect.any(String) });
    expect((await problemOf('admin.undoLast', { id: (await next()).undo!.id }))?.code).toBe('undoConflict');
  });

  it('show in the list of acts as undone, and turn there too', async () => {
    const child = await addChild(office, { village: '青坑村' });
    await save(child.id, { village: '石桥村' });
    const [act] = await office.call('admin.acts', { limit: 50 });
    await office.call('admin.undo', { id: act!.id });
    const [undone, made] = await office.call('admin.acts', { limit: 50 });
    expect(undone).toMatchObject({ id: act!.id, undone: true, undoable: false, redoable: true });
    expect(made).toMatchObject({ undone: false, undoable: true, redoable: false });
    await office.call('admin.redo', { id: act!.id });
    expect(await villageOf(child.id)).toBe('石桥村');
    expect((await office.call('admin.acts', { limit: 1 }))[0]).toMatchObject({ undone: false });
  });
});

describe('a step that no longer fits', () => {
  it('is refused with who changed it and when, and nothing changes', async () => {
    const child = await addChild(office, { village: '青坑村', homeAddress: '青坑村1号' });
    await save(child.id, { village: '石桥村', homeAddress: '石桥村2号' });
    const mine = (await next()).undo!;
    const zhou = await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    const { updatedAt } = await save(child.id, { village: '下垟村' });
    await office.signIn('lin');
    expect(await problemOf('admin.undoLast', { id: mine.id })).toEqual({
      code: 'undoConflict',
      params: { record: 'child', staffId: zhou, at: updatedAt },
    });
    const { child: kept } = await office.call('children.get', { id: child.id, day: null });
    expect(kept).toMatchObject({ village: '下垟村', homeAddress: '石桥村2号' });
  });

  it('leaves a new file alone at whose side somebody was added since', async () => {
    const child = await addChild(office);
    const [made] = await office.call('admin.acts', { limit: 1 });
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    await addKin(office, child.id, 'father', { name: '王大山' });
    await office.signIn('lin');
    expect(await problemOf('admin.undo', { id: made!.id })).toMatchObject({
      code: 'undoConflict',
      params: { record: 'kin' },
    });
  });

  it('leaves a class in which children are, and a child whose ID number was taken', async () => {
    const rows = (await office.call('admin.classes', null)).map(
      ({ id, grade, number, pupils, headTeacherName, headTeacherId }) => ({
        id: id as string | null,
        grade,
        number,
        pupils,
        headTeacherName,
        headTeacherId,
      }),
    );
    const added = { id: null, grade: 7, number: 1, pupils: 20, headTeacherName: null, headTeacherId: null };
    await office.call('admin.saveClasses', [...rows, added]);
    const [madeClass] = await office.call('admin.acts', { limit: 1 });
    const classId = (await office.call('admin.classes', null)).find((each) => each.grade === 7)!.id;
    const idNumber = idNumberOf('2013-09-04');
    const child = await addChild(office, { classId, idNumber });
    expect((await problemOf('admin.undo', { id: madeClass!.id }))?.code).toBe('undoConflict');
    await office.call('children.remove', { id: child.id });
    const [removed] = await office.call('admin.acts', { limit: 1 });
    await addChild(office, { name: '李雨', idNumber });
    expect((await problemOf('admin.undo', { id: removed!.id }))?.code).toBe('undoConflict');
    expect(await count()).toBe(1);
  });

  it('is not for a child that has left one’s class since, nor for a call that one may not make any more', async () => {
    const headId = await office.addStaff('headTeacher', 'tan');
    const [first, second] = await office.call('admin.classes', null);
    const rows = await office.call('admin.classes', null);
    await office.call(
      'admin.saveClasses',
      rows.map(({ id, grade, number, pupils, headTeacherName }) => ({
        id,
        grade,
        number,
        pupils,
        headTeacherName,
        headTeacherId: id === first!.id ? headId : null,
      })),
    );
    await office.signIn('tan');
    const child = await addChild(office, { classId: first!.id });
    await save(child.id, { village: '青坑村' });
    const mine = (await next()).undo!;
    await office.signIn('lin');
    await save(child.id, { classId: second!.id });
    await office.signIn('tan');
    expect(await problemOf('admin.undoLast', { id: mine.id })).toEqual({
      code: 'notFound',
      params: { record: 'child' },
    });
    await office.signIn('lin');
    const zhou = await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    await office.call('children.remove', { id: child.id });
    const removal = (await next()).undo!;
    await office.signIn('lin');
    await office.call('admin.saveAccount', { id: zhou, name: '周老师', role: 'mentor' });
    await office.signIn('zhou');
    expect((await next()).undo).toBeNull();
    expect(await problemOf('admin.undo', { id: removal.id })).toEqual({ code: 'nothingToUndo' });
  });

  it('takes the school’s name back on the locked screen too', async () => {
    await office.call('admin.saveSchool', { name: '银山乡中心小学' });
    await press('undo');
    expect((await office.call('admin.door', null)).schoolName).toBe('金山乡中心小学');
  });
});
