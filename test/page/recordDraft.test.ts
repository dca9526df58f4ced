/** The state behind a form made from a model: what is wrong, what has changed, where the office's answer belongs. */
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  fieldsOf,
  isChanged,
  issuesOf,
  officeIssues,
  patchOf,
  withoutEmptyPhones,
} from '../../renderer/ui/RecordForm/draft.ts';
import { kinModel } from '../../shared/areas/children/kin.ts';
import { childModel } from '../../shared/areas/children/model.ts';

const basic = fieldsOf(childModel, { section: 'basic' });
const keys = basic.map(([key]) => key);

describe('a form made from a model', () => {
  it('offers the fields of a section without those that the program keeps', () => {
    expect(keys).toContain('idNumber');
    expect(keys).not.toContain('confirmations');
  });

  it('asks for a required field and for nothing else in an empty form', () => {
    expect(issuesOf(basic, draftOf(keys, {}))).toEqual({ name: { issue: 'required' } });
  });

  it('names what can not be read as a day, and an ID number whose check digit is wrong', () => {
    const draft = {
      ...draftOf(keys, {}),
      name: '赵小雨',
      birthDate: '2015.3',
      idNumber: '330381201907190045',
    };
    expect(issuesOf(basic, draft)).toEqual({
      birthDate: { issue: 'notADay' },
      idNumber: { issue: 'idCheckDigit' },
    });
  });

  it('sends only what has changed, as the check leaves it', () => {
    const before = draftOf(keys, { name: '赵小雨', sex: '2', ethnicity: '01' });
    const draft = { ...before, name: ' 赵小雨 ', sex: null, idNumber: '33038120190719004４' };
    const patch = patchOf(childModel, before, draft);
    expect(patch).toEqual({ name: '赵小雨', sex: null, idNumber: '330381201907190044' });
  });

  it('knows a form that was touched and put back as unchanged', () => {
    const before = draftOf(['phones'], { phones: [{ number: '13800000000', provedOn: null }] });
    expect(isChanged(before, { phones: [{ number: '13800000000', provedOn: null }] })).toBe(false);
    expect(isChanged(before, { phones: null })).toBe(true);
  });

  it('takes a line for a phone number that was never filled as nothing', () => {
    expect(withoutEmptyPhones({ phones: [{ number: ' ', provedOn: null }] })).toEqual({ phones: null });
    const kept = { phones: [{ number: '', provedOn: '2026-03-08' }] };
    expect(withoutEmptyPhones(kept)).toEqual(kept);
    expect(issuesOf(fieldsOf(kinModel, { fields: ['phones'] }), kept)).toEqual({
      phones: { issue: 'required' },
    });
  });

  it("puts the office's words at the field that they are about, however deep its path", () => {
    const problems = [
      { path: 'patch.idNumber', issue: 'idLength' },
      { path: 'patch.name', issue: 'tooLong', params: { most: 40 } },
      { path: 'version', issue: 'required' },
    ];
    expect(officeIssues(problems, keys)).toEqual({
      idNumber: { issue: 'idLength' },
      name: { issue: 'tooLong', params: { most: 40 } },
    });
  });
});
