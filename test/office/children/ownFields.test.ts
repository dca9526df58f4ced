import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChildFilter, everyone } from '../../../shared/areas/children/filter.ts';
import { childModelWith } from '../../../shared/areas/children/ownFields.ts';
import { ownKey } from '../../../shared/areas/children/ownValues.ts';
import { addChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { addOwnField, changeOwnField } from '../../make/ownFields.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const list = (groups: ChildFilter['groups'], columns: string[] = []) =>
  office.call('children.list', { filter: { ...everyone, groups }, columns });
const file = (id: string) => office.call('children.get', { id, day: null });

/** Saves own values of a child over those it has. */
async function put(id: string, own: Record<string, string | number | boolean | string[] | null>) {
  const { version } = (await file(id)).child;
  return office.call('children.save', { id, version, patch: { own } });
}

describe('a field of the school’s own', () => {
  it('becomes a field of the child’s model, in its section, with the school’s words', async () => {
    const field = await addOwnField(
      office,
      { label: '离校距离（公里）', kind: 'number', section: 'living' },
      [],
    );
    const made = childModelWith(await office.call('children.ownFields', null)).fields[ownKey(field.id)];
    expect(made).toMatchObject({ kind: 'number', zh: '离校距离（公里）', section: 'living', retired: false });
    expect(made?.check.safeParse(2.5).success).toBe(true);
    expect(made?.check.safeParse('近').success).toBe(false);
  });

  it('keeps each value under its own id: a save of one leaves the others', async () => {
    const way = await addOwnField(office);
    const clubs = await addOwnField(office, { label: '社团', kind: 'codes' }, ['足球', '合唱']);
    const child = await addChild(office, { own: { [way.id]: 'c1' } });
    await put(child.id, { [clubs.id]: ['c1', 'c2'] });
    expect((await put(child.id, { [way.id]: null })).own).toEqual({ [clubs.id]: ['c1', 'c2'] });
    expect((await put(child.id, { [clubs.id]: [] })).own).toBeNull();
  });

  it('takes no value that its kind or its choices don’t know', async () => {
    const way = await addOwnField(office);
    const child = await addChild(office);
    const problem = async (value: string | number) =>
      office.problem('children.save', {
        id: child.id,
        version: child.version,
        patch: { own: { [way.id]: value } },
      });
    expect(await problem('c9')).toEqual({
      code: 'invalidInput',
      fields: [{ path: `patch.own:${way.id}`, issue: 'unknownCode' }],
    });
    expect((await problem(3))?.code).toBe('invalidInput');
    expect(await problem('c2')).toBeNull();
  });

  it('refuses a name that the file has already, and a field of choices without one', async () => {
    await addOwnField(office);
    const issueOf = async (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error) => error.problem.fields[0].issue,
      );
    expect(await issueOf(addOwnField(office))).toBe('labelTaken');
    expect(await issueOf(addOwnField(office, { label: '身份证号' }))).toBe('labelTaken');
    expect(await issueOf(addOwnField(office, { label: '路上' }, []))).toBe('choiceMissing');
    expect(await issueOf(addOwnField(office, { label: '路上' }, ['走路', '走路']))).toBe('choiceTwice');
  });

  it('is filtered by: each choice, each yes and no, and what is not filled in', async () => {
    const way = await addOwnField(office);
    const bus = await addOwnField(office, { label: '晕车', kind: 'flag' }, []);
    await addChild(office, { name: '王一', own: { [way.id]: 'c1', [bus.id]: true } });
    await addChild(office, { name: '王二', own: { [way.id]: 'c2', [bus.id]: false } });
    await addChild(office, { name: '王三' });
    const names = async (groups: ChildFilter['groups']) => (await list(groups)).rows.map((row) => row.name);
    expect(await names({ [ownKey(way.id)]: ['c1'] })).toEqual(['王一']);
    expect(await names({ [ownKey(way.id)]: ['c1', 'c2'] })).toEqual(['王一', '王二']);
    expect(await names({ [ownKey(way.id)]: ['unset'] })).toEqual(['王三']);
    expect(await names({ [ownKey(bus.id)]: ['no'] })).toEqual(['王二']);
    expect(await names({ [ownKey(bus.id)]: ['yes'], [ownKey(way.id)]: ['c2'] })).toEqual([]);
  });

  it('counts as missing where every file should have it, and stops no save', async () => {
    const way = await addOwnField(office, { asked: true });
    const child = await addChild(office);
    expect((await file(child.id)).derived.missing).toContain(ownKey(way.id));
    expect((await list({ missing: [ownKey(way.id)] })).total).toBe(1);
    await put(child.id, { [way.id]: 'c3' });
    expect((await file(child.id)).derived.missing).not.toContain(ownKey(way.id));
    await office.call('children.retireOwnField', { id: way.id, retired: true });
    await put(child.id, { [way.id]: null });
    expect((await file(child.id)).derived.missing).not.toContain(ownKey(way.id));
  });

  it('stands in the history by itself, before and after, and an undone change brings the value back', async () => {
    const way = await addOwnField(office);
    const bus = await addOwnField(office, { label: '晕车', kind: 'flag' }, []);
    const child = await addChild(office, { own: { [way.id]: 'c1', [bus.id]: true } });
    await put(child.id, { [way.id]: 'c2' });
    const {
      changes: [newest],
    } = await office.call('children.history', {
      id: child.id,
      before: null,
      language: 'zh-CN',
    });
    expect(newest?.fields).toEqual([
      { field: ownKey(way.id), label: '上学方式', before: '步行', after: '校车' },
    ]);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await file(child.id)).child.own).toEqual({ [way.id]: 'c1', [bus.id]: true });
  });

  it('is renamed without losing a value: choices keep their codes', async () => {
    const way = await addOwnField(office);
    const child = await addChild(office, { own: { [way.id]: 'c1' } });
    const renamed = await changeOwnField(office, way, {
      label: '怎样上学',
      choices: [
        { code: 'c2', label: '坐校车', retired: false },
        { code: 'c1', label: '走路', retired: false },
        { code: null, label: '骑车', retired: false },
      ],
    });
    expect(renamed.formerLabels).toEqual(['上学方式']);
    expect(renamed.choices).toEqual([
      { code: 'c2', label: '坐校车', former: ['校车'], retired: false },
      { code: 'c1', label: '走路', former: ['步行'], retired: false },
      { code: 'c4', label: '骑车', former: [], retired: false },
      // the one that was no longer named: files may hold it
      { code: 'c3', label: '家人接送', former: [], retired: true },
    ]);
    expect((await file(child.id)).child.own).toEqual({ [way.id]: 'c1' });
  });

  it('keeps a retired choice where it stands and gives it to nobody else', async () => {
    const way = await addOwnField(office);
    const clubs = await addOwnField(office, { label: '社团', kind: 'codes' }, ['足球', '合唱']);
    const held = await addChild(office, { own: { [way.id]: 'c1', [clubs.id]: ['c1'] } });
    await changeOwnField(office, way, {
      choices: [{ code: 'c2', label: '校车', retired: false }],
    });
    await changeOwnField(office, clubs, {
      choices: [
        { code: 'c1', label: '足球', retired: true },
        { code: 'c2', label: '合唱', retired: false },
      ],
    });
    expect((await put(held.id, { [way.id]: 'c1', [clubs.id]: ['c1', 'c2'] })).own).toEqual({
      [way.id]: 'c1',
      [clubs.id]: ['c1', 'c2'],
    });
    const other = await addChild(office, { name: '王二' });
    for (const own of [{ [way.id]: 'c1' }, { [clubs.id]: ['c1'] }])
      expect(
        (await office.problem('children.save', { id: other.id, version: other.version, patch: { own } }))
          ?.fields?.[0]?.issue,
      ).toBe('choiceRetired');
  });

  it('is retired with its values and comes back with them; the settings say how many files have one', async () => {
    const way = await addOwnField(office);
    const child = await addChild(office, { own: { [way.id]: 'c1' } });
    await addChild(office, { name: '王二' });
    expect(await office.call('children.ownFieldUse', null)).toEqual([{ id: way.id, files: 1 }]);
    await office.call('children.retireOwnField', { id: way.id, retired: true });
    expect((await file(child.id)).child.own).toEqual({ [way.id]: 'c1' });
    await office.call('children.retireOwnField', { id: way.id, retired: false });
    expect((await list({ [ownKey(way.id)]: ['c1'] })).total).toBe(1);
  });

  it('stands where the principal puts it among those of its section', async () => {
    const [a, b] = [await addOwnField(office, { label: '甲' }), await addOwnField(office, { label: '乙' })];
    const c = await addOwnField(office, { label: '丙', section: 'basic' });
    const labels = async () => (await office.call('children.ownFields', null)).map((each) => each.label);
    expect(await labels()).toEqual(['丙', '甲', '乙']);
    await office.call('children.moveOwnField', { id: b.id, by: -1 });
    expect(await labels()).toEqual(['丙', '乙', '甲']);
    await office.call('children.moveOwnField', { id: a.id, by: 1 });
    await office.call('children.moveOwnField', { id: c.id, by: -1 });
    expect(await labels()).toEqual(['丙', '乙', '甲']);
  });
});
