/** The bin: what was removed comes back whole, to those who may, and is told where it can't. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../../shared/areas/children/filter.ts';
import { madeUpCensus } from '../../make/census.ts';
import { addChild, addKin, addLeftBehindChild, idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const language = 'zh-CN';
const bin = async () => (await office.call('admin.bin', { before: null, language })).entries;
const restore = (record: string, id: string) => office.call('admin.bringBack', { record, id, language });
const file = (id: string) => office.call('children.get', { id, day: null });
const found = async (text: string) => (await office.call('children.search', { text, limit: 9 })).length;

async function classRows() {
  return (await office.call('admin.classes', null)).map(
    ({ id, grade, number, pupils, headTeacherName, headTeacherId }) => ({
      id: id as string | null,
      grade,
      number,
      pupils,
      headTeacherName,
      headTeacherId,
    }),
  );
}

describe('the bin', () => {
  it('says what was removed, what hangs on it, when, by whom and how', async () => {
    const child = await addLeftBehindChild(office, { name: '高语嫣' });
    expect(await bin()).toEqual([]);
    await office.call('children.remove', { id: child.id });
    expect(await bin()).toEqual([
      {
        record: 'child',
        recordLabel: '档案',
        id: child.id,
        title: '高语嫣',
        child: null,
        bringsChild: false,
        deletedAt: expect.any(Number),
        staffName: '林校长',
        call: 'children.remove',
        hanging: expect.arrayContaining([{ label: '家人的资料', count: 3 }]),
      },
    ]);
  });

  it('gives a file back with everybody at its side, found again by name and phone, told in its history', async () => {
    const child = await addLeftBehindChild(office, { name: '高语嫣' });
    const before = await file(child.id);
    await office.call('children.remove', { id: child.id });
    expect(await found('高语嫣')).toBe(0);
    expect(await restore('child', child.id)).toEqual({ records: 1, title: '高语嫣', emptied: [] });
    const after = await file(child.id);
    expect(after.kin).toEqual(before.kin);
    expect({ ...after.child, version: 0, updatedAt: 0 }).toEqual({
      ...before.child,
      version: 0,
      updatedAt: 0,
    });
    expect([await found('高语嫣'), await found('15884624908'), await bin()]).toEqual([1, 1, []]);
    const { changes } = await office.call('children.history', { id: child.id, before: null, language });
    expect(changes[0]).toMatchObject({ kind: 'restored', call: 'admin.bringBack' });
  });

  it('gives a person back, and with it the file that went into the bin later', async () => {
    const child = await addChild(office, { name: '高语嫣' });
    const father = await addKin(office, child.id, 'father', { name: '高大山' });
    const mother = await addKin(office, child.id, 'mother', { name: '李秋月' });
    await office.call('children.removeKin', { id: father.id });
    await office.call('children.remove', { id: child.id });
    const entries = await bin();
    expect(entries.map((each) => [each.title, each.bringsChild])).toEqual([
      ['高语嫣', false],
      ['高大山（父亲）', true],
    ]);
    await restore('kin', father.id);
    expect((await file(child.id)).kin.map((each) => each.id)).toEqual([father.id, mother.id]);
    expect(await bin()).toEqual([]);
  });

  it('leaves a person where it was who was removed before the file', async () => {
    const child = await addChild(office, { name: '高语嫣' });
    const father = await addKin(office, child.id, 'father', { name: '高大山' });
    await office.call('children.removeKin', { id: father.id });
    await office.call('children.remove', { id: child.id });
    await restore('child', child.id);
    expect((await file(child.id)).kin).toEqual([]);
    expect((await bin()).map((each) => each.id)).toEqual([father.id]);
  });

  it('leaves the mark of the carer with whoever has it now', async () => {
    const child = await addLeftBehindChild(office);
    const grandmother = (await file(child.id)).kin.find((each) => each.carer)!;
    await office.call('children.removeKin', { id: grandmother.id });
    await addKin(office, child.id, 'carer', { name: '王秋菊', relation: '90' });
    expect((await restore('kin', grandmother.id)).emptied).toEqual(['现在的照护人']);
    const carers = (await file(child.id)).kin.filter((each) => each.carer);
    expect(carers.map((each) => each.name)).toEqual(['王秋菊']);
  });

  it('gives an undone import back file by file, each with its people', async () => {
    const { importId } = await office.call('children.readWorkbook', {
      name: '普查.xlsx',
      bytes: await madeUpCensus(3),
    });
    const { actId } = await office.call('children.commitImport', {
      importId,
      censusDay: '2026-09-10',
      classes: false,
    });
    await office.call('admin.undo', { id: actId! });
    const entries = await bin();
    expect(entries.map((each) => [each.record, each.call])).toEqual([
      ['child', 'admin.undo'],
      ['child', 'admin.undo'],
      ['child', 'admin.undo'],
    ]);
    expect((await restore('child', entries[1]!.id)).records).toBe(4);
    const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
    expect(rows.map((each) => each.name)).toEqual([entries[1]!.title]);
    expect((await file(entries[1]!.id)).kin.length).toBe(3);
  });

  it('gives a class and a term back, and a file without the class that is gone', async () => {
    const rows = await classRows();
    const child = await addChild(office, { name: '高语嫣', classId: rows[0]!.id });
    await office.call('children.remove', { id: child.id });
    await office.call('admin.saveClasses', rows.slice(1));
    await office.call('admin.saveTerms', []);
    expect((await bin()).map((each) => each.title).toSorted()).toEqual(
      ['2025学年第二学期', '2026学年第一学期', '一(1)班', '高语嫣'].toSorted(),
    );
    expect(await restore('child', child.id)).toMatchObject({ emptied: ['班级'] });
    expect((await file(child.id)).child.classId).toBeNull();
    await restore('schoolClass', rows[0]!.id!);
    expect((await office.call('admin.classes', null)).length).toBe(12);
  });

  it('refuses what would stand there twice: a child’s number, a class, a term over another', async () => {
    const idNumber = idNumberOf('2016-09-04');
    const child = await addChild(office, { idNumber });
    await office.call('children.remove', { id: child.id });
    await addChild(office, { name: '李雨', idNumber });
    const problem = (record: string, id: string) =>
      office.problem('admin.bringBack', { record, id, language });
    expect(await problem('child', child.id)).toEqual({
      code: 'restoreConflict',
      params: { record: 'child' },
    });
    const rows = await classRows();
    await office.call('admin.saveClasses', rows.slice(1));
    await office.call('admin.saveClasses', [{ ...rows[0]!, id: null }, ...(await classRows())]);
    expect((await problem('schoolClass', rows[0]!.id!))?.code).toBe('restoreConflict');
    const [term] = await office.call('admin.terms', null);
    await office.call('admin.saveTerms', [
      { id: null, name: '春', startsOn: '2026-03-01', endsOn: '2026-06-30' },
    ]);
    expect((await problem('term', term!.id))?.code).toBe('restoreConflict');
    expect((await office.call('admin.terms', null)).length).toBe(1);
  });

  it('is undone like anything else', async () => {
    const child = await addLeftBehindChild(office, { name: '高语嫣' });
    await office.call('children.remove', { id: child.id });
    await restore('child', child.id);
    const { undo } = await office.call('admin.nextUndo', { language });
    expect(undo).toMatchObject({ call: 'admin.bringBack', title: '高语嫣' });
    await office.call('admin.undoLast', { id: undo!.id });
    expect((await bin()).map((each) => each.id)).toEqual([child.id]);
  });

  it('shows the caretaker files and people, not the classes that only the principal may set', async () => {
    const rows = await classRows();
    await office.call('admin.saveClasses', rows.slice(1));
    const child = await addChild(office, { name: '高语嫣' });
    await office.call('children.remove', { id: child.id });
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    expect((await bin()).map((each) => each.record)).toEqual(['child']);
    expect(
      await office.problem('admin.bringBack', { record: 'schoolClass', id: rows[0]!.id, language }),
    ).toEqual({ code: 'notFound', params: { record: 'bin' } });
    await restore('child', child.id);
  });

  it('goes on where its newest hundred end', async () => {
    for (let turn = 0; turn < 104; turn += 1) {
      const { id } = await addChild(office);
      await office.call('children.remove', { id });
    }
    const first = await office.call('admin.bin', { before: null, language });
    const second = await office.call('admin.bin', { before: first.next, language });
    expect([first.entries.length, second.entries.length, second.next]).toEqual([100, 4, null]);
    expect(new Set([...first.entries, ...second.entries].map((each) => each.id)).size).toBe(104);
  });
});
