import { describe, expect, it } from 'vitest';
import { toDocx } from '../../../electron/office/files/docx.ts';
import {
  cell,
  heading,
  image,
  label,
  num,
  pageBreak,
  paper,
  paragraph,
  runs,
  signature,
  signLine,
  spacer,
  table,
  text,
  title,
  todo,
} from '../../../shared/paper/build.ts';
import type { Block, Document, PaperKind } from '../../../shared/paper/document.ts';
import { archives, photo, roster, summary } from '../../shared/paper/samples.ts';
import { partTexts } from './partTexts.ts';

/** The parts of a DOCX by path, as text. */
async function partsOf(document: Document): Promise<Map<string, string>> {
  return partTexts(await toDocx(document));
}

async function bodyOf(kind: PaperKind, ...blocks: Block[]): Promise<string> {
  return (await partsOf(paper('t', kind, blocks))).get('word/document.xml')!;
}

/** All words of a part, tags taken out. */
const wordsOf = (xml: string) => xml.replace(/<[^>]+>/g, '');
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);

describe('an official paper as DOCX', () => {
  it('has GB/T 9704 margins, lines and typefaces', async () => {
    const parts = await partsOf(summary());
    const body = parts.get('word/document.xml')!;
    const [margins] = all(body, /<w:pgMar [^>]*>/g);
    const twips = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(margins!)![1]);
    expect(['top', 'right', 'bottom', 'left'].map((side) => Math.round((twips(side) / 1440) * 25.4))).toEqual(
      [37, 26, 35, 28],
    );
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(body).toContain('w:line="560" w:lineRule="exact"');
    expect(body).toContain('w:firstLineChars="200"');
    expect(body).toMatch(/<w:sz w:val="44"\/>(?:(?!<\/w:r>).)*云溪镇青石小学2026年上半年/);
    expect(body).toMatch(/w:eastAsia="黑体"[^>]*\/>(?:(?!<\/w:r>).)*一、/);
    expect(body).toMatch(/w:eastAsia="楷体_GB2312"[^>]*\/>(?:(?!<\/w:r>).)*（一）/);
    expect(body).toMatch(/w:eastAsia="仿宋_GB2312"[^>]*\/>(?:(?!<\/w:r>).)*区教育局：/);
  });

  it('says which fonts may stand in for those that a PC lacks', async () => {
    const fonts = (await partsOf(summary())).get('word/fonttable.xml')!;
    expect(fonts).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,/);
    expect(fonts).toMatch(/w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,.*黑体/);
  });

  it('numbers odd pages at the right and even pages at the left', async () => {
    const parts = await partsOf(summary());
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = [...parts].filter(([path]) => path.startsWith('word/footer')).map(([, xml]) => xml);
    expect(footers.map((xml) => all(xml, /<w:jc w:val="(\w+)"/g)[0])).toEqual(['right', 'left']);
    for (const footer of footers) {
      expect(wordsOf(footer)).toContain('— PAGE —');
      expect(footer).toContain('<w:sz w:val="28"/>');
    }
  });

  it('keeps headings with their text and the signature with its paper', async () => {
    const body = await bodyOf(
      'official',
      heading(1, '甲'),
      paragraph('乙'),
      signature('青石小学', '2026年7月10日'),
    );
    const paragraphs = body.split('<w:p>').slice(1);
    expect(paragraphs.map((each) => [wordsOf(each), each.includes('<w:keepNext/>')])).toEqual([
      ['一、甲', true],
      ['乙', true],
      ['青石小学', true],
      ['2026年7月10日', false],
    ]);
  });

  it('has every word of the paper, numbers and places to fill in among them', async () => {
    const words = wordsOf((await partsOf(summary())).get('word/document.xml')!);
    expect(words).toContain('其中留守儿童82名，占28.18%；女生36名');
    expect(words).toContain('[待填：增减原因]');
    expect(words).toContain('五、下一步打算');
  });
});

describe('tables in DOCX', () => {
  it('repeat their heads, keep rows whole unless too long, and span', async () => {
    const body = await bodyOf(
      'form',
      table({
        columns: ['20mm', 1, 1],
        head: [['甲', cell('乙', { colSpan: 2 })]],
        body: [
          { cells: [label('丙', { rowSpan: 2 }), cell('1'), cell('2')], minHeightMm: 10 },
          ['3', '字'.repeat(700)],
        ],
      }),
    );
    const rows = body.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, false]);
    expect(rows[0]).toContain('<w:gridSpan w:val="2"/>');
    expect(rows.map((row) => all(row, /<w:vMerge w:val="(\w+)"\/>/g))).toEqual([
      [],
      ['restart'],
      ['continue'],
    ]);
    expect(rows[1]).toContain('w:hRule="atLeast"');
    expect(all(body, /<w:gridCol w:w="(\d+)"\/>/g).map(Number)).toEqual([1134, 4365, 4365]);
  });

  it('are always followed by a paragraph, so that tables never join', async () => {
    const small = table({ columns: [1], body: [['甲']] });
    const body = await bodyOf('form', small, small, signLine('单位负责人', ['填表人', '王小芳']));
    expect(body).not.toMatch(/<\/w:tbl><w:tbl>/);
    expect(body).not.toMatch(/<\/w:tbl><w:sectPr/);
    expect(wordsOf(body)).toContain('填表人：王小芳');
  });

  it('do not push an empty page behind a section that ends with one', async () => {
    const body = await bodyOf('form', table({ columns: [1], body: [['甲']] }));
    expect(body).toMatch(
      /<\/w:tbl><w:p><w:pPr><w:spacing w:after="0" w:before="0" w:line="1" w:lineRule="exact"\/>/,
    );
  });

  it('hold pictures in lines that do not cut them', async () => {
    const picture = image({ format: 'png', base64: photo, widthMm: 25.4, heightMm: 50.8, alt: '照片' });
    const body = await bodyOf('form', table({ columns: [1], body: [[cell(picture)]] }));
    expect(body).toContain('<wp:extent cx="914400" cy="1828800"/>');
    expect(body).toContain('w:lineRule="atLeast"');
    expect(body).toContain('descr="照片"');
  });

  it('write a roster of 300 children on landscape pages with page and total', async () => {
    const parts = await partsOf(roster(300));
    const body = parts.get('word/document.xml')!;
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(wordsOf(body).match(/341102201611080017/g)).toHaveLength(300);
    expect(wordsOf(parts.get('word/footer1.xml')!)).toContain('第 PAGE 页 / 共 NUMPAGES 页');
  });
});

describe('sections in DOCX', () => {
  it('begin each bound archive on a new page with its own head and page 1', async () => {
    const parts = await partsOf(archives(3));
    const body = parts.get('word/document.xml')!;
    expect(all(body, /<w:pgNumType w:start="1"\/>/g)).toHaveLength(3);
    expect(all(body, /<w:type w:val="nextPage"\/>/g)).toHaveLength(3);
    const heads = [...parts]
      .filter(([path]) => path.startsWith('word/header'))
      .map(([, xml]) => wordsOf(xml));
    expect(heads.map((head) => head.match(/李小\d/)?.[0])).toEqual(['李小1', '李小2', '李小3']);
  });

  it('count on where a section continues', async () => {
    const [first] = summary().sections;
    const body = (await partsOf({ title: 't', sections: [first!, { ...first!, continues: true }] })).get(
      'word/document.xml',
    )!;
    expect(all(body, /<w:pgNumType w:start="1"\/>/g)).toHaveLength(1);
  });

  it('break pages before the next block', async () => {
    const body = await bodyOf('form', paragraph('甲'), pageBreak, paragraph('乙'), spacer(10));
    expect(body.indexOf('<w:pageBreakBefore/>')).toBeGreaterThan(body.indexOf('甲'));
    expect(body.indexOf('<w:pageBreakBefore/>')).toBeLessThan(body.indexOf('乙'));
    expect(body).toContain('w:line="567" w:lineRule="exact"');
  });
});

describe('words in DOCX', () => {
  it('keep markup as characters and drop what XML cannot hold', async () => {
    const body = await bodyOf(
      'official',
      title('<w:p>&amp;\u0001\ud800'),
      paragraph(runs`${num(1)}${todo()}${text('甲\n乙', { bold: true, size: 12, font: 'heiti' })}`),
    );
    expect(wordsOf(body)).toContain('&lt;w:p&gt;&amp;amp;\ufffd');
    expect(body).toMatch(/甲<\/w:t><\/w:r><w:r>.*<w:br\/><w:t[^>]*>乙/);
    expect(body).toMatch(/<w:b\/>.*<w:sz w:val="24"\/>/);
  });
});
