/** A pairing table from a workbook: read row by row, asked where doubtful, written as one act. */

import { writeXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addLeftBehindChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const headings = ['序号', '班级', '学生姓名', '帮扶教师', '结对日期'];
async function workbook(rows: (string | number)[][]): Promise<Uint8Array> {
  const lines = [headings, ...rows].map((row) => row.map(String).join(','));
  return new TextEncoder().encode(lines.join('\n'));
}
const read = async (rows: (string | number)[][]) =>
  office.call('mentoring.readPairings', { name: '结对表.csv', bytes: await workbook(rows) });
const classIdOf = async (grade: number, number: number) =>
  (await office.call('admin.classes', null)).find((each) => each.grade === grade && each.number === number)!
    .id;

describe('a pairing table', () => {
  it('is read by name and class, writes nothing, and says what each row will do', async () => {
    const classId = await classIdOf(3, 1);
    const teacher = (await office.call('admin.saveTeacher', { id: null, name: '赵春梅', phone: null })).id;
    const fresh = await addLeftBehindChild(office, { name: '王小芳', classId });
    await addLeftBehindChild(office, { name: '李小明', classId, mentorId: teacher });
    const twice = [
      await addLeftBehindChild(office, { name: '张小红' }),
      await addLeftBehindChild(office, { name: '张小红', classId }),
    ];
    const preview = await read([
      [1, '三(1)班', '王 小芳', '赵春梅', '2026.9.1'],
      [2, '三(1)班', '李小明', '赵春梅', ''],
      [3, '', '张小红', '钱国强', ''],
      [4, '三(1)班', '没有这个人', '赵春梅', ''],
      [5, '三(2)班', '李小明', '钱国强', ''],
      [6, '三(1)班', '王小芳', '', ''],
    ]);
    expect(preview.rows.map(({ verdict, issues }) => [verdict, issues])).toEqual([
      ['new', []],
      ['same', []],
      ['doubtful', ['childSeveral']],
      ['impossible', ['childUnknown']],
      ['doubtful', ['classDiffers']],
      ['impossible', ['teacherEmpty', 'childTwice']],
    ]);
    expect(preview.rows[0]).toMatchObject({ since: '2026-09-01', teacherId: teacher });
    expect(preview.rows[2]!.candidates.map((each) => each.id).toSorted()).toEqual(
      twice.map((each) => each.id).toSorted(),
    );
    expect(preview.newTeachers).toEqual(['钱国强']);
    const kept = await office.call('children.get', { id: fresh.id, day: null });
    expect(kept.child.mentorId).toBeNull();
  });

  it('is written as one act with its new teachers, and taken back as one', async () => {
    const [a, b] = [
      await addLeftBehindChild(office, { name: '王小芳' }),
      await addLeftBehindChild(office, { name: '李小明' }),
    ];
    const row = (childId: string, since: string | null) => ({
      ...{ childId, from: null, teacherId: null, newTeacher: '钱国强', since },
    });
    const done = await office.call('mentoring.importPairings', {
      rows: [row(a.id, '2026-09-01'), row(b.id, null)],
    });
    expect(done).toEqual({ changed: 2, teachers: 1 });
    expect(await office.call('admin.teachers', null)).toMatchObject([{ name: '钱国强', children: 2 }]);
    const { children } = await office.call('mentoring.board', null);
    expect(children.map((each) => each.since)).toEqual(['2026-09-01', '2026-11-23']);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await office.call('admin.teachers', null)).toEqual([]);
    const after = await office.call('mentoring.board', null);
    expect(after.children.map((each) => each.mentorId)).toEqual([null, null]);
  });

  it('fills a teacher who stands in one merged cell over several children into each of them', async () => {
    for (const name of ['王小芳', '李小明']) await addLeftBehindChild(office, { name });
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '结对',
          rows: [
            ['学生姓名', '帮扶教师'],
            ['王小芳', '赵春梅'],
            ['李小明', null],
          ],
          merges: [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }],
        },
      ],
    });
    const preview = await office.call('mentoring.readPairings', {
      name: '结对.xlsx',
      bytes: new Uint8Array(bytes),
    });
    expect(preview.rows.map((each) => [each.child, each.teacher])).toEqual([
      ['王小芳', '赵春梅'],
      ['李小明', '赵春梅'],
    ]);
  });

  it('without headings that are known is refused in words', async () => {
    const bytes = new TextEncoder().encode('甲,乙\n1,2');
    expect(await office.problem('mentoring.readPairings', { name: '别的.csv', bytes })).toMatchObject({
      code: 'headerNotFound',
    });
  });
});
