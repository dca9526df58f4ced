import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/office/files/readWorkbook.ts';
import { refusalOf } from './readExpect.ts';

async function textsOf(bytes: Uint8Array): Promise<string[][]> {
  const { kind, sheets } = await readWorkbook(bytes, '花名册.csv');
  expect(kind).toBe('csv');
  return sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}

/** '姓名,性别\n王小明,男\n' in GBK. */
const gbk = Buffer.from('d0d5c3fb2cd0d4b1f00acdf5d0a1c3f72cc4d00a', 'hex');
const table = [
  ['姓名', '性别'],
  ['王小明', '男'],
];
const text = '姓名,性别\n王小明,男\n';

describe('the encoding of a text table', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['GBK', gbk],
  ])('%s is found', async (_, bytes) => {
    expect(await textsOf(bytes)).toEqual(table);
  });

  it('GB 18030 of four bytes gives the rare character of a name', async () => {
    const rare = Buffer.concat([Buffer.from('d0d5c3fb0acdf5', 'hex'), Buffer.from([0x95, 0x32, 0x82, 0x36])]);
    expect((await textsOf(rare))[1]?.[0]).toBe('王𠀀');
  });

  it('broken UTF-8 is refused, never read as other characters', async () => {
    const cut = Buffer.from('姓名,性别\n王小明,男').subarray(0, -1);
    const problem = await refusalOf(readWorkbook(cut, 'a.csv'));
    expect(problem).toEqual({ code: 'fileDamaged', params: { reason: 'encoding' } });
  });

  it('bytes of no known encoding are refused', async () => {
    const bytes = Buffer.from([0xff, 0xc0, 0xff, 0xff, 0x2c, 0xff, 0x80, 0x0a]);
    expect(await refusalOf(readWorkbook(bytes, 'a.csv'))).toEqual({ code: 'fileEncodingUnknown' });
  });
});

describe('a text table', () => {
  it.each([',', ';', '\t'])('separated by %j is split', async (separator) => {
    const lines = ['花名册', '姓名,性别', '"王,小明;\t",男'].join('\r\n').replaceAll(',', separator);
    expect(await textsOf(Buffer.from(lines))).toEqual([
      ['花名册'],
      ['姓名', '性别'],
      [`王,小明;\t`.replaceAll(',', separator), '男'],
    ]);
  });

  it('keeps quotes, line breaks and commas inside quotes, and the number of each row', async () => {
    const bytes = Buffer.from('姓名,备注\n\n王小明,"爱说""你好"",\n又爱笑"\n,\n李小红,身高5"\n');
    const { sheets } = await readWorkbook(bytes, 'a.csv');
    expect(sheets[0]?.rows.map(({ row, cells }) => [row, cells[0]?.text, cells[1]?.text])).toEqual([
      [1, '姓名', '备注'],
      [3, '王小明', '爱说"你好",\n又爱笑'],
      [5, '李小红', '身高5"'],
    ]);
  });

  it('is all text: digits, dates and what looks like a formula', async () => {
    const bytes = Buffer.from('330381201405110031,0577,2015-03-08,=1+1,+86,-,@x\n');
    const { sheets } = await readWorkbook(bytes, 'a.csv');
    const cells = sheets[0]?.rows[0]?.cells ?? [];
    expect(cells.map(({ kind }) => kind)).toEqual(cells.map(() => 'text'));
    expect(cells.map(({ value }) => value)).toEqual([
      '330381201405110031',
      '0577',
      '2015-03-08',
      '=1+1',
      '+86',
      '-',
      '@x',
    ]);
  });

  it('takes the text out of ="0577", which programs write to keep the digits', async () => {
    expect(await textsOf(Buffer.from('="0577",="a"&"b"'))).toEqual([['0577', '="a"&"b"']]);
  });

  it('with a quote that never ends names the row where it begins', async () => {
    const problem = await refusalOf(readWorkbook(Buffer.from('a,b\n王小明,"男\n李小红,女\n'), 'a.csv'));
    expect(problem).toEqual({ code: 'fileDamaged', params: { reason: 'quote', row: 2 } });
  });

  it('with too many rows or columns is refused; empty ones do not count', async () => {
    const limits = { rows: 3, columns: 4 };
    const read = (source: string) => readWorkbook(Buffer.from(source), 'a.csv', { limits });
    expect(
      (await read(`a,b\n\n${',\n'.repeat(50)}c,d${','.repeat(1_000_000)}\n`)).sheets[0]?.rows,
    ).toHaveLength(2);
    expect(await refusalOf(read('a\n'.repeat(4)))).toEqual({
      code: 'fileTooManyRows',
      params: { sheet: 'CSV', limit: 3 },
    });
    expect(await refusalOf(read('a,,,,b\n'))).toEqual({
      code: 'fileTooManyColumns',
      params: { sheet: 'CSV', limit: 4 },
    });
  });

  it('of blank lines alone is an empty file', async () => {
    expect(await refusalOf(readWorkbook(Buffer.from('\ufeff\n,\n'), 'a.csv'))).toEqual({ code: 'fileEmpty' });
  });
});
