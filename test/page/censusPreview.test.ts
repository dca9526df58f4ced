import { describe, expect, it } from 'vitest';
import { dayInTitles } from '../../renderer/areas/children/census/censusDay.ts';
import { addTo, nothingSaid } from '../../renderer/areas/children/census/said.ts';
import {
  issuesOf,
  nextOpen,
  sameQuestion,
  targetsOf,
  writesSomething,
} from '../../renderer/areas/children/census/verdicts.ts';
import type { ImportPreview, PreviewCell, PreviewRow } from '../../shared/areas/children/import.ts';

function cell(target: string, issues: PreviewCell['issues'] = []): PreviewCell {
  return { target, raw: '原文', shown: '原文', old: null, mended: false, issues };
}

function row(number: number, changes: Partial<PreviewRow> = {}): PreviewRow {
  return {
    row: number,
    hidden: false,
    verdict: 'new',
    name: '王小芳',
    childId: null,
    cells: [],
    issues: [],
    decision: null,
    ...changes,
  };
}

/** A row that waits for a word on these codes. */
function asking(number: number, ...codes: string[]): PreviewRow {
  const issues = codes.map((code) => ({ level: 'question' as const, code }));
  return row(number, { verdict: 'question', cells: [cell('child.sex', issues)] });
}

function preview(changes: Partial<ImportPreview>): ImportPreview {
  return {
    importId: '01900000-0000-7000-8000-000000000000',
    fileName: '普查表.xlsx',
    sheets: ['表1'],
    sheet: '表1',
    titles: [],
    columns: [],
    rows: [],
    counts: { new: 0, changed: 0, same: 0, question: 0, cannot: 0, skipped: 0 },
    leftOut: [],
    classes: [],
    notes: [],
    ...changes,
  };
}

describe('the questions of a preview', () => {
  it('puts errors before questions before notes, of the row and of its cells', () => {
    const each = row(5, {
      issues: [{ level: 'note', code: 'sameNameInFile' }],
      cells: [
        cell('child.sex', [{ level: 'question', code: 'idSexDiffers' }]),
        cell('child.idNumber', [{ level: 'error', code: 'idCheckDigit' }]),
      ],
    });
    expect(issuesOf(each).map(({ issue, cell: of }) => [issue.code, of?.target ?? null])).toEqual([
      ['idCheckDigit', 'child.idNumber'],
      ['idSexDiffers', 'child.sex'],
      ['sameNameInFile', null],
    ]);
  });

  it('decides together only rows that are open and ask exactly the same', () => {
    const rows = [
      asking(3, 'idSexDiffers'),
      asking(4, 'idSexDiffers', 'hiddenRow'),
      asking(5, 'idSexDiffers'),
      { ...asking(6, 'idSexDiffers'), decision: 'skip' as const },
      row(7),
    ];
    expect(sameQuestion(rows, rows[0]!).map((each) => each.row)).toEqual([3, 5]);
  });

  it('takes notes for no part of the question', () => {
    const noted = asking(4, 'hiddenRow');
    noted.cells.push(cell('father.phones', [{ level: 'note', code: 'phoneDoubtful' }]));
    const rows = [asking(3, 'hiddenRow'), noted];
    expect(sameQuestion(rows, rows[0]!)).toEqual(rows);
  });

  it('goes to the next open row below, then from the top, and nowhere when all are decided', () => {
    const rows = [asking(3, 'hiddenRow'), row(4), asking(9, 'hiddenRow')];
    expect(nextOpen(rows, 3)?.row).toBe(9);
    expect(nextOpen(rows, 9)?.row).toBe(3);
    expect(nextOpen(rows, null)?.row).toBe(3);
    expect(nextOpen([row(4)], 4)).toBeUndefined();
  });
});

describe('the columns of a preview', () => {
  it('are the mapped ones in the order of the workbook, then what was found without a column of its own', () => {
    const columns = (['child.name', 'father.name', null, 'child.homeAddress'] as const).map(
      (target, column) => ({
        column,
        group: null,
        label: '列',
        target,
        corrected: false,
      }),
    );
    const rows = [row(3, { cells: [cell('child.homeAddress'), cell('child.village')] })];
    expect(targetsOf(preview({ columns, rows }))).toEqual([
      'father.name',
      'child.homeAddress',
      'child.village',
    ]);
  });
});

describe('what an import would write', () => {
  it('is nothing while every row is the same or open', () => {
    const counts = { new: 0, changed: 0, same: 80, question: 2, cannot: 0, skipped: 0 };
    expect(writesSomething(preview({ counts }), true)).toBe(false);
  });

  it('is the classes alone only where they are to be updated', () => {
    const classes = [{ grade: 3, number: 1, pupils: 24, headTeacherName: null }];
    expect(writesSomething(preview({ classes }), true)).toBe(true);
    expect(writesSomething(preview({ classes }), false)).toBe(false);
  });
});

describe('the day of a census', () => {
  it('is read from a title over the table', () => {
    expect(dayInTitles(['留守儿童花名册', '填报日期：2026年9月10日'], '2026-11-23')).toBe('2026-09-10');
    expect(dayInTitles(['统计时间 2026.9.1'], '2026-11-23')).toBe('2026-09-01');
  });

  it('is not taken from a day still to come, a day that does not exist, or a mere year', () => {
    expect(dayInTitles(['2027年1月1日'], '2026-11-23')).toBeNull();
    expect(dayInTitles(['2026年2月30日'], '2026-11-23')).toBeNull();
    expect(dayInTitles(['2026年秋季'], '2026-11-23')).toBeNull();
  });
});

describe('what was said about a preview', () => {
  const mend = { row: 6, target: 'child.idNumber', text: '330381201406160031' };

  it('adds up in order, so that the last word holds when it is said again', () => {
    const first = addTo(nothingSaid, { mends: [mend] });
    const then = addTo(first, { decisions: [{ row: 9, decision: 'take' }] });
    const last = addTo(then, { decisions: [{ row: 9, decision: null }] });
    expect(last.mends).toEqual([mend]);
    expect(last.decisions.map((each) => each.decision)).toEqual(['take', null]);
  });

  it('is of no use on another sheet', () => {
    const said = addTo(nothingSaid, { mends: [mend] });
    expect(addTo(said, { sheet: '二年级' })).toEqual({ ...nothingSaid, sheet: '二年级' });
    expect(addTo(addTo(said, { sheet: '二年级' }), { mends: [mend] }).mends).toEqual([mend]);
  });
});
