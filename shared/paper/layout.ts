/**
 * The figures of each kind of paper, and what both renderers have to agree on: page, column widths, heading
 * numbers, which block keeps to which, where the signature stands. Official figures are GB/T 9704-2012's (7.2-7.4).
 */
import {
  type Align,
  type Block,
  type Column,
  type FontRole,
  type Page,
  type PaperKind,
  type Row,
  type Section,
  type Table,
  wordsOf,
} from './document.ts';

export interface Letters {
  font: FontRole;
  pt: number;
  /** Distance from line to line; always exact, so that no fallback font moves a line. */
  linePt: number;
}

export interface Look {
  page: Page;
  title: Letters;
  subtitle: Letters;
  /** Space between title (or subtitle) and what follows. */
  afterTitlePt: number;
  /** Levels 1-4. */
  headings: readonly [Letters, Letters, Letters, Letters];
  body: Letters & { align: Align; indent: boolean; letterSpacingPt: number };
  table: Letters & { labelFont: FontRole; padMm: number };
  runningHead: Letters;
  /** `dropMm`: from the text's lower edge to the line of the number. */
  pageNumber: Letters & { place: 'outer' | 'center'; dropMm: number };
}

/** The running head's line stands this far over the text. */
export const runningHeadGapMm = 2;

/** A point in mm. */
export const MM_PER_POINT = 25.4 / 72;

/** 16 pt letters at 15.75 pt: 28 of them fill GB/T 9704's line of 156 mm (442.2 pt). */
const OFFICIAL_LETTER_SPACING_PT = -0.25;

/** For the wall: what is official on A4, larger by so much as an A3 sheet is than an A4. */
function wallLook(size: 'A4' | 'A3'): Look {
  const by = size === 'A4' ? 1 : Math.SQRT2;
  const round = (length: number) => Math.round(length * by * 2) / 2;
  const letters = (font: FontRole, pt: number, linePt: number): Letters => ({
    ...{ font, pt: round(pt), linePt: round(linePt) },
  });
  return {
    page: {
      ...{ size, orientation: 'portrait' },
      marginsMm: { top: round(24), right: round(20), bottom: round(22), left: round(20) },
    },
    title: letters('xiaobiaosong', 32, 48),
    subtitle: letters('kaiti', 20, 34),
    afterTitlePt: round(22),
    headings: [
      letters('heiti', 21, 38),
      letters('heiti', 21, 38),
      letters('fangsong', 20, 36),
      letters('fangsong', 20, 36),
    ],
    body: { ...letters('fangsong', 20, 36), align: 'justify', indent: true, letterSpacingPt: 0 },
    table: { ...letters('fangsong', 15, 22), labelFont: 'heiti', padMm: 1.5 },
    runningHead: letters('songti', 9, 12),
    pageNumber: { ...letters('songti', 14, 14), place: 'center', dropMm: 3 },
  };
}

export const looks: Record<PaperKind, Look> = {
  official: {
    page: {
      size: 'A4',
      orientation: 'portrait',
      marginsMm: { top: 37, right: 26, bottom: 35, left: 28 },
    },
    title: { font: 'xiaobiaosong', pt: 22, linePt: 35 },
    subtitle: { font: 'kaiti', pt: 16, linePt: 28 },
    afterTitlePt: 28,
    headings: [
      { font: 'heiti', pt: 16, linePt: 28 },
      { font: 'kaiti', pt: 16, linePt: 28 },
      { font: 'fangsong', pt: 16, linePt: 28 },
      { font: 'fangsong', pt: 16, linePt: 28 },
    ],
    body: {
      font: 'fangsong',
      pt: 16,
      linePt: 28,
      align: 'justify',
      indent: true,
      letterSpacingPt: OFFICIAL_LETTER_SPACING_PT,
    },
    table: { font: 'fangsong', pt: 12, linePt: 18, labelFont: 'heiti', padMm: 1 },
    runningHead: { font: 'songti', pt: 9, linePt: 12 },
    pageNumber: { font: 'songti', pt: 14, linePt: 14, place: 'outer', dropMm: 7 - 7 * MM_PER_POINT },
  },
  form: {
    page: {
      size: 'A4',
      orientation: 'portrait',
      marginsMm: { top: 20, right: 16, bottom: 18, left: 20 },
    },
    title: { font: 'xiaobiaosong', pt: 18, linePt: 27 },
    subtitle: { font: 'songti', pt: 10.5, linePt: 16 },
    afterTitlePt: 8,
    headings: [
      { font: 'heiti', pt: 12, linePt: 26 },
      { font: 'heiti', pt: 10.5, linePt: 22 },
      { font: 'songti', pt: 10.5, linePt: 18 },
      { font: 'songti', pt: 10.5, linePt: 18 },
    ],
    body: { font: 'songti', pt: 10.5, linePt: 18, align: 'left', indent: false, letterSpacingPt: 0 },
    table: { font: 'songti', pt: 10.5, linePt: 15, labelFont: 'heiti', padMm: 1 },
    runningHead: { font: 'songti', pt: 9, linePt: 12 },
    pageNumber: { font: 'songti', pt: 10.5, linePt: 12, place: 'center', dropMm: 3 },
  },
  list: {
    page: {
      size: 'A4',
      orientation: 'landscape',
      marginsMm: { top: 18, right: 12, bottom: 15, left: 12 },
    },
    title: { font: 'xiaobiaosong', pt: 18, linePt: 27 },
    subtitle: { font: 'songti', pt: 10.5, linePt: 16 },
    afterTitlePt: 6,
    headings: [
      { font: 'heiti', pt: 12, linePt: 24 },
      { font: 'heiti', pt: 10.5, linePt: 20 },
      { font: 'songti', pt: 10.5, linePt: 18 },
      { font: 'songti', pt: 10.5, linePt: 18 },
    ],
    body: { font: 'songti', pt: 10.5, linePt: 16, align: 'left', indent: false, letterSpacingPt: 0 },
    table: { font: 'songti', pt: 9, linePt: 12, labelFont: 'heiti', padMm: 0.7 },
    runningHead: { font: 'songti', pt: 9, linePt: 12 },
    pageNumber: { font: 'songti', pt: 9, linePt: 12, place: 'center', dropMm: 3 },
  },
  wall: wallLook('A4'),
  wallLarge: wallLook('A3'),
};

export interface Sheet {
  widthMm: number;
  heightMm: number;
  marginsMm: Page['marginsMm'];
  /** Width between the side margins. */
  contentMm: number;
}

const sizesMm = { A4: [210, 297], A3: [297, 420] } as const;

/** The paper of a section: its own page over its kind's. */
export function sheetOf(section: Section): Sheet {
  const { size, orientation, marginsMm }: Page = { ...looks[section.kind].page, ...defined(section.page) };
  const [widthMm, heightMm] =
    typeof size === 'object'
      ? [size.widthMm, size.heightMm]
      : orientation === 'portrait'
        ? sizesMm[size]
        : [...sizesMm[size]].reverse();
  const { left, right } = marginsMm;
  return { widthMm: widthMm!, heightMm: heightMm!, marginsMm, contentMm: widthMm! - left - right };
}

function defined(page: Section['page']): Partial<Page> {
  return Object.fromEntries(Object.entries(page ?? {}).filter(([, value]) => value !== undefined));
}

/** Column widths in mm that fill `contentMm`: the mm columns first, the others share the rest by weight. */
export function columnWidthsMm(columns: readonly Column[], contentMm: number): number[] {
  const sum = (unit: Column['unit']) =>
    columns.reduce((total, each) => total + (each.unit === unit ? each.width : 0), 0);
  const rest = Math.max(0, contentMm - sum('mm'));
  return columns.map(({ width, unit }) => (unit === 'mm' ? width : (rest * width) / sum('weight')));
}

/** The letters of a table's cells: its kind's, or of its own size with lines to match. */
export function tableLetters(table: Table, look: Look['table']): Look['table'] {
  return table.size === undefined ? look : { ...look, pt: table.size, linePt: table.size * 1.35 };
}

/** A cell with more characters than this may part at a page's end: kept whole it would leave half a page empty. */
const longCell = 600;

/** Whether a row stays on one page. */
export function staysWhole(row: Row): boolean {
  return row.cells.every((cell) => cell.runs.reduce((sum, run) => sum + wordsOf(run).length, 0) <= longCell);
}

/** A block with what its neighbours make of it. */
export interface Arranged {
  block: Block;
  /** Of a heading: 一、（一）1. （1） */
  number: string;
  /** Stays on one page with the block after it. */
  keepsWithNext: boolean;
  spaceAfterPt: number;
}

/** The blocks of a section with heading numbers, space after titles, and what must not part at a page's end. */
export function arrange(section: Section): Arranged[] {
  const look = looks[section.kind];
  const counts = [0, 0, 0, 0];
  return section.blocks.map((block, index) => {
    const next = section.blocks[index + 1];
    const isTitle = block.kind === 'title' || block.kind === 'subtitle';
    return {
      block,
      number: block.kind === 'heading' ? countHeading(counts, block.level) : '',
      keepsWithNext:
        isTitle || block.kind === 'heading' || isCaption(block, next) || staysWithSignature(block, next),
      spaceAfterPt: isTitle && next?.kind !== 'subtitle' ? look.afterTitlePt : 0,
    };
  });
}

/** A centred line over a table is its caption. */
function isCaption(block: Block, next: Block | undefined): boolean {
  return block.kind === 'paragraph' && block.align === 'center' && next?.kind === 'table';
}

/** GB/T 9704 7.3.5: a page that bears the signature also bears text. */
function staysWithSignature(block: Block, next: Block | undefined): boolean {
  return block.kind === 'paragraph' && (next?.kind === 'signature' || next?.kind === 'signLine');
}

function countHeading(counts: number[], level: 1 | 2 | 3 | 4): string {
  counts[level - 1]! += 1;
  counts.fill(0, level);
  const count = counts[level - 1]!;
  return [`${chineseNumeral(count)}、`, `（${chineseNumeral(count)}）`, `${count}. `, `（${count}）`][
    level - 1
  ]!;
}

/** 1-99 in Chinese numerals: 一, 十, 十一, 二十一. */
export function chineseNumeral(count: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(count / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return ten + digits[count % 10];
}

/** Lines of text height left free over the unit, so that the seal does not cover the text. */
export const sealLinesAbove = 2;
/** And under the date, for the seal's lower edge. */
export const sealLinesBelow = 1;

/**
 * Width, in characters, of the box at the right margin in which unit and date are centred. GB/T 9704 7.3.5.1: the
 * date ends four characters from the margin, the unit stands centred over it; a unit too long for that widens the box,
 * by a character more than it should need.
 */
export function signatureWidth(unit: string, date: string): number {
  return Math.max(widthInCharacters(date) + 2 * 4, widthInCharacters(unit) + 1);
}

/** Width in full-width characters; Latin letters and digits are half. */
export function widthInCharacters(text: string): number {
  return [...text].reduce((width, character) => width + (character.codePointAt(0)! < 0x2e80 ? 0.5 : 1), 0);
}

/** What stands for the page number: '— 1 —', or '第 1 页 / 共 9 页' on lists of one section. */
export interface PageNumbering {
  before: string;
  /** Between number and total; null: no total. */
  between: string | null;
  after: string;
  place: 'outer' | 'center';
}

/**
 * How a section's pages are numbered; null: not at all. A list that stands for itself says page and total (of the
 * whole file, so only when it is alone in it); as an annex it goes on in the form of the paper before it.
 */
export function numberingOf(section: Section, sectionCount: number): PageNumbering | null {
  if (section.pageNumbers === false) return null;
  const { place } = looks[section.kind].pageNumber;
  if (section.kind !== 'list' || section.continues)
    return { before: '— ', between: null, after: ' —', place };
  return { before: '第 ', between: sectionCount === 1 ? ' 页 / 共 ' : null, after: ' 页', place };
}
