/** Workbooks made to do harm, through the contract: each ends in a sentence, and the office goes on as if nothing came. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zhCN } from '../../../shared/text/zh-CN.ts';
import { TestOffice } from '../../make/office.ts';
import { makePicture } from '../../make/pictures.ts';
import { textRow, xlsx, xlsxOfCells, xlsxParts, zip } from '../files/readMake.ts';

let office: TestOffice;
beforeAll(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterAll(() => office.end());

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const workbook = () =>
  xlsx({ sheets: [{ name: '甲', rows: textRow(1, ['姓名', '班级']) + textRow(2, ['高语嫣', '三(1)班']) }] });

/** A megabyte of blanks that packs to a thousandth, fifty times. */
function bomb(): Uint8Array {
  const parts = xlsxParts({ sheets: [{ rows: textRow(1, ['姓名']) }] });
  return zip([...parts, { path: 'xl/media/blank.bin', content: Buffer.alloc(50_000_000, ' ') }]);
}

function manyRows(): Uint8Array {
  const rows = Array.from({ length: 20_001 }, (_, index) => textRow(index + 1, ['王小明']));
  return xlsx({ sheets: [{ rows: rows.join('') }] });
}

function beyondAllRows(): Uint8Array {
  return xlsx({ sheets: [{ rows: textRow(1, ['姓名']) + textRow(20_000_000, ['王小明']) }] });
}

function millionColumns(): Uint8Array {
  const cells = Array.from(
    { length: 1_000_000 },
    (_, column) => `<c r="${columnName(column)}1" s="1"/>`,
  ).join('');
  return xlsxOfCells(cells, { formats: ['@'] });
}

/** 'A' for 0, 'AA' for 26. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** [MS-OFFCRYPTO] wraps a workbook with a password in the old container. */
function withPassword(): Uint8Array {
  const container = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(container);
  Buffer.from('EncryptedPackage', 'utf16le').copy(container, 1024);
  return container;
}

function brokenZip(): Uint8Array {
  const bytes = workbook().slice();
  bytes.fill(0, 60, 400);
  return bytes;
}

const hostile: [string, string, () => Uint8Array | Promise<Uint8Array>, string][] = [
  ['a zip bomb', '普查.xlsx', bomb, 'fileBomb'],
  ['20,001 rows', '普查.xlsx', manyRows, 'fileTooManyRows'],
  ['a row behind all spreadsheets', '普查.xlsx', beyondAllRows, 'fileTooManyRows'],
  ['a million empty columns', '普查.xlsx', millionColumns, 'fileTooManyColumns'],
  ['a picture named .xlsx', '普查.xlsx', () => makePicture(), 'fileKindUnknown'],
  ['a password', '普查.xlsx', withPassword, 'fileEncrypted'],
  ['a file cut off', '普查.xlsx', () => workbook().slice(0, 700), 'fileDamaged'],
  ['a broken zip', '普查.xlsx', brokenZip, 'fileDamaged'],
  ['nothing', '普查.xlsx', () => new Uint8Array(), 'fileEmpty'],
];

const lastAct = async () => (await office.call('admin.acts', { limit: 1 }))[0]?.id;

describe('a hostile workbook', { timeout: 120_000 }, () => {
  it.each(hostile)(
    'with %s ends in words, the office answering meanwhile, nothing changed',
    async (_, name, make, code) => {
      const bytes = await make();
      const before = await lastAct();
      let refused = false;
      const reading = office.problem('children.readWorkbook', { name, bytes }).then((problem) => {
        refused = true;
        return problem;
      });
      const meanwhile = await office.call('children.overview', null).then(() => refused);
      const problem = await reading;
      // on a slow PC the limit of time may come before the one that it breaks
      expect([code, 'fileTooSlow']).toContain(problem?.code);
      expect(meanwhile, 'the other call was answered first').toBe(false);
      const sentence = zhCN.problem[problem!.code];
      expect(sentence.length).toBeGreaterThan(10);
      expect(sentence).not.toMatch(/[A-Z]{4}|Error|zip|xml/);
      expect(await lastAct()).toBe(before);
    },
  );

  it.each([
    ['macros', 'xl/vbaProject.bin', '普查.xlsm'],
    ['links to other files', 'xl/externalLinks/externalLink1.xml', '普查.xlsx'],
  ])('with %s is read without them, and says so', async (_, path, name) => {
    const parts = xlsxParts({
      sheets: [{ name: '甲', rows: textRow(1, ['姓名', '班级']) + textRow(2, ['高语嫣', '三(1)班']) }],
    });
    const { rows, notes } = await office.call('children.readWorkbook', {
      name,
      bytes: zip([...parts, { path, content: 'left lying' }]),
    });
    expect(rows.map((row) => row.name)).toEqual(['高语嫣']);
    expect(notes.map((note) => note.code)).toContain(path.includes('vba') ? 'macros' : 'externalLinks');
  });

  it('leaves no memory behind, however often it comes', async () => {
    const bytes = bomb();
    const columns = millionColumns();
    const round = async () => {
      await office.problem('children.readWorkbook', { name: '普查.xlsx', bytes });
      await office.problem('children.readWorkbook', { name: '普查.xlsx', bytes: columns });
    };
    const held = () => {
      collectGarbage();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    await round();
    const once = held();
    for (let time = 0; time < 3; time++) await round();
    expect(held()).toBeLessThan(once + 10_000_000);
  });
});
