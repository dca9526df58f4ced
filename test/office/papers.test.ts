import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../shared/areas/children/filter.ts';
import { type Document, wordsOf } from '../../shared/paper/document.ts';
import { addChild, addKin, addLeftBehindChild, idNumberOf } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

async function paper(name: 'children.archives' | 'children.roster', groups = {}): Promise<Document> {
  const result = await office.call(name, { filter: { ...everyone, groups }, ids: null, format: 'document' });
  if (result instanceof Uint8Array) throw new Error('a Document was asked for');
  return result;
}

/** The words of each box of a Document's tables, row by row. */
function rowsOf(document: Document): string[][] {
  return document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'table' ? block.body : []))
    .map((row) => row.cells.map((cell) => cell.runs.map(wordsOf).join('')));
}

describe('an archive', () => {
  it('is the national form filled in, its boxes ticked by the facts', async () => {
    const child = await addLeftBehindChild(office, {
      name: '高语嫣',
      idNumber: idNumberOf('2016-09-04', 2),
      ethnicity: '15',
      schooling: '3',
      bodyCondition: '3',
      illness: '先天性心脏病',
      relief: ['1', '3'],
    });
    await addKin(office, child.id, 'maternalGrandfather', { name: '张老汉', deceased: true });
    const rows = rowsOf(await paper('children.archives'));
    const lineWith = (label: string) => rows.find((row) => row.includes(label))?.join(' ');
    expect(lineWith('姓名')).toContain('高语嫣 性别 女 民族 土家族 出生日期 2016-09-04');
    expect(lineWith('身体情况')).toContain('□健康　□残疾　■患病');
    expect(lineWith('患病类型')).toContain('先天性心脏病');
    expect(lineWith('就学情况')).toContain('■小学');
    expect(lineWith('外祖父')).toContain('外祖父 — 出生日期 —');
    expect(lineWith('父母双方同时外出')).toContain('■是　□否');
    expect(lineWith('有无委托其他监护人')).toContain('■有　□无');
    expect(lineWith('关系')).toContain('陈桂香 关系 祖母 联系电话 0577-65233623');
    expect(lineWith('救助帮扶')).toContain('■低保　□临时救助　■医疗救助');
    expect(lineWith('国务院口径')).toContain('是');
  });

  it('leaves open what nobody knows, and never ticks it', async () => {
    await addChild(office, { name: '李雨' });
    const rows = rowsOf(await paper('children.archives'));
    for (const label of ['身体情况', '就学情况', '父母双方同时外出', '无监护能力', '监护评估', '经济来源'])
      expect(rows.find((row) => row.includes(label))?.join(''), label).not.toContain('■');
    expect(rows.find((row) => row.includes('国务院口径'))?.join('')).toContain('待核实');
  });

  it('starts each child on pages of its own when several are bound', async () => {
    await addChild(office, { name: '李雨' });
    await addChild(office, { name: '王明' });
    const { sections } = await paper('children.archives');
    expect(sections.map((section) => section.continues === true)).toEqual([false, true, false, true]);
    expect(sections.map((section) => section.head?.right)).toEqual(['李雨', '李雨', '王明', '王明']);
  });
});

describe('a roster', () => {
  it('has one line a child of the class that was asked for, numbered', async () => {
    const [first, second] = await office.call('admin.classes', null);
    await addLeftBehindChild(office, { name: '高语嫣', classId: first!.id });
    await addLeftBehindChild(office, { name: '叶宇欣', classId: first!.id });
    await addLeftBehindChild(office, { name: '于建军', classId: second!.id });
    const rows = rowsOf(await paper('children.roster', { class: [first!.id] }));
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['1', '高语嫣'],
      ['2', '叶宇欣'],
    ]);
    expect(rows[0]).toEqual(expect.arrayContaining(['广东省东莞市', '15884624908', '陈桂香', '祖母']));
  });

  it('is refused where there is nobody to list', async () => {
    const nobody = { filter: { ...everyone, groups: { sex: ['9'] } }, ids: null, format: 'document' };
    expect(await office.problem('children.roster', nobody)).toEqual({
      code: 'notFound',
      params: { record: 'child' },
    });
  });
});
