/** Two files of one child become one: nothing that hung on either is lost, and undoing gives back the same bytes. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { childModel } from '../../../shared/areas/children/model.ts';
import { ownKey } from '../../../shared/areas/children/ownValues.ts';
import { addChild, addKin, addLeftBehindChild, idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { addOwnField } from '../../make/ownFields.ts';
import { makePicture } from '../../make/pictures.ts';

let office: TestOffice;
const start = async () => {
  office = new TestOffice();
  await office.setUp();
};

const file = (id: string) => office.call('children.get', { id, day: null });
const nothing = { take: [], both: [] };

async function merge(keepId: string, dropId: string, child: { take: string[]; both: string[] } = nothing) {
  const [keep, drop] = [(await file(keepId)).child, (await file(dropId)).child];
  return office.call('children.merge', {
    keep: { id: keep.id, version: keep.version },
    drop: { id: drop.id, version: drop.version },
    child,
    people: [],
  });
}

async function undoNewest(): Promise<void> {
  const [act] = await office.call('admin.acts', { limit: 1 });
  await office.call('admin.undo', { id: act!.id });
}

/** Puts a picture into a file and returns its id. */
async function addPicture(childId: string, kind: 'award' | 'portrait'): Promise<string> {
  const { readId } = await office.call('children.readAttachment', {
    bytes: await makePicture(),
    firstPage: null,
  });
  const crop = kind === 'portrait' ? { left: 0, top: 0, width: 150, height: 210 } : null;
  const items = [{ readId, kind, title: null, day: null, turn: 0, crop } as const];
  return (await office.call('children.addAttachments', { childId, items }))[0]!;
}

/** Files without what every write changes. */
function valuesOf(files: Awaited<ReturnType<typeof file>>[]): unknown {
  return files.map(({ child: { version, updatedAt, ...values }, kin }) => ({ values, kin }));
}

describe('merging two files', () => {
  beforeEach(start);
  afterEach(() => office.end());

  it('keeps the chosen values, both where both were wanted, and the other file’s ID number too', async () => {
    const keep = await addChild(office, { name: '王小明', village: '青坑村', hobbies: '画画' });
    const idNumber = idNumberOf('2016-09-04');
    const drop = await addChild(office, { name: '王晓明', idNumber, village: '大柳', hobbies: '跳绳' });
    await merge(keep.id, drop.id, { take: ['idNumber', 'birthDate', 'sex', 'village'], both: ['hobbies'] });
    expect((await file(keep.id)).child).toMatchObject({
      name: '王小明',
      idNumber,
      birthDate: '2016-09-04',
      village: '大柳',
      hobbies: '画画\n跳绳',
    });
    expect(
      (await office.call('children.search', { text: '王晓明', limit: 5 })).map((each) => each.id),
    ).toEqual([keep.id]);
  });

  it('opens the file that stayed by the address of the one that went, over several steps', async () => {
    const [one, two, three] = [await addChild(office), await addChild(office), await addChild(office)];
    await merge(two.id, one.id);
    await merge(three.id, two.id);
    expect((await file(one.id)).child.id).toBe(three.id);
    expect((await file(two.id)).child.id).toBe(three.id);
  });

  it('joins the people who are one and brings the others along, with one carer', async () => {
    const keep = await addLeftBehindChild(office);
    const drop = await addChild(office, { name: '王小方' });
    await addKin(office, drop.id, 'father', {
      name: '王大山',
      job: '瓦工',
      phones: [
        { number: '15884624908', provedOn: '2026-10-01' },
        { number: '13900001111', provedOn: null },
      ],
    });
    await addKin(office, drop.id, 'carer', { name: '李婶', relation: '99' });
    await merge(keep.id, drop.id);
    const { kin } = await file(keep.id);
    expect(kin.map((each) => [each.name, each.carer])).toEqual([
      ['王大山', null],
      ['李秋月', null],
      ['陈桂香', true],
      ['李婶', false],
    ]);
    expect(kin[0]).toMatchObject({ job: '瓦工', awayPlace: '广东省东莞市' });
    expect(kin[0]!.phones!.map((each) => each.number)).toEqual(['15884624908', '13900001111']);
  });

  it('counts a child once in a survey that has seen both files, and twice again when that is undone', async () => {
    const classId = (await office.call('admin.classes', null))[0]!.id;
    const [keep, drop] = [await addChild(office, { classId }), await addChild(office, { classId })];
    await office.call('children.startSurvey', null);
    await office.call('children.markSeen', { childIds: [keep.id, drop.id], seen: true });
    const counted = async () =>
      (await office.call('children.survey', null)).classes.map(({ total, seen }) => [seen, total]);
    await merge(keep.id, drop.id);
    expect(await counted()).toEqual([[1, 1]]);
    await undoNewest();
    expect(await counted()).toEqual([[2, 2]]);
  });

  it('loses nothing that whoever merges may not see', async () => {
    const talk = await addOwnField(office, { label: '家里的事', kind: 'text', sensitivity: 'private' }, []);
    const keep = await addChild(office);
    const drop = await addChild(office, {
      name: '王小方',
      illness: '哮喘',
      note: '家里有变故',
      own: { [talk.id]: '父母分开了' },
    });
    await office.addStaff('caretaker', 'zhou');
    await office.call('admin.lock', null);
    await office.signIn('zhou');
    await merge(keep.id, drop.id);
    await office.call('admin.lock', null);
    await office.signIn('lin');
    expect((await file(keep.id)).child).toMatchObject({
      illness: '哮喘',
      note: '家里有变故',
      own: { [talk.id]: '父母分开了' },
    });
  });

  it('takes the school’s own values by choice, as any other, and undoing gives them back', async () => {
    const fields = [];
    for (const label of ['接送人', '鞋码', '爱好班'])
      fields.push(await addOwnField(office, { label, kind: 'text' }, []));
    const [who, shoe, group] = fields.map((each) => each.id) as [string, string, string];
    const keep = await addChild(office, { own: { [who]: '大伯', [group]: '画画' } });
    const drop = await addChild(office, {
      name: '王小方',
      own: { [who]: '奶奶', [shoe]: '34', [group]: '跳绳' },
    });
    const before = await Promise.all([file(keep.id), file(drop.id)]);
    await merge(keep.id, drop.id, { take: [ownKey(shoe), ownKey(group)], both: [] });
    expect((await file(keep.id)).child.own).toEqual({ [who]: '大伯', [shoe]: '34', [group]: '跳绳' });
    await undoNewest();
    expect(valuesOf(await Promise.all([file(keep.id), file(drop.id)]))).toEqual(valuesOf(before));
  });

  it('brings pictures and papers along, to be opened from the file that stayed, and back by undoing', async () => {
    const keep = await addChild(office);
    const drop = await addChild(office, { name: '王小方' });
    const mine = await addPicture(keep.id, 'award');
    const others = [await addPicture(drop.id, 'portrait'), await addPicture(drop.id, 'award')];
    const idsOf = async (childId: string) =>
      (await office.call('children.attachments', { childId })).map((each) => each.id).toSorted();
    const bytes = (await office.call('children.attachment', { id: others[1]! })).content;
    await merge(keep.id, drop.id);
    expect(await idsOf(keep.id)).toEqual([mine, ...others].toSorted());
    expect((await office.call('children.attachment', { id: others[1]! })).content).toEqual(bytes);
    await undoNewest();
    expect([await idsOf(keep.id), await idsOf(drop.id)]).toEqual([[mine], others.toSorted()]);
    expect((await office.call('children.attachment', { id: others[1]! })).content).toEqual(bytes);
  });

  it('does not let a child leave, or a parent come home, only because the other file says so', async () => {
    const keep = await addChild(office);
    await addKin(office, keep.id, 'father', { name: '王大山', away: true });
    const drop = await addChild(office, { name: '王小方', leftOn: '2026-01-16' });
    await addKin(office, drop.id, 'father', { name: '王大山', returnedOn: '2024-01-01', job: '瓦工' });
    await merge(keep.id, drop.id);
    const { child, kin } = await file(keep.id);
    expect(child.leftOn).toBeNull();
    expect(kin).toMatchObject([{ away: true, returnedOn: null, job: '瓦工' }]);
  });

  it('takes pasts and confirmations along, about people by those who stand for them now', async () => {
    const keep = await addLeftBehindChild(office);
    const drop = await addChild(office, { name: '王小方' });
    const father = await addKin(office, drop.id, 'father', {
      name: '王大山',
      away: true,
      awayPlace: '上海市',
    });
    await office.call('children.saveSpell', {
      id: null,
      version: null,
      childId: drop.id,
      patch: {
        kind: 'away',
        kinId: father.id,
        startsOn: '2024-02-01',
        endsOn: '2025-02-01',
        value: '苏州市',
      },
    });
    await office.call('children.save', {
      id: drop.id,
      version: drop.version,
      patch: {
        confirmations: [
          { field: `kin.${father.id}.phones`, issue: 'phoneDoubtful', value: '663912', reason: '村口小店' },
        ],
      },
    });
    await merge(keep.id, drop.id);
    const { child, kin } = await file(keep.id);
    expect(child.confirmations).toMatchObject([{ field: `kin.${kin[0]!.id}.phones` }]);
    const { spells } = await office.call('children.timeline', { id: keep.id });
    expect(spells).toMatchObject([{ childId: keep.id, kinId: kin[0]!.id, value: '苏州市' }]);
  });

  it('refuses one file twice, a file that has changed meanwhile, and what is in the bin, with nothing written', async () => {
    const keep = await addChild(office);
    const drop = await addChild(office, { name: '王小方' });
    const input = (one: typeof keep, other: typeof keep) => ({
      keep: { id: one.id, version: one.version },
      drop: { id: other.id, version: other.version },
      child: nothing,
      people: [],
    });
    expect((await office.problem('children.merge', input(keep, keep)))?.code).toBe('invalidInput');
    await office.call('children.save', { id: drop.id, version: drop.version, patch: { village: '大柳' } });
    expect((await office.problem('children.merge', input(keep, drop)))?.code).toBe('changedMeanwhile');
    await office.call('children.remove', { id: drop.id });
    expect((await office.problem('children.merge', input(keep, drop)))?.code).toBe('notFound');
    expect((await file(keep.id)).child).toEqual(keep);
  });

  it('forgets that the two had been called two children, and keeps what was said of others', async () => {
    const children = [];
    for (let at = 0; at < 3; at++)
      children.push(await addChild(office, { name: '王小明', birthDate: '2016-09-04' }));
    const [one, two, three] = children.map((each) => each.id) as [string, string, string];
    await office.call('children.notDouble', { one, other: two });
    await office.call('children.notDouble', { one: two, other: three });
    await merge(one, two);
    expect(await office.call('children.doubles', null)).toEqual([]);
  });
});

describe('a merge undone', () => {
  beforeAll(start);
  afterAll(() => office.end());

  const bookkeeping = new Set(['version', 'updatedAt']);
  const bytes = (value: unknown) =>
    JSON.stringify(value, (key, each) => (bookkeeping.has(key) ? undefined : each));
  const all = async (ids: string[]) =>
    bytes(
      await Promise.all(
        ids.map(async (id) => [await file(id), (await office.call('children.timeline', { id })).spells]),
      ),
    );

  const text = fc.option(fc.string({ minLength: 1, maxLength: 12 }).filter((each) => each.trim() !== ''));
  const childPatch = fc.record({
    village: text,
    note: text,
    relief: fc.option(fc.subarray(['1', '2', '3'])),
    boarding: fc.option(fc.boolean()),
  });
  const phones = fc.option(
    fc
      .uniqueArray(fc.constantFrom('13800000001', '13800000002', '13800000003'), { maxLength: 3 })
      .map((list) => list.map((number) => ({ number, provedOn: null }))),
  );
  const person = fc.record({
    role: fc.constantFrom('father', 'mother', 'carer', 'paternalGrandmother'),
    patch: fc.record({
      name: fc.constantFrom('王大山', '李秋月', null),
      phones,
      away: fc.option(fc.boolean()),
    }),
  });
  const someFile = fc.record({ patch: childPatch, people: fc.array(person, { maxLength: 3 }) });
  const choice = fc.record({
    take: fc.subarray(Object.keys(childModel.fields)),
    both: fc.subarray(Object.keys(childModel.fields)),
  });

  async function make({ patch, people }: { patch: object; people: { role: string; patch: object }[] }) {
    const child = await addChild(office, { name: '王小明', ...patch });
    for (const each of people) await addKin(office, child.id, each.role as 'father', each.patch);
    return child.id;
  }

  it('gives back the same bytes, and while it holds nobody and no number is lost', async () => {
    await fc.assert(
      fc.asyncProperty(someFile, someFile, choice, fc.boolean(), async (one, other, child, number) => {
        const keepId = await make(one);
        const dropId = await make(other);
        if (number)
          await office.call('children.save', {
            id: dropId,
            version: (await file(dropId)).child.version,
            patch: { idNumber: idNumberOf('2016-09-04') },
          });
        const before = await all([keepId, dropId]);
        const people = [...(await file(keepId)).kin, ...(await file(dropId)).kin];
        await merge(keepId, dropId, child);
        const after = (await file(keepId)).kin;
        for (const each of people) {
          expect(after.some((now) => each.name === null || now.name !== null)).toBe(true);
          for (const phone of each.phones ?? [])
            expect(after.some((now) => now.phones?.some(({ number: kept }) => kept === phone.number))).toBe(
              true,
            );
        }
        expect(after.filter((each) => each.carer === true).length).toBeLessThanOrEqual(1);
        await undoNewest();
        expect(await all([keepId, dropId])).toBe(before);
        await office.call('children.remove', { id: dropId });
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});
