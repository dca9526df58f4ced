/** Files that may be one child's: found with reasons, said not to be, and never twins. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  areTwins,
  type DoubleFacts,
  findDoubles,
  type PersonFacts,
} from '../../../electron/office/areas/children/doubles/find.ts';
import { addChild, addKin, idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';

const nobody: PersonFacts = { relation: null, name: null, idNumber: null, personId: null, numbers: [] };
let made = 0;

function facts(name: string, more: Partial<DoubleFacts> = {}): DoubleFacts {
  made += 1;
  return {
    id: `child-${String(made).padStart(6, '0')}`,
    name,
    sex: null,
    birthDate: null,
    idNumber: null,
    studentNumber: null,
    people: [],
    ...more,
  };
}

const father = (name: string | null, more: Partial<PersonFacts> = {}): PersonFacts => ({
  ...nobody,
  relation: '51',
  name,
  ...more,
});

function reasons(...files: DoubleFacts[]): string[] {
  return findDoubles(files, new Set()).flatMap((pair) => pair.reasons);
}

describe('likely doubles', () => {
  it('have one name and one birth date', () => {
    const birth = { birthDate: '2016-09-04' };
    expect(reasons(facts('王小明', birth), facts('王小明', birth))).toEqual(['sameNameBirth']);
    expect(reasons(facts('王小明', birth), facts('王小明', { birthDate: '2016-09-05' }))).toEqual([]);
    expect(reasons(facts('王小明', birth), facts('李雨', birth))).toEqual([]);
  });

  it('have names that sound alike, and a telephone of a parent or a birth date in common', () => {
    const people = [father('王大山', { numbers: ['15884624908'] })];
    expect(reasons(facts('王小明', { people }), facts('万晓敏', { people }))).toEqual(['soundsPhone']);
    const carer = [{ ...nobody, relation: '62', numbers: ['15884624908'] }];
    expect(reasons(facts('王小明', { people: carer }), facts('万晓敏', { people: carer }))).toEqual([]);
    const birth = { birthDate: '2016-09-04' };
    expect(reasons(facts('王小明', birth), facts('王晓明', birth))).toEqual(['soundsBirth']);
  });

  it('have one name and a parent of one name', () => {
    const people = [father('王大山')];
    expect(reasons(facts('王小明', { people }), facts('王小明', { people }))).toEqual(['sameNameParent']);
    const mother = [{ ...nobody, relation: '52', name: '王大山' }];
    expect(reasons(facts('王小明', { people }), facts('王小明', { people: mother }))).toEqual([]);
  });

  it('have the number of one another, nearly, or that of somebody at the other’s side', () => {
    const id = idNumberOf('2016-09-04', 12);
    const exchanged = idNumberOf('2016-09-04', 21);
    expect(reasons(facts('王小明', { idNumber: id }), facts('王晓明', { idNumber: exchanged }))).toEqual([
      'nearNumber',
    ]);
    expect(reasons(facts('王小明', { idNumber: id }), facts('李雨', { idNumber: exchanged }))).toEqual([]);
    const far = idNumberOf('2014-01-04', 345);
    expect(reasons(facts('王小明', { idNumber: id }), facts('王晓明', { idNumber: far }))).toEqual([]);
    expect(
      reasons(
        facts('王小明', { idNumber: id }),
        facts('李雨', { people: [father('李大', { idNumber: id })] }),
      ),
    ).toEqual(['numberOfKin']);
    const brother = [{ ...nobody, relation: '71', name: '王小明', idNumber: id }];
    expect(reasons(facts('王小明', { idNumber: id }), facts('王小红', { people: brother }))).toEqual([]);
    const studentNumber = 'L341102201609041234';
    expect(reasons(facts('甲', { studentNumber }), facts('乙', { studentNumber }))).toEqual(['sameNumber']);
  });

  it('come with all their reasons, those with most first', () => {
    const people = [father('王大山', { numbers: ['15884624908'] })];
    const one = facts('王小明', { birthDate: '2016-09-04', people });
    const again = facts('王小明', { birthDate: '2016-09-04', people });
    const [first, second] = findDoubles(
      [facts('李雨', { birthDate: '2015-01-01' }), facts('李雨', { birthDate: '2015-01-01' }), one, again],
      new Set(),
    );
    expect(first).toEqual({ one, other: again, reasons: ['sameNameBirth', 'sameNameParent'] });
    expect(second!.reasons).toEqual(['sameNameBirth']);
  });

  it('are not compared each with each where a key is shared by thousands', () => {
    const files = Array.from({ length: 3000 }, () => facts('王小明', { birthDate: '2016-09-04' }));
    expect(findDoubles(files, new Set()).length).toBeLessThan(3000);
  });
});

describe('twins', () => {
  const twin = (name: string, order: number | null) =>
    facts(name, {
      birthDate: '2016-09-04',
      idNumber: order === null ? null : idNumberOf('2016-09-04', order),
      people: [father('王大山', { numbers: ['15884624908'] })],
    });

  it('are born on one day of the same parents, and no doubles', () => {
    expect(areTwins(twin('王小明', 1), twin('王小敏', 3))).toBe(true);
    expect(areTwins(twin('王小明', null), twin('王小敏', null))).toBe(true);
    expect(reasons(twin('王小明', 1), twin('王晓明', 3))).toEqual([]);
    expect(reasons(twin('王小明', null), twin('王小敏', null))).toEqual([]);
  });

  it('are not one child whose name was written in two ways', () => {
    expect(areTwins(twin('王小明', 1), twin('王晓明', null))).toBe(false);
    expect(reasons(twin('王小明', 1), twin('王晓明', null))).toEqual(['soundsPhone', 'soundsBirth']);
    expect(areTwins(twin('王小明', 1), twin('王小明', null))).toBe(false);
  });
});

describe('the page of doubles', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = new TestOffice();
    await office.setUp();
  });
  afterEach(() => office.end());

  const pairs = async () =>
    (await office.call('children.doubles', null)).map(({ one, other, reasons: why }) => [
      one.name,
      other.name,
      ...why,
    ]);

  it('names pairs and reasons and nothing else of the files; nobody of the bin', async () => {
    const one = await addChild(office, { name: '王小明', birthDate: '2016-09-04' });
    await addKin(office, one.id, 'father', { phones: [{ number: '15884624908', provedOn: null }] });
    const other = await addChild(office, { name: '王晓明' });
    await addKin(office, other.id, 'father', { phones: [{ number: '15884624908', provedOn: null }] });
    expect(await pairs()).toEqual([['王小明', '王晓明', 'soundsPhone']]);
    expect(JSON.stringify(await office.call('children.doubles', null))).not.toContain('15884624908');
    await office.call('children.remove', { id: other.id });
    expect(await pairs()).toEqual([]);
  });

  it('never asks again about two who are not one child, until that is undone', async () => {
    const one = await addChild(office, { name: '王小明', birthDate: '2016-09-04' });
    const other = await addChild(office, { name: '王小明', birthDate: '2016-09-04' });
    await office.call('children.notDouble', { one: other.id, other: one.id });
    await office.call('children.notDouble', { one: one.id, other: other.id });
    expect(await pairs()).toEqual([]);
    const [act] = await office.call('admin.acts', { limit: 2 });
    expect(act).toMatchObject({ call: 'children.notDouble', records: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await pairs()).toEqual([['王小明', '王小明', 'sameNameBirth']]);
  });
});
