/** Rows against files that the school has already, and the people at a child's side. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addChild, addKin, addLeftBehindChild, idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { bringIn, cellOf, commit, files, read, saysOf, sheet, takeAll } from './importSheet.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const idNumber = idNumberOf('2016-09-04', 2);
const phone = (number: string, provedOn: string | null = null) => ({ number, provedOn });

async function only(bytes: Uint8Array) {
  const preview = await read(office, bytes);
  expect(preview.rows).toHaveLength(1);
  return preview.rows[0]!;
}

/** The people of the one file, in short. */
async function people() {
  const [file] = await files(office);
  return file!.kin.map(({ relation, name, carer, phones, away }) => ({
    relation,
    name,
    carer,
    phones: phones?.map((each) => each.number) ?? null,
    away,
  }));
}

describe('the carer of a row', () => {
  const headings = ['姓名', '母亲姓名', '母亲电话', '监护人姓名', '与儿童关系', '监护人电话'];
  const mother = { relation: '52', name: '李秋月', away: null };

  it('is the mother where name and relation say so, with both telephones', async () => {
    await bringIn(
      office,
      sheet(headings, ['王小芳', '李秋月', '13812345678', '李秋月', '母亲', '13987654321']),
    );
    expect(await people()).toEqual([{ ...mother, carer: true, phones: ['13812345678', '13987654321'] }]);
  });

  it('is the mother where name and telephone are the same', async () => {
    await bringIn(office, sheet(headings, ['王小芳', '李秋月', '13812345678', '李秋月', '', '13812345678']));
    expect(await people()).toEqual([{ ...mother, carer: true, phones: ['13812345678'] }]);
  });

  it('is somebody else where name and telephone differ', async () => {
    await bringIn(
      office,
      sheet(headings, ['王小芳', '李秋月', '13812345678', '陈桂香', '奶奶', '13987654321']),
    );
    expect(await people()).toEqual([
      { ...mother, carer: null, phones: ['13812345678'] },
      { relation: '62', name: '陈桂香', carer: true, phones: ['13987654321'], away: null },
    ]);
  });

  it('is asked about where the relation says mother and the name another', async () => {
    const bytes = sheet(headings, ['王小芳', '李秋月', '', '陈桂香', '母亲', '']);
    const row = await only(bytes);
    expect(saysOf(row)).toEqual(['carer.relation carerNameDiffers']);
    await bringIn(office, bytes);
    expect(await people()).toEqual([
      { ...mother, carer: null, phones: null },
      { relation: null, name: '陈桂香', carer: true, phones: null, away: null },
    ]);
  });

  it('is the mother where the row has no columns for one', async () => {
    await bringIn(office, sheet(['姓名', '监护人', '与儿童关系'], ['王小芳', '李秋月', '妈妈']));
    expect(await people()).toEqual([{ ...mother, carer: true, phones: null }]);
  });

  it('takes the mark from the one before, and is shown beside that one', async () => {
    const child = await addLeftBehindChild(office, { idNumber });
    const row = await only(
      sheet(['姓名', '身份证号', '监护人', '与儿童关系'], ['王小芳', idNumber, '王秀英', '姑姑']),
    );
    expect(row.verdict).toBe('changed');
    expect(cellOf(row, 'carer.name')).toMatchObject({ old: '陈桂香', shown: '王秀英' });
    const preview = await read(
      office,
      sheet(['姓名', '身份证号', '监护人', '与儿童关系'], ['王小芳', idNumber, '王秀英', '姑姑']),
    );
    await commit(office, preview.importId);
    const { kin } = await office.call('children.get', { id: child.id, day: null });
    expect(kin.filter((each) => each.carer).map((each) => [each.name, each.relation])).toEqual([
      ['王秀英', '90'],
    ]);
    expect(kin).toHaveLength(4);
  });
});

describe('a row about a file', () => {
  it('shows old and new beside each other, and blank cells erase nothing', async () => {
    await addLeftBehindChild(office, { idNumber, homeAddress: '金山乡青坑村1号', village: '青坑村' });
    const row = await only(
      sheet(
        ['姓名', '身份证号', '家庭住址', '父亲姓名', '父亲务工地点', '母亲务工地点'],
        ['王小芳', idNumber, '金山乡石桥村9号', '王大山', '上海市', ''],
      ),
    );
    expect(row.verdict).toBe('changed');
    expect(row.cells.filter((cell) => cell.old !== null).map((c) => [c.target, c.old, c.shown])).toEqual([
      ['child.homeAddress', '金山乡青坑村1号', '金山乡石桥村9号'],
      ['father.awayPlace', '广东省东莞市', '上海市'],
      ['child.village', '青坑村', '石桥村'],
    ]);
    expect(cellOf(row, 'mother.awayPlace')).toMatchObject({ shown: null, old: null });
  });

  it('says what it fills: an empty old value', async () => {
    await addChild(office, { idNumber });
    const row = await only(sheet(['姓名', '身份证号', '民族'], ['王小芳', idNumber, '汉族']));
    expect(cellOf(row, 'child.ethnicity')).toMatchObject({ old: '', shown: '汉族' });
  });

  it('is the same when it brings nothing else, whatever it asks', async () => {
    await addLeftBehindChild(office, { idNumber });
    const row = await only(
      sheet(['姓名', '出生日期', '身份证号'], ['王小芳', '2016-09-04', `${idNumber.slice(0, 17)}?`]),
    );
    expect([row.verdict, saysOf(row)]).toEqual(['same', ['child.idNumber idCharacters']]);
  });

  it('keeps a telephone with the day on which it was proved right, and puts new ones first', async () => {
    const child = await addChild(office, { idNumber });
    await addKin(office, child.id, 'father', {
      name: '王大山',
      phones: [phone('13812345678', '2026-09-10'), phone('0577-65233623')],
    });
    const bytes = (number: string) => sheet(['姓名', '身份证号', '父亲电话'], ['王小芳', idNumber, number]);
    expect((await only(bytes('0577-65233623'))).verdict).toBe('same');
    await bringIn(office, bytes('13987654321'));
    const [file] = await files(office);
    expect(file!.kin[0]!.phones).toEqual([
      phone('13987654321'),
      phone('13812345678', '2026-09-10'),
      phone('0577-65233623'),
    ]);
  });

  it('adds a code by a yes and takes it out by a no, and leaves the others', async () => {
    await addChild(office, { idNumber, relief: ['3'] });
    const bytes = (text: string) => sheet(['姓名', '身份证号', '是否低保'], ['王小芳', idNumber, text]);
    expect((await only(bytes('否'))).verdict).toBe('same');
    await bringIn(office, bytes('是'));
    expect((await files(office))[0]!.child.relief).toEqual(['1', '3']);
    expect(cellOf(await only(bytes('否')), 'child.relief.1')).toMatchObject({ old: '是', shown: '否' });
    await bringIn(office, bytes('否'));
    expect((await files(office))[0]!.child.relief).toEqual(['3']);
  });

  it('does not fill by rule what somebody has settled', async () => {
    await addChild(office, { idNumber, village: '外村', schooling: '7' });
    const row = await only(
      sheet(['姓名', '身份证号', '家庭住址', '班级'], ['王小芳', idNumber, '金山乡青坑村1号', '三(1)班']),
    );
    expect(cellOf(row, 'child.village')).toMatchObject({ shown: '外村', old: null });
    expect(cellOf(row, 'child.schooling')).toMatchObject({ shown: '辍学', old: null });
  });
});

describe('whose file it is', () => {
  const classIdOf = async (grade: number, number: number) =>
    (await office.call('admin.classes', null)).find((c) => c.grade === grade && c.number === number)!.id;

  it('is told by the ID number, also under another name, which is asked about', async () => {
    const child = await addChild(office, { name: '王小方', idNumber });
    const row = await only(sheet(['姓名', '身份证号'], ['王小芳', idNumber]));
    expect([row.childId, row.verdict, saysOf(row)]).toEqual([
      child.id,
      'question',
      expect.arrayContaining(['idTakenByOther']),
    ]);
  });

  it('is told by name and birth date where one of the two has no ID number', async () => {
    const child = await addChild(office, { name: '王小芳', birthDate: '2016-09-04' });
    const row = await only(sheet(['姓名', '身份证号'], ['王小芳', idNumber]));
    expect([row.childId, row.verdict]).toEqual([child.id, 'changed']);
  });

  it('is asked about where only the name agrees: of two, the one in the same class', async () => {
    await addChild(office, { name: '王小芳', classId: await classIdOf(2, 1) });
    const child = await addChild(office, { name: '王小芳', classId: await classIdOf(3, 1) });
    const row = await only(sheet(['姓名', '班级', '民族'], ['王小芳', '三(1)班', '汉族']));
    expect([row.childId, row.verdict, saysOf(row)]).toEqual([child.id, 'question', ['sameNameMaybe']]);
  });

  it('is asked about where the class is another one: next year it always is', async () => {
    const child = await addChild(office, { name: '王小芳', classId: await classIdOf(2, 1) });
    const row = await only(sheet(['姓名', '班级'], ['王小芳', '三(1)班']));
    expect([row.childId, row.verdict, saysOf(row)]).toEqual([child.id, 'question', ['sameNameMaybe']]);
  });

  it('is nobody where the ID numbers differ: another child of that name, which is asked about', async () => {
    await addChild(office, { name: '王小芳', classId: await classIdOf(3, 1), idNumber });
    const row = await only(
      sheet(['姓名', '班级', '身份证号'], ['王小芳', '三(1)班', idNumberOf('2016-01-05', 2)]),
    );
    expect([row.childId, row.verdict]).toEqual([null, 'question']);
    expect(saysOf(row)).toContain('sameNameOther');
  });

  it('is nobody where birth date and class are others: a new child that asks nothing', async () => {
    await addChild(office, { name: '王小芳', birthDate: '2015-01-05', classId: await classIdOf(4, 1) });
    const row = await only(sheet(['姓名', '班级', '出生日期'], ['王小芳', '三(1)班', '2016-09-04']));
    expect([row.childId, row.verdict, saysOf(row)]).toEqual([null, 'new', []]);
  });

  it('is told once: a second row about the same file is skipped', async () => {
    await addChild(office, { name: '王小芳', birthDate: '2016-09-04', idNumber });
    const { rows } = await read(
      office,
      sheet(
        ['姓名', '性别', '出生日期', '身份证号', '民族'],
        ['王小芳', '女', '2016-09-04', idNumber, '汉族'],
        ['王小芳', '女', '2016-09-04', '', '苗族'],
      ),
    );
    expect(rows.map((row) => [row.verdict, saysOf(row)])).toEqual([
      ['changed', []],
      ['skipped', ['duplicateRowDiffers']],
    ]);
  });
});

describe('two rows of one workbook', () => {
  it('of one name are asked about where neither ID number nor birth date tells them apart', async () => {
    const preview = await read(
      office,
      sheet(
        ['姓名', '出生日期', '民族'],
        ['王小芳', '2016-09-04', '汉族'],
        ['王小芳', '2016-09-04', '苗族'],
        ['王小芳', '2016-09-04', '苗族'],
        ['王小芳', '2015-01-01', '苗族'],
        ['王小芳', '', '回族'],
      ),
    );
    expect(preview.rows.map((row) => [row.verdict, saysOf(row)])).toEqual([
      ['new', []],
      ['question', ['duplicateMaybe', 'sameNameInFile']],
      ['skipped', ['duplicateRow']],
      ['new', ['sameNameInFile']],
      ['question', ['duplicateMaybe']],
    ]);
    await commit(office, (await takeAll(office, preview)).importId);
    expect(await files(office)).toHaveLength(4);
  });

  it('of one name in two classes are two children', async () => {
    const { rows } = await read(
      office,
      sheet(['姓名', '班级'], ['王小芳', '三(1)班'], ['王小芳', '三(2)班']),
    );
    expect(rows.map((row) => [row.verdict, saysOf(row)])).toEqual([
      ['new', ['sameNameInFile']],
      ['new', ['sameNameInFile']],
    ]);
  });
});
