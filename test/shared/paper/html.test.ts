import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cell,
  heading,
  image,
  label,
  num,
  paper,
  paragraph,
  runs,
  signature,
  signLine,
  table,
  title,
  todo,
} from '../../../shared/paper/build.ts';
import { type Block, type Document, tracesOf } from '../../../shared/paper/document.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { cssString } from '../../../shared/paper/style.ts';
import { archives, photo, summary } from './samples.ts';

const page = (...blocks: Block[]) => bodyOf(toHtml(paper('t', 'form', blocks)));
const bodyOf = (html: string) => html.slice(html.indexOf('<body>'));

/** A Document with these words in every place that takes words. */
function everywhere(words: string): Document {
  return paper(
    words,
    'official',
    [
      title(words),
      heading(1, words),
      paragraph(runs`${words}${num(1, { call: 'x', input: words }, words)}${todo(words)}`),
      paragraph(image({ format: 'png', base64: photo, widthMm: 10, heightMm: 10, alt: words })),
      table({ columns: [1, 1], head: [[words, label(words)]], body: [[words, cell(words)]] }),
      signLine(words, [words, words]),
      signature(words, words),
    ],
    { head: { left: words, center: words, right: words } },
  );
}

describe('a paper as HTML', () => {
  it('allows nothing but its own style and pictures', () => {
    const html = toHtml(summary());
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    );
    expect(html).not.toMatch(/<script|<link|<iframe|url\(|@import|href=|https?:/i);
  });

  it('shows markup in names as the characters that they are', () => {
    const hostile = `</style></title><script>x()</script><img src=x onerror="y()">'&\\"; } * { display: none`;
    const html = toHtml(everywhere(hostile));
    expect(html).not.toMatch(/<script|<img src=x/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.slice(html.indexOf('<style>'), html.indexOf('</style>'))).not.toContain('* { display: none');
    expect(bodyOf(html)).toContain('&lt;script&gt;x()&lt;/script&gt;');
  });

  it('has the same elements whatever the words are', () => {
    const skeleton = (html: string) => [...html.matchAll(/<\/?([a-z0-9]+)[ >]/g)].map(([, name]) => name);
    const plain = skeleton(toHtml(everywhere('字')));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        expect(skeleton(toHtml(everywhere(words)))).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it('numbers headings and prints what is to be filled in', () => {
    const html = page(heading(1, '基本情况'), paragraph(runs`${todo()}${todo('原因')}`));
    expect(html).toContain('>一、基本情况</h2>');
    expect(html).toContain('<span class="todo">[待填]</span><span class="todo">[待填：原因]</span>');
  });

  it('gives each traced number its place in the list of traces, reachable by keyboard, and no address', () => {
    const html = toHtml(summary());
    const places = [...html.matchAll(/data-trace="(\d+)"/g)].map(([, place]) => Number(place));
    expect(places).toEqual(tracesOf(summary()).map((_, index) => index));
    expect(places.length).toBeGreaterThan(5);
    expect(html).toContain('role="link" tabindex="0" data-trace="0">291</span>');
  });

  it('marks todos and traced numbers on the screen only', () => {
    const [printed, screen] = toHtml(summary()).split('@media screen {\n  body');
    expect(printed).not.toMatch(/\.(todo|traced)/);
    expect(screen).toMatch(/\.todo \{ background/);
  });

  it('writes spans, labels, alignment and least heights of cells', () => {
    const html = page(
      table({
        columns: [1, { width: 1, unit: 'weight', align: 'right' }, 1],
        head: [['甲', cell('乙', { colSpan: 2 })]],
        body: [
          { cells: [label('丙', { rowSpan: 2 }), cell('1'), cell('上', { valign: 'top' })], minHeightMm: 12 },
          ['2', cell('中', { align: 'center' })],
        ],
      }),
    );
    expect(html).toContain('<thead><tr><th>甲</th><th colspan="2">乙</th></tr></thead>');
    expect(html).toContain('<tr style="height:12mm"><th rowspan="2">丙</th><td class="right">1</td>');
    expect(html).toContain('<td class="top">上</td>');
    expect(html).toContain('<td class="right">2</td><td class="center">中</td>');
  });

  it('gives each bound archive its own running head and page numbers from 1', () => {
    const html = toHtml(archives(3));
    expect([...html.matchAll(/@top-right \{ content: "([^"]*)"/g)].map(([, head]) => head)).toEqual([
      '三（1）班  李小1',
      '三（1）班  李小2',
      '三（1）班  李小3',
    ]);
    expect([...html.matchAll(/counter-increment: (\w+)/g)].map(([, counter]) => counter)).toEqual([
      's1',
      's2',
      's3',
    ]);
  });

  it('counts on where a section continues the one before it', () => {
    const [first] = summary().sections;
    const html = toHtml({ title: 't', sections: [first!, { ...first!, continues: true }, first!] });
    expect([...html.matchAll(/counter-increment: (\w+)/g)].map(([, counter]) => counter)).toEqual([
      's1',
      's1',
      's3',
    ]);
  });
});

describe('a CSS string', () => {
  it('cannot be left', () => {
    expect(cssString(`a"b\\c\n</style>`)).toBe('"a\\22 b\\5c c\\a \\3c /style\\3e "');
  });
});
