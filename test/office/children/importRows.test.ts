import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CellReader, readCell } from '../../../electron/office/areas/children/import/readCell.ts';
import { type RawCell, textCell } from '../../../electron/office/files/readWorkbookRaw.ts';
import type { PreviewRow } from '../../../shared/areas/children/import.ts';
import { importTargetsOf } from '../../../shared/areas/children/importTargets.ts';
import { childModel } from '../../../shared/areas/children/model.ts';
import { idNumberOf } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { cellOf, read, saysOf, sheet } from './importSheet.ts';

let office: TestOffice;
beforeAll(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterAll(() => office.end());

/** The first row under the headings, as the preview shows it. */
async function row(cells: Record<string, string>, ...others: Record<string, string>[]): Promise<PreviewRow> {
  const headings = [...new Set([cells, ...others].flatMap((each) => Object.keys(each)))];
  const { rows } = await read(
    office,
    sheet(headings, ...[cells, ...others].map((each) => headings.map((heading) => each[heading] ?? ''))),
  );
  return rows[0]!;
}

const reader: CellReader = {
  today: testDay,
  staff: new Map([['林校长', '01990000-0000-7000-8000-000000000000']]),
  codes: new Map(),
};

/** One cell alone: what would be kept, and what is said of it. */
function cell(heading: string, given: string | RawCell) {
  const target = importTargetsOf(childModel).ofHeading(heading, null)!;
  const raw = typeof given === 'string' ? textCell(given) : given;
  const { value, month, issues } = readCell(reader, target, raw);
  return [value ?? month ?? null, ...issues.map(({ level, code }) => `${level} ${code}`)];
}

const number = (value: number): RawCell => ({ kind: 'number', text: String(value), value });
const phones = (...numbers: string[]) => numbers.map((each) => ({ number: each, provedOn: null }));

describe('a cell', () => {
  it.each([
    ['出生日期', '2016.9.4', ['2016-09-04']],
    ['出生日期', '２０１６年９月４日', ['2016-09-04']],
    ['出生日期', { kind: 'date', text: '2016-09-04', value: '2016-09-04' }, ['2016-09-04']],
    ['出生日期', number(20160904), ['2016-09-04']],
    ['出生日期', number(42617), ['2016-09-04']],
    ['出生日期', number(42614), ['2016-09']],
    ['出生日期', '2016年9月', ['2016-09']],
    ['出生日期', '2027-01-01', [null, 'error birthInFuture']],
    ['出生日期', '属猴', [null, 'error dateUnreadable']],
    ['出生日期', '—', [null]],
    ['身份证号', idNumberOf('2016-09-04', 2), [idNumberOf('2016-09-04', 2)]],
    ['身份证号', '3.30381E+17', [null, 'error idDigitsLost']],
    ['身份证号', number(330381201405110000), [null, 'error idDigitsLost']],
    ['身份证号', '33038120160904', [null, 'error idLength']],
    ['身份证号', '33038120161304004A', [null, 'error idCharacters']],
    ['身份证号', '330381201613040040', [null, 'error idDate']],
    ['身份证号', '330381202709040040', [null, 'error idFuture']],
    ['身份证号', '无', [null]],
    ['学籍号', 'G12', [null, 'error studentNumberShape']],
    ['民族', '汉', ['01']],
    ['民族', '客家', [null, 'question codeUnknown']],
    ['经济来源', '打工、务农', [['1', '2']]],
    ['经济来源', '打工、彩票', [['1'], 'question codeUnknown']],
    ['班级', '301', [{ grade: 3, number: 1 }]],
    ['班级', number(3.1), [{ grade: 3, number: 1 }]],
    ['班级', '大班', [null, 'question classUnreadable']],
    ['是否寄宿', { kind: 'bool', text: 'TRUE', value: true }, [true]],
    ['是否寄宿', '走读', [false]],
    ['是否寄宿', '住校', [true]],
    ['是否寄宿', '有时', [null, 'question yesNoUnreadable']],
    ['帮扶教师', '林校长', ['01990000-0000-7000-8000-000000000000']],
    ['帮扶教师', '没这个人', [null, 'question mentorUnknown']],
    ['家庭住址', '<b>青坑村</b>', ['<b>青坑村</b>', 'note markupText']],
    ['备注', '=1+1', ['=1+1', 'note formulaText']],
    ['备注', '第一行\n第二行', ['第一行\n第二行']],
    ['备注', { kind: 'formula', text: '2', value: 2, formula: '=1+1' }, [null, 'error formulaCell']],
    ['备注', { kind: 'error', text: '#REF!', value: null }, [null, 'error errorCell']],
    ['家庭住址', '长'.repeat(200), ['长'.repeat(200)]],
    ['家庭住址', '长'.repeat(201), [null, 'error tooLong']],
    ['姓名', '高 语嫣', ['高语嫣']],
    ['父亲电话', number(13812345678), [phones('13812345678')]],
    ['父亲电话', '138 1234 5678', [phones('13812345678')]],
    ['父亲电话', '13812345678 0577-65233623', [phones('13812345678', '0577-65233623')]],
    ['父亲电话', '13812345678；13987654321', [phones('13812345678', '13987654321')]],
    ['父亲电话', '13812345678/13812345678', [phones('13812345678')]],
    ['父亲电话', '小店 65233', [phones('小店 65233'), 'note phoneDoubtful']],
    ['是否低保', '是', [true]],
    ['低保', '√', [true]],
  ] as [string, string | RawCell, unknown[]][])('under %s: %o is %o', (heading, given, expected) => {
    expect(cell(heading, given)).toEqual(expected);
  });
});

describe('a name', () => {
  it.each([
    ['父亲姓名', '已故', 'father.name', null, 'readAsDeceased'],
    ['父亲姓名', '王大山（已故）', 'father.name', '王大山', 'readAsDeceased'],
    ['监护人姓名', '奶奶', 'carer.name', null, 'readAsRelation'],
  ])('under %s: %s', async (heading, text, target, shown, code) => {
    expect(cellOf(await row({ 姓名: '王小芳', [heading]: text }), target)).toMatchObject({
      shown,
      issues: [{ code }],
    });
  });
});

describe('an ID number', () => {
  it('fills an empty birth date and sex', async () => {
    const found = await row({
      姓名: '王小芳',
      性别: '',
      出生日期: '',
      身份证号: idNumberOf('2016-09-04', 2),
    });
    expect([cellOf(found, 'child.sex')?.shown, cellOf(found, 'child.birthDate')?.shown]).toEqual([
      '女',
      '2016-09-04',
    ]);
    expect(found.verdict).toBe('new');
  });

  it('gives the day to a birth month that agrees with it, and asks about one that does not', async () => {
    const idNumber = idNumberOf('2016-09-04', 2);
    const agrees = await row({ 姓名: '王小芳', 出生年月: '2016.9', 身份证号: idNumber });
    expect(cellOf(agrees, 'child.birthDate')?.shown).toBe('2016-09-04');
    const differs = await row({ 姓名: '王小芳', 出生年月: '2016.8', 身份证号: idNumber });
    expect(cellOf(differs, 'child.birthDate')).toMatchObject({
      shown: null,
      issues: [{ code: 'idBirthDiffers', params: { idSays: '2016-09-04' } }],
    });
  });

  it('leaves a date without its day open where it does not help', async () => {
    const found = await row({ 姓名: '王小芳', 出生年月: '2016.9', 入学日期: '2023年9月' });
    expect(saysOf(found)).toEqual(['child.birthDate birthDayMissing', 'child.enrolledOn dayMissing']);
    expect(found.verdict).toBe('question');
  });

  it('asks where birth date or sex differ, and would keep what is written', async () => {
    const found = await row({
      姓名: '王小芳',
      性别: '男',
      出生日期: '2016-09-05',
      身份证号: idNumberOf('2016-09-04', 2),
    });
    expect(saysOf(found)).toEqual(['child.sex idSexDiffers', 'child.birthDate idBirthDiffers']);
    expect(cellOf(found, 'child.sex')).toMatchObject({ shown: '男', issues: [{ params: { idSays: '2' } }] });
    expect(found.verdict).toBe('question');
  });

  it('is taken from the first of two names that have the same one', async () => {
    const idNumber = idNumberOf('2016-09-04', 2);
    const { rows } = await read(
      office,
      sheet(['姓名', '身份证号'], ['王小芳', idNumber], ['李雨', idNumber]),
    );
    expect(rows.map((each) => [each.verdict, saysOf(each)])).toEqual([
      ['new', ['child.birthDate filledFromId', 'child.sex filledFromId']],
      ['question', ['child.idNumber idTwiceInFile']],
    ]);
    for (const key of ['idNumber', 'birthDate', 'sex'])
      expect(cellOf(rows[1], `child.${key}`)?.shown ?? null).toBeNull();
  });
});

describe('what follows from other cells', () => {
  it.each([
    ['金山乡青坑村99号', '青坑村'],
    ['浙江省温州市鹿城区藤桥镇石埠村', '石埠村'],
    ['金山乡镇前村', '镇前村'],
    ['石桥村84号', '石桥村'],
    ['扬子街道扬子社区3栋', '扬子社区'],
    ['滁州市琅琊区西涧社区', '西涧社区'],
    ['新乡市红旗区小店村', '小店村'],
    ['人民路12号', undefined],
  ])('the village of %s is %s', async (address, village) => {
    expect(cellOf(await row({ 姓名: '王小芳', 家庭住址: address }), 'child.village')?.shown).toBe(village);
  });

  it('a column for the village is believed rather than the address', async () => {
    const found = await row({ 姓名: '王小芳', 家庭住址: '金山乡青坑村99号', 村: '石桥村' });
    expect(cellOf(found, 'child.village')?.shown).toBe('石桥村');
  });

  it('a class in grades 7 to 9 means 初中, unless a column says otherwise', async () => {
    expect(cellOf(await row({ 姓名: '王小芳', 班级: '初一(2)班' }), 'child.schooling')?.shown).toBe('初中');
    const said = await row({ 姓名: '王小芳', 班级: '七(2)班', 就学情况: '辍学' });
    expect(cellOf(said, 'child.schooling')?.shown).toBe('辍学');
  });

  it('grade and class in two columns are one class', async () => {
    for (const [grade, inGrade] of [
      ['三', '2'],
      ['三年级', '(2)班'],
      ['3', '2班'],
      ['三年级', '三(2)班'],
    ] as const)
      expect(cellOf(await row({ 姓名: '王小芳', 年级: grade, 班级: inGrade }), 'child.classId')?.shown).toBe(
        '三(2)班',
      );
  });

  it('an age far from the grade is told', async () => {
    const found = await row({ 姓名: '王小芳', 出生日期: '2010-05-01', 班级: '一(1)班' });
    expect(cellOf(found, 'child.birthDate')?.issues).toEqual([
      { level: 'note', code: 'ageUnusualForGrade', params: { age: 16, grade: 1 } },
    ]);
  });

  it('a blank among ticks is a no, but not where all is blank', async () => {
    const ticked = await row({ 姓名: '王小芳', 寄宿: '' }, { 姓名: '李雨', 寄宿: '√' });
    expect(cellOf(ticked, 'child.boarding')?.shown).toBe('否');
    const blank = await row({ 姓名: '王小芳', 寄宿: '' }, { 姓名: '李雨', 寄宿: '' });
    expect(cellOf(blank, 'child.boarding')?.shown).toBeNull();
    const words = await row({ 姓名: '王小芳', 寄宿: '' }, { 姓名: '李雨', 寄宿: '是' });
    expect(cellOf(words, 'child.boarding')?.shown).toBeNull();
  });

  it('a work place means away only where no column says who is away', async () => {
    const place = await read(
      office,
      sheet(['姓名', '父亲姓名', '父亲务工地点'], ['王小芳', '王大山', '东莞']),
    );
    expect(place.notes.map((note) => note.code)).toEqual(['awayByPlace']);
    const home = await row({ 姓名: '王小芳', 父亲姓名: '王大山', 父亲是否外出: '否', 父亲务工地点: '本县' });
    expect(cellOf(home, 'father.away')?.shown).toBe('否');
  });
});

describe('columns', () => {
  it('a heading without its person belongs to the person named before it', async () => {
    const { columns } = await read(
      office,
      sheet(
        ['姓名', '身份证号', '父亲姓名', '身份证号', '电话', '母亲', '电话', '监护人', '电话', '关系'],
        ['王小芳', '', '王大山', '', '13812345678', '李秋月', '13812345679', '陈桂香', '13812345670', '奶奶'],
      ),
    );
    expect(columns.map((each) => each.target)).toEqual([
      'child.name',
      'child.idNumber',
      'father.name',
      'father.idNumber',
      'father.phones',
      'mother.name',
      'mother.phones',
      'carer.name',
      'carer.phones',
      'carer.relation',
    ]);
  });
});
