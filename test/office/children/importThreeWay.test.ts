/** A census that comes again: what the workbook changed, what was mended here, and what both changed. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../../shared/areas/children/filter.ts';
import { idNumberOf } from '../../make/children.ts';
import { TestOffice, testPassword } from '../../make/office.ts';
import { adjust, bringIn, cellOf, commit, read, sheet } from './importSheet.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const id = idNumberOf('2016-09-04', 1);
const headings = [
  '姓名',
  '身份证号',
  '班级',
  '家庭住址',
  '备注',
  '是否低保',
  '父亲姓名',
  '父亲务工地点',
  '父亲电话',
];
const said = ['王小明', id, '三(1)班', '青坑村1号', '爱画画', '是', '王强', '温州市', '13800138000'];
/** The workbook with these cells in place of what it said first. */
const workbook = (changes: Record<string, string> = {}) =>
  sheet(
    headings,
    said.map((text, index) => changes[headings[index]!] ?? text),
  );

async function file() {
  const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
  return office.call('children.get', { id: rows[0]!.id, day: null });
}

async function mend(patch: Record<string, unknown>): Promise<void> {
  const { child } = await file();
  await office.call('children.save', { id: child.id, version: child.version, patch });
}

async function mendFather(patch: Record<string, unknown>): Promise<void> {
  const { child, kin } = await file();
  const father = kin.find((each) => each.relation === '51')!;
  await office.call('children.saveKin', {
    id: father.id,
    version: father.version,
    childId: child.id,
    role: 'father',
    patch,
  });
}

describe('the same workbook again', () => {
  it('proposes nothing over what was mended here since, and says so at the cell', async () => {
    await bringIn(office, workbook());
    await mend({ homeAddress: '石桥村9号', relief: null });
    await mendFather({ awayPlace: '上海市', phones: [] });
    const preview = await read(office, workbook());
    const [row] = preview.rows;
    expect(row).toMatchObject({ verdict: 'same' });
    for (const target of ['child.homeAddress', 'father.awayPlace', 'father.phones', 'child.relief.1'])
      expect(cellOf(row!, target), target).toMatchObject({ old: null, issues: [{ code: 'keptHere' }] });
    expect(cellOf(row!, 'child.homeAddress')?.shown).toBe('石桥村9号');
    expect(await commit(office, preview.importId)).toMatchObject({ changed: 0, same: 1, actId: null });
    expect((await file()).child.homeAddress).toBe('石桥村9号');
  });

  it('was compared with the newest census, and with an older one where that said nothing', async () => {
    await bringIn(office, workbook());
    await bringIn(office, sheet(['姓名', '身份证号', '家庭住址'], ['王小明', id, '青坑村2号']));
    await mend({ homeAddress: '石桥村9号', note: '爱跳绳' });
    const { rows } = await read(office, workbook({ 家庭住址: '青坑村2号' }));
    expect(rows[0]!.verdict).toBe('same');
    const older = await read(office, workbook());
    expect(older.rows[0]!.verdict).toBe('question');
    expect(cellOf(older.rows[0]!, 'child.homeAddress')?.issues.map((each) => each.code)).toEqual([
      'changedHereToo',
    ]);
    expect(cellOf(older.rows[0]!, 'child.note')?.issues.map((each) => each.code)).toEqual(['keptHere']);
  });
});

describe('a workbook that changed', () => {
  it('proposes only what it changed, beside what was mended here', async () => {
    await bringIn(office, workbook());
    await mend({ homeAddress: '石桥村9号' });
    const preview = await read(office, workbook({ 备注: '爱画画，爱唱歌', 班级: '四(1)班' }));
    const [row] = preview.rows;
    expect(row!.verdict).toBe('changed');
    expect(
      row!.cells
        .filter((cell) => cell.old !== null)
        .map((cell) => cell.target)
        .toSorted(),
    ).toEqual(['child.classId', 'child.note']);
    await commit(office, preview.importId);
    expect((await file()).child).toMatchObject({ homeAddress: '石桥村9号', note: '爱画画，爱唱歌' });
  });

  it('asks where both changed, with both values and who wrote the one here, each cell by itself', async () => {
    await bringIn(office, workbook());
    await office.addStaff('principal', 'zhou');
    await office.call('admin.signIn', { username: 'zhou', password: testPassword });
    await mend({ homeAddress: '石桥村9号', note: '爱跳绳' });
    await office.signIn('lin');
    const preview = await read(office, workbook({ 家庭住址: '青坑村3号', 备注: '爱唱歌' }));
    const [row] = preview.rows;
    expect(row!.verdict).toBe('question');
    expect(cellOf(row!, 'child.homeAddress')).toMatchObject({
      shown: '青坑村3号',
      old: '石桥村9号',
      issues: [{ level: 'question', code: 'changedHereToo', params: { who: 'zhou老师', day: '2026-11-23' } }],
    });
    const choose = (target: string, side: 'file' | 'here') =>
      adjust(office, preview.importId, { choices: [{ row: row!.row, target, side }] });
    expect((await choose('child.homeAddress', 'here')).rows[0]!.verdict).toBe('question');
    const chosen = await choose('child.note', 'file');
    expect(chosen.rows[0]!.verdict).toBe('changed');
    expect(cellOf(chosen.rows[0]!, 'child.homeAddress')).toMatchObject({ shown: '石桥村9号', old: null });
    await commit(office, preview.importId);
    expect((await file()).child).toMatchObject({ homeAddress: '石桥村9号', note: '爱唱歌' });
    expect((await read(office, workbook({ 家庭住址: '青坑村3号', 备注: '爱唱歌' }))).rows[0]!.verdict).toBe(
      'same',
    );
  });

  it('asks nothing where it now says what was written here', async () => {
    await bringIn(office, workbook());
    await mend({ homeAddress: '石桥村9号' });
    const { rows } = await read(office, workbook({ 家庭住址: '石桥村9号' }));
    expect(rows[0]).toMatchObject({ verdict: 'same' });
  });

  it('is compared as before once the import was undone', async () => {
    await bringIn(office, workbook());
    const second = await bringIn(office, workbook({ 家庭住址: '青坑村2号' }));
    await office.call('admin.undo', { id: second.report.actId! });
    const { rows } = await read(office, workbook({ 家庭住址: '青坑村2号' }));
    expect(rows[0]!.verdict).toBe('changed');
  });
});

describe('any value', () => {
  const text = fc.constantFrom('青坑村1号', '青坑村2号', '石桥村9号', '山后村4号');

  it('of three sides ends as the three-way rule says', async () => {
    let number = 1;
    await fc.assert(
      fc.asyncProperty(text, text, text, async (before, here, now) => {
        number += 1;
        const cells = (address: string) =>
          sheet(
            ['姓名', '身份证号', '家庭住址'],
            [`孩子${number}`, idNumberOf('2015-05-05', number), address],
          );
        await bringIn(office, cells(before));
        const { rows } = await office.call('children.list', {
          filter: { ...everyone, text: `孩子${number}` },
          columns: [],
        });
        const { child } = await office.call('children.get', { id: rows[0]!.id, day: null });
        await office.call('children.save', {
          id: child.id,
          version: child.version,
          patch: { homeAddress: here },
        });
        const again = (await read(office, cells(now))).rows[0]!;
        const conflict = now !== before && here !== before && now !== here;
        const proposed = now !== here && now !== before;
        expect(again.verdict).toBe(conflict ? 'question' : proposed ? 'changed' : 'same');
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
