import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../electron/office/files/readTable.ts';
import { cleanHeading } from '../../../electron/office/files/readTableHeading.ts';
import { readWorkbook } from '../../../electron/office/files/readWorkbook.ts';
import {
  cellAt,
  type RawMerge,
  type RawRow,
  type RawSheet,
  textCell,
} from '../../../electron/office/files/readWorkbookRaw.ts';
import { refusalOf } from './readExpect.ts';

const words = new Set(['序号', '姓名', '性别', '班级', '联系电话', '务工地', '外出', '备注', '低保']);
const known = (label: string) => words.has(label);

/** A sheet of these rows, from row 1 on; an empty list is a blank row. */
function sheetOf(rows: string[][], merges: RawMerge[] = []): RawSheet {
  const filled = rows.flatMap((texts, index): RawRow[] =>
    texts.length === 0 ? [] : [{ row: index + 1, hidden: false, cells: texts.map(textCell) }],
  );
  return { name: '花名册', hidden: false, rows: filled, merges };
}

function labels(sheet: RawSheet): string[] {
  return readTable(sheet, known).headings.map(({ group, label }) => (group ? `${group}/${label}` : label));
}

const header = ['序号', '姓名', '性别', '备注'];

/** What becomes of one row under the headings 序号, 姓名, 性别, 备注. */
function fate(texts: string[]): string {
  const { rows, skipped } = readTable(
    sheetOf([header, ['1', '王小明', '男'], texts, ['2', '李小红', '女']]),
    known,
  );
  if (rows.length === 3) return 'data';
  return skipped[0]?.why ?? 'lost';
}

describe('the headings', () => {
  it('are found under titles, which are kept', () => {
    const table = readTable(
      sheetOf([
        ['附件1'],
        ['金山小学花名册'],
        [],
        ['单位：金山小学', '', '姓名'],
        header,
        ['1', '王小明', '男'],
      ]),
      known,
    );
    expect(table.titles).toEqual(['附件1', '金山小学花名册', '单位：金山小学', '姓名']);
    expect(table.headings.map(({ column, label }) => [column, label])).toEqual([
      [0, '序号'],
      [1, '姓名'],
      [2, '性别'],
      [3, '备注'],
    ]);
    expect(table.rows.map(({ row }) => row)).toEqual([6]);
  });

  const twoRows = [
    ['序号', '姓名', '父亲', '', '', '救助', '备注'],
    ['', '', '姓名', '务工地', '联系电话', '低保', ''],
    ['1', '王小明', '王大明', '杭州市', '13800000000', '√', '无'],
  ];
  const grouped = ['序号', '姓名', '父亲/姓名', '父亲/务工地', '父亲/联系电话', '救助/低保', '备注'];

  it('over two rows get their group from the merged area', () => {
    const merges = [
      { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
      { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 4 },
    ];
    expect(labels(sheetOf(twoRows, merges))).toEqual(grouped);
  });

  it('over two rows get their group without merged areas too, as in CSV', () => {
    expect(labels(sheetOf(twoRows))).toEqual(grouped);
    const onlyDownwards = [{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 }];
    expect(labels(sheetOf(twoRows, onlyDownwards))).toEqual(grouped);
  });

  it('beside a merged group do not fall under it', () => {
    const upper = ['父亲', '', '', '', '备注'];
    const lower = ['姓名', '联系电话', '性别', '班级', ''];
    const merges = [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1 }];
    const sheet = sheetOf([upper, lower, ['王大明', '13800000000', '女', '一(1)班', '无']], merges);
    expect(labels(sheet)).toEqual(['父亲/姓名', '父亲/联系电话', '性别', '班级', '备注']);
  });

  it('under a merged title are one row, not two', () => {
    const title = [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 3 }];
    expect(labels(sheetOf([['花名册'], header, ['1', '王小明', '男', '']], title))).toEqual(header);
  });

  it('are not taken from a first record that repeats one of their words', () => {
    const sheet = sheetOf([header, ['1', '王小明', '', '联系电话'], ['2', '李小红', '女', '']]);
    expect(readTable(sheet, known).rows).toHaveLength(2);
  });

  it('may be missing over a column that holds data, which is then shown without one', () => {
    const { headings } = readTable(sheetOf([header, ['1', '王小明', '男', '', '', '走读']]), known);
    expect(headings.at(-1)).toEqual({ column: 5, group: null, label: '', note: null });
  });

  it('that are not there are told by the sheet', async () => {
    const problem = { code: 'headerNotFound', params: { sheet: '花名册' } };
    expect(await refusalOf(() => readTable(sheetOf([['一'], ['姓名', '甲']]), known))).toEqual(problem);
    expect(await refusalOf(() => readTable(sheetOf([]), known))).toEqual(problem);
  });

  it.each([
    [' 学生姓名 ', '学生姓名', null],
    ['身份证号码(18位)', '身份证号码', '18位'],
    ['身份证\n号码（18位）', '身份证号码', '18位'],
    ['姓　名', '姓名', null],
    ['*是否寄宿【是/否】：', '是否寄宿', '是/否'],
    ['ID  number', 'ID number', null],
    ['ＱＱ 号', 'QQ号', null],
    ['(1)', '(1)', null],
    ['\ufeff序号', '序号', null],
  ])('%j are cleaned', (text, label, note) => {
    expect(cleanHeading(text)).toEqual({ label, note });
  });
});

describe('a row under the headings', () => {
  it.each([
    [['3', '周小军', '男', '身高合计'], 'data'],
    [['', '周小军', '男'], 'data'],
    [['', '周小军'], 'data'],
    [['3', '周小军'], 'data'],
    [['3', '', '女', '说明:转学'], 'data'],
    [['合计', '40'], 'total'],
    [['', '合 计', '82人'], 'total'],
    [['三年级小计：', '12'], 'total'],
    [['注：1.不满十六周岁。'], 'note'],
    [['', '以下为四至六年级'], 'note'],
    [['', '以下空白'], 'note'],
    [['三年级'], 'note'],
    [['说明:', '务工地点填到省、市。'], 'note'],
    [['单位负责人(签名):', '', '复核人(签名):', '填表人(签名):'], 'signature'],
    [['填表人：周老师', '', '2026年9月10日'], 'signature'],
    [['（盖章）'], 'signature'],
    [['序号', '姓 名', '性别', '备注'], 'repeatedHeader'],
    [['3', ' ', '', ''], 'blank'],
    [[' ', '　', '', ''], 'blank'],
    [[], 'blank'],
  ])('%j is %s', (texts, expected) => {
    expect(fate(texts)).toBe(expected);
  });

  it('keeps its number and whether it is hidden', () => {
    const sheet = sheetOf([header, [], ['1', '王小明', '男']]);
    const hidden = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, hidden: row.row === 3 })) };
    expect(readTable(hidden, known).rows.map(({ row, hidden }) => [row, hidden])).toEqual([[3, true]]);
  });

  it('of a run of blank ones is told once', () => {
    const table = readTable(
      sheetOf([header, ['1', '甲某', '男'], [], [' '], [], ['2', '乙某', '女'], ['合计']]),
      known,
    );
    expect(table.skipped).toEqual([
      { row: 3, why: 'blank' },
      { row: 7, why: 'total' },
    ]);
  });
});

describe('the census workbooks', () => {
  const aliases = new Set(
    '姓名 性别 身份证号 身份证号码 公民身份号码 民族 出生日期 出生年月 班级 所在班级 家庭住址 现居住地 身体状况 身体情况 父亲姓名 母亲姓名 父亲电话 母亲电话 监护人姓名 务工地 联系电话'.split(
      ' ',
    ),
  );

  async function censusTable(which: string) {
    const bytes = readFileSync(new URL(`../../fixtures/census-${which}.xlsx`, import.meta.url));
    const sheet = (await readWorkbook(bytes, 'census.xlsx')).sheets[0];
    if (!sheet) throw new Error('the census has a sheet');
    return readTable(sheet, (label) => aliases.has(label));
  }

  interface Truth {
    name: string;
    sex: string;
    id: string;
    birth: string;
    ethnic: string;
    className: string;
    address: string;
    boarding: boolean;
    health: string;
    father: { name: string; place: string; phone: string };
    mother: { name: string; out: boolean; place: string; phone: string };
    guardian: { name: string; relation: string; phone: string };
    lowIncome: boolean;
  }
  const truth: Truth[] = JSON.parse(
    readFileSync(new URL('../../fixtures/census-truth.json', import.meta.url), 'utf8'),
  );

  /** The 21 fields of a child in the order of the columns after 序号, as this workbook writes them. */
  function fieldsOf(child: Truth, day: (birth: string) => string, yes: string, no: string): string[] {
    const { father, mother, guardian } = child;
    const { name, sex, id, ethnic, className, address, health } = child;
    const answer = (flag: boolean) => (flag ? yes : no);
    return [
      ...[name, sex, id, ethnic, day(child.birth), className, address, answer(child.boarding), health],
      ...[father.name, father.place, father.phone],
      ...[mother.name, answer(mother.out), mother.place, mother.phone],
      ...[guardian.name, guardian.relation, guardian.phone],
      ...[answer(child.lowIncome), ''],
    ];
  }

  function recordsOf({ rows }: { rows: RawRow[] }): string[][] {
    return rows.map((row) => Array.from({ length: 21 }, (_, index) => cellAt(row, index + 1).text));
  }

  it('clean: 82 records, every field of every child', async () => {
    const table = await censusTable('clean');
    expect(recordsOf(table)).toEqual(truth.map((child) => fieldsOf(child, (birth) => birth, '是', '否')));
    expect(table.skipped).toEqual([]);
  });

  it('bureau: the same 82 under a header of two rows', async () => {
    const table = await censusTable('bureau');
    const inChinese = (birth: string) => {
      const [year, month, day] = birth.split('-').map(Number);
      return `${year}年${month}月${day}日`;
    };
    expect(recordsOf(table)).toEqual(truth.map((child) => fieldsOf(child, inChinese, '√', '')));
    expect(table.headings.map(({ group, label }) => (group ? `${group}/${label}` : label))).toEqual([
      '序号',
      ...['姓名', '性别', '公民身份号码', '民族', '出生年月', '所在班级', '现居住地', '寄宿', '身体情况'].map(
        (label) => `儿童基本情况/${label}`,
      ),
      ...['父亲/姓名', '父亲/务工地', '父亲/联系电话'],
      ...['母亲/姓名', '母亲/外出', '母亲/务工地', '母亲/联系电话'],
      ...['委托监护人/姓名', '委托监护人/与被监护人关系', '委托监护人/联系电话'],
      ...['救助/低保', '备注'],
    ]);
    expect(table.skipped).toEqual([
      { row: 88, why: 'total' },
      { row: 89, why: 'blank' },
      { row: 90, why: 'signature' },
      { row: 91, why: 'note' },
    ]);
    expect(table.titles[1]).toBe('金山乡中心小学农村留守儿童花名册');
  });

  it('messy: 40 records stay, with the nameless one and the doubled one', async () => {
    const table = await censusTable('messy');
    expect(table.rows).toHaveLength(40);
    expect(table.rows.map(({ row }) => row)).toEqual(expect.arrayContaining([9, 20, 24]));
    expect(table.skipped).toEqual([
      { row: 22, why: 'blank' },
      { row: 23, why: 'note' },
      { row: 44, why: 'total' },
    ]);
    expect(table.headings[3]).toEqual({ column: 3, group: null, label: '身份证号码', note: '18位' });
  });
});
