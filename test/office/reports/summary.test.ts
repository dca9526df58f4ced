import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../../shared/areas/children/filter.ts';
import { type Document, tracesOf, wordsOf } from '../../../shared/paper/document.ts';
import { addKin, addLeftBehindChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const half = { year: 2026, half: 2 };
const figures = async () =>
  new Map((await office.call('reports.summary', half)).figures.map((figure) => [figure.name, figure]));

/** Three left-behind children; two known since the spring, one boy, one whose mother stays at home. */
async function someChildren() {
  const [first, second] = await office.call('admin.classes', null);
  const known = { fileOpenedOn: '2026-03-09' };
  await addLeftBehindChild(office, {
    ...known,
    name: '高语嫣',
    classId: first!.id,
    schooling: '3',
    boarding: true,
  });
  await addLeftBehindChild(office, {
    ...known,
    name: '叶宇欣',
    classId: first!.id,
    schooling: '3',
    sex: '1',
  });
  const third = await addLeftBehindChild(office, { name: '于建军', classId: second!.id });
  const { kin } = await office.call('children.get', { id: third.id, day: null });
  const mother = kin.find((each) => each.relation === '52')!;
  await office.call('children.saveKin', {
    id: mother.id,
    version: mother.version,
    childId: third.id,
    role: null,
    patch: { away: false },
  });
}

describe('the figures of a half-year summary', () => {
  it('are what the records say, with shares of two decimals', async () => {
    await someChildren();
    const found = await figures();
    expect(Object.fromEntries([...found].map(([name, { text }]) => [name, text]))).toMatchObject({
      在校学生: '288',
      留守儿童: '3',
      留守儿童占比: '1.04%',
      国务院口径: '2',
      待核实: '1',
      男生: '1',
      女生: '2',
      双方外出: '2',
      双方外出占比: '66.67%',
      父亲外出: '1',
      祖辈照护: '3',
      寄宿: '1',
      小学: '2',
    });
  });

  it('each open a list of exactly as many children', async () => {
    await someChildren();
    const view = await office.call('reports.summary', half);
    const numbers = [
      ...view.figures.map(({ name, value, filter }) => ({ name, value, filter })),
      ...view.tables.flatMap((table) =>
        table.rows.flatMap((row) =>
          row.cells.map(({ text, filter }) => ({
            name: `${table.id} ${row.label}`,
            value: Number(text),
            filter,
          })),
        ),
      ),
    ].filter((each) => each.filter !== null);
    expect(numbers.length).toBeGreaterThan(40);
    for (const { name, value, filter } of numbers)
      expect((await office.call('children.list', { filter: filter!, columns: [] })).total, name).toBe(value);
  });

  it('tell times, person-times and persons apart, and each open the contacts that they count', async () => {
    await someChildren();
    const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
    const [first, second, third] = rows.map(({ id }) => id);
    const talk = (childIds: string[], day: string) =>
      office.call('contacts.save', {
        id: null,
        version: null,
        childIds,
        patch: { kind: 'talk', day, line: '说到家里的事' },
      });
    await talk([first!, second!], '2026-10-12');
    await talk([first!], '2026-11-02');
    await talk([third!], '2026-06-30');
    const found = await figures();
    const values = ['谈心次数', '谈心人次', '谈心人数', '家访次数'].map((name) => found.get(name)?.value);
    expect(values).toEqual([2, 3, 2, 0]);
    for (const { name, value, contacts } of found.values()) {
      if (contacts === null) continue;
      const { figures: there } = await office.call('contacts.list', { filter: contacts, before: null });
      const counted = name.endsWith('次数')
        ? there.times
        : name.endsWith('人次')
          ? there.personTimes
          : there.persons;
      expect(counted, name).toBe(value);
    }
    expect(textOf(await paper())).toContain('半年来谈心2次、3人次，谈到2名儿童');
  });

  it('open for pairing the board of teachers with their children', async () => {
    await someChildren();
    const teacher = await office.call('admin.saveTeacher', { id: null, name: '赵春梅', phone: null });
    await addLeftBehindChild(office, { name: '杨小芳', mentorId: teacher.id });
    const found = await figures();
    const paired = (await office.call('mentoring.board', null)).children.filter((each) => each.mentorId);
    expect(['结对教师', '已结对'].map((name) => found.get(name)?.page?.of)).toEqual(['pairing', 'pairing']);
    expect(found.get('已结对')!.value).toBe(paired.length);
    expect(found.get('结对教师')!.value).toBe(new Set(paired.map((each) => each.mentorId)).size);
  });

  it('foot: each table’s groups add up to its total', async () => {
    await someChildren();
    for (const table of (await office.call('reports.summary', half)).tables) {
      const counts = table.rows.map((row) => Number(row.cells[0]!.text));
      const total = counts.pop();
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        table.id,
      ).toBe(total);
    }
  });

  it('compare with the term before only where files existed then', async () => {
    expect((await office.call('reports.summary', half)).comparedWith).toBeNull();
    await someChildren();
    const view = await office.call('reports.summary', half);
    expect(view.comparedWith).toBe('2026-07-03');
    const found = await figures();
    expect([found.get('上学期末')?.text, found.get('增减')?.text]).toEqual(['2', '增加1人']);
  });

  it('leave what nobody has entered to be filled in', async () => {
    const classes = await office.call('admin.classes', null);
    await office.call(
      'admin.saveClasses',
      classes.map(({ id, grade, number, headTeacherName, headTeacherId }) => ({
        id,
        grade,
        number,
        pupils: null,
        headTeacherName,
        headTeacherId,
      })),
    );
    expect((await figures()).get('在校学生')).toMatchObject({ value: null, filter: null });
    expect(textOf(await paper())).toContain('[待填：在校学生]');
  });
});

describe('the draft', () => {
  it('keeps the school’s own words with live numbers in them', async () => {
    await someChildren();
    const before = await office.call('reports.summary', half);
    expect(before.edited).toBe(false);
    const sections = [
      { id: 'situation', heading: '基本情况', paragraphs: ['我校现有留守儿童{留守儿童}人，{不是数字}。'] },
    ];
    await office.call('reports.saveSummary', { ...half, version: null, sections, seen: {} });
    expect(textOf(await paper())).toContain('我校现有留守儿童3人，{不是数字}。');
    const child = await addLeftBehindChild(office, { name: '杨小芳' });
    await addKin(office, child.id, 'maternalGrandfather', { name: '张老汉' });
    expect(textOf(await paper())).toContain('我校现有留守儿童4人');
  });

  it('is not saved over somebody else’s newer one', async () => {
    const sections = (await office.call('reports.summary', half)).sections;
    const saved = await office.call('reports.saveSummary', { ...half, version: null, sections, seen: {} });
    await office.call('reports.saveSummary', {
      ...half,
      version: saved.version,
      sections: sections.slice(1),
      seen: {},
    });
    expect(
      (await office.problem('reports.saveSummary', { ...half, version: saved.version, sections, seen: {} }))
        ?.code,
    ).toBe('changedMeanwhile');
  });

  it('has on paper a way from every counted number to what it counts', async () => {
    await someChildren();
    const traces = tracesOf(await paper());
    expect(traces.length).toBeGreaterThan(30);
    expect(new Set(traces.map((trace) => trace.call))).toEqual(
      new Set([
        ...['children.list', 'contacts.list', 'phone.list', 'activities.list', 'activities.attendance'],
        ...[
          'rooms.openedDays',
          'rooms.bookings',
          'rooms.rota',
          'mentoring.board',
          'mentoring.growthPages',
          'guardians.helpers',
        ],
      ]),
    );
  });
});

async function paper(): Promise<Document> {
  const result = await office.call('reports.summaryPaper', { ...half, format: 'document' });
  if (result instanceof Uint8Array) throw new Error('a Document was asked for');
  return result;
}

/** The words of every line, in order. */
function textOf(document: Document): string {
  return document.sections
    .flatMap((section) => section.blocks)
    .map((block) => ('runs' in block ? block.runs.map(wordsOf).join('') : ''))
    .join('\n');
}
