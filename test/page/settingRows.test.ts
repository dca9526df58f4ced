/** Terms and classes while they are typed, in the set-up and in the settings. */
import { describe, expect, it } from 'vitest';
import { firstAnswers, setUpFrom } from '../../renderer/app/setUp/answers.ts';
import { classIssues, nextRow, pupilsIn, withPlan } from '../../renderer/areas/admin/classes/rows.ts';
import { hasIssues, suggestedTerms, termIssues } from '../../renderer/areas/admin/terms/rows.ts';
import { setUpInput } from '../../shared/areas/admin/calls.ts';

describe('the rows of terms', () => {
  it('finds nothing wrong with the suggested ones', () => {
    expect(hasIssues(termIssues(suggestedTerms('2026-10-01')))).toBe(false);
  });

  it('tells an end before its start, an overlap and a day that is none, each at its cell', () => {
    const rows = [
      { id: null, name: '一', startsOn: '2026-09-01', endsOn: '2026-08-01' },
      { id: null, name: '二', startsOn: '2026-02-15', endsOn: '2026-07-05' },
      { id: null, name: '', startsOn: '2026-07-01', endsOn: '2026-07-08' },
      { id: null, name: '四', startsOn: '2026.13.1', endsOn: null },
    ];
    expect(termIssues(rows)).toEqual([
      { endsOn: 'admin.terms.endsFirst' },
      { startsOn: 'admin.terms.overlap' },
      { name: 'issue.required', startsOn: 'admin.terms.overlap' },
      { startsOn: 'issue.notADay', endsOn: 'issue.required' },
    ]);
  });
});

describe('the rows of classes', () => {
  it('lays out a school without touching what was typed', () => {
    const typed = { ...nextRow([]), pupils: 31 };
    const rows = withPlan([typed], { from: 1, to: 2, each: 2 });
    expect(rows.map((row) => `${row.grade}.${row.number}`)).toEqual(['1.1', '1.2', '2.1', '2.2']);
    expect(pupilsIn(rows)).toBe(31);
  });

  it('tells a class that is there twice and numbers out of range', () => {
    const one = nextRow([]);
    const rows = [one, { ...one }, { ...one, number: 41 }, { ...one, number: 2, pupils: 201 }];
    expect(classIssues(rows)).toEqual([
      { number: 'admin.classes.twice' },
      { number: 'admin.classes.twice' },
      { number: 'admin.classes.numberRange' },
      { pupils: 'admin.classes.pupilsRange' },
    ]);
  });

  it('goes on with the next class of the same grade', () => {
    expect(nextRow([{ ...nextRow([]), grade: 3, number: 2 }])).toMatchObject({ grade: 3, number: 3 });
  });
});

describe('the answers of the set-up', () => {
  it('become what the office takes', () => {
    const answers = {
      ...firstAnswers('2026-10-01'),
      school: { name: ' 青山镇中心小学 ', township: '', district: '云溪县' },
      classes: withPlan([], { from: 1, to: 1, each: 1 }),
      principal: { name: '林小芳', username: ' lin ', password: '春天的小溪哗哗唱歌' },
    };
    const input = setUpFrom(answers);
    expect(setUpInput.safeParse(input).success).toBe(true);
    expect(input.school).toEqual({ name: '青山镇中心小学', township: null, district: '云溪县' });
    expect(input.principal.username).toBe('lin');
  });
});
