import { describe, expect, it } from 'vitest';
import { type OutSheet, sheetsOf, toXlsx } from '../../../electron/office/files/xlsxWrite.ts';
import {
  cell,
  heading,
  label,
  money,
  num,
  paper,
  paragraph,
  row,
  subtitle,
  table,
  text,
  title,
} from '../../../shared/paper/build.ts';
import { roster } from '../../shared/paper/samples.ts';
import { partTexts } from './partTexts.ts';

async function partsOf(...sheets: OutSheet[]): Promise<Map<string, string>> {
  return partTexts(await toXlsx({ sheets }));
}

const sheet = (more: Partial<OutSheet> = {}): OutSheet => ({
  name: '花名册',
  columns: [{ heading: ['甲'], width: 20, kind: 'text' }],
  rows: [],
  orientation: 'landscape',
  ...more,
});

const unescaped = (xml: string) =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!,
  );

/** Type and value of each cell of the first sheet; shared strings looked up. */
async function cellsOf(out: OutSheet) {
  const parts = await partsOf(out);
  const strings = [...parts.get('xl/sharedstrings.xml')!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)];
  const cells = parts.get('xl/worksheets/sheet1.xml')!.matchAll(/<c r="(\w+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g);
  return Object.fromEntries(
    [...cells].map(([, place, attributes, content = '']) => {
      const value = /<v>([^<]*)<\/v>/.exec(content)?.[1];
      if (value === undefined) return [place, unescaped(content.replace(/<[^>]*>/g, ''))];
      return [place, attributes!.includes('t="s"') ? unescaped(strings[Number(value)]![1]!) : Number(value)];
    }),
  );
}

/** The number formats of the cells of one column, below `from`. */
async function formatsOf(out: OutSheet, column: string, from: number): Promise<string[]> {
  const parts = await partsOf(out);
  const styles = parts.get('xl/styles.xml')!;
  const formats = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const [, list] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)!;
  const ids = [...list!.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id);
  const cells = parts.get('xl/worksheets/sheet1.xml')!.matchAll(/<c r="([A-Z]+)(\d+)"[^>]* s="(\d+)"/g);
  return [...cells]
    .filter(([, letters, row]) => letters === column && Number(row) >= from)
    .map(([, , , style]) => formats.get(ids[Number(style)]) ?? 'General');
}

const formulas = ['=1+1', '+8655000000', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', "=cmd|'/c calc'!A1"];

describe('texts in a workbook', () => {
  it('stay texts, unchanged, whatever they look like', async () => {
    const texts = [
      ...formulas,
      '341102201611080017',
      '00123',
      '1e5',
      '2016-11-08',
      'TRUE',
      '#REF!',
      ' 王小明 ',
    ];
    const cells = await cellsOf(sheet({ rows: texts.map((each) => [each]) }));
    expect(texts.map((_, index) => cells[`A${index + 2}`])).toEqual(texts);
  });

  it('are never formulas, and stay texts when they are edited', async () => {
    const out = sheet({ rows: formulas.map((each) => [each]) });
    const parts = await partsOf(out);
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    expect(await formatsOf(out, 'A', 1)).toEqual(new Array(formulas.length + 1).fill('@'));
  });

  it('keep to their cell: no tab, carriage return or control character', async () => {
    const cells = await cellsOf(
      sheet({ rows: [['\t=1+1'], ['a\rb\r\nc'], ['\u0000\u0007王'], ['\ud800小']] }),
    );
    expect([cells.A2, cells.A3, cells.A4, cells.A5]).toEqual([' =1+1', 'a\nb\nc', '王', '\ufffd小']);
  });

  it('are not read as escapes', async () => {
    expect((await cellsOf(sheet({ rows: [['_x0041_']] }))).A2).toBe('_x005F_x0041_');
  });

  it('hold markup as characters', async () => {
    expect((await cellsOf(sheet({ rows: [['<b>&"</b>']] }))).A2).toBe('<b>&"</b>');
  });
});

describe('numbers and days in a workbook', () => {
  const columns: OutSheet['columns'] = [
    { heading: ['数'], width: 8, kind: 'number' },
    { heading: ['日'], width: 12, kind: 'day' },
  ];

  it('are numbers and dates', async () => {
    const out = sheet({ columns, rows: [[82, '2016-11-08']] });
    expect(await cellsOf(out)).toMatchObject({ A2: 82, B2: 42682 });
    expect(await formatsOf(out, 'B', 2)).toEqual(['yyyy-mm-dd']);
  });

  it('stay as written where they are none', async () => {
    const cells = await cellsOf(
      sheet({
        columns,
        rows: [
          ['82', '2016-11'],
          [null, '2016-02-30'],
          [Number.NaN, null],
        ],
      }),
    );
    expect([cells.A2, cells.B2, cells.A3, cells.B3, cells.A4, cells.B4]).toEqual([
      '82',
      '2016-11',
      '',
      '2016-02-30',
      'NaN',
      '',
    ]);
  });
});

describe('the sheet', () => {
  const grouped = sheet({
    titleRows: ['花名册', '截至2026年3月2日'],
    columns: [
      { heading: ['序号'], width: 6, kind: 'number' },
      { heading: ['父亲', '姓名'], width: 10, kind: 'text' },
      { heading: ['父亲', '电话'], width: 14, kind: 'text' },
      { heading: ['母亲', '姓名'], width: 10, kind: 'text' },
    ],
    rows: [[1, '王大山', '13800000001', '李秋月']],
  });

  it('merges groups of headings and freezes them', async () => {
    const xml = (await partsOf(grouped)).get('xl/worksheets/sheet1.xml')!;
    expect([...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref)).toEqual([
      'A1:D1',
      'A2:D2',
      'A3:A4',
      'B3:C3',
    ]);
    expect(xml).toContain('ySplit="4" topLeftCell="A5" state="frozen"');
    expect(await cellsOf(grouped)).toMatchObject({ A1: '花名册', B3: '父亲', C4: '电话', B5: '王大山' });
  });

  it('prints on A4 as wide as the page with its headings on each', async () => {
    const parts = await partsOf(grouped);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(parts.get('xl/workbook.xml')).toMatch(
      /<definedName name="_xlnm.Print_Titles"[^>]*>'花名册'!\$3:\$4</,
    );
  });

  it('makes room for wrapped text', async () => {
    const out = sheet({ rows: [['短'], ['很长的地址'.repeat(8)], ['一\n二']] });
    const xml = (await partsOf(out)).get('xl/worksheets/sheet1.xml')!;
    expect([...xml.matchAll(/<row r="\d+"[^>]* ht="(\d+)"/g)].map(([, height]) => Number(height))).toEqual([
      18, 18, 74, 32,
    ]);
  });

  it('makes room for long headings on each level: over a group, and beside one', async () => {
    const out = sheet({
      titleRows: ['统计表'],
      columns: [
        { heading: ['没有户口的儿童人数合计'], width: 6, kind: 'number' },
        { heading: ['父母外出情况和照护', '一方外出'], width: 6, kind: 'number' },
        { heading: ['父母外出情况和照护', '两方'], width: 6, kind: 'number' },
      ],
      rows: [[1, 2, 3]],
    });
    const xml = (await partsOf(out)).get('xl/worksheets/sheet1.xml')!;
    // 22 half-width characters in 5 are five lines, 18 in 11 are two, 8 in 5 are two: the rest goes to the last level
    expect([...xml.matchAll(/<row r="\d+"[^>]* ht="(\d+)"/g)].map(([, height]) => Number(height))).toEqual([
      28, 32, 46, 18,
    ]);
  });

  it('has a name that Excel takes, and none twice', async () => {
    const names = ["2026/春'[1]:*?", 'x'.repeat(40), 'X'.repeat(40), '', '表'];
    const workbook = (await partsOf(...names.map((name) => sheet({ name })))).get('xl/workbook.xml')!;
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '2026 春  1',
      'x'.repeat(31),
      `${'X'.repeat(28)}(2)`,
      '表4',
      '表',
    ]);
  });
});

describe('tables of a Document as sheets', () => {
  it('carry titles, groups of headings, counted numbers and texts', () => {
    const document = paper('统计表', 'list', [
      title('统计\n表'),
      subtitle('2026年'),
      table({
        columns: ['20mm', 1, 1],
        head: [
          [label('班级', { rowSpan: 2 }), label('人数', { colSpan: 2 })],
          ['合计', '占比'],
        ],
        body: [
          [cell('一年级', { rowSpan: 2 }), num(11), num(0.5, undefined, '50.00%')],
          [num(2), ''],
        ],
      }),
    ]);
    expect(sheetsOf(document)).toMatchObject([
      {
        name: '统计表',
        titleRows: ['统计表', '2026年'],
        columns: [
          { heading: ['班级'], kind: 'text' },
          { heading: ['人数', '合计'], kind: 'number' },
          { heading: ['人数', '占比'], kind: 'text' },
        ],
        rows: [
          ['一年级', 11, '50.00%'],
          [null, 2, null],
        ],
        orientation: 'landscape',
      },
    ]);
  });

  it('say where there are several what each is of, keep days as days and sums as money', () => {
    const things = (name: string, fen: number) =>
      table({
        columns: [1, 1, 1],
        head: [row(['名称', '入账日期', '金额'].map((each) => label(each)))],
        body: [row([name, '2026-09-01', money(fen)]), row(['合计', null, money(fen)])],
      });
    const document = paper('器材分布表', 'list', [
      title('器材分布表'),
      paragraph('截止日期：2026年11月23日'),
      paragraph([text('活动室　', { bold: true }), text('1项')]),
      things('书架', 68_000),
      heading(1, '图书室'),
      things('电脑', 320_050),
    ]);
    const sheets = sheetsOf(document);
    expect(sheets.map(({ name, titleRows }) => [name, ...titleRows!])).toEqual([
      ['活动室', '器材分布表', '截止日期：2026年11月23日', '活动室　1项'],
      ['图书室', '器材分布表', '图书室'],
    ]);
    expect(sheets[1]).toMatchObject({
      columns: [{ kind: 'text' }, { kind: 'day' }, { kind: 'money' }],
      rows: [
        ['电脑', '2026-09-01', 3200.5],
        ['合计', null, 3200.5],
      ],
    });
  });

  it('begin with the first box of a form that has no headings', async () => {
    const document = paper('验收单', 'form', [
      title('验收单'),
      table({ columns: [1, 2], body: [row([label('名称'), '电子琴'])] }),
    ]);
    expect(await cellsOf(sheetsOf(document)[0]!)).toMatchObject({ A1: '验收单', A2: '名称', B2: '电子琴' });
  });

  it('keep ID numbers of a whole roster to the last digit', async () => {
    const cells = await cellsOf(sheetsOf(roster(50))[0]!);
    expect(Object.values(cells).filter((value) => value === '341102201611080017')).toHaveLength(50);
  });
});
