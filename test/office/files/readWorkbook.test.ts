import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/office/files/readWorkbook.ts';
import type { RawCell } from '../../../electron/office/files/readWorkbookRaw.ts';
import { refusalOf } from './readExpect.ts';
import { type MadeWorkbook, textRow, xlsx, xlsxOfCells, zip } from './readMake.ts';

async function cellsOf(cells: string, rest: Omit<MadeWorkbook, 'sheets'> = {}): Promise<RawCell[]> {
  const { sheets } = await readWorkbook(xlsxOfCells(cells, rest), 'a.xlsx');
  return sheets[0]?.rows[0]?.cells ?? [];
}

describe('a cell', () => {
  it('of text keeps its digits and a number stays a number', async () => {
    const cells = await cellsOf('<c t="s"><v>0</v></c><c><v>20180323</v></c>', {
      strings: ['<t>20180323</t>'],
    });
    expect(cells).toEqual([
      { kind: 'text', text: '20180323', value: '20180323' },
      { kind: 'number', text: '20180323', value: 20_180_323 },
    ]);
  });

  it('of a large number shows all digits that Excel has kept, and no others', async () => {
    const cells = await cellsOf(
      '<c><v>3.3038120140511002E+17</v></c><c><v>1.8784504997E10</v></c><c><v>0.30000000000000004</v></c>',
    );
    expect(cells.map(({ text }) => text)).toEqual(['330381201405110000', '18784504997', '0.3']);
  });

  it('shows the leading zeros that its format gives', async () => {
    const [area] = await cellsOf('<c s="1"><v>577</v></c>', { formats: ['0000'] });
    expect(area).toEqual({ kind: 'number', text: '0577', value: 577 });
  });

  it('with a date format is a date, in either calendar', async () => {
    const day = '<c s="1"><v>42617</v></c>';
    const expected = [{ kind: 'date', text: '2016-09-04', value: '2016-09-04' }];
    expect(await cellsOf(day, { formats: [14] })).toEqual(expected);
    expect(await cellsOf(day, { formats: ['yyyy"年"m"月"d"日";@'] })).toEqual(expected);
    expect(await cellsOf(day, { formats: ['[$-804]yyyy\\-mm\\-dd'] })).toEqual(expected);
    const from1904 = '<c s="1"><v>41155</v></c>';
    expect(await cellsOf(from1904, { formats: [14], date1904: true })).toEqual(expected);
  });

  it('with a built-in Chinese date format (27-36, 50-58) is the number of its day, in the 1900 calendar', async () => {
    const formats = [27, 31, 36, 50, 57, 58];
    const cells = await cellsOf(formats.map((_, index) => `<c s="${index + 1}"><v>42583</v></c>`).join(''), {
      formats,
    });
    expect(cells).toEqual(formats.map(() => ({ kind: 'number', text: '42583', value: 42_583 })));
    expect(await cellsOf('<c s="1"><v>41121</v></c>', { formats: [57], date1904: true })).toEqual([
      { kind: 'number', text: '42583', value: 42_583 },
    ]);
  });

  it('whose format shows no day claims none, unless one was typed', async () => {
    const cells = await cellsOf(
      '<c s="1"><v>42583</v></c><c s="2"><v>42583</v></c><c s="1"><v>42596</v></c>',
      {
        formats: ['yyyy/m', 'yyyy"年"m"月"'],
      },
    );
    expect(cells).toEqual([
      { kind: 'text', text: '2016年8月', value: '2016年8月' },
      { kind: 'text', text: '2016年8月', value: '2016年8月' },
      { kind: 'date', text: '2016-08-14', value: '2016-08-14' },
    ]);
  });

  it('whose format shows no year claims none', async () => {
    const [day] = await cellsOf('<c s="1"><v>46248</v></c>', { formats: ['m"月"d"日"'] });
    expect(day).toEqual({ kind: 'text', text: '8月14日', value: '8月14日' });
  });

  it('with a number too large for a day stays a number', async () => {
    const [number] = await cellsOf('<c s="1"><v>20180323</v></c>', { formats: [14] });
    expect(number).toEqual({ kind: 'number', text: '20180323', value: 20_180_323 });
  });

  it('with a date format and a number that no calendar can hold shows that it does', async () => {
    const [cell] = await cellsOf('<c s="1"><v>330381201405110000</v></c>', { formats: [14] });
    expect(cell).toEqual({ kind: 'error', text: '########', value: null });
  });

  it('of a format that only looks like a date is a number', async () => {
    const formats = ['0.00E+00', '0"岁"', '[Red]0', '#,##0_);(#,##0)', '"Day "0', '@'];
    const cells = await cellsOf(formats.map((_, index) => `<c s="${index + 1}"><v>42617</v></c>`).join(''), {
      formats,
    });
    expect(cells.map(({ kind }) => kind)).toEqual(formats.map(() => 'number'));
  });

  it('with minutes is no month', async () => {
    const cells = await cellsOf('<c s="1"><v>0.75</v></c><c s="2"><v>42617.75</v></c>', {
      formats: ['h:mm', 'yyyy-mm-dd hh:mm'],
    });
    expect(cells).toEqual([
      { kind: 'text', text: '18:00', value: '18:00' },
      { kind: 'date', text: '2016-09-04 18:00', value: '2016-09-04' },
    ]);
  });

  it('with a formula keeps the formula beside what it last gave', async () => {
    const cells = await cellsOf(
      '<c><f>B1*2</f><v>42</v></c><c t="str"><f t="shared" ref="B1:C1" si="0">A1&amp;"岁"</f><v>8岁</v></c><c t="str"><f t="shared" si="0"/><v>9岁</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>NOW()</f></c>',
    );
    expect(cells).toEqual([
      { kind: 'formula', text: '42', value: 42, formula: '=B1*2' },
      { kind: 'formula', text: '8岁', value: '8岁', formula: '=A1&"岁"' },
      { kind: 'formula', text: '9岁', value: '9岁', formula: '=A1&"岁"' },
      { kind: 'formula', text: '#DIV/0!', value: null, formula: '=1/0' },
      { kind: 'formula', text: '', value: null, formula: '=NOW()' },
    ]);
  });

  it('of text that looks like a formula or markup is text', async () => {
    const cells = await cellsOf(
      '<c t="inlineStr"><is><t>=HYPERLINK("http://example.org","x")</t></is></c><c t="inlineStr"><is><t>&lt;img src=x&gt;</t></is></c><c t="inlineStr"><is><t><![CDATA[<b>&amp;]]></t></is></c>',
    );
    expect(cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', '=HYPERLINK("http://example.org","x")'],
      ['text', '<img src=x>'],
      ['text', '<b>&amp;'],
    ]);
  });

  it('of rich text is its whole text, without the readings above it', async () => {
    const rich =
      '<r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve">小明 </t></r><rPh><t>wáng</t></rPh>';
    const cells = await cellsOf(`<c t="s"><v>0</v></c><c t="inlineStr"><is>${rich}</is></c>`, {
      strings: [rich],
    });
    expect(cells.map(({ text }) => text)).toEqual(['王小明 ', '王小明 ']);
  });

  it('of truth or error is what it is', async () => {
    const cells = await cellsOf(
      '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2015-03-08T00:00:00</v></c>',
    );
    expect(cells).toEqual([
      { kind: 'bool', text: 'TRUE', value: true },
      { kind: 'error', text: '#N/A', value: null },
      { kind: 'date', text: '2015-03-08', value: '2015-03-08' },
    ]);
  });

  it('with escaped characters has them back, but for those that are no text', async () => {
    const [cell] = await cellsOf('<c t="inlineStr"><is><t>一_x000D_二&#x4e09;_x0000_四_xD800_</t></is></c>');
    expect(cell?.text).toBe('一\r二三四');
  });
});

describe('a sheet', () => {
  it('keeps row numbers over gaps, and drops rows and cells that only have borders', async () => {
    const bordered = '<row r="3"><c r="A3" s="1"/><c r="B3" t="s" s="1"><v>0</v></c></row>';
    const rows = `${textRow(1, ['姓名'])}${bordered}<row r="9" hidden="1"><c r="B9"><v>7</v></c><c r="D9" s="1"/></row>`;
    const { sheets } = await readWorkbook(
      xlsx({ sheets: [{ rows }], strings: ['<t/>'], formats: ['@'] }),
      'a.xlsx',
    );
    expect(sheets[0]?.rows).toEqual([
      { row: 1, hidden: false, cells: [{ kind: 'text', text: '姓名', value: '姓名' }] },
      {
        row: 9,
        hidden: true,
        cells: [
          { kind: 'empty', text: '', value: null },
          { kind: 'number', text: '7', value: 7 },
        ],
      },
    ]);
  });

  it('tells its name, whether it is hidden, and its merged areas', async () => {
    const after = '<mergeCells><mergeCell ref="B1:AA2"/></mergeCells>';
    const { sheets } = await readWorkbook(
      xlsx({
        sheets: [
          { name: '花名册', rows: textRow(1, ['a']), after },
          { name: '班级', state: 'veryHidden', rows: '' },
        ],
      }),
      'a.xlsx',
    );
    expect(sheets.map(({ name, hidden, rows, merges }) => [name, hidden, rows.length, merges])).toEqual([
      ['花名册', false, 1, [{ firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 26 }]],
      ['班级', true, 0, []],
    ]);
  });

  it('that a writer has put under prefixes and other paths is found', async () => {
    const part = (name: string, body: string) => `<x:${name} xmlns:x="urn:x">${body}</x:${name}>`;
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Target="${target}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Id="${id}"/>`;
    const bytes = zip([
      { path: '[Content_Types].xml', content: '<Types/>' },
      {
        path: '_rels/.rels',
        content: part('Relationships', relation('a', 'officeDocument', '/xl/workbook2.xml')),
      },
      {
        path: 'xl/_rels/workbook2.xml.rels',
        content: part('Relationships', relation('rId1', 'worksheet', './../xl/tables/One.xml')),
      },
      {
        path: 'xl/workbook2.xml',
        content: part('workbook', "<x:sheets><x:sheet name='甲' rel:id='rId1'/></x:sheets>"),
      },
      {
        path: 'xl/tables/One.xml',
        content: part('worksheet', '<x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData>'),
      },
    ]);
    const { sheets } = await readWorkbook(bytes, 'a.xlsx');
    expect(sheets[0]?.name).toBe('甲');
    expect(sheets[0]?.rows[0]?.cells[0]?.value).toBe(5);
  });

  it('with nothing in it makes an empty workbook', async () => {
    expect(await refusalOf(readWorkbook(xlsx({ sheets: [{ rows: '' }] }), 'a.xlsx'))).toEqual({
      code: 'fileEmpty',
    });
  });
});

describe('the census workbooks', () => {
  /** By workbook and sheet, rows that begin with their number; written by another reader than hucre. */
  const recorded: Record<string, Record<string, unknown[][]>> = JSON.parse(
    readFileSync(new URL('../../fixtures/census-cells.json', import.meta.url), 'utf8'),
  );

  it.each(['clean', 'messy', 'bureau'])('%s: every cell is as another reader has seen it', async (which) => {
    const bytes = readFileSync(new URL(`../../fixtures/census-${which}.xlsx`, import.meta.url));
    const { sheets } = await readWorkbook(bytes, 'census.xlsx');
    const seen = sheets.map(({ name, rows }) => [
      name,
      rows.map(({ row, cells }) => [
        row,
        ...cells.map(({ kind, value }) => (kind === 'date' ? { day: value } : value)),
      ]),
    ]);
    expect(Object.fromEntries(seen)).toEqual(recorded[which]);
  });

  it('messy: the hidden row, the lost digits and the formula text are told', async () => {
    const bytes = readFileSync(new URL('../../fixtures/census-messy.xlsx', import.meta.url));
    const rows = (await readWorkbook(bytes, 'census.xlsx')).sheets[0]?.rows ?? [];
    expect(rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([9]);
    const cell = (row: number, column: number) => rows.find((each) => each.row === row)?.cells[column];
    expect(cell(12, 3)).toEqual({
      kind: 'number',
      text: '330381201405110000',
      value: 330_381_201_405_110_000,
    });
    expect(cell(34, 21)?.kind).toBe('text');
    expect(cell(35, 7)?.text).toBe('<img src=x onerror=alert(1)>');
  });
});
