import { describe, expect, it } from 'vitest';
import { childModel } from '../../shared/areas/children/model.ts';
import { sensitivities } from '../../shared/record.ts';
import { roles, sightOf } from '../../shared/roles.ts';
import { hidden, maskedText, veil } from '../../shared/veil.ts';

const idNumber = '330324201503086218';
const child = {
  name: '王小明',
  idNumber,
  registeredAddress: '青禾县金山乡',
  illness: '哮喘',
  homeAddress: null,
};

describe('what a role sees of a record', () => {
  it('is everything for those who fill in the papers, and the very same record', () => {
    expect(veil(childModel, child, 'principal')).toEqual({ record: child, veiled: {} });
    expect(veil(childModel, child, 'headTeacher').record).toBe(child);
  });

  it('leaves the caretaker the name, masks numbers, and does not even tell that there is an illness', () => {
    const { record, veiled } = veil(childModel, child, 'caretaker');
    expect(record).toEqual({ ...child, idNumber: null, registeredAddress: null, illness: null });
    expect(veiled).toEqual({ idNumber: '3303**********6218', registeredAddress: hidden });
  });

  it('tells a mentor how the family lives but no numbers', () => {
    const { record, veiled } = veil(childModel, child, 'mentor');
    expect(record.illness).toBe('哮喘');
    expect(record.idNumber).toBeNull();
    expect(veiled).not.toHaveProperty('illness');
  });

  it('shows nothing instead of a value that is not there', () => {
    expect(veil(childModel, { name: '李雨', idNumber: null }, 'caretaker').veiled).toEqual({});
    expect(maskedText(childModel.fields.idNumber, null)).toBeNull();
  });

  it('grows narrower the more sensitive a value is, but for a mentor, whose task is the family', () => {
    const width = { whole: 2, masked: 1, absent: 0 };
    for (const role of roles.filter((each) => each !== 'mentor')) {
      const widths = sensitivities.map((each) => width[sightOf(role, each)]);
      expect(widths, role).toEqual(widths.toSorted((a, b) => b - a));
    }
  });
});
