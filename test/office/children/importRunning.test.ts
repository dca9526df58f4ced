/** An import between its preview and its end: mended, decided, mapped by hand, cancelled, forgotten, overtaken. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toXlsx } from '../../../electron/office/files/xlsxWrite.ts';
import { addChild, idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { adjust, cellOf, census, commit, files, read, saysOf, sheet } from './importSheet.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const commitInput = (importId: string) => ({ importId, censusDay: '2026-09-10', classes: false });

describe('a row that asks', () => {
  it('is taken without the value once somebody says so, and skipped on another word', async () => {
    const preview = await read(office, census('messy'), 'census-messy.xlsx');
    const decide = async (decision: 'take' | 'skip' | null) => {
      const { rows } = await adjust(office, preview.importId, { decisions: [{ row: 6, decision }] });
      return rows.find((row) => row.row === 6)!;
    };
    expect(await decide('take')).toMatchObject({ verdict: 'new', decision: 'take' });
    expect(await decide('skip')).toMatchObject({ verdict: 'skipped', decision: 'skip' });
    expect(await decide(null)).toMatchObject({ verdict: 'question', decision: null });
  });

  it('asks no more once its cell is mended, read as any cell is', async () => {
    const { importId } = await read(office, census('messy'), 'census-messy.xlsx');
    const { rows } = await adjust(office, importId, {
      mends: [
        { row: 6, target: 'child.idNumber', text: '33038120140616003 1' },
        { row: 20, target: 'child.name', text: '单小雨' },
        { row: 12, target: 'child.idNumber', text: '' },
        { row: 35, target: 'child.village', text: '石桥村' },
      ],
    });
    const at = (row: number) => rows.find((each) => each.row === row)!;
    expect(at(6).verdict).toBe('new');
    expect(cellOf(at(6), 'child.idNumber')).toMatchObject({ shown: '330381201406160031', mended: true });
    expect([at(20).verdict, at(20).name]).toEqual(['new', '单小雨']);
    expect([at(12).verdict, saysOf(at(12))]).toEqual(['new', []]);
    expect(cellOf(at(35), 'child.village')).toMatchObject({ shown: '石桥村', mended: true });
  });

  it('keeps what was said while something else is adjusted', async () => {
    const { importId } = await read(office, census('messy'), 'census-messy.xlsx');
    await adjust(office, importId, { decisions: [{ row: 6, decision: 'take' }] });
    await adjust(office, importId, { mends: [{ row: 20, target: 'child.name', text: '单小雨' }] });
    const { counts } = await adjust(office, importId, { decisions: [{ row: 9, decision: 'skip' }] });
    expect(counts).toEqual({ new: 35, changed: 0, same: 0, question: 3, cannot: 0, skipped: 2 });
    expect(await commit(office, importId)).toMatchObject({ added: 35, left: 3 });
  });
});

describe('a mapping corrected by hand', () => {
  const bytes = sheet(['姓名', '家长', '电话', '性别'], ['王小芳', '王大山', '13812345678', '女']);

  it('is used, and remembered for the next workbook of this layout', async () => {
    const first = await read(office, bytes);
    expect(first.columns.map((each) => each.target)).toEqual(['child.name', null, null, 'child.sex']);
    const mapping = [
      { column: 1, target: 'father.name' },
      { column: 2, target: 'father.phones' },
    ];
    const mapped = await adjust(office, first.importId, { mapping });
    expect(mapped.columns.map((each) => each.corrected)).toEqual([false, true, true, false]);
    expect(cellOf(mapped.rows[0], 'father.name')?.shown).toBe('王大山');
    await commit(office, first.importId);
    const next = await read(
      office,
      sheet(['姓名', '家长', '电话', '性别'], ['李雨', '李大河', '13987654321', '男']),
    );
    expect(next.columns.map((each) => each.target)).toEqual([
      'child.name',
      'father.name',
      'father.phones',
      'child.sex',
    ]);
    expect(next.notes.map((note) => note.code)).toContain('layoutKnown');
    const other = await read(
      office,
      sheet(['姓名', '电话', '家长', '性别'], ['李雨', '13987654321', '李大河', '男']),
    );
    expect(other.columns.map((each) => each.target)).toEqual(['child.name', null, null, 'child.sex']);
  });

  it('is undone with the import', async () => {
    const { importId } = await read(office, bytes);
    await adjust(office, importId, { mapping: [{ column: 1, target: 'father.name' }] });
    const { actId } = await commit(office, importId);
    await office.call('admin.undo', { id: actId! });
    expect((await read(office, bytes)).columns[1]?.target).toBeNull();
  });

  it('can be put back to what the program thinks', async () => {
    const { importId } = await read(office, bytes);
    await adjust(office, importId, { mapping: [{ column: 0, target: null }] });
    const back = await adjust(office, importId, { mapping: [{ column: 0, target: 'child.name' }] });
    expect(back.columns[0]).toMatchObject({ target: 'child.name', corrected: false });
  });

  it('tells of two columns for one place and reads the first', async () => {
    const { importId } = await read(office, bytes);
    const twice = await adjust(office, importId, {
      mapping: [
        { column: 1, target: 'father.name' },
        { column: 2, target: 'father.name' },
      ],
    });
    expect(cellOf(twice.rows[0], 'father.name')?.raw).toBe('王大山');
    expect(twice.notes).toContainEqual({ level: 'note', code: 'columnTwice', params: { label: '电话' } });
  });

  it('is refused for a place or a column that does not exist', async () => {
    const { importId } = await read(office, bytes);
    for (const wrong of [
      { column: 1, target: 'father.wealth' },
      { column: 9, target: 'father.name' },
    ])
      expect(
        await office.problem('children.adjustImport', {
          importId,
          sheet: null,
          mapping: [wrong],
          mends: [],
          decisions: [],
          choices: [],
        }),
      ).toMatchObject({ code: 'invalidInput' });
  });
});

describe('another sheet', () => {
  const columns = ['姓名', '性别'].map((heading) => ({
    heading: [heading],
    width: 10,
    kind: 'text' as const,
  }));
  const workbook = () =>
    toXlsx({
      sheets: [
        { name: '三(1)班', columns, rows: [['王小芳', '女']], orientation: 'portrait' },
        { name: '三(2)班', columns, rows: [['李雨', '男']], orientation: 'portrait' },
        { name: '说明', columns: columns.slice(0, 1), rows: [['填表说明']], orientation: 'portrait' },
      ],
    });

  it('is read instead, without what was said of the first', async () => {
    const { importId, sheets, sheet: first } = await read(office, await workbook(), '两个班.xlsx');
    expect([sheets, first]).toEqual([['三(1)班', '三(2)班', '说明'], '三(1)班']);
    await adjust(office, importId, { decisions: [{ row: 2, decision: 'skip' }] });
    const other = await adjust(office, importId, { sheet: '三(2)班' });
    expect(other.rows.map((row) => [row.name, row.verdict])).toEqual([['李雨', 'new']]);
  });

  it('without a table is refused, and the one before stays', async () => {
    const { importId } = await read(office, await workbook(), '两个班.xlsx');
    const onSheet = { importId, sheet: '说明', mapping: [], mends: [], decisions: [], choices: [] };
    expect(await office.problem('children.adjustImport', onSheet)).toEqual({
      code: 'headerNotFound',
      params: { sheet: '说明' },
    });
    expect(await commit(office, importId)).toMatchObject({ added: 1 });
  });
});

describe('a running import', () => {
  it('is gone once written, when the school was locked, and when two newer ones were begun', async () => {
    const bytes = sheet(['姓名', '性别'], ['王小芳', '女']);
    const written = await read(office, bytes);
    await commit(office, written.importId);
    const gone = { code: 'importGone' };
    expect(await office.problem('children.commitImport', commitInput(written.importId))).toEqual(gone);
    const [first, second, third] = [
      await read(office, bytes),
      await read(office, bytes),
      await read(office, bytes),
    ];
    expect(await office.problem('children.commitImport', commitInput(first.importId))).toEqual(gone);
    expect(await office.problem('children.commitImport', commitInput(second.importId))).toBeNull();
    await office.call('admin.lock', null);
    await office.signIn('lin');
    expect(await office.problem('children.commitImport', commitInput(third.importId))).toEqual(gone);
  });

  const manyRows = () =>
    sheet(
      ['姓名', '身份证号', '班级'],
      ...Array.from({ length: 250 }, (_, index) => [
        '王小芳',
        idNumberOf('2016-09-04', index + 1),
        `七(${1 + (index % 2)})班`,
      ]),
    );
  const told = () => office.heard.flatMap((each) => ('progress' in each ? [each.progress] : []));

  it('cancelled before it writes is still there to be written', async () => {
    const { importId } = await read(office, manyRows());
    await expect(
      office.call('children.commitImport', commitInput(importId), { cancelAtOnce: true }),
    ).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    expect(await commit(office, importId)).toMatchObject({ added: 250 });
  });

  it('stopped in the middle of writing leaves nothing half done', async () => {
    const { importId } = await read(office, manyRows());
    office.heard.length = 0;
    const stopped = expect(commit(office, importId)).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    });
    while (!told().some(({ done }) => done > 0)) await new Promise(setImmediate);
    await office.restart();
    await stopped;
    await office.signIn('lin');
    expect(await files(office)).toEqual([]);
    expect(await office.call('children.search', { text: '王小芳', limit: 5 })).toEqual([]);
    const classes = await office.call('admin.classes', null);
    expect(classes.filter((each) => each.grade === 7)).toEqual([]);
  });

  it('tells how far it is, while it is read and while it is written', async () => {
    const { importId } = await read(office, manyRows());
    expect(told()).toContainEqual({ done: 200, total: 250 });
    office.heard.length = 0;
    await commit(office, importId);
    expect(told()).toContainEqual({ done: 200, total: 250 });
  });

  it('goes on where what was written meanwhile makes no difference to it', async () => {
    const { importId } = await read(office, census('clean'), 'census-clean.xlsx');
    await addChild(office, { name: '李雨' });
    expect(await commit(office, importId)).toMatchObject({ added: 82 });
  });

  it('is refused where a file has changed meanwhile, until the new preview was seen', async () => {
    const idNumber = idNumberOf('2016-09-04', 2);
    const { importId, rows } = await read(office, sheet(['姓名', '身份证号'], ['王小芳', idNumber]));
    expect(rows[0]?.verdict).toBe('new');
    await addChild(office, { name: '王小芳', idNumber });
    expect(await office.problem('children.commitImport', commitInput(importId))).toEqual({
      code: 'changedMeanwhile',
      params: { record: 'child' },
    });
    expect((await adjust(office, importId, {})).rows[0]?.verdict).toBe('same');
    expect(await commit(office, importId)).toMatchObject({ added: 0, same: 1 });
  });

  it('reads a GBK table as it reads any', async () => {
    // 姓名,性别 / 王小芳,女
    const bytes = Uint8Array.from([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd0, 0xd4, 0xb1, 0xf0, 0x0a, 0xcd, 0xf5, 0xd0, 0xa1, 0xb7, 0xbc, 0x2c,
      0xc5, 0xae,
    ]);
    const { rows } = await read(office, bytes);
    expect([rows[0]?.name, cellOf(rows[0], 'child.sex')?.shown]).toEqual(['王小芳', '女']);
  });

  it('refuses a workbook in which no headings are understood', async () => {
    expect(
      await office.problem('children.readWorkbook', {
        name: 'list.csv',
        bytes: sheet(['甲', '乙'], ['1', '2']),
      }),
    ).toEqual({ code: 'headerNotFound', params: { sheet: 'CSV' } });
  });
});
