import { describe, expect, it } from 'vitest';
import { asksForChild, asksForKin } from '../../renderer/areas/children/file/fields.ts';
import {
  partOfKin,
  placeOfDoubt,
  placeOfMissing,
  sectionOf,
} from '../../renderer/areas/children/file/places.ts';
import { weekOf } from '../../renderer/areas/children/today/schoolWeek.ts';
import { type Kin, kinModel } from '../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../shared/areas/children/model.ts';
import { missing } from '../../shared/areas/children/rules.ts';
import { emptyValues } from '../../shared/record.ts';

const base = { version: 1, createdAt: 0, updatedAt: 0 };
const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

function kin(number: number, values: Partial<Kin>): Kin {
  return { ...emptyValues(kinModel), ...base, id: idOf(number), childId: idOf(0), ...values };
}

const child: Child = {
  ...emptyValues(childModel),
  ...base,
  id: idOf(0),
  name: '王小芳',
  fileOpenedOn: '2026-09-10',
};
const father = kin(1, { relation: '51', name: '王大山', away: true });
const mother = kin(2, { relation: '52', name: '李秋月' });
const aunt = kin(3, { relation: '90', name: '王秀英', carer: true });

describe('the place of somebody in a file', () => {
  it('is a section of their own for parents and grandparents, and the carer’s for everybody else', () => {
    expect(sectionOf(partOfKin(father))).toBe('father');
    expect(sectionOf(partOfKin(kin(4, { relation: '63' })))).toBe('grandparents');
    expect(sectionOf(partOfKin(aunt))).toBe('carer');
  });
});

describe('the way from what is missing to where it is filled in', () => {
  it('exists for everything that can be missing from an empty file', () => {
    const codes = missing({ child, kin: [], grade: null }, '2026-11-23');
    expect(codes.length).toBeGreaterThan(6);
    for (const code of codes) {
      const { part, field } = placeOfMissing(code, { kin: [] });
      expect(sectionOf(part), code).toBeTruthy();
      if (field) expect(field in childModel.fields || field in kinModel.fields, code).toBe(true);
    }
  });

  it('leads to the parent of whom it is not known', () => {
    expect(placeOfMissing('away', { kin: [father, mother] })).toEqual({ part: 'mother', field: 'away' });
    expect(placeOfMissing('canCare', { kin: [father, mother] })).toEqual({
      part: 'mother',
      field: 'canCare',
    });
    const motherAway = { ...mother, away: true };
    const fatherHome = { ...father, away: false };
    expect(placeOfMissing('canCare', { kin: [fatherHome, motherAway] }).part).toBe('father');
  });

  it('asks for the carer’s number before a parent’s, and for a carer where there is nobody', () => {
    expect(placeOfMissing('contact', { kin: [father, mother, aunt] })).toEqual({
      part: `kin:${aunt.id}`,
      field: 'phones',
    });
    expect(placeOfMissing('contact', { kin: [father] })).toEqual({ part: 'father', field: 'phones' });
    expect(placeOfMissing('contact', { kin: [] })).toEqual({ part: 'newCarer' });
  });
});

describe('the way from a doubtful value to where it is mended', () => {
  it('leads to the field of the child or of the person', () => {
    expect(placeOfDoubt('birthDate', { kin: [] })).toEqual({ part: 'basic', field: 'birthDate' });
    expect(placeOfDoubt(`kin.${father.id}.phones`, { kin: [father] })).toEqual({
      part: 'father',
      field: 'phones',
    });
  });

  it('offers another carer where the carer is away', () => {
    expect(placeOfDoubt(`kin.${aunt.id}.carer`, { kin: [aunt] })).toEqual({ part: 'newCarer' });
  });
});

describe('what is worth asking for', () => {
  it('is no illness of a healthy child, and no last day of one who is here', () => {
    expect(asksForChild('illness', { ...child, bodyCondition: '1' })).toBe(false);
    expect(asksForChild('illness', { ...child, bodyCondition: '3' })).toBe(true);
    expect(asksForChild('disabilityKind', { ...child, bodyCondition: '2' })).toBe(true);
    expect(asksForChild('leftOn', child)).toBe(false);
    expect(asksForChild('ethnicity', child)).toBe(true);
  });

  it('is nothing of going out of a parent at home, and hardly anything of the dead', () => {
    expect(asksForKin('awayPlace', { away: false })).toBe(false);
    expect(asksForKin('awayPlace', { away: true })).toBe(true);
    expect(asksForKin('cannotCareReason', { canCare: true })).toBe(false);
    expect(asksForKin('phones', { deceased: true })).toBe(false);
  });
});

describe('the week of a term', () => {
  it('begins on Monday, and the term’s first days are the first week', () => {
    // 1 September 2026 is a Tuesday
    expect(weekOf('2026-09-01', '2026-09-01')).toBe(1);
    expect(weekOf('2026-09-01', '2026-09-06')).toBe(1);
    expect(weekOf('2026-09-01', '2026-09-07')).toBe(2);
    expect(weekOf('2026-09-01', '2026-11-23')).toBe(13);
  });
});
