import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestOffice } from '../../make/office.ts';
import {
  bringIn,
  cellOf,
  census,
  commit,
  expectedFile,
  files,
  plain,
  read,
  saysOf,
  takeAll,
  truth,
} from './importSheet.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

describe.each(['clean', 'bureau'] as const)('census-%s.xlsx', (name) => {
  it('becomes the files of the truth, every field of every child', async () => {
    const preview = await read(office, census(name), `census-${name}.xlsx`);
    expect(preview.counts).toEqual({ new: 82, changed: 0, same: 0, question: 0, cannot: 0, skipped: 0 });
    expect(preview.rows.flatMap(saysOf)).toEqual([]);
    const report = await commit(office, preview.importId);
    expect(report).toMatchObject({ added: 82, changed: 0, same: 0, left: 0 });
    const kept = await files(office);
    expect(kept.map(plain).toSorted(byName)).toEqual(truth.map(expectedFile).toSorted(byName));
    expect(kept.filter(({ child }) => child.sex === '2')).toHaveLength(36);
    expect(kept.filter(({ derived }) => derived.away === 'both')).toHaveLength(47);
  });

  it('read again is all the same, and writes nothing', async () => {
    await bringIn(office, census(name), `census-${name}.xlsx`);
    const again = await read(office, census(name), `census-${name}.xlsx`);
    expect(again.counts).toMatchObject({ same: 82, new: 0, changed: 0 });
    expect(await commit(office, again.importId)).toEqual({
      actId: null,
      linked: 0,
      added: 0,
      changed: 0,
      same: 82,
      left: 0,
    });
  });

  it('is one act, undone as a whole', async () => {
    const { report } = await bringIn(office, census(name), `census-${name}.xlsx`);
    await office.call('admin.undo', { id: report.actId! });
    expect(await files(office)).toEqual([]);
    expect(await office.call('children.search', { text: truth[0]!.name, limit: 5 })).toEqual([]);
  });
});

describe('both layouts of one census', () => {
  it('agree: the second brings nothing new', async () => {
    await bringIn(office, census('clean'), 'census-clean.xlsx');
    expect((await read(office, census('bureau'), 'census-bureau.xlsx')).counts.same).toBe(82);
  });
});

describe('census-clean.xlsx', () => {
  it('brings pupil numbers and head teachers from its second sheet', async () => {
    const { importId, classes } = await read(office, census('clean'), 'census-clean.xlsx');
    expect(classes).toHaveLength(12);
    expect(classes[0]).toEqual({ grade: 1, number: 1, pupils: 24, headTeacherName: '邱晨曦' });
    await commit(office, importId, true);
    const kept = await office.call('admin.classes', null);
    expect(kept).toHaveLength(12);
    expect(kept.reduce((sum, each) => sum + (each.pupils ?? 0), 0)).toBe(291);
    expect(kept.map((each) => each.headTeacherName)).not.toContain(null);
  });

  it('makes the classes that its children need where the school has none yet', async () => {
    await office.call('admin.saveClasses', []);
    const { report } = await bringIn(office, census('clean'), 'census-clean.xlsx');
    expect(await office.call('admin.classes', null)).toHaveLength(12);
    await office.call('admin.undo', { id: report.actId! });
    expect(await office.call('admin.classes', null)).toEqual([]);
  });
});

describe('census-bureau.xlsx', () => {
  it('is read under its titles and merged groups, without its total, signatures and note', async () => {
    const preview = await read(office, census('bureau'), 'census-bureau.xlsx');
    expect(preview.titles[1]).toBe('金山乡中心小学农村留守儿童花名册');
    expect(preview.leftOut.map(({ row, why }) => [row, why])).toEqual([
      [88, 'total'],
      [89, 'blank'],
      [90, 'signature'],
      [91, 'note'],
    ]);
    expect(preview.notes.map(({ code, params }) => [code, params?.label ?? params?.role ?? null])).toEqual([
      ['awayByPlace', 'father'],
      ['blankMeansNo', '寄宿'],
      ['blankMeansNo', '外出'],
      ['blankMeansNo', '低保'],
      ['villageByAddress', null],
      ['schoolingByClass', null],
    ]);
  });
});

/** What census-messy.xlsx says besides plain rows: row, verdict, what is said. */
const strange: [number, string, string[]][] = [
  [5, 'new', ['sameNameInFile', 'child.birthDate birthDayFromId']],
  [6, 'question', ['child.idNumber idCheckDigit']],
  [9, 'question', ['hiddenRow']],
  [10, 'new', ['child.birthDate birthDayFromId']],
  [12, 'question', ['child.idNumber idDigitsLost']],
  [15, 'new', ['child.birthDate birthDayFromId']],
  [17, 'question', ['child.sex idSexDiffers']],
  [20, 'cannot', ['child.name nameMissing', 'child.birthDate birthDayFromId']],
  [24, 'skipped', ['duplicateRow', 'child.birthDate birthDayFromId']],
  [25, 'new', ['sameNameInFile']],
  [27, 'new', ['child.birthDate birthDayFromId']],
  [29, 'new', ['father.phones phoneDoubtful']],
  [32, 'new', ['child.birthDate birthDayFromId']],
  [34, 'new', ['child.note formulaText']],
  [35, 'new', ['child.homeAddress markupText']],
  [37, 'question', ['child.birthDate birthInFuture', 'child.birthDate filledFromId']],
  [42, 'new', ['child.birthDate birthDayFromId']],
];

/** The sheet follows the truth in order; one row of the truth was left out for the duplicate, behind the gap. */
const truthOfRow = (row: number) => truth.find((each) => each.no === (row <= 21 ? row - 1 : row - 3))!;

/** Where the sheet itself says something else than the truth, or nothing. */
const inSheet: Record<number, { child?: object; father?: object }> = {
  6: { child: { idNumber: null } },
  12: { child: { idNumber: null } },
  14: { child: { idNumber: null } },
  17: { child: { sex: '2' } },
  25: { child: { name: '杨小芳' } },
  29: { father: { phones: [{ number: '1385577', provedOn: null }] } },
  34: { child: { note: '=HYPERLINK("http://example.org","x")' } },
  35: { child: { homeAddress: '<img src=x onerror=alert(1)>', village: null } },
};

describe('census-messy.xlsx', () => {
  it('says of each row what will happen to it, and why', async () => {
    const { rows } = await read(office, census('messy'), 'census-messy.xlsx');
    expect(rows).toHaveLength(40);
    const said = rows.filter((row) => row.verdict !== 'new' || saysOf(row).length > 0);
    expect(said.map((row) => [row.row, row.verdict, saysOf(row)])).toEqual(strange);
    expect(rows.find((row) => row.row === 24)?.issues[0]?.params).toEqual({ row: 5 });
  });

  it('becomes the truth where a row is taken, but for what the sheet itself has otherwise', async () => {
    const { preview, report } = await bringIn(office, census('messy'), 'census-messy.xlsx');
    expect(report).toMatchObject({ added: 38, left: 1 });
    const kept = await files(office);
    const taken = preview.rows.filter((row) => row.verdict === 'new');
    expect(kept).toHaveLength(taken.length);
    for (const row of taken) {
      const expected = expectedFile(truthOfRow(row.row));
      const idNumber = cellOf(row, 'child.idNumber')?.shown ?? null;
      const file = plain(kept.find(({ child }) => child.name === row.name && child.idNumber === idNumber)!);
      const [father, ...others] = expected.kin;
      const otherwise = inSheet[row.row] ?? {};
      expect(file.child, `row ${row.row}`).toEqual({ ...expected.child, ...otherwise.child });
      expect(file.kin, `row ${row.row}`).toEqual([{ ...father, ...otherwise.father }, ...others]);
      expect(file.className, `row ${row.row}`).toBe(cellOf(row, 'child.classId')?.shown);
    }
  });

  it('leaves the rows out on which nobody has decided', async () => {
    const { importId } = await read(office, census('messy'), 'census-messy.xlsx');
    expect(await commit(office, importId)).toMatchObject({ added: 33, left: 6 });
  });

  it('read again asks only what is still open', async () => {
    const first = await takeAll(office, await read(office, census('messy'), 'census-messy.xlsx'));
    await commit(office, first.importId);
    const again = await read(office, census('messy'), 'census-messy.xlsx');
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 38, question: 0, cannot: 1, skipped: 1 });
  });
});

function byName(
  a: { child: { idNumber: string | null } },
  b: { child: { idNumber: string | null } },
): number {
  return (a.child.idNumber ?? '') < (b.child.idNumber ?? '') ? -1 : 1;
}
