/** What the page sends when two files are put side by side. */
import { describe, expect, it } from 'vitest';
import {
  compareChildren,
  comparePeople,
  fuller,
  toMergeInput,
  usualChoice,
} from '../../renderer/areas/children/doubles/choices.ts';
import { type Kin, kinModel } from '../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../shared/areas/children/model.ts';
import { childModelWith, type OwnField, ownFieldModel } from '../../shared/areas/children/ownFields.ts';
import { ownKey } from '../../shared/areas/children/ownValues.ts';
import { emptyValues } from '../../shared/record.ts';

const base = { version: 3, createdAt: 0, updatedAt: 0 };
const child = (id: string, values: Partial<Child>) =>
  ({
    ...emptyValues(childModel),
    ...base,
    id,
    name: '王小明',
    fileOpenedOn: '2026-01-01',
    ...values,
  }) as Child;
const seen = (one: Child, people: Kin[] = [], veiled: Record<string, string> = {}) => ({
  child: one,
  kin: people,
  veiled,
});
const kin = (id: string, values: Partial<Kin>) =>
  ({ ...emptyValues(kinModel), ...base, id, childId: 'x', ...values }) as Kin;

describe('two files side by side', () => {
  const one = child('one', { village: '青坑村', note: '甲', conduct: '好' });
  const other = child('other', { village: '大柳', homePhone: '663912', leftOn: '2026-01-16', note: '乙' });
  const compared = compareChildren(seen(one), seen(other), childModel.fields);

  it('shows what differs, what both say first, and counts what is the same', () => {
    expect(compared.differing.map(({ key }) => key)).toEqual([
      'village',
      'note',
      'leftOn',
      'homePhone',
      'conduct',
    ]);
    expect(compared.same).toBe(2);
  });

  it('fills what the file that stays lacks, but for what means something when empty', () => {
    const usual = Object.fromEntries(compared.differing.map((each) => [each.key, usualChoice(each, 'one')]));
    expect(usual).toEqual({
      village: 'one',
      note: 'one',
      leftOn: 'one',
      homePhone: 'other',
      conduct: 'one',
    });
    expect(toMergeInput('one', compared, [], new Map([['.note', 'both']]))).toEqual({
      keep: { id: 'one', version: 3 },
      drop: { id: 'other', version: 3 },
      child: { take: ['homePhone'], both: ['note'] },
      people: [],
    });
  });

  it('keeps meaning the same side when the other file is to stay', () => {
    const input = toMergeInput('other', compared, [], new Map([['.village', 'one']]));
    expect(input.keep.id).toBe('other');
    expect(input.child.take).toEqual(['village', 'conduct']);
  });

  it('pairs people by their place, takes all telephones, and leaves out who stands on one side', () => {
    const phones = (number: string) => [{ number, provedOn: null }];
    const people = comparePeople(
      seen(one, [kin('a', { relation: '51', name: '王大山', phones: phones('1') })]),
      seen(other, [
        kin('b', { relation: '51', name: '王大川', phones: phones('2') }),
        kin('c', { relation: '62' }),
      ]),
    );
    expect(people.map((each) => [each.one?.id, each.other?.id])).toEqual([
      ['a', 'b'],
      [undefined, 'c'],
    ]);
    expect(toMergeInput('one', compared, people, new Map()).people).toEqual([
      { keepId: 'a', dropId: 'b', take: [], both: ['phones'] },
    ]);
  });

  it('shows what is seen in part as it is shown, and lets it be chosen unseen', () => {
    const id = 'idNumber';
    const { differing } = compareChildren(
      seen(child('one', {}), [], { [id]: '3303**********0030' }),
      seen(child('other', {}), [], { [id]: '3303**********0048' }),
      childModel.fields,
    );
    expect(differing).toMatchObject([
      { key: id, veiled: { one: '3303**********0030', other: '3303**********0048' } },
    ]);
  });

  it('puts the school’s own values side by side under their names', () => {
    const way: OwnField = {
      ...emptyValues(ownFieldModel),
      ...base,
      id: 'way',
      label: '接送人',
      kind: 'text',
      section: 'school',
      asked: false,
      sensitivity: 'open',
      retired: false,
      place: 1,
    };
    const { fields } = childModelWith([way]);
    const two = compareChildren(
      seen(child('one', { own: null })),
      seen(child('other', { own: { way: '大伯' } })),
      fields,
    );
    expect(two.differing).toMatchObject([
      { key: ownKey('way'), field: { zh: '接送人' }, one: null, other: '大伯' },
    ]);
    expect(toMergeInput('one', two, [], new Map()).child.take).toEqual([ownKey('way')]);
  });

  it('proposes the file that says more', () => {
    expect(fuller(one, other)).toBe('other');
    expect(fuller(other, one)).toBe('one');
    expect(fuller(one, one)).toBe('one');
  });
});
