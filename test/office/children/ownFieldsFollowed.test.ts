/** A field added at run time, followed through everything that follows a field of the program. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fieldsOfSection } from '../../../renderer/areas/children/file/fields.ts';
import { fieldsOf, issuesOf } from '../../../renderer/ui/RecordForm/draft.ts';
import { everyone } from '../../../shared/areas/children/filter.ts';
import { importTargetsOf } from '../../../shared/areas/children/importTargets.ts';
import { childModelWith } from '../../../shared/areas/children/ownFields.ts';
import { ownKey } from '../../../shared/areas/children/ownValues.ts';
import { type Document, wordsOf } from '../../../shared/paper/document.ts';
import { veil } from '../../../shared/veil.ts';
import { addChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { addOwnField, changeOwnField } from '../../make/ownFields.ts';
import { adjust, bringIn, cellOf, commit, files, read, saysOf, sheet } from './importSheet.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const model = async () => childModelWith(await office.call('children.ownFields', null));

async function wordsOn(
  name: 'children.archives' | 'children.roster',
  columns: string[] = [],
): Promise<string[][]> {
  const roster = name === 'children.roster' ? { columns } : {};
  const document = (await office.call(name, {
    filter: everyone,
    ids: null,
    format: 'document',
    ...roster,
  })) as Document;
  return document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'table' ? [...block.head, ...block.body] : []))
    .map((row) => row.cells.map((cell) => cell.runs.map(wordsOf).join('')));
}

/** The boxes behind a label on paper. */
function behind(rows: string[][], label: string): (string | undefined)[] {
  return rows.flatMap((row) => row.flatMap((each, index) => (each === label ? [row[index + 1]] : [])));
}

describe('a field added at run time', () => {
  it('is followed through form, list, filter, import, export, archive and history', async () => {
    const way = await addOwnField(office, { asked: true });
    const key = ownKey(way.id);

    // the form: in its section, behind the program's fields, asked for and yet no bar to saving
    const fields = fieldsOfSection(await model(), 'school');
    expect(fields.at(-1)).toBe(key);
    const inForm = fieldsOf(await model(), { fields });
    expect(inForm.at(-1)?.[1]).toMatchObject({ zh: '上学方式', asked: true, required: false });
    expect(issuesOf(inForm.slice(-1), { [key]: null })).toEqual({});
    expect(issuesOf(inForm.slice(-1), { [key]: '飞机' })[key]?.issue).toBe('unknownCode');

    // import: found by its heading, read by its choices, asked where the choice is unknown
    const workbook = sheet(['姓名', '上学方式'], ['王一', '步行'], ['王二', '骑马'], ['王三', '']);
    const preview = await read(office, workbook);
    expect(preview.columns[1]?.target).toBe(`child.${key}`);
    expect(cellOf(preview.rows[0], `child.${key}`)?.shown).toBe('步行');
    expect(saysOf(preview.rows[1]!)).toEqual([`child.${key} codeUnknown`]);
    const mended = await adjust(office, preview.importId, {
      mends: [{ row: preview.rows[1]!.row, target: `child.${key}`, text: '校车' }],
    });
    expect(mended.rows.map((row) => row.verdict)).toEqual(['new', 'new', 'new']);
    await commit(office, preview.importId);

    // list and filter
    const { rows } = await office.call('children.list', { filter: everyone, columns: [key] });
    expect(rows.map((row) => [row.name, row.fields[key] ?? null])).toEqual([
      ['王一', 'c1'],
      ['王二', 'c2'],
      ['王三', null],
    ]);
    const filter = { ...everyone, groups: { [key]: ['c2', 'unset'] } };
    const kept = await office.call('children.list', { filter, columns: [] });
    expect(kept.rows.map((row) => row.name)).toEqual(['王二', '王三']);

    // export, and what was exported comes in again as the same
    const exported = await office.call('children.roster', {
      filter: everyone,
      ids: null,
      format: 'xlsx',
      columns: ['className', key],
    });
    const again = await read(office, exported as Uint8Array, 'roster.xlsx');
    expect(again.rows.map((row) => cellOf(row, `child.${key}`)?.raw ?? '')).toEqual(['步行', '校车', '']);
    expect(again.rows.flatMap((row) => cellOf(row, `child.${key}`)?.old ?? [])).toEqual([]);
    expect((await wordsOn('children.roster', [key]))[0]).toContain('上学方式');
    expect((await wordsOn('children.roster'))[0]).not.toContain('上学方式');

    // the archive: one a child, filled in or empty
    expect(behind(await wordsOn('children.archives'), '上学方式')).toEqual(['步行', '校车', '']);

    // history: by its name, before and after
    const first = (await files(office)).find((each) => each.child.name === '王一');
    await office.call('children.save', {
      id: first!.child.id,
      version: first!.child.version,
      patch: { own: { [way.id]: 'c3' } },
    });
    const {
      changes: [newest],
    } = await office.call('children.history', {
      id: first!.child.id,
      before: null,
      language: 'zh-CN',
    });
    expect(newest?.fields).toEqual([{ field: key, label: '上学方式', before: '步行', after: '家人接送' }]);
    expect((await model()).fields[key]?.codes?.entries.map((each) => each.zh)).toEqual([
      '步行',
      '校车',
      '家人接送',
    ]);
  });

  it('is read from workbooks that still have its former name and its choices’ former names', async () => {
    const way = await addOwnField(office);
    await changeOwnField(office, way, {
      label: '怎样上学',
      choices: [
        { code: 'c1', label: '走路', retired: false },
        { code: 'c2', label: '校车', retired: true },
        { code: 'c3', label: '家人接送', retired: false },
      ],
    });
    const target = `child.${ownKey(way.id)}`;
    const preview = await read(office, sheet(['姓名', '上学方式'], ['王一', '步行'], ['王二', '校车']));
    expect(cellOf(preview.rows[0], target)?.shown).toBe('走路');
    expect(saysOf(preview.rows[1]!)).toEqual([`${target} codeUnknown`]);
  });

  it('brings numbers, days, yes and no, and several choices in by its kind', async () => {
    const distance = await addOwnField(office, { label: '离校距离（公里）', kind: 'number' }, []);
    const since = await addOwnField(office, { label: '入户日期', kind: 'day' }, []);
    const sick = await addOwnField(office, { label: '晕车', kind: 'flag' }, []);
    const clubs = await addOwnField(office, { label: '社团', kind: 'codes' }, ['足球', '合唱']);
    const { preview } = await bringIn(
      office,
      sheet(
        ['姓名', '离校距离(公里)', '入户日期', '晕车', '社团', '足球'],
        ['王一', '2.5公里', '2020.3.8', '√', '合唱', '否'],
        ['王二', '很远', '', '', '', '是'],
      ),
    );
    const all = await files(office);
    const ownOf = (name: string) => all.find((each) => each.child.name === name)?.child.own;
    expect(ownOf('王一')).toEqual({
      [distance.id]: 2.5,
      [since.id]: '2020-03-08',
      [sick.id]: true,
      [clubs.id]: ['c2'],
    });
    expect(saysOf(preview.rows[1]!)).toEqual([`child.own:${distance.id} numberUnreadable`]);
    expect(ownOf('王二')).toEqual({ [sick.id]: false, [clubs.id]: ['c1'] });
  });

  it('is asked nowhere once it is retired, and its values stay', async () => {
    const way = await addOwnField(office);
    const key = ownKey(way.id);
    const child = await addChild(office, { own: { [way.id]: 'c1' } });
    await office.call('children.retireOwnField', { id: way.id, retired: true });
    const made = await model();
    expect(fieldsOfSection(made, 'school')).not.toContain(key);
    expect(importTargetsOf(made).byId(`child.${key}`)).toBeUndefined();
    expect((await wordsOn('children.archives')).flat()).not.toContain('上学方式');
    expect((await wordsOn('children.roster', [key])).flat()).not.toContain('上学方式');
    expect(made.fields[key]?.zh).toBe('上学方式');
    const {
      changes: [made1],
    } = await office.call('children.history', {
      id: child.id,
      before: null,
      language: 'zh-CN',
    });
    expect(made1?.fields).toContainEqual({ field: key, label: '上学方式', before: null, after: '步行' });
  });

  it('is seen by each role as its sensitivity says', async () => {
    const open = await addOwnField(office);
    const hidden = await addOwnField(office, { label: '心事', kind: 'text', sensitivity: 'private' }, []);
    const made = await model();
    const flat = { [ownKey(open.id)]: 'c1', [ownKey(hidden.id)]: '想妈妈' };
    expect(veil(made, flat, 'headTeacher').record).toBe(flat);
    expect(veil(made, flat, 'caretaker').record).toEqual({ ...flat, [ownKey(hidden.id)]: null });
  });
});
