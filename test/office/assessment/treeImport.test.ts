/** Tables of indicators as offices send them: merged upper levels, points in words, odd rows. */
import { type CellValue, writeXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allPoints, treeFault } from '../../../shared/areas/assessment/tree.ts';
import { TestOffice } from '../../make/office.ts';
import { makePicture } from '../../make/pictures.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

type Merge = { startRow: number; endRow: number; startCol: number; endCol: number };
const down = (startRow: number, endRow: number, column: number): Merge => ({
  ...{ startRow, endRow, startCol: column, endCol: column },
});

async function read(rows: CellValue[][], merges: Merge[] = []) {
  const bytes = new Uint8Array(await writeXlsx({ sheets: [{ name: '指标', rows, merges }] }));
  return office.call('assessment.readTree', { name: '考核指标.xlsx', bytes });
}
type Read = Awaited<ReturnType<typeof read>>;
const told = ({ rows }: Read) => rows.map(({ line: { level, name, halves } }) => [level, name, halves]);
const issuesOf = ({ rows }: Read) => rows.flatMap(({ issues }) => issues);

const headings = ['考核指标', '目标要求', '分值', '考核内容及评分标准', '操作说明'];

describe('a table of indicators from a workbook', () => {
  it('has its upper level in merged cells, points in words, a title and a sum', async () => {
    const found = await read(
      [
        ['留守儿童之家考核指标体系', null, null, null, null],
        headings,
        ['一、领导机制（3分）', '领导小组', '1分', '有文件', '查文件'],
        [null, '会议制度', 2, '每学期一次', '查记录'],
        ['二、保障措施（2分）', '实施办法', 1.5, null, null],
        [null, '经费', '0.5', null, null],
        ['合计', null, 5, null, null],
      ],
      [down(2, 3, 0), down(4, 5, 0)],
    );
    expect(told(found)).toEqual([
      [1, '领导机制', null],
      [2, '领导小组', 2],
      [2, '会议制度', 4],
      [1, '保障措施', null],
      [2, '实施办法', 3],
      [2, '经费', 1],
    ]);
    expect(found.title).toBe('留守儿童之家考核指标体系');
    expect(issuesOf(found)).toEqual([]);
    const lines = found.rows.map(({ line }) => line);
    expect([allPoints(lines), treeFault(lines)]).toEqual([10, null]);
    const kept = await office.call('assessment.saveTree', {
      ...{ id: null, version: null, title: found.title, source: null, note: null, rows: lines },
    });
    expect(kept.rows.map(({ look }) => look)).toContain('查记录');
  });

  it('has three levels in columns of their own', async () => {
    const found = await read(
      [
        ['一级指标', '二级指标', '三级指标', '分值', '评分标准'],
        ['组织', '领导', '有小组', 2, '有得满分'],
        [null, null, '有会议', 1, null],
        [null, '制度', '上墙', 1, null],
      ],
      [down(1, 3, 0), down(1, 2, 1)],
    );
    expect(told(found)).toEqual([
      [1, '组织', null],
      [2, '领导', null],
      [3, '有小组', 4],
      [3, '有会议', 2],
      [2, '制度', null],
      [3, '上墙', 2],
    ]);
  });

  it('goes on with a leaf whose points are merged over several rows instead of counting them twice', async () => {
    const found = await read(
      [headings, ['档案', '一人一档', 4, '建档率', '查档案'], [null, null, null, '及时更新', '抽查']],
      [down(1, 2, 0), down(1, 2, 1), down(1, 2, 2)],
    );
    expect(allPoints(found.rows.map(({ line }) => line))).toBe(8);
    expect(found.rows.at(-1)?.line.criterion).toBe('建档率\n及时更新');
    expect(issuesOf(found)).toEqual(['joined']);
  });

  it('has its upper levels in their first rows alone, sums and lines for signing between and below', async () => {
    const found = await read([
      ['青禾县留守儿童之家考核评分表'],
      ['填报单位：', null, null, '填报时间：2026年'],
      ['序号', '考核项目', '考核内容', '分值（分）', '评分标准', '备查材料'],
      [1, '一、组织领导（4.5分）', '1.领导小组', ' ２分 ', '有文件得满分', '文件'],
      [2, null, '2.会议', 2.5, '缺一次扣0.5', null],
      [null, '小计', null, 4.5, null, null],
      [3, '二、硬件', '1.5米以上的书柜', 1, null, null],
      [null, '合计', null, 5.5, null, null],
      ['注：一式两份', null, null, null, null, null],
      [null, '评估人：', null, '日期：', null, null],
    ]);
    expect(told(found)).toEqual([
      [1, '组织领导', null],
      [2, '领导小组', 4],
      [2, '会议', 5],
      [1, '硬件', null],
      [2, '1.5米以上的书柜', 2],
    ]);
    expect(issuesOf(found)).toEqual([]);
    expect(found.title).toBe('青禾县留守儿童之家考核评分表');
    expect(found.rows[1]!.line).toMatchObject({ criterion: '有文件得满分', look: '文件' });
  });

  it('says what it could not read and what does not add up, and never keeps half steps that are none', async () => {
    const found = await read([
      headings,
      ['安全（9分）', '灭火器', '若干', null, null],
      ['安全（9分）', '灭火器', 0.3, null, null],
      ['安全（9分）', '门卫', null, null, null],
    ]);
    expect(issuesOf(found).toSorted()).toEqual([
      ...['nameTwice', 'pointsMissing', 'pointsUnread', 'pointsUnread', 'sumDiffers'],
    ]);
    expect(treeFault(found.rows.map(({ line }) => ({ ...line, halves: line.halves ?? 0 })))).toBeNull();
  });

  it('is refused in words where it is none', async () => {
    const no = async (name: string, bytes: Uint8Array) =>
      (await office.problem('assessment.readTree', { name, bytes }))?.code;
    expect(await no('表.xlsx', await makePicture())).toBe('fileKindUnknown');
    expect(await no('表.csv', new TextEncoder().encode('姓名,班级\n王小明,三(1)班'))).toBe('headerNotFound');
    expect(await no('表.csv', new TextEncoder().encode('考核指标,分值'))).toMatch(
      /^(fileEmpty|headerNotFound)$/,
    );
    const many = ['考核指标,目标要求,分值', ...Array.from({ length: 500 }, (_, at) => `甲,第${at}条,1`)].join(
      '\n',
    );
    expect(await no('表.csv', new TextEncoder().encode(many))).toBe('fileTooManyRows');
    expect(await office.call('assessment.trees', null)).toEqual([]);
  });
});
