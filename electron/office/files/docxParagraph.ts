/** Paragraphs and runs of a DOCX file. Lengths are in twips (1/20 pt) there, letters in half-points. */
import {
  AlignmentType,
  ImageRun as DocxImage,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import {
  type Align,
  type ImageRun,
  type Run,
  type WordRun,
  wordsOf,
} from '../../../shared/paper/document.ts';
import { type Letters, MM_PER_POINT } from '../../../shared/paper/layout.ts';
import { docxFont } from './docxFonts.ts';

export const TWIPS_PER_POINT = 20;
const PIXELS_PER_MM = 96 / 25.4;

export function twips(mm: number): number {
  return Math.round((mm / MM_PER_POINT) * TWIPS_PER_POINT);
}

/** What stands in a paragraph, and whether a picture is in it, which an exact line would cut. */
export interface Line {
  children: ParagraphChild[];
  hasImage: boolean;
}

export interface ParagraphOptions {
  alignment?: Align;
  keepNext?: boolean;
  /** First line's indent, in characters. */
  indentCharacters?: number;
  leftMm?: number;
  beforePt?: number;
  afterPt?: number;
  /** 0-based level in the navigation pane. */
  outlineLevel?: number | undefined;
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

export function paragraphOf(line: Line, letters: Letters, options: ParagraphOptions = {}): Paragraph {
  const { alignment, keepNext, indentCharacters = 0, leftMm, beforePt, afterPt, outlineLevel } = options;
  return new Paragraph({
    children: line.children,
    widowControl: true,
    ...(alignment && { alignment: alignments[alignment] }),
    ...(keepNext && { keepNext: true, keepLines: true }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...((indentCharacters || leftMm) && {
      indent: {
        ...(indentCharacters && {
          firstLineChars: indentCharacters * 100,
          firstLine: indentCharacters * letters.pt * TWIPS_PER_POINT,
        }),
        ...(leftMm && { left: twips(leftMm) }),
      },
    }),
    spacing: {
      before: (beforePt ?? 0) * TWIPS_PER_POINT,
      after: (afterPt ?? 0) * TWIPS_PER_POINT,
      line: letters.linePt * TWIPS_PER_POINT,
      lineRule: line.hasImage ? LineRuleType.AT_LEAST : LineRuleType.EXACT,
    },
  });
}

/** Nothing, this high. */
export function emptyLine(mm: number, options: { pageBreakBefore?: boolean } = {}): Paragraph {
  return new Paragraph({
    ...options,
    spacing: { before: 0, after: 0, line: Math.max(1, twips(mm)), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  });
}

/** The runs of a paragraph in the letters that hold where a run has none of its own. */
export function linesOf(runs: readonly Run[], letters: Letters, letterSpacingPt = 0): Line {
  return {
    children: runs.flatMap<ParagraphChild>((run) =>
      run.kind !== 'image'
        ? wordRuns(run, letters, letterSpacingPt)
        : run.format === 'svg'
          ? wordRuns({ kind: 'text', text: run.alt }, letters, letterSpacingPt)
          : [picture(run)],
    ),
    hasImage: runs.some((run) => run.kind === 'image' && run.format !== 'svg'),
  };
}

function wordRuns(run: WordRun, letters: Letters, letterSpacingPt: number): TextRun[] {
  return wordsOf(run)
    .split('\n')
    .map(
      (words, index) =>
        new TextRun({
          text: words,
          font: docxFont(run.font ?? letters.font),
          size: (run.size ?? letters.pt) * 2,
          ...(index > 0 && { break: 1 }),
          ...(run.bold && { bold: true }),
          ...(letterSpacingPt !== 0 && { characterSpacing: letterSpacingPt * TWIPS_PER_POINT }),
        }),
    );
}

function picture(run: ImageRun): DocxImage {
  return new DocxImage({
    type: run.format === 'jpeg' ? 'jpg' : 'png',
    data: Buffer.from(run.base64, 'base64'),
    transformation: { width: run.widthMm * PIXELS_PER_MM, height: run.heightMm * PIXELS_PER_MM },
    altText: { name: run.alt, description: run.alt, title: run.alt },
  });
}
