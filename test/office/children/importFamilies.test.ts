/** A census brings the parents of brothers and sisters once with each child: they are joined, and counted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toXlsx } from '../../../electron/office/files/xlsxWrite.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const headings = ['序号', '姓名', '性别', '出生日期', '班级', '父亲姓名', '父亲电话', '母亲姓名', '母亲电话'];

async function bring(rows: string[][]) {
  const workbook = await toXlsx({
    sheets: [
      {
        name: '花名册',
        columns: headings.map((heading) => ({ heading: [heading], width: 14, kind: 'text' as const })),
        rows: rows.map((row, at) => [String(at + 1), ...row]),
        orientation: 'landscape',
      },
    ],
  });
  const { importId } = await office.call('children.readWorkbook', { name: 'census.xlsx', bytes: workbook });
  return office.call('children.commitImport', { importId, censusDay: '2026-09-10', classes: false });
}

const linkedOf = async (name: string) => {
  const [child] = await office.call('children.search', { text: name, limit: 1 });
  const { linked } = await office.call('children.siblings', { id: child!.id });
  return linked.map((each) => each.name);
};

describe('an import', () => {
  it('joins brothers and sisters by name and telephone of a parent, and nobody by less', async () => {
    const report = await bring([
      ['王小明', '男', '2015-03-08', '三(1)班', '王大山', '13800000001', '李秋月', '13800000002'],
      ['王小红', '女', '2018-05-09', '一(1)班', '王大山', '13800000001', '李秋月', '13800000002'],
      ['王大力', '男', '2016-01-02', '二(1)班', '王大山', '13800000003', '周梅', '13800000004'],
    ]);
    expect(report).toMatchObject({ added: 3, linked: 2 });
    expect(await linkedOf('王小明')).toEqual(['王小红']);
    expect(await linkedOf('王大力')).toEqual([]);
  });

  it('joins a new child with one who is there, and is undone as a whole', async () => {
    await bring([['王小明', '男', '2015-03-08', '三(1)班', '王大山', '13800000001', '', '']]);
    const report = await bring([['王小红', '女', '2018-05-09', '一(1)班', '王大山', '13800000001', '', '']]);
    expect(report).toMatchObject({ added: 1, linked: 2 });
    expect(await linkedOf('王小明')).toEqual(['王小红']);
    await office.call('admin.undo', { id: report.actId! });
    expect(await linkedOf('王小明')).toEqual([]);
  });
});
