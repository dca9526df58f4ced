/** A log of visits and talks from a workbook: read row by row, asked where doubtful, written as one act. */

import { writeXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyContact } from '../../../shared/areas/contacts/log.ts';
import type { VisitPreview } from '../../../shared/areas/contacts/visitImport.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const headings = ['序号', '班级', '学生姓名', '家访日期', '家访教师', '家访形式', '受访人', '家访内容'];
const csv = (lines: string[][]) => new TextEncoder().encode(lines.map((line) => line.join(',')).join('\n'));
const read = (rows: string[][], kind: string | null = null, heads = headings, termId: string | null = null) =>
  office.call('contacts.readVisits', { name: '台账.csv', bytes: csv([heads, ...rows]), kind, termId });
const verdicts = ({ rows }: VisitPreview) => rows.map(({ verdict, issues }) => [verdict, issues]);
const log = async () => (await office.call('contacts.list', { filter: everyContact, before: null })).rows;
const written = ({ rows }: VisitPreview) =>
  rows
    .filter(({ verdict }) => verdict === 'new')
    .map(({ children, values }) => ({
      childIds: children.flatMap(({ candidates }) =>
        candidates.filter((each) => !each.already).map((each) => each.id),
      ),
      patch: values,
    }));
const classIdOf = async (grade: number, number: number) =>
  (await office.call('admin.classes', null)).find((each) => each.grade === grade && each.number === number)!
    .id;

describe('a visit log', () => {
  it('is read by name, class and day, writes nothing, and says what each row will do', async () => {
    const classId = await classIdOf(3, 1);
    const teacher = (await office.call('admin.saveTeacher', { id: null, name: '赵春梅', phone: null })).id;
    const fang = await addLeftBehindChild(office, { name: '王小芳', classId });
    const ming = await addLeftBehindChild(office, { name: '李小明', classId });
    for (const each of [null, classId]) await addLeftBehindChild(office, { name: '张小红', classId: each });
    await addContact(office, [ming.id], { kind: 'visit', day: '2026-10-12' });
    const preview = await read([
      ['1', '三(1)班', '王 小芳', '2026.10.12', '赵春梅', '上门', '奶奶', '腰好些了'],
      ['2', '三(1)班', '李小明', '2026-10-12', '赵春梅', '', '', ''],
      ['3', '', '张小红', '2026-10-13', '钱国强', '', '', ''],
      ['4', '', '没有这个人', '2026-10-13', '赵春梅', '', '', ''],
      ['5', '三(2)班', '李小明', '2026-10-14', '赵春梅', '', '', ''],
      ['6', '三(1)班', '王小芳', '2026-12-01', '赵春梅', '', '', ''],
      ['7', '三(1)班', '王小芳', '上周', '赵春梅', '', '', ''],
      ['8', '三(1)班', '王小芳', '2026年10月12日', '赵春梅', '', '', ''],
      ['9', '三(1)班', '王小芳、李小明', '2026-10-12', '赵春梅', '', '', ''],
      ['10', '', '', '2026-10-12', '赵春梅', '上门', '', ''],
      ['11', '三(1)班', '王小芳、没有这个人', '2026-10-20', '钱国强', '路上', '', ''],
    ]);
    expect(preview.kind).toBe('visit');
    expect(verdicts(preview)).toEqual([
      ['new', []],
      ['same', []],
      ['doubtful', ['childSeveral', 'teacherUnknown']],
      ['impossible', ['childUnknown']],
      ['doubtful', ['classDiffers']],
      ['impossible', ['dayAhead']],
      ['impossible', ['dayUnread']],
      ['same', ['rowTwice']],
      ['same', ['rowTwice']],
      ['impossible', ['childEmpty']],
      ['doubtful', ['childUnknown', 'teacherUnknown', 'inRemark']],
    ]);
    expect(preview.rows[0]!.values).toEqual({
      ...{
        kind: 'visit',
        day: '2026-10-12',
        staffId: teacher,
        form: 'home',
        withWhom: '奶奶',
        line: '腰好些了',
      },
    });
    expect(preview.rows[0]!.children).toMatchObject([{ candidates: [{ id: fang.id, already: false }] }]);
    expect(preview.rows[2]!.children[0]!.candidates).toHaveLength(2);
    expect(preview.rows[10]!.values).toMatchObject({ staffId: null, note: '形式：路上；教师：钱国强' });
    expect(await log()).toHaveLength(1);
  });

  it('is written as one act, once, and taken back as one', async () => {
    for (const name of ['王小芳', '李小明']) await addLeftBehindChild(office, { name });
    const rows = [
      ['1', '', '王小芳，李小明', '2026-10-12', '赵春梅', '', '', '=1+1'],
      ['2', '', '李小明', '2026-10-13', '', '', '', ''],
    ].map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)));
    const preview = await read(rows);
    const done = await office.call('contacts.importVisits', { rows: written(preview) });
    expect(done).toEqual({ written: 2, skipped: 0 });
    const kept = await log();
    expect(
      kept.map(({ contact, children, staffName }) => [contact.day, contact.line, children.length, staffName]),
    ).toEqual([
      ['2026-10-13', null, 1, null],
      ['2026-10-12', '=1+1', 2, null],
    ]);
    expect(verdicts(await read(rows))).toEqual([
      ['same', ['teacherUnknown']],
      ['same', []],
    ]);
    expect(await office.call('contacts.importVisits', { rows: written(preview) })).toEqual({
      ...{ written: 0, skipped: 2 },
    });
    const acts = await office.call('admin.acts', { limit: 5 });
    const act = acts.find(({ call }) => call === 'contacts.importVisits');
    await office.call('admin.undo', { id: act!.id });
    expect(await log()).toEqual([]);
  });

  it('logs siblings of whom one has it already for the other alone', async () => {
    const [fang, ming] = [
      await addLeftBehindChild(office, { name: '王小芳' }),
      await addLeftBehindChild(office, { name: '李小明' }),
    ];
    await addContact(office, [ming.id], { kind: 'visit', day: '2026-10-12' });
    const preview = await read([['1', '', '王小芳、李小明', '2026-10-12', '', '', '', '']]);
    expect(verdicts(preview)).toEqual([['new', ['partlySame']]]);
    const { patch } = written(preview)[0]!;
    await office.call('contacts.importVisits', { rows: [{ childIds: [fang.id, ming.id], patch }] });
    expect((await log()).map(({ children }) => children.map(({ name }) => name))).toEqual([
      ['王小芳'],
      ['李小明'],
    ]);
  });

  it('takes a day without a year from the newest term that has it and asks, or from the term that was chosen', async () => {
    await addLeftBehindChild(office, { name: '王小芳' });
    const rows = [
      ['1', '', '王小芳', '10月12日', '', '', '', ''],
      ['2', '', '王小芳', '6.15', '', '', '', ''],
      ['3', '', '王小芳', '12/24', '', '', '', ''],
      ['4', '', '王小芳', '8月3日', '', '', '', ''],
      ['5', '', '王小芳', '2月30日', '', '', '', ''],
    ];
    const guessed = await read(rows);
    expect(guessed.rows.map(({ day }) => day)).toEqual(['2026-10-12', '2026-06-15', null, null, null]);
    expect(verdicts(guessed)).toEqual([
      ['doubtful', ['dayWithoutYear']],
      ['doubtful', ['dayWithoutYear']],
      ['impossible', ['dayUnread']],
      ['impossible', ['dayUnread']],
      ['impossible', ['dayUnread']],
    ]);
    const terms = await office.call('admin.terms', null);
    const spring = terms.find(({ startsOn }) => startsOn === '2026-02-23')!.id!;
    const chosen = await read(rows, null, headings, spring);
    expect(verdicts(chosen).slice(0, 2)).toEqual([
      ['impossible', ['dayUnread']],
      ['new', ['dayWithoutYear']],
    ]);
    expect(chosen).toMatchObject({ termId: spring });
    expect(
      await office.problem('contacts.readVisits', {
        ...{ name: '台账.csv', bytes: csv([headings, ...rows]), kind: null },
        termId: '01900000-0000-7000-8000-000000000000',
      }),
    ).toMatchObject({ code: 'notFound' });
  });

  it('knows a class by the grade that it was in then', async () => {
    const classId = await classIdOf(3, 1);
    await addLeftBehindChild(office, { name: '王小芳', classId });
    const preview = await read([
      ['1', '二(1)班', '王小芳', '2026-05-12', '', '', '', ''],
      ['2', '二(1)班', '王小芳', '2026-10-12', '', '', '', ''],
    ]);
    expect(verdicts(preview)).toEqual([
      ['new', []],
      ['doubtful', ['classDiffers']],
    ]);
  });

  it('asks for the kind where neither rows nor file say it, and believes a row before a file', async () => {
    await addLeftBehindChild(office, { name: '王小芳' });
    const heads = ['学生姓名', '日期', '方式', '主题', '后续跟进'];
    const rows = [
      ['王小芳', '2026-10-12', '', '学习', '再看看'],
      ['王小芳', '2026-10-13', '家访', '', ''],
    ];
    expect(verdicts(await read(rows, null, heads))).toEqual([
      ['impossible', ['kindUnread']],
      ['new', []],
    ]);
    const preview = await read(rows, 'talk', heads);
    expect(preview.rows.map(({ kind }) => kind)).toEqual(['talk', 'visit']);
    await office.call('contacts.importVisits', { rows: written(preview) });
    const talk = (await log()).find(({ contact }) => contact.kind === 'talk')!.contact;
    expect(talk).toMatchObject({ topic: 'study', followUp: '再看看', followUpBy: null });
  });

  it('fills a day in one merged cell over several children, and keeps text that looks like a formula as text', async () => {
    for (const name of ['王小芳', '李小明']) await addLeftBehindChild(office, { name });
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '谈心记录',
          rows: [
            ['学生姓名', '日期', '内容'],
            ['王小芳', '2026-10-12', '说想妈妈'],
            ['李小明', null, '=HYPERLINK("http://x.example")'],
          ],
          merges: [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }],
        },
      ],
    });
    const preview = await office.call('contacts.readVisits', {
      ...{ name: '上学期.xlsx', bytes: new Uint8Array(bytes), kind: null },
      termId: null,
    });
    expect(preview.rows.map(({ day, kind, values }) => [day, kind, values.line])).toEqual([
      ['2026-10-12', 'talk', '说想妈妈'],
      ['2026-10-12', 'talk', '=HYPERLINK("http://x.example")'],
    ]);
  });

  it('keeps a long text whole as the course', async () => {
    await addLeftBehindChild(office, { name: '王小芳' });
    const long = '说了很多话。'.repeat(60);
    const [row] = (await read([['1', '', '王小芳', '2026-10-12', '', '', '', long]])).rows;
    expect(row!.values.line).toHaveLength(200);
    expect(row!.values.course).toBe(long);
    expect(row!.issues).toEqual([]);
  });

  it('refuses days that have not come and files without its headings, and is for those alone who look after the whole school', async () => {
    const { id } = await addLeftBehindChild(office, { name: '王小芳' });
    const rows = [{ childIds: [id], patch: { kind: 'talk', day: '2027-01-01' } }];
    expect(await office.problem('contacts.importVisits', { rows })).toMatchObject({
      fields: [{ issue: 'dayAhead' }],
    });
    const bytes = csv([
      ['甲', '乙'],
      ['1', '2'],
    ]);
    expect(
      await office.problem('contacts.readVisits', { name: '别的.csv', bytes, kind: null, termId: null }),
    ).toMatchObject({ code: 'headerNotFound' });
    expect(await log()).toEqual([]);
    const past = [{ childIds: [id], patch: { kind: 'talk', day: '2026-10-12' } }];
    for (const role of ['mentor', 'headTeacher'] as const) {
      await office.addStaff(role, role.toLowerCase());
      await office.signIn(role.toLowerCase());
      expect(await office.problem('contacts.importVisits', { rows: past })).toMatchObject({
        code: 'notAllowed',
      });
      await office.signIn('lin');
    }
  });
});
