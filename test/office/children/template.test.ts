/** The census template: comes back without a question, and brings what was changed and nothing else. */
import { type CellValue, readXlsx, writeXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addLeftBehindChild, idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { partTexts } from '../files/partTexts.ts';
import { commit, files, read, saysOf } from './importSheet.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

/** Two titles, the groups, the fields. */
const firstRow = 4;

/** The template with its sheet's rows changed as a person would change them, saved again by another program. */
async function filled(withNames: boolean, fill: (rows: CellValue[][]) => void): Promise<Uint8Array> {
  const template = await office.call('children.censusTemplate', { withNames });
  const { sheets } = await readXlsx(template);
  fill(sheets[0]!.rows);
  const again = sheets.map(({ name, rows, merges }) => ({ name, rows, ...(merges && { merges }) }));
  return new Uint8Array(await writeXlsx({ sheets: again }));
}

/** Puts a value under its heading, under 父亲 and the like where `group` says so. */
function put(rows: CellValue[][], row: number, values: Record<string, string>): void {
  const groups = rows[firstRow - 2]!;
  const headings = rows[firstRow - 1]!;
  let group: CellValue = null;
  const names = headings.map((heading, column) => {
    group = groups[column] ?? group;
    return heading === null || heading === '' ? String(groups[column]) : `${group}${heading}`;
  });
  for (const [name, value] of Object.entries(values)) {
    const column = names.indexOf(name);
    expect(column, `${name} in ${names}`).toBeGreaterThanOrEqual(0);
    rows[row] ??= [];
    rows[row]![column] = value;
  }
}

describe('the census template', () => {
  it('comes back with every column understood and no doubtful row', async () => {
    const idNumber = idNumberOf('2017-05-06', 2);
    const bytes = await filled(false, (rows) =>
      put(rows, firstRow, {
        姓名: '高语嫣',
        性别: '女',
        民族: '汉族',
        出生日期: '2017-05-06',
        公民身份号码: idNumber,
        班级: '三(1)班',
        现居住地: '金山乡青坑村99号',
        学校寄宿: '否',
        是否登记户口: '是',
        就学情况: '小学',
        身体情况: '健康',
        父亲姓名: '高志强',
        父亲联系电话: '15884624908',
        父亲外出务工: '是',
        父亲务工地点: '广东省东莞市',
        母亲姓名: '李秋月',
        母亲外出务工: '否',
        母亲有监护能力: '否',
        照护人与儿童关系: '祖母',
        照护人姓名: '陈桂香',
        照护人联系电话: '0577-65233623',
        监护评估: '监护情况一般',
        救助帮扶: '低保、医疗救助',
      }),
    );
    const preview = await read(office, bytes, 'census.xlsx');
    expect(preview.columns.filter((column) => column.target === null)).toEqual([]);
    expect(preview.rows.map((row) => [row.name, row.verdict, saysOf(row)])).toEqual([['高语嫣', 'new', []]]);
    await commit(office, preview.importId);
    const [file] = await files(office);
    expect(file!.child).toMatchObject({ idNumber, relief: ['1', '3'], boarding: false, registered: true });
    expect(file!.className).toBe('三(1)班');
    expect(file!.derived.leftBehind.state).toBe('yes');
    expect(file!.contacts.map((each) => each.number)).toEqual(['0577-65233623', '15884624908']);
  });

  it('with the names changes nothing when nothing was changed, and only that which was', async () => {
    const [first] = await office.call('admin.classes', null);
    for (const name of ['高语嫣', '叶宇欣'])
      await addLeftBehindChild(office, {
        name,
        classId: first!.id,
        idNumber: idNumberOf('2016-09-04', name === '高语嫣' ? 2 : 4),
        bodyCondition: '1',
        boarding: true,
        homeAddress: '金山乡青坑村99号',
        relief: ['1', '3'],
      });
    const same = await read(office, await filled(true, () => {}), 'census.xlsx');
    expect(same.rows.map((row) => [row.name, row.verdict])).toEqual([
      ['高语嫣', 'same'],
      ['叶宇欣', 'same'],
    ]);
    const changed = await filled(true, (rows) => put(rows, firstRow, { 父亲务工地点: '浙江省宁波市' }));
    const preview = await read(office, changed, 'census.xlsx');
    expect(preview.rows.map((row) => row.verdict)).toEqual(['changed', 'same']);
    expect(preview.rows[0]!.cells.filter((cell) => cell.old !== null).map((cell) => cell.target)).toEqual([
      'father.awayPlace',
    ]);
  });

  it('carries no value that the person who takes it does not see, and still changes nothing', async () => {
    const idNumber = idNumberOf('2016-09-04', 2);
    await addLeftBehindChild(office, { idNumber, illness: '先天性心脏病', bodyCondition: '3' });
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    const words = [
      ...(await partTexts(await office.call('children.censusTemplate', { withNames: true }))),
    ].join();
    expect(words).toContain('王小芳');
    for (const secret of [idNumber, '****', '先天性心脏病', '患病</t>']) expect(words).not.toContain(secret);
    const preview = await read(office, await filled(true, () => {}), 'census.xlsx');
    expect(preview.rows.map((row) => row.verdict)).toEqual(['same']);
  });

  it('offers the choices in its cells, and keeps every blank cell text', async () => {
    const parts = await partTexts(await office.call('children.censusTemplate', { withNames: false }));
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    const lists = [...sheet.matchAll(/<dataValidation [^>]*type="list"[^>]*sqref="([A-Z]+)5:[A-Z]+64"/g)];
    expect(lists.length).toBeGreaterThan(10);
    expect(sheet).toContain('男');
    const styles = [...sheet.matchAll(/<c r="[A-Z]+(?:[5-9]|[1-5]\d)"[^>]* s="(\d+)"/g)].map(
      ([, style]) => style,
    );
    expect(new Set(styles).size).toBe(1);
    expect(parts.get('xl/styles.xml')).toContain('formatCode="@"');
  });
});

describe('every workbook that the office writes', () => {
  it('holds what looks like a formula as text, and no formula at all', async () => {
    const hostile = ['=1+1', '+8655', '-2', '@SUM(A1)', '\t=1', '=cmd|x'];
    const [first] = await office.call('admin.classes', null);
    for (const words of hostile)
      await addLeftBehindChild(office, {
        name: words,
        homeAddress: words,
        village: words,
        classId: first!.id,
      });
    const which = { filter: { day: null, text: null, groups: {} }, ids: null, format: 'xlsx' } as const;
    const made: Record<string, unknown> = {
      roster: await office.call('children.roster', which),
      phones: await office.call('children.phoneList', which),
      template: await office.call('children.censusTemplate', { withNames: true }),
      statistics: await office.call('reports.statisticsPaper', {
        day: null,
        definition: 'wider',
        size: 'A4',
        format: 'xlsx',
      }),
    };
    for (const [name, bytes] of Object.entries(made)) {
      const parts = await partTexts(bytes as Uint8Array);
      const sheets = [...parts].filter(([path]) => path.startsWith('xl/worksheets/')).map(([, xml]) => xml);
      expect(sheets.join(''), name).not.toMatch(/<f[ >]/);
      expect(sheets.join(''), name).not.toMatch(/t="(str|e)"/);
      if (name !== 'statistics') expect([...parts.values()].join(''), name).toContain('=1+1');
    }
  });
});
