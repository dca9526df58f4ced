/**
 * A Document as DOCX, for Word, WPS and LibreOffice: the same pages, typefaces and lines as the printed HTML, as text
 * that a person can go on writing in.
 */
import {
  Document as DocxFile,
  type FileChild,
  type ISectionOptions,
  Packer,
  type Paragraph,
  Table,
} from 'docx';
import type { BlockOf, Document, Section } from '../../../shared/paper/document.ts';
import {
  type Arranged,
  arrange,
  looks,
  MM_PER_POINT,
  sealLinesAbove,
  sealLinesBelow,
  sheetOf,
  signatureWidth,
  tableLetters,
} from '../../../shared/paper/layout.ts';
import { docxCards } from './docxCards.ts';
import { fontTable } from './docxFonts.ts';
import { pageProperties, runningParts } from './docxPage.ts';
import { emptyLine, linesOf, type ParagraphOptions, paragraphOf } from './docxParagraph.ts';
import { docxSignLine, docxTable } from './docxTable.ts';

/** The bytes of the .docx file. */
export async function toDocx(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const mirrored = document.sections.some((each) => looks[each.kind].pageNumber.place === 'outer');
  const file = new DocxFile({
    title: document.title,
    creator: '童家',
    lastModifiedBy: '童家',
    compatabilityModeVersion: 15,
    evenAndOddHeaderAndFooters: mirrored,
    styles: { default: { document: { run: { language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: document.sections.map((section, index) => sectionOf(section, index, document, mirrored)),
  });
  const bytes = await Packer.toBuffer(file, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]);
  return new Uint8Array(bytes);
}

function sectionOf(section: Section, index: number, document: Document, mirrored: boolean): ISectionOptions {
  return {
    properties: pageProperties(section, index),
    ...runningParts(section, document.sections.length, mirrored),
    children: withEnd(arrange(section).flatMap((each) => blockOf(each, section))),
  };
}

function blockOf(arranged: Arranged, section: Section): FileChild[] {
  const { block, keepsWithNext } = arranged;
  const look = looks[section.kind];
  switch (block.kind) {
    case 'title':
    case 'subtitle':
      return [
        paragraphOf(linesOf(block.runs, look[block.kind]), look[block.kind], {
          alignment: 'center',
          keepNext: true,
          afterPt: arranged.spaceAfterPt,
          outlineLevel: block.kind === 'title' ? 0 : undefined,
        }),
      ];
    case 'heading': {
      const letters = look.headings[block.level - 1]!;
      const number = { kind: 'text', text: arranged.number } as const;
      return [
        paragraphOf(linesOf([number, ...block.runs], letters), letters, {
          keepNext: true,
          outlineLevel: block.level,
          indentCharacters: look.body.indent ? 2 : 0,
        }),
      ];
    }
    case 'paragraph': {
      const { body } = look;
      return [
        paragraphOf(linesOf(block.runs, body, body.letterSpacingPt), body, {
          alignment: block.align ?? body.align,
          keepNext: keepsWithNext,
          indentCharacters: (block.indent ?? body.indent) ? 2 : 0,
        }),
      ];
    }
    case 'cards':
      return [docxCards(block, look), emptyLine(0)];
    case 'table':
      return [docxTable(block, tableLetters(block, look.table), sheetOf(section).contentMm), afterTable()];
    case 'signLine':
      return [emptyLine(4), docxSignLine(block, look.body, sheetOf(section).contentMm), afterTable()];
    case 'signature':
      return signatureLines(block, section);
    case 'pageBreak':
      return [emptyLine(0.3, { pageBreakBefore: true })];
    case 'spacer':
      return [emptyLine(block.mm)];
  }
}

/** Without a paragraph behind it Word would join a table with the next. */
function afterTable(): Paragraph {
  return emptyLine(1.5);
}

/** A section ends with a paragraph, of no height: the room behind a table could otherwise be a page of its own. */
function withEnd(blocks: FileChild[]): FileChild[] {
  const endsWithTable = blocks.at(-2) instanceof Table;
  return endsWithTable ? [...blocks.slice(0, -1), emptyLine(0)] : blocks;
}

function signatureLines({ unit, date, sealSpace }: BlockOf<'signature'>, section: Section): Paragraph[] {
  const { body } = looks[section.kind];
  const { contentMm } = sheetOf(section);
  const leftMm = contentMm - signatureWidth(unit, date) * body.pt * MM_PER_POINT;
  const line = (words: string, options: ParagraphOptions) =>
    paragraphOf(linesOf([{ kind: 'text', text: words }], body), body, {
      alignment: 'center',
      leftMm: Math.max(0, leftMm),
      ...options,
    });
  return [
    line(unit, { keepNext: true, beforePt: (sealSpace ? sealLinesAbove : 1) * body.linePt }),
    line(date, { afterPt: sealSpace ? sealLinesBelow * body.linePt : 0 }),
  ];
}
