import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/office/files/readWorkbook.ts';
import { defaultLimits } from '../../../electron/office/files/readWorkbookLimits.ts';
import type { RawWorkbook } from '../../../electron/office/files/readWorkbookRaw.ts';
import { readXlsx } from '../../../electron/office/files/readWorkbookXlsx.ts';
import { type Problem, Refusal } from '../../../shared/problem.ts';
import { refusalOf } from './readExpect.ts';
import {
  largeRoster,
  type MadeEntry,
  textRow,
  xlsx,
  xlsxOfCells,
  xlsxParts,
  zip,
  zipOfTwoDirectories,
} from './readMake.ts';

const clean = readFileSync(new URL('../../fixtures/census-clean.xlsx', import.meta.url));

function sheetOf(rows: string): Promise<RawWorkbook> {
  return readWorkbook(xlsx({ sheets: [{ name: '甲', rows }] }), 'a.xlsx');
}

const bordered = { formats: ['@'] };

/** So many cells from B1 on that hold nothing but a style. */
function emptyCells(count: number): string {
  return Array.from({ length: count }, (_, index) => `<c r="${columnName(index + 1)}1" s="1"/>`).join('');
}

/** 'A' for 0, 'AA' for 26. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

describe('a workbook made to do harm', { timeout: 180_000 }, () => {
  it('that unpacks to more than it declares is stopped there', async () => {
    const parts = xlsxParts({ sheets: [{ rows: textRow(1, ['x'.repeat(2_000_000)]) }] });
    const lying = zip(
      parts.map((part) => (part.path.endsWith('sheet1.xml') ? { ...part, declaredSize: 900_000 } : part)),
    );
    expect(await refusalOf(readWorkbook(lying, 'a.xlsx'))).toEqual({
      code: 'fileDamaged',
      params: { reason: 'entry' },
    });
  });

  it('that declares twenty million rows has the rows that it has', async () => {
    const parts = xlsxParts({ sheets: [{ rows: textRow(1, ['王小明']) }] });
    const declared = parts.map(({ path, content }) => ({
      path,
      content: String(content).replace('<dimension ref="A1"/>', '<dimension ref="A1:V20000000"/>'),
    }));
    expect((await readWorkbook(zip(declared), 'a.xlsx')).sheets[0]?.rows).toHaveLength(1);
  });

  it('with more filled rows than the limit, or one beyond all spreadsheets, is refused', async () => {
    const tooMany = { code: 'fileTooManyRows', params: { sheet: '甲', limit: 20_000 } };
    const rows = Array.from({ length: 20_001 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`);
    expect(await refusalOf(sheetOf(rows.join('')))).toEqual(tooMany);
    expect(await refusalOf(sheetOf(textRow(20_000_000, ['x'])))).toEqual(tooMany);
  });

  it('with every column of a spreadsheet drawn empty is read; with one filled far out it is refused', async () => {
    const bytes = xlsxOfCells(`<c t="inlineStr"><is><t>王小明</t></is></c>${emptyCells(16_383)}`, bordered);
    const { sheets } = await readWorkbook(bytes, 'a.xlsx');
    expect(sheets[0]?.rows[0]?.cells).toHaveLength(1);
    const tooMany = { code: 'fileTooManyColumns', params: { sheet: '甲', limit: 200 } };
    expect(await refusalOf(sheetOf('<row r="1"><c r="GS1"><v>1</v></c></row>'))).toEqual(tooMany);
    expect(await refusalOf(sheetOf('<row r="1"><c r="BDWGN1"><v>1</v></c></row>'))).toEqual(tooMany);
  });

  it('with a million empty columns, more than a spreadsheet has, is refused', async () => {
    const problem = await refusalOf(readWorkbook(xlsxOfCells(emptyCells(1_000_000), bordered), 'a.xlsx'));
    expect(problem.code).toBe('fileTooManyColumns');
  });

  it('with borders drawn down under the pupils costs nothing', async () => {
    const drawn = Array.from({ length: 200_000 }, (_, index) => `<row r="${index + 2}"><c s="1"/></row>`);
    expect((await sheetOf(textRow(1, ['王小明']) + drawn.join(''))).sheets[0]?.rows).toHaveLength(1);
  });

  it('with 22 columns of borders down to row 65,536 under 300 pupils is read', async () => {
    const pupils = Array.from({ length: 300 }, (_, row) => textRow(row + 1, [`学生${row + 1}`, '男']));
    const cells = '<c s="1"/>'.repeat(22);
    const drawn = Array.from({ length: 65_236 }, (_, row) => `<row r="${row + 301}">${cells}</row>`);
    const bytes = xlsx({ sheets: [{ rows: pupils.join('') + drawn.join('') }], ...bordered });
    const { sheets } = await readWorkbook(bytes, 'a.xlsx', { limits: patient });
    expect(sheets[0]?.rows).toHaveLength(300);
  });

  it('with two directories, of which precheck sees the harmless one, is told as a bomb', async () => {
    const bomb = xlsxParts({ sheets: [{ rows: textRow(1, ['王小明']) }] }).map(
      (part): MadeEntry =>
        part.path === 'xl/sharedStrings.xml' ? { ...part, content: Buffer.alloc(150_000_000, ' ') } : part,
    );
    const harmless = bomb.map((part): MadeEntry => ({ ...part, declaredSize: 1_000 }));
    const reading = readWorkbook(zipOfTwoDirectories(bomb, harmless), 'a.xlsx', {
      limits: { ...patient, unpackedBytes: 20_000_000 },
    });
    expect(await refusalOf(reading)).toEqual({ code: 'fileBomb' });
  });

  it('with one long text in very many cells is told as a bomb', async () => {
    const rows = Array.from({ length: 1_000 }, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`);
    const bytes = xlsx({ sheets: [{ rows: rows.join('') }], strings: [`<t>${'x'.repeat(30_000)}</t>`] });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await refusalOf(readWorkbook(bytes, 'a.xlsx'))).toEqual({ code: 'fileBomb' });
  });

  it('with a single endless text is told as a bomb, with an endless tag as damaged', async () => {
    expect((await refusalOf(sheetOf(textRow(1, ['x'.repeat(3_000_000)])))).code).toBe('fileBomb');
    const endlessTag = `<row r="1"><c r="${'A'.repeat(3_000_000)}`;
    // what it is told for is not how long a busy machine takes
    const reading = readWorkbook(xlsx({ sheets: [{ name: '甲', rows: endlessTag }] }), 'a.xlsx', {
      limits: patient,
    });
    expect((await refusalOf(reading)).code).toBe('fileDamaged');
  });

  it.each([
    ['a row that comes twice', textRow(2, ['x']) + textRow(2, ['y'])],
    ['a row of no number', '<row r="x"><c><v>1</v></c></row>'],
    ['a number beyond all numbers', '<row r="1"><c><v>1e999</v></c></row>'],
  ])('with %s is damaged', async (_, rows) => {
    expect((await refusalOf(sheetOf(rows))).code).toBe('fileDamaged');
  });

  it('declares nothing: what it calls an entity stays as it is written', async () => {
    const doctype = '<!DOCTYPE a [<!ENTITY b "c">]>';
    const { sheets } = await sheetOf(doctype + textRow(1, ['#']).replace('#', '&b;'));
    expect(sheets[0]?.rows[0]?.cells[0]?.text).toBe('&b;');
  });

  it.each([
    ['a number that is none', '<row r="1"><c><v>12abc</v></c></row>', '12abc'],
    ['an element too many closed', `${textRow(1, ['x'])}</sheetData></worksheet></worksheet>`, 'x'],
    ['the end missing', `${textRow(1, ['x'])}</sheetData><row>`, 'x'],
    ['a shared string that is missing', '<row r="1"><c t="s"><v>7</v></c><c><v>1</v></c></row>', ''],
    [
      'bytes that are no UTF-8',
      Buffer.from('<row r="1"><c t="str"><v>\xff</v></c></row>', 'latin1'),
      '\ufffd',
    ],
  ])('with %s shows what hucre makes of it', async (_, rows, text) => {
    const parts = xlsxParts({ sheets: [{ rows: '#' }] }).map((part): MadeEntry => {
      if (!part.path.endsWith('sheet1.xml')) return part;
      const [before = '', after = ''] = String(part.content).split('#');
      return { ...part, content: Buffer.concat([before, rows, after].map((each) => Buffer.from(each))) };
    });
    const { sheets } = await readWorkbook(zip(parts), 'a.xlsx');
    expect(sheets[0]?.rows[0]?.cells[0]?.text).toBe(text);
  });

  it('whose sheet part ends inside a tag is damaged', async () => {
    for (const cut of [1, 8, 14, 40]) {
      const parts = xlsxParts({ sheets: [{ rows: textRow(1, ['王小明']) }] }).map((part) => {
        const isSheet = part.path.endsWith('sheet1.xml');
        return isSheet ? { ...part, content: String(part.content).slice(0, -cut) } : part;
      });
      expect((await refusalOf(readWorkbook(zip(parts), 'a.xlsx'))).code).toBe('fileDamaged');
    }
  });

  it('whose sheet part or relations are missing is damaged', async () => {
    const parts = xlsxParts({ sheets: [{ rows: textRow(1, ['x']) }] });
    for (const missing of ['xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels']) {
      const without = zip(parts.filter(({ path }) => path !== missing));
      expect((await refusalOf(readWorkbook(without, 'a.xlsx'))).code).toBe('fileDamaged');
    }
  });
});

/** Where a test measures something else, a busy machine is no reason to give up. */
const patient = { milliseconds: 60_000 };

describe('a file that takes too much', { timeout: 180_000 }, () => {
  it('of memory ends its own thread alone', async () => {
    const reading = readWorkbook(largeRoster(20_000), 'a.xlsx', { limits: { ...patient, heapMb: 16 } });
    expect(await refusalOf(reading)).toEqual({ code: 'fileBomb' });
  });

  it('of time is given up', async () => {
    const reading = readWorkbook(largeRoster(20_000), 'a.xlsx', { limits: { milliseconds: 1 } });
    expect((await refusalOf(reading)).code).toBe('fileTooSlow');
  });

  it('of patience can be cancelled, before and while it is read', async () => {
    const roster = largeRoster(20_000);
    const early = readWorkbook(roster, 'a.xlsx', { signal: AbortSignal.abort() });
    expect(await refusalOf(early)).toEqual({ code: 'cancelled' });
    const controller = new AbortController();
    const reading = readWorkbook(roster, 'a.xlsx', { signal: controller.signal });
    const refused = refusalOf(reading);
    for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    controller.abort();
    expect(await refused).toEqual({ code: 'cancelled' });
  });

  it('leaves the office its loop: other work runs between the parts of a large file', async () => {
    const roster = largeRoster(20_000);
    let turns = 0;
    let reading = true;
    const counting = (async () => {
      while (reading) {
        await nextTurn();
        turns += 1;
      }
    })();
    const { sheets } = await readWorkbook(roster, 'a.xlsx', { limits: patient });
    reading = false;
    await counting;
    expect(sheets[0]?.rows).toHaveLength(20_000);
    // One turn at least for each part of 200 rows; parsed here, the whole file would take a handful.
    expect(turns).toBeGreaterThan(100);
  });
});

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Null where the reading gave a value; anything but a value or a problem of the file is thrown on. */
async function problemOf(reading: Promise<unknown>): Promise<Problem | null> {
  try {
    await reading;
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.problem.code.startsWith('file')) return error.problem;
    throw error;
  }
}

async function sheetsOrProblem(bytes: Uint8Array) {
  const reading = readWorkbook(bytes, 'a.xlsx');
  const problem = await problemOf(reading);
  return problem ? { problem, sheets: [] } : { problem, sheets: (await reading).sheets };
}

/** A copy with one to three bits turned over. */
function withFlippedBits(source: Uint8Array, random: () => number): Uint8Array {
  const bytes = Uint8Array.from(source);
  const flips = 1 + Math.floor(random() * 3);
  for (let flip = 0; flip < flips; flip += 1) {
    const place = Math.floor(random() * bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return bytes;
}

describe('chance damage', () => {
  it('of any byte of the file ends in the same cells or in a refusal', { timeout: 180_000 }, async () => {
    const whole = (await readWorkbook(clean, 'a.xlsx')).sheets;
    const random = randomNumbers(20_260_910);
    const damaged = Array.from({ length: 200 }, () => withFlippedBits(clean, random));
    let refused = 0;
    while (damaged.length > 0) {
      const outcomes = await Promise.all(damaged.splice(-4).map(sheetsOrProblem));
      for (const { sheets, problem } of outcomes) {
        if (problem) refused += 1;
        else expect(sheets).toEqual(whole);
        expect(problem?.code).not.toBe('fileTooSlow');
      }
    }
    expect(refused).toBeGreaterThan(150);
  });

  it('of the markup inside ends in a value or in a refusal', { timeout: 60_000 }, async () => {
    const random = randomNumbers(7);
    const parts = xlsxParts({
      sheets: [{ rows: textRow(1, ['姓名', '性别']) + textRow(2, ['王小明', '男']), after: '<mergeCells/>' }],
      strings: ['<t>甲</t>', '<r><t>乙</t></r>'],
      formats: [14, 'yyyy"年"m"月"'],
    });
    const pieces = [
      '<',
      '>',
      '"',
      '&',
      '/',
      '<c>',
      '</c>',
      '<row r="0">',
      't="s"',
      '<v>9</v>',
      'r="ZZZ9"',
      '',
    ];
    let refused = 0;
    for (let round = 0; round < 2_000; round += 1) {
      const damaged = parts.map(({ path, content }) => {
        if (random() < 0.6) return { path, content };
        const source = String(content);
        const from = Math.floor(random() * source.length);
        const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
        return {
          path,
          content: source.slice(0, from) + piece + source.slice(from + Math.floor(random() * 8)),
        };
      });
      if (await problemOf(readXlsx(zip(damaged), defaultLimits))) refused += 1;
    }
    expect(refused).toBeGreaterThan(500);
    expect(refused).toBeLessThan(2_000);
  });

  it('of a text table ends in a value or in a refusal', { timeout: 60_000 }, async () => {
    const random = randomNumbers(11);
    const table = Buffer.from('姓名,性别,备注\n王小明,男,"爱说""话"""\n李小红,女,\n'.repeat(20));
    for (let round = 0; round < 50; round += 1) {
      const bytes = Uint8Array.from(table, (byte) => (random() < 0.01 ? Math.floor(random() * 256) : byte));
      await problemOf(readWorkbook(bytes, 'a.csv'));
    }
  });
});

describe('speed', { timeout: 60_000 }, () => {
  it('of 10,000 rows of 22 columns is printed', async () => {
    const roster = largeRoster(10_000);
    const started = performance.now();
    const { sheets } = await readWorkbook(roster, 'a.xlsx', { limits: patient });
    const milliseconds = Math.round(performance.now() - started);
    console.log(`10,000 rows of 22 columns read in ${milliseconds} ms`);
    expect(sheets[0]?.rows).toHaveLength(10_000);
  });
});
