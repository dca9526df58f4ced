import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../../shared/areas/children/filter.ts';
import { isOwnKey, ownKey } from '../../../shared/areas/children/ownValues.ts';
import { wordsOf } from '../../../shared/paper/document.ts';
import { hidden } from '../../../shared/veil.ts';
import { addChild, addKin, idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { addOwnField } from '../../make/ownFields.ts';

const idNumber = idNumberOf('2016-09-04', 2);
const masked = `3303**********${idNumber.slice(-4)}`;
let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  await office.addStaff('caretaker', 'zhou');
});
afterEach(() => office.end());

const file = (id: string) => office.call('children.get', { id, day: null });
const save = (id: string, patch: object) => office.problem('children.save', { id, version: null, patch });
const readings = async (id: string) => {
  const { changes } = await office.call('children.history', { id, before: null, language: 'zh-CN' });
  return changes.filter((each) => each.record === 'reading').map((each) => `${each.staffName} ${each.call}`);
};

describe('a value that is seen in part', () => {
  it('is whole for a moment by a call that the history tells', async () => {
    const child = await addChild(office, { idNumber });
    const mother = await addKin(office, child.id, 'mother', { idNumber: idNumberOf('1986-05-07', 4) });
    await office.signIn('zhou');
    const { child: seen, veiled } = await file(child.id);
    expect(seen.idNumber).toBeNull();
    expect(veiled.idNumber).toBe(masked);
    const reveal = (path: string) => office.call('children.reveal', { childId: child.id, path });
    expect(await reveal('idNumber')).toEqual({ value: idNumber });
    expect(await reveal(`kin.${mother.id}.idNumber`)).toEqual({ value: idNumberOf('1986-05-07', 4) });
    expect((await file(child.id)).child.idNumber).toBeNull();
    await office.signIn('lin');
    expect(await readings(child.id)).toEqual(['zhou老师 children.reveal', 'zhou老师 children.reveal']);
  });

  it('is recorded only where there was something to see, and never for what the role does not see at all', async () => {
    const child = await addChild(office, { illness: '哮喘' });
    const well = await addChild(office, { name: '李雨' });
    await office.signIn('zhou');
    expect(await office.call('children.reveal', { childId: child.id, path: 'idNumber' })).toEqual({
      value: null,
    });
    for (const { id } of [child, well])
      expect(await office.problem('children.reveal', { childId: id, path: 'illness' })).toEqual({
        code: 'notAllowed',
      });
    for (const path of [
      'noSuchField',
      'confirmations',
      'kin.nobody.phones',
      '__proto__',
      'kin.x.constructor',
    ])
      expect((await office.problem('children.reveal', { childId: child.id, path }))?.code, path).toBe(
        'notFound',
      );
    await office.signIn('lin');
    expect(await readings(child.id)).toEqual([]);
  });

  it('is never taken back: what was seen was seen', async () => {
    const child = await addChild(office, { idNumber });
    await office.signIn('zhou');
    await office.call('children.reveal', { childId: child.id, path: 'idNumber' });
    const [act] = await office.call('admin.acts', { limit: 1 });
    expect(act).toMatchObject({ call: 'children.reveal', undoable: false });
    expect((await office.problem('admin.undo', { id: act!.id }))?.code).toBe('nothingToUndo');
  });
});

describe('writing what is not seen whole', () => {
  it('fills in what is empty, and changes what is there only after it was looked at', async () => {
    const child = await addChild(office);
    await office.signIn('zhou');
    expect(await save(child.id, { idNumber })).toBeNull();
    expect(await save(child.id, { idNumber: idNumberOf('2016-09-04', 4) })).toEqual({
      code: 'revealFirst',
      params: { field: 'idNumber' },
    });
    expect((await save(child.id, { idNumber: null }))?.code).toBe('revealFirst');
    await office.call('children.reveal', { childId: child.id, path: 'idNumber' });
    expect(await save(child.id, { idNumber: idNumberOf('2016-09-04', 4) })).toBeNull();
    expect(
      (await save(child.id, { studentNumber: `G${idNumber}`, registeredAddress: '青坑村' }))?.code,
    ).toBeUndefined();
  });

  it('refuses what is not seen at all alike, whether something is recorded or not', async () => {
    const ill = await addChild(office, { illness: '哮喘' });
    const well = await addChild(office, { name: '李雨' });
    await office.signIn('zhou');
    for (const { id } of [ill, well]) {
      expect(await save(id, { illness: '感冒' })).toEqual({ code: 'notAllowed' });
      expect(await save(id, { illness: null })).toEqual({ code: 'notAllowed' });
    }
    await office.signIn('lin');
    expect((await file(ill.id)).child.illness).toBe('哮喘');
  });

  it('takes anything for a new file, and shows it back in part', async () => {
    await office.signIn('zhou');
    const made = await addChild(office, { idNumber, illness: '哮喘' });
    expect(made).toMatchObject({ idNumber: null, illness: null });
    await office.signIn('lin');
    expect((await file(made.id)).child).toMatchObject({ idNumber, illness: '哮喘' });
  });

  it('confirms a question about a number that is seen in part, which then is asked no more', async () => {
    const studentNumber = `G${idNumberOf('2016-09-04', 6)}`;
    const child = await addChild(office, { idNumber, studentNumber });
    await office.signIn('zhou');
    const { derived } = await file(child.id);
    const [doubt] = derived.doubts;
    expect(doubt).toMatchObject({
      field: 'studentNumber',
      value: `G330***********${studentNumber.slice(-4)}`,
    });
    const confirmations = [{ ...doubt!, reason: '转学来的' }];
    expect(await save(child.id, { confirmations })).toBeNull();
    const after = await file(child.id);
    expect(after.derived.doubts).toEqual([]);
    expect(after.child.confirmations).toEqual([{ ...doubt!, reason: hidden }]);
    await office.signIn('lin');
    expect((await file(child.id)).child.confirmations).toEqual([
      { ...doubt!, value: studentNumber, reason: '转学来的' },
    ]);
  });

  it('tells in the same words that a number is on file, whoever may see that file', async () => {
    const headId = await office.addStaff('headTeacher', 'tan');
    const [first, second] = await office.call('admin.classes', null);
    await office.call(
      'admin.saveClasses',
      (await office.call('admin.classes', null)).map(({ id, grade, number, pupils, headTeacherName }) => ({
        ...{ id, grade, number, pupils, headTeacherName },
        headTeacherId: id === first!.id ? headId : null,
      })),
    );
    const other = idNumberOf('2015-03-08', 2);
    await addChild(office, { idNumber, classId: first!.id });
    await addChild(office, { name: '李雨', idNumber: other, classId: second!.id });
    await office.signIn('tan');
    for (const taken of [idNumber, other])
      expect(
        await office.problem('children.save', {
          id: null,
          version: null,
          patch: { name: '王明', idNumber: taken, classId: first!.id },
        }),
      ).toEqual({ code: 'duplicateIdNumber' });
  });
});

describe('a field of the school’s own that every file should have', () => {
  it('is named as missing only to those who may see it', async () => {
    const asked = { kind: 'text', asked: true } as const;
    const open = await addOwnField(office, { ...asked, label: '接送人' }, []);
    const talk = await addOwnField(office, { ...asked, label: '家里的事', sensitivity: 'private' }, []);
    const child = await addChild(office);
    const missingOf = async () => {
      const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
      const told = (await file(child.id)).derived.missing.filter(isOwnKey);
      expect(rows[0]!.missing.filter(isOwnKey)).toEqual(told);
      return told;
    };
    const byTalk = { ...everyone, groups: { missing: [ownKey(talk.id)] } };
    expect(await missingOf()).toEqual([ownKey(open.id), ownKey(talk.id)]);
    await office.signIn('zhou');
    expect(await missingOf()).toEqual([ownKey(open.id)]);
    expect((await office.problem('children.list', { filter: byTalk, columns: [] }))?.code).toBe('notAllowed');
  });
});

describe('papers', () => {
  const words = async (call: 'children.archives' | 'children.roster', whole?: boolean) => {
    const input = { filter: everyone, ids: null, format: 'document' as const };
    const made = await office.call(call, whole === undefined ? input : { ...input, whole });
    if (made instanceof Uint8Array) throw new Error('a Document was asked for');
    return made.sections
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'table' ? block.body : []))
      .flatMap((row) => row.cells)
      .map((cell) => cell.runs.map(wordsOf).join(''))
      .join(' ');
  };

  it('show numbers by who prints them, and those that show them whole are recorded with the child', async () => {
    const child = await addChild(office, { idNumber, illness: '哮喘' });
    expect(await words('children.archives')).toContain(idNumber);
    await office.signIn('zhou');
    const archive = await words('children.archives');
    expect(archive).toContain(masked);
    expect(archive).not.toContain(idNumber);
    expect(archive).not.toContain('哮喘');
    await office.signIn('lin');
    expect(await readings(child.id)).toEqual(['林校长 children.archives']);
  });

  it('a roster masks numbers for everybody unless they are asked for, and a caretaker never gets them', async () => {
    const child = await addChild(office, { idNumber });
    expect(await words('children.roster')).toContain(masked);
    expect(await readings(child.id)).toEqual([]);
    expect(await words('children.roster', true)).toContain(idNumber);
    expect(await readings(child.id)).toEqual(['林校长 children.roster']);
    await office.signIn('zhou');
    expect(await words('children.roster', true)).not.toContain(idNumber);
  });
});

describe('conditions and counts', () => {
  it('on what a role does not see are refused', async () => {
    await addChild(office, { bodyCondition: '3', relief: ['1'] });
    await office.signIn('zhou');
    for (const groups of [
      { bodyCondition: ['3'] },
      { relief: ['1'] },
      { assessment: ['unset'] },
      { missing: ['canCare'] },
    ])
      for (const name of ['children.list', 'children.roster'])
        expect(
          await office.problem(name, {
            filter: { ...everyone, groups },
            ...(name === 'children.list' ? { columns: [] } : { ids: null, format: 'document' }),
          }),
          JSON.stringify(groups),
        ).toEqual({ code: 'notAllowed' });
  });

  it('of a summary are left to be filled in by somebody who sees them', async () => {
    const child = await addChild(office, { bodyCondition: '3' });
    await addKin(office, child.id, 'father', { away: true });
    const figure = async (name: string) => {
      const { figures } = await office.call('reports.summary', { year: 2026, half: 2 });
      return figures.find((each) => each.name === name);
    };
    expect(await figure('患病')).toMatchObject({ value: 1, text: '1' });
    await office.signIn('zhou');
    expect(await figure('患病')).toEqual({
      name: '患病',
      value: null,
      text: '[待填：患病]',
      filter: null,
      contacts: null,
    });
    expect(await figure('留守儿童')).toMatchObject({ value: 1 });
  });

  it('finds by a whole number or its last four, never by its beginning', async () => {
    const child = await addChild(office, { idNumber, studentNumber: `G${idNumberOf('2016-09-04', 6)}` });
    const find = async (text: string) =>
      (await office.call('children.search', { text, limit: 5 })).map((each) => each.id);
    expect(await find(idNumber.slice(0, 10))).toEqual([child.id]);
    await office.signIn('zhou');
    for (const text of [idNumber, idNumber.slice(-4), '20160904', 'wxf'])
      expect(await find(text), text).toEqual([child.id]);
    for (const text of [idNumber.slice(0, 6), idNumber.slice(0, 17), idNumber.slice(6, 16), 'g3303'])
      expect(await find(text), text).toEqual([]);
  });

  it('of an import show what the file holds only as the role sees it', async () => {
    await addChild(office, { name: '高语嫣', birthDate: '2016-09-04', illness: '哮喘', village: '青坑村' });
    await office.signIn('zhou');
    const csv = '姓名,出生日期,患病类型,村\n高语嫣,2016-09-04,癫痫,石桥村\n';
    const { rows } = await office.call('children.readWorkbook', {
      name: '普查.csv',
      bytes: new TextEncoder().encode(csv),
    });
    const old = new Map(rows[0]!.cells.map((cell) => [cell.target, cell.old]));
    expect(old.get('child.village')).toBe('青坑村');
    expect(old.get('child.illness')).toBeNull();
  });
});
