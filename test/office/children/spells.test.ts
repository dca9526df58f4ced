import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../../shared/areas/children/filter.ts';
import { addChild, addKin, addLeftBehindChild } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
let classIds: string[];
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  classIds = (await office.call('admin.classes', null)).map((each) => each.id);
});
afterEach(() => office.end());

type Patch = Parameters<typeof addChild>[1];
const get = (id: string, day: string | null = null) => office.call('children.get', { id, day });
const spellsOf = async (id: string) => (await office.call('children.timeline', { id })).spells;
/** Saves over the present version. */
async function change(id: string, patch: Patch, move: { since?: string; correction?: boolean } = {}) {
  const { child } = await get(id);
  return office.call('children.save', { id, version: child.version, patch: patch!, ...move });
}
async function changeKin(
  childId: string,
  kin: { id: string },
  patch: Parameters<typeof addKin>[3],
  move: { since?: string; correction?: boolean } = {},
) {
  return office.call('children.saveKin', {
    id: kin.id,
    version: null,
    childId,
    role: null,
    patch: patch!,
    ...move,
  });
}

describe('a change of what is recorded', () => {
  it('of the class keeps the class before it until the day of the move', async () => {
    const child = await addChild(office, { classId: classIds[0]!, fileOpenedOn: '2026-03-09' });
    await change(child.id, { classId: classIds[2]! }, { since: '2026-09-01' });
    await change(child.id, { classId: classIds[3]! }, { since: '2026-10-12' });
    expect(await spellsOf(child.id)).toMatchObject([
      { kind: 'class', startsOn: null, endsOn: '2026-09-01', value: classIds[0] },
      { kind: 'class', startsOn: '2026-09-01', endsOn: '2026-10-12', value: classIds[2] },
    ]);
    expect((await get(child.id, '2026-08-31')).className).toBe('一(1)班');
    expect((await get(child.id, '2026-10-11')).className).toBe('二(1)班');
    expect((await get(child.id, '2026-10-12')).className).toBe('二(2)班');
  });

  it('that only mends a mistake, that fills in what was empty, or that lasted no day keeps nothing', async () => {
    const child = await addChild(office, {});
    await change(child.id, { classId: classIds[0]! });
    await change(child.id, { classId: classIds[1]! }, { correction: true });
    expect(await spellsOf(child.id)).toEqual([]);
    await change(child.id, { classId: classIds[2]! });
    await change(child.id, { classId: classIds[3]! });
    expect(await spellsOf(child.id)).toMatchObject([{ value: classIds[1], endsOn: testDay }]);
  });

  it('of the mentor keeps also a time without one', async () => {
    const mao = await office.addStaff('mentor', 'mao');
    const chen = await office.addStaff('mentor', 'chen');
    const child = await addChild(office, { mentorId: mao, fileOpenedOn: '2026-03-09' });
    await change(child.id, { mentorId: null }, { since: '2026-09-01' });
    await change(child.id, { mentorId: chen }, { since: '2026-10-01' });
    const mentorOn = async (day: string) => (await get(child.id, day)).mentorName;
    expect(await mentorOn('2026-08-31')).toBe('mao老师');
    expect(await mentorOn('2026-09-30')).toBeNull();
    expect(await mentorOn('2026-10-01')).toBe('chen老师');
  });

  it('is undone as one with the spell that it left', async () => {
    const child = await addChild(office, { classId: classIds[0]! });
    await change(child.id, { classId: classIds[2]! });
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await spellsOf(child.id)).toEqual([]);
    expect((await get(child.id)).className).toBe('一(1)班');
  });

  it('from a day that has not come, or that lies in a time already kept, is refused', async () => {
    const child = await addChild(office, { classId: classIds[0]! });
    await change(child.id, { classId: classIds[1]! }, { since: '2026-10-01' });
    const { version } = (await get(child.id)).child;
    const save = (since: string) =>
      office.problem('children.save', { id: child.id, version, patch: { classId: classIds[2] }, since });
    expect(await save('2026-11-24')).toEqual({
      code: 'invalidInput',
      fields: [{ path: 'since', issue: 'dayAhead' }],
    });
    expect(await save('2026-09-30')).toEqual({ code: 'spellOverlaps' });
  });
});

describe('a parent who goes and comes', () => {
  it('leaves a spell at each return and at each new place', async () => {
    const child = await addChild(office, { birthDate: '2016-09-04', fileOpenedOn: '2026-03-09' });
    await addKin(office, child.id, 'mother', { away: true });
    const father = await addKin(office, child.id, 'father', {
      away: true,
      awaySince: '2025-02-10',
      awayPlace: '广东省东莞市',
    });
    await changeKin(child.id, father, { awayPlace: '浙江省温州市' }, { since: '2026-04-01' });
    const home = await changeKin(child.id, father, { away: false }, { since: '2026-06-20' });
    expect(home).toMatchObject({ awaySince: null, awayPlace: null, returnedOn: '2026-06-20' });
    const out = await changeKin(
      child.id,
      father,
      { away: true, awayPlace: '上海市' },
      { since: '2026-08-30' },
    );
    expect(out).toMatchObject({ awaySince: '2026-08-30', returnedOn: null });
    expect(await spellsOf(child.id)).toMatchObject([
      { kind: 'away', startsOn: '2025-02-10', endsOn: '2026-04-01', value: '广东省东莞市' },
      { kind: 'away', startsOn: '2026-04-01', endsOn: '2026-06-20', value: '浙江省温州市' },
    ]);
    const awayOn = async (day: string) => (await get(child.id, day)).derived.away;
    expect(await awayOn('2026-06-19')).toBe('both');
    expect(await awayOn('2026-06-20')).toBe('mother');
    expect(await awayOn('2026-08-30')).toBe('both');
  });

  it('who had come back on a recorded day and leaves again keeps both days', async () => {
    const child = await addChild(office, {});
    const father = await addKin(office, child.id, 'father', {
      away: true,
      awaySince: '2025-02-10',
      returnedOn: '2026-01-20',
    });
    await changeKin(child.id, father, { awaySince: '2026-02-25' });
    expect(await spellsOf(child.id)).toMatchObject([{ startsOn: '2025-02-10', endsOn: '2026-01-20' }]);
    expect((await get(child.id)).derived.away).toBe('father');
  });
});

describe('the carer', () => {
  it('of a past day is who looked after the child then', async () => {
    const child = await addLeftBehindChild(office, { fileOpenedOn: '2026-03-09' });
    const { kin } = await get(child.id);
    await changeKin(child.id, kin[1]!, { carer: true }, { since: '2026-09-10' });
    const carerOn = async (day: string) =>
      (await get(child.id, day)).kin.filter((each) => each.carer).map((each) => each.name);
    expect(await carerOn('2026-09-09')).toEqual(['陈桂香']);
    expect(await carerOn('2026-09-10')).toEqual(['李秋月']);
    await changeKin(child.id, kin[1]!, { carer: false }, { since: '2026-10-01' });
    expect(await carerOn('2026-10-01')).toEqual([]);
    expect(await carerOn('2026-09-30')).toEqual(['李秋月']);
  });
});

describe('coming and going', () => {
  it('keeps the first stay of a child that comes back', async () => {
    const child = await addChild(office, { enrolledOn: '2022-09-01', fileOpenedOn: '2022-09-01' });
    await change(child.id, { leftOn: '2025-07-03', leftBy: 'transferredOut' });
    const back = await change(child.id, { leftOn: null }, { since: '2026-09-01' });
    expect(back).toMatchObject({ enrolledOn: '2026-09-01', cameBy: 'returned', leftOn: null, leftBy: null });
    const listed = async (day: string) =>
      (await office.call('children.list', { filter: { ...everyone, day }, columns: [] })).total;
    expect([await listed('2025-07-02'), await listed('2025-07-03'), await listed('2026-09-01')]).toEqual([
      1, 0, 1,
    ]);
    const { status } = await office.call('children.timeline', { id: child.id });
    expect(status.map((each) => each.here)).toEqual(['notYet', 'here', 'left', 'here']);
  });
});

describe('a spell written down by hand', () => {
  const spell = (childId: string, patch: object) => ({ id: null, version: null, childId, patch });

  it('is corrected and removed, and the past day follows', async () => {
    const child = await addChild(office, { classId: classIds[4]!, fileOpenedOn: '2024-09-01' });
    const kept = await office.call(
      'children.saveSpell',
      spell(child.id, { kind: 'class', startsOn: '2024-09-01', endsOn: '2025-09-01', value: classIds[0] }),
    );
    await office.call('children.saveSpell', {
      id: kept.id,
      version: kept.version,
      childId: child.id,
      patch: { endsOn: '2025-10-01' },
    });
    expect((await get(child.id, '2025-09-30')).className).toBe('一(1)班');
    await office.call('children.removeSpell', { id: kept.id });
    expect((await get(child.id, '2025-09-30')).className).toBe('三(1)班');
  });

  it('that overlaps another, or what holds now, is refused', async () => {
    const child = await addChild(office, {});
    const father = await addKin(office, child.id, 'father', { away: true, awaySince: '2026-02-01' });
    const away = (startsOn: string | null, endsOn: string) =>
      office.problem(
        'children.saveSpell',
        spell(child.id, { kind: 'away', kinId: father.id, startsOn, endsOn }),
      );
    expect(await away('2025-01-01', '2026-02-02')).toEqual({ code: 'spellOverlaps' });
    expect(await away('2025-01-01', '2026-01-10')).toBeNull();
    expect(await away(null, '2025-01-02')).toEqual({ code: 'spellOverlaps' });
    expect(await away(null, '2025-01-01')).toBeNull();
  });

  it('that makes no sense is refused at its field', async () => {
    const child = await addChild(office, {});
    const fieldOf = async (patch: object) =>
      (await office.problem('children.saveSpell', spell(child.id, patch)))?.fields?.[0];
    expect(await fieldOf({ kind: 'away', endsOn: '2026-01-01' })).toEqual({
      path: 'patch.kinId',
      issue: 'required',
    });
    expect(await fieldOf({ kind: 'class', endsOn: '2027-01-01' })).toEqual({
      path: 'patch.endsOn',
      issue: 'dayAhead',
    });
    expect(await fieldOf({ kind: 'class', startsOn: '2026-01-01', endsOn: '2026-01-01' })).toEqual({
      path: 'patch.endsOn',
      issue: 'endBeforeStart',
    });
    expect(await fieldOf({ kind: 'class', endsOn: '2026-01-01', value: child.id })).toEqual({
      path: 'patch.value',
      issue: 'unknownCode',
    });
  });
});

describe('the counts of a past day', () => {
  it('sum up, in each dimension in which a child has one group, to all children of the day', async () => {
    for (let at = 0; at < 6; at += 1)
      await addLeftBehindChild(office, {
        name: `儿童${at}`,
        classId: classIds[at]!,
        fileOpenedOn: '2026-03-09',
      });
    const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
    await change(rows[0]!.id, { classId: classIds[5]! }, { since: '2026-09-01' });
    await change(rows[1]!.id, { leftOn: '2026-07-03', leftBy: 'graduated' });
    for (const day of ['2026-03-08', '2026-03-09', '2026-08-31', testDay]) {
      const { total, groups } = await office.call('children.counts', { filter: { ...everyone, day } });
      const list = await office.call('children.list', { filter: { ...everyone, day }, columns: [] });
      expect(total).toBe(list.total);
      for (const dimension of [
        'class',
        'grade',
        'sex',
        'ageBand',
        'away',
        'leftBehind',
        'wider',
        'carer',
      ] as const) {
        expect(
          Object.values(groups[dimension]).reduce((sum, n) => sum + n, 0),
          dimension,
        ).toBe(total);
        for (const [group, count] of Object.entries(groups[dimension])) {
          const filter = { ...everyone, day, groups: { [dimension]: [group] } };
          expect((await office.call('children.list', { filter, columns: [] })).total, group).toBe(count);
        }
      }
    }
  });
});
