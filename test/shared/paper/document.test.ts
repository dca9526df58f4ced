import { describe, expect, it } from 'vitest';
import {
  bind,
  cell,
  num,
  paper,
  paragraph,
  row,
  runs,
  table,
  text,
  todo,
} from '../../../shared/paper/build.ts';
import {
  countTodos,
  type Document,
  documentSchema,
  printable,
  tracesOf,
  wordsOf,
} from '../../../shared/paper/document.ts';
import { archive, archives, photo, roster, summary } from './samples.ts';

const withBlock = (block: unknown): unknown => ({
  title: 't',
  sections: [{ kind: 'form', blocks: [block] }],
});
const isDocument = (value: unknown) => documentSchema.safeParse(value).success;

describe('the Document as a value', () => {
  it.each([
    ['official', summary()],
    ['form', archive()],
    ['list', roster(20)],
    ['bound', archives(3)],
  ])('crosses the process border unchanged (%s)', (_, document) => {
    expect(documentSchema.parse(structuredClone(document))).toEqual(document);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('refuses what no renderer could show', () => {
    expect(isDocument({ title: 't', sections: [] })).toBe(false);
    expect(isDocument(withBlock({ kind: 'script', text: 'x' }))).toBe(false);
    expect(isDocument(withBlock({ kind: 'spacer', mm: -1 }))).toBe(false);
    expect(isDocument(withBlock({ kind: 'spacer', mm: 2, onload: 'x' }))).toBe(false);
    expect(isDocument(withBlock({ kind: 'heading', level: 5, runs: [] }))).toBe(false);
    expect(isDocument(withBlock(paragraph(num(Number.NaN))))).toBe(false);
  });

  it('refuses a picture that is not base64 of a known kind', () => {
    const image = { kind: 'image', format: 'png', base64: photo, widthMm: 20, heightMm: 30, alt: '' };
    expect(isDocument(withBlock({ kind: 'paragraph', runs: [image] }))).toBe(true);
    expect(isDocument(withBlock({ kind: 'paragraph', runs: [{ ...image, format: 'svg+xml' }] }))).toBe(false);
    expect(isDocument(withBlock({ kind: 'paragraph', runs: [{ ...image, base64: 'a" onerror="' }] }))).toBe(
      false,
    );
  });

  it('refuses a table whose rows leave columns open or run over them', () => {
    const body = (...cells: object[]) => ({
      kind: 'table',
      columns: [
        { width: 1, unit: 'weight' },
        { width: 1, unit: 'weight' },
      ],
      head: [],
      body: [{ cells }],
    });
    expect(isDocument(withBlock(body({ runs: [] }, { runs: [] })))).toBe(true);
    expect(isDocument(withBlock(body({ runs: [] })))).toBe(false);
    expect(isDocument(withBlock(body({ runs: [], colSpan: 1_000_000_000 })))).toBe(false);
  });
});

describe('builders', () => {
  it('put words, numbers and places to fill in into one line', () => {
    const made = runs`共${num(82)}人，${todo('原因')}${null}${text('。', { bold: true })}`;
    expect(made.map(wordsOf).join('')).toBe('共82人，[待填：原因]。');
    expect(made.map((run) => run.kind)).toEqual(['text', 'number', 'text', 'todo', 'text']);
  });

  it('take short forms of cells, rows and columns', () => {
    const made = table({
      columns: ['28mm', 1],
      body: [['a', 5], row([null, cell('b')], { minHeightMm: 9 })],
    });
    expect(made.columns).toEqual([
      { width: 28, unit: 'mm' },
      { width: 1, unit: 'weight' },
    ]);
    expect(made.body[0]!.cells.map((each) => each.runs)).toEqual([[text('a')], [num(5)]]);
    expect(made.body[1]).toEqual({ cells: [{ runs: [] }, { runs: [text('b')] }], minHeightMm: 9 });
  });

  it('stop a paper whose table does not fill its columns', () => {
    expect(() => table({ columns: [1, 1], body: [['a', 'b'], ['c']] })).toThrow('row 1');
  });

  it('bind papers into one with all their sections', () => {
    expect(bind('档案', [archive('甲'), archive('乙')]).sections.map((each) => each.head?.right)).toEqual([
      '三（1）班  甲',
      '三（1）班  乙',
    ]);
  });
});

describe('what a Document holds', () => {
  const traced = (call: string) => num(1, { call, input: {} });
  const document: Document = paper('t', 'official', [
    paragraph(runs`${traced('a')}${todo()}`),
    table({ columns: [1, 1], head: [[traced('b'), '']], body: [[todo('x'), traced('c')]] }),
    paragraph(runs`${num(5)}${traced('d')}`),
  ]);

  it('lists traces in reading order', () => {
    expect(tracesOf(document).map((trace) => trace.call)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts the places still to fill in', () => {
    expect(countTodos(document)).toBe(2);
  });
});

describe('printable text', () => {
  it('drops what no file can carry and keeps every Chinese character', () => {
    expect(printable('王\u0000小\u0008明\u202e\ud800')).toBe('王小明\ufffd');
    expect(printable('a\r\nb\rc\td')).toBe('a\nb\nc\td');
    expect(printable('𠮷野·阿依古丽　①')).toBe('𠮷野·阿依古丽　①');
  });
});
