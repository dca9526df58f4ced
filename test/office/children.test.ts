import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../shared/areas/children/filter.ts';
import { addChild, addKin, addLeftBehindChild, idNumberOf } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const list = (groups = {}) => office.call('children.list', { filter: { ...everyone, groups }, columns: [] });

describe('one file', () => {
  it('fills birth date and sex from a valid ID number, and asks when they differ', async () => {
    const child = await addChild(office, { idNumber: idNumberOf('2016-09-04', 2) });
    expect(child).toMatchObject({ birthDate: '2016-09-04', sex: '2' });
    await office.call('children.save', {
      id: child.id,
      version: child.version,
      patch: { birthDate: '2016-09-05', sex: '1' },
    });
    const { derived } = await office.call('children.get', { id: child.id, day: null });
    expect(derived.doubts).toEqual([
      { field: 'birthDate', issue: 'idBirthDiffers', value: '2016-09-05' },
      { field: 'sex', issue: 'idSexDiffers', value: '1' },
    ]);
  });

  it('keeps a doubtful value once somebody says why, and asks no more', async () => {
    const child = await addChild(office, { idNumber: idNumberOf('2016-09-04', 2), sex: '1' });
    await office.call('children.save', {
      id: child.id,
      version: child.version,
      patch: {
        confirmations: [
          { field: 'sex', issue: 'idSexDiffers', value: '1', reason: '户口本登记有误，正在更正' },
        ],
      },
    });
    expect((await office.call('children.get', { id: child.id, day: null })).derived.doubts).toEqual([]);
  });

  it('refuses a second file with the same ID number', async () => {
    const idNumber = idNumberOf('2016-09-04');
    await addChild(office, { idNumber });
    expect(
      await office.problem('children.save', { id: null, version: null, patch: { name: '李雨', idNumber } }),
    ).toEqual({ code: 'duplicateIdNumber' });
  });

  it('refuses to save over what somebody else has changed meanwhile', async () => {
    const child = await addChild(office);
    await office.call('children.save', {
      id: child.id,
      version: child.version,
      patch: { village: '青坑村' },
    });
    expect(
      await office.problem('children.save', {
        id: child.id,
        version: child.version,
        patch: { village: '石桥村' },
      }),
    ).toEqual({ code: 'changedMeanwhile', params: { record: 'child' } });
  });

  it('has one carer at a time: a new one takes the mark from the old', async () => {
    const child = await addLeftBehindChild(office);
    await addKin(office, child.id, 'carer', { name: '王秋菊', relation: '90' });
    const { kin } = await office.call('children.get', { id: child.id, day: null });
    expect(kin.filter((each) => each.carer).map((each) => each.name)).toEqual(['王秋菊']);
  });

  it('rings the carer first and says when a number was last proved right', async () => {
    const child = await addLeftBehindChild(office);
    const { contacts } = await office.call('children.get', { id: child.id, day: null });
    expect(contacts.map((each) => [each.name, each.number, each.provedOn])).toEqual([
      ['陈桂香', '0577-65233623', '2026-09-10'],
      ['王大山', '15884624908', null],
    ]);
  });

  it('tells its history: who changed which field from what to what', async () => {
    const child = await addChild(office, { village: '青坑村' });
    await office.call('children.save', {
      id: child.id,
      version: child.version,
      patch: { village: '石桥村' },
    });
    const { changes, next } = await office.call('children.history', {
      id: child.id,
      before: null,
      language: 'zh-CN',
    });
    const [newest, first] = changes;
    expect(next).toBeNull();
    expect(newest).toMatchObject({
      staffName: '林校长',
      call: 'children.save',
      kind: 'changed',
      fields: [{ field: 'village', before: '青坑村', after: '石桥村' }],
    });
    expect(first?.kind).toBe('made');
  });
});

describe('finding', () => {
  it('finds by name, pinyin, initials, last four of the ID and a parent’s phone, and forgets the old name', async () => {
    const child = await addLeftBehindChild(office, { name: '单晓东', idNumber: idNumberOf('2016-09-04', 2) });
    await addChild(office, { name: '高语嫣' });
    const find = async (text: string) =>
      (await office.call('children.search', { text, limit: 20 })).map((each) => each.id);
    const tail = idNumberOf('2016-09-04', 2).slice(-4);
    for (const text of ['单晓', 'shanxiaodong', 'sxd', tail, '4908'])
      expect(await find(text), text).toEqual([child.id]);
    const { version } = (await office.call('children.get', { id: child.id, day: null })).child;
    await office.call('children.save', { id: child.id, version, patch: { name: '单春燕' } });
    expect(await find('晓东')).toEqual([]);
    expect(await find('春燕')).toEqual([child.id]);
  });

  it('finds nobody in the bin', async () => {
    const child = await addChild(office, { name: '高语嫣' });
    await office.call('children.remove', { id: child.id });
    expect(await office.call('children.search', { text: '高语', limit: 20 })).toEqual([]);
    expect((await list()).total).toBe(0);
  });

  it('masks an ID number in lists', async () => {
    await addChild(office, { idNumber: idNumberOf('2016-09-04', 2) });
    const { rows } = await office.call('children.list', { filter: everyone, columns: ['idNumber'] });
    expect(rows[0]?.fields.idNumber).toBe(`3303**********${idNumberOf('2016-09-04', 2).slice(-4)}`);
  });

  it('opens for each count exactly the children that it counts', async () => {
    await addLeftBehindChild(office);
    await addChild(office, { name: '李雨' });
    const overview = await office.call('children.overview', null);
    expect(overview).toMatchObject({ children: 1, bothAway: 1, leftBehindYes: 1, reachable: 1, pupils: 288 });
    for (const todo of overview.todo)
      expect(
        (await office.call('children.list', { filter: todo.filter, columns: [] })).total,
        todo.code,
      ).toBe(todo.count);
  });
});

describe('whose children', () => {
  it('shows a head teacher the own class and a mentor the own children, and nobody else by any call', async () => {
    const headId = await office.addStaff('headTeacher', 'tan');
    const mentorId = await office.addStaff('mentor', 'mao');
    const classes = await office.call('admin.classes', null);
    const [first, second] = classes;
    await office.call(
      'admin.saveClasses',
      classes.map(({ id, grade, number, pupils, headTeacherName }, index) => ({
        id,
        grade,
        number,
        pupils,
        headTeacherName,
        headTeacherId: index === 0 ? headId : null,
      })),
    );
    const own = await addLeftBehindChild(office, { name: '高语嫣', classId: first!.id });
    const mentored = await addLeftBehindChild(office, { name: '叶宇欣', classId: second!.id, mentorId });
    const neither = await addLeftBehindChild(office, { name: '于建军', classId: second!.id });
    for (const [username, mine] of [
      ['tan', own],
      ['mao', mentored],
    ] as const) {
      await office.signIn(username);
      expect(
        (await list()).rows.map((row) => row.id),
        username,
      ).toEqual([mine.id]);
      expect((await office.call('children.overview', null)).children).toBe(1);
      for (const other of [own, mentored, neither].filter((each) => each !== mine)) {
        expect(await office.call('children.search', { text: other.name, limit: 20 })).toEqual([]);
        const notFound = { code: 'notFound', params: { record: 'child' } };
        expect(await office.problem('children.get', { id: other.id, day: null })).toEqual(notFound);
        expect(
          await office.problem('children.history', { id: other.id, before: null, language: 'zh-CN' }),
        ).toEqual(notFound);
        expect(
          await office.problem('children.save', {
            id: other.id,
            version: null,
            patch: { village: '青坑村' },
          }),
        ).toEqual(notFound);
        expect(
          await office.problem('children.saveKin', {
            id: null,
            version: null,
            childId: other.id,
            role: 'father',
            patch: {},
          }),
        ).toEqual(notFound);
      }
    }
  });

  it('keeps a head teacher from moving a child out of sight', async () => {
    const headId = await office.addStaff('headTeacher', 'tan');
    const [first, second] = await office.call('admin.classes', null);
    const rows = (await office.call('admin.classes', null)).map(
      ({ id, grade, number, pupils, headTeacherName }) => ({
        id,
        grade,
        number,
        pupils,
        headTeacherName,
        headTeacherId: id === first!.id ? headId : null,
      }),
    );
    await office.call('admin.saveClasses', rows);
    const child = await addChild(office, { classId: first!.id });
    await office.signIn('tan');
    expect(
      (await office.problem('children.save', { id: child.id, version: null, patch: { classId: second!.id } }))
        ?.code,
    ).toBe('notFound');
    expect((await office.call('children.get', { id: child.id, day: null })).child.classId).toBe(first!.id);
  });
});

describe('undoing', () => {
  it('takes back a change, a removal and a new file, each as a whole', async () => {
    const child = await addChild(office, { village: '青坑村' });
    await office.call('children.save', {
      id: child.id,
      version: child.version,
      patch: { village: '石桥村' },
    });
    await office.call('children.remove', { id: child.id });
    const undoNewest = async () => {
      const act = (await office.call('admin.acts', { limit: 50 })).find((each) => each.undoable);
      return office.call('admin.undo', { id: act!.id });
    };
    await undoNewest();
    expect((await office.call('children.get', { id: child.id, day: null })).child.village).toBe('石桥村');
    await undoNewest();
    expect((await office.call('children.get', { id: child.id, day: null })).child.village).toBe('青坑村');
    expect((await office.call('children.search', { text: '王小芳', limit: 5 })).length).toBe(1);
    await undoNewest();
    expect((await list()).total).toBe(0);
  });

  it('refuses, and changes nothing, when a record has been changed since', async () => {
    const child = await addChild(office, { village: '青坑村' });
    await office.call('children.save', {
      id: child.id,
      version: child.version,
      patch: { village: '石桥村' },
    });
    const made = (await office.call('admin.acts', { limit: 50 }))
      .filter((each) => each.call === 'children.save')
      .at(-1);
    expect((await office.problem('admin.undo', { id: made!.id }))?.code).toBe('undoConflict');
    expect((await office.call('children.get', { id: child.id, day: null })).child.village).toBe('石桥村');
  });

  it('undoes an act once', async () => {
    await addChild(office);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await office.problem('admin.undo', { id: act!.id }))?.code).toBe('nothingToUndo');
  });
});
