/** Brothers and sisters: suggested by their parents, joined, parted, and changed together. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addChild, addKin, idNumberOf } from '../../make/children.ts';
import { TestOffice, testPassword } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const phones = (number: string) => [{ number, provedOn: null }];
const siblingsOf = (id: string) => office.call('children.siblings', { id });
const names = async (id: string) => {
  const { linked, suggested } = await siblingsOf(id);
  return { linked: linked.map((each) => each.name), suggested: suggested.map((each) => each.name) };
};
const fatherOf = async (id: string) =>
  (await office.call('children.get', { id, day: null })).kin.find((each) => each.relation === '51')!;

async function family(name: string, patch = {}, mother = '李秋月') {
  const child = await addChild(office, { name, ...patch });
  await addKin(office, child.id, 'father', { name: '王大山', phones: phones('15884624908') });
  await addKin(office, child.id, 'mother', { name: mother, phones: phones('13900001111') });
  return child;
}

describe('brothers and sisters', () => {
  it('are suggested by a parent of one number, or of one name and telephone, and by nothing less', async () => {
    const one = await family('王小明');
    await family('王小红');
    const byName = await addChild(office, { name: '王大力' });
    await addKin(office, byName.id, 'father', { name: '王大山', phones: phones('13812345678') });
    const idNumber = idNumberOf('1985-01-01');
    const [two, three] = [await addChild(office, { name: '李雨' }), await addChild(office, { name: '李雪' })];
    await addKin(office, two.id, 'mother', { name: '甲', idNumber });
    await addKin(office, three.id, 'mother', { name: '乙', idNumber });
    expect(await names(one.id)).toEqual({ linked: [], suggested: ['王小红'] });
    expect((await siblingsOf(one.id)).suggested[0]!.parents).toEqual(['51', '52']);
    expect(await names(byName.id)).toEqual({ linked: [], suggested: [] });
    expect(await names(two.id)).toEqual({ linked: [], suggested: ['李雪'] });
  });

  it('are not suggested where the numbers of the parents differ, nor for a second file of one child', async () => {
    const [one, other] = [
      await addChild(office, { name: '王小明' }),
      await addChild(office, { name: '王小红' }),
    ];
    for (const [child, order] of [
      [one, 1],
      [other, 3],
    ] as const)
      await addKin(office, child.id, 'father', {
        name: '王大山',
        phones: phones('15884624908'),
        idNumber: idNumberOf('1985-01-01', order),
      });
    expect((await names(one.id)).suggested).toEqual([]);
    const three = await family('赵小明', {}, '钱芳');
    await family('赵晓明', {}, '钱芳');
    expect((await names(three.id)).suggested).not.toContain('赵晓明');
  });

  it('are linked by the parents that match, half-brothers by one; twins are called twins', async () => {
    const one = await family('王小明', { birthDate: '2016-09-04' });
    const twin = await family('王大力', { birthDate: '2016-09-04' });
    const half = await family('王小红', { birthDate: '2012-01-01' }, '周梅');
    await office.call('children.linkSiblings', { one: one.id, other: twin.id });
    await office.call('children.linkSiblings', { one: half.id, other: one.id });
    expect((await siblingsOf(one.id)).linked).toMatchObject([
      { name: '王小红', twin: false, parents: ['51'] },
      { name: '王大力', twin: true, parents: ['51', '52'] },
    ]);
    expect((await names(half.id)).linked).toEqual(['王小明', '王大力']);
    expect((await office.call('children.doubles', null)).length).toBe(0);
  });

  it('are parted again, and both acts are undone whole', async () => {
    const [one, other] = [await family('王小明'), await family('王小红')];
    await office.call('children.linkSiblings', { one: one.id, other: other.id });
    await office.call('children.unlinkSiblings', { one: one.id, other: other.id });
    expect(await names(one.id)).toEqual({ linked: [], suggested: ['王小红'] });
    const [parted, joined] = await office.call('admin.acts', { limit: 2 });
    await office.call('admin.undo', { id: parted!.id });
    expect((await names(one.id)).linked).toEqual(['王小红']);
    await office.call('admin.undo', { id: joined!.id });
    expect((await names(one.id)).linked).toEqual([]);
  });

  it('need a parent in common', async () => {
    const one = await family('王小明');
    const other = await addChild(office, { name: '李雨' });
    const pair = { one: one.id, other: other.id };
    expect(await office.problem('children.linkSiblings', pair)).toEqual({ code: 'noSharedParent' });
    expect(await office.problem('children.linkSiblings', { one: one.id, other: one.id })).toEqual({
      code: 'noSharedParent',
    });
  });
});

describe('a change for all', () => {
  it('writes a parent’s facts into the files that were named, as one act, and not what is this child’s alone', async () => {
    const [one, two, three] = [await family('王小明'), await family('王小红'), await family('王小军')];
    for (const other of [two, three])
      await office.call('children.linkSiblings', { one: one.id, other: other.id });
    const father = await fatherOf(one.id);
    await office.call('children.saveKin', {
      id: father.id,
      version: father.version,
      childId: one.id,
      role: null,
      patch: { phones: phones('13700000000'), away: true, awayPlace: '上海市', carer: true, note: '常来电' },
      alsoFor: [two.id],
    });
    expect(await fatherOf(two.id)).toMatchObject({
      phones: phones('13700000000'),
      awayPlace: '上海市',
      carer: null,
      note: null,
    });
    expect((await fatherOf(three.id)).phones).toEqual(phones('15884624908'));
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await fatherOf(two.id)).phones).toEqual(phones('15884624908'));
  });

  it('writes a home into the files of brothers and sisters only', async () => {
    const [one, two] = [await family('王小明'), await family('王小红')];
    const stranger = await addChild(office, { name: '李雨', village: '青坑村' });
    await office.call('children.linkSiblings', { one: one.id, other: two.id });
    await office.call('children.save', {
      id: one.id,
      version: one.version,
      patch: { village: '大柳', homePhone: '663912', hobbies: '画画' },
      alsoFor: [two.id, stranger.id],
    });
    const child = async (id: string) => (await office.call('children.get', { id, day: null })).child;
    expect(await child(two.id)).toMatchObject({ village: '大柳', homePhone: '663912', hobbies: null });
    expect((await child(stranger.id)).village).toBe('青坑村');
  });

  it('leaves out files that are not the session’s, tells how many, and shows nothing of them', async () => {
    const mentorId = await office.addStaff('mentor', 'chen');
    const one = await family('王小明', { mentorId });
    const two = await family('王小红');
    await office.call('children.linkSiblings', { one: one.id, other: two.id });
    await office.call('admin.lock', null);
    await office.call('admin.signIn', { username: 'chen', password: testPassword });
    const found = await siblingsOf(one.id);
    expect(found).toMatchObject({ linked: [], suggested: [], outOfReach: 1 });
    expect(JSON.stringify(found)).not.toContain(two.id);
    const father = await fatherOf(one.id);
    expect(found.shared.find((each) => each.kinId === father.id)).toMatchObject({
      children: [],
      outOfReach: 1,
    });
    await office.call('children.saveKin', {
      id: father.id,
      version: father.version,
      childId: one.id,
      role: null,
      patch: { phones: phones('13700000000') },
      alsoFor: [two.id],
    });
    await office.call('admin.lock', null);
    await office.signIn('lin');
    expect((await fatherOf(one.id)).phones).toEqual(phones('13700000000'));
    expect((await fatherOf(two.id)).phones).toEqual(phones('15884624908'));
  });

  it('can’t be reached by naming a person in a patch', async () => {
    const [one, two] = [await family('王小明'), await family('王小红')];
    await office.call('children.linkSiblings', { one: one.id, other: two.id });
    const stranger = await addChild(office, { name: '李雨' });
    const { personId } = await fatherOf(one.id);
    const kin = await addKin(office, stranger.id, 'father', { name: '李大', personId });
    expect(kin.personId).toBeNull();
  });
});
