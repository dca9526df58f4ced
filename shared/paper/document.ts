/**
 * The Document: a paper as a plain value. Papers are pure functions from data to a Document; html.ts shows and
 * prints it, electron/office/files/docx.ts writes it as DOCX. It crosses the process border, hence the schema.
 *
 * A Document is a list of sections. Most papers have one; a bound book of archives has one a child. Each section
 * starts on a new page with its own kind, page, running head and page numbers.
 */
import * as z from 'zod';
import { placeCells } from './grid.ts';

/**
 * What a section looks like. `official`: GB/T 9704-2012 (summaries, reports upward); `form`: boxes with labels on
 * A4 portrait (archives, registers); `list`: a long table on A4 landscape (rosters); `wall` and `wallLarge`: large letters
 * on A4 and A3, to be read from where one stands.
 */
export const paperKinds = ['official', 'form', 'list', 'wall', 'wallLarge'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The typefaces of Chinese office papers; each renderer has a chain of fonts for each. */
export const fontRoles = ['xiaobiaosong', 'heiti', 'kaiti', 'fangsong', 'songti'] as const;
export type FontRole = (typeof fontRoles)[number];

/** A length on paper in mm: at least a hairline, at most A0. */
const mm = z.number().min(0).max(1189);
const points = z.number().min(4).max(96);
const align = z.enum(['left', 'center', 'right', 'justify']);
const style = { bold: z.boolean().optional(), size: points.optional(), font: z.enum(fontRoles).optional() };

/** The query whose rows a number counts, so that the page can open them; print ignores it. */
export const traceSchema = z.strictObject({ call: z.string().min(1), input: z.json() });

const textRun = z.strictObject({ kind: z.literal('text'), text: z.string(), ...style });
const numberRun = z.strictObject({
  kind: z.literal('number'),
  value: z.number(),
  text: z.string(),
  trace: traceSchema.optional(),
  ...style,
});
const todoRun = z.strictObject({ kind: z.literal('todo'), hint: z.string().optional(), ...style });
const imageRun = z.strictObject({
  kind: z.literal('image'),
  /** A drawing (svg) is for the page and print; DOCX has its words instead. */
  format: z.enum(['png', 'jpeg', 'svg']),
  base64: z.base64(),
  widthMm: mm,
  heightMm: mm,
  alt: z.string(),
  /** Drawn out to its size, whatever its own proportions (a bar of a chart). */
  stretch: z.boolean().optional(),
});
/**
 * A piece of a line. In `text` a '\n' is a line break. `number` carries its value and may carry its trace; `todo`
 * is prose that the program can't know, shown as [待填]; `size` is in points.
 */
export const runSchema = z.discriminatedUnion('kind', [textRun, numberRun, todoRun, imageRun]);
const runs = z.array(runSchema);

const cellSchema = z.strictObject({
  runs,
  colSpan: z.int().min(1).optional(),
  rowSpan: z.int().min(1).optional(),
  /** A form's own words, in 黑体 and centred, told apart from what was filled in. */
  label: z.boolean().optional(),
  align: align.optional(),
  valign: z.enum(['top', 'middle']).optional(),
});
const rowSchema = z.strictObject({ cells: z.array(cellSchema), minHeightMm: mm.optional() });
const columnSchema = z.strictObject({
  /** In mm, or a share of what the mm columns leave, by weight. */
  width: z.number().positive().max(1189),
  unit: z.enum(['mm', 'weight']),
  align: align.optional(),
});

const tableBlock = z
  .strictObject({
    kind: z.literal('table'),
    columns: z.array(columnSchema).min(1),
    /** Repeated on each page that the table reaches. */
    head: z.array(rowSchema),
    body: z.array(rowSchema),
    /** Points; else the kind's own. */
    size: points.optional(),
    /** 'none': no lines between the boxes (what stands within a card). */
    lines: z.enum(['all', 'none']).optional(),
    /** Its rows stay on one page. */
    together: z.boolean().optional(),
  })
  .refine((each) => placeCells(each.head, each.columns.length).fault === null, 'tableUneven')
  .refine((each) => placeCells(each.body, each.columns.length).fault === null, 'tableUneven');

const paragraphBlock = z.strictObject({
  kind: z.literal('paragraph'),
  runs,
  align: align.optional(),
  /** First line two characters in; else as the kind has it (official: yes). */
  indent: z.boolean().optional(),
});

export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), runs }),
  z.strictObject({ kind: z.literal('subtitle'), runs }),
  /** Levels 1-4 are numbered 一、（一）1. （1）by the renderers; `runs` holds the words alone. */
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    runs,
  }),
  paragraphBlock,
  tableBlock,
  /** Cards or labels of one size, side by side, `rows` of them to a sheet; what is too much for one is cut off. */
  z.strictObject({
    kind: z.literal('cards'),
    columns: z.int().min(1).max(8),
    rows: z.int().min(1).max(40),
    widthMm: mm.min(10),
    heightMm: mm.min(10),
    padMm: mm,
    /** Between two cards, where they don't lie edge to edge. */
    gapMm: z.strictObject({ x: mm, y: mm }).optional(),
    /** What stands on a card is in the middle of its height, not at its top. */
    middle: z.boolean().optional(),
    /** Dashed lines to cut along. */
    cut: z.boolean(),
    cards: z.array(z.array(z.discriminatedUnion('kind', [paragraphBlock, tableBlock]))).min(1),
  }),
  z.strictObject({ kind: z.literal('pageBreak') }),
  /** Who issues the paper and when (2026年7月10日), with room for the seal over both when `sealSpace`. */
  z.strictObject({
    kind: z.literal('signature'),
    unit: z.string(),
    date: z.string(),
    sealSpace: z.boolean(),
  }),
  /** Places to sign in one line: 单位负责人____ 复核人____ 填表人____ */
  z.strictObject({
    kind: z.literal('signLine'),
    places: z.array(z.strictObject({ label: z.string(), value: z.string().optional() })).min(1),
  }),
  z.strictObject({ kind: z.literal('spacer'), mm }),
]);

const pageSchema = z.strictObject({
  size: z.union([z.enum(['A4', 'A3']), z.strictObject({ widthMm: mm.min(10), heightMm: mm.min(10) })]),
  /** Of A4 and A3; a custom size is taken as it is. */
  orientation: z.enum(['portrait', 'landscape']),
  marginsMm: z.strictObject({ top: mm, right: mm, bottom: mm, left: mm }),
});

const sectionSchema = z.strictObject({
  kind: z.enum(paperKinds),
  /** Where the page differs from the kind's own. */
  page: pageSchema.partial().optional(),
  /** The running head over each page. */
  head: z.strictObject({ left: z.string(), center: z.string(), right: z.string() }).partial().optional(),
  /** Goes on with the page numbers of the section before it (an annex); else they start at 1. */
  continues: z.boolean().optional(),
  /** False: no page numbers (cards, labels). */
  pageNumbers: z.boolean().optional(),
  /**
   * Where the outline of the file leads here, from above: class, child, paper. With them the section's own title is no
   * entry of its own.
   */
  bookmarks: z
    .array(z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text: z.string() }))
    .optional(),
  blocks: z.array(blockSchema),
});

export const documentSchema = z.strictObject({
  /** The file's and the window's title. */
  title: z.string(),
  sections: z.array(sectionSchema).min(1),
});

export type Align = z.output<typeof align>;
export type Trace = z.output<typeof traceSchema>;
export type Run = z.output<typeof runSchema>;
export type WordRun = Exclude<Run, { kind: 'image' }>;
export type ImageRun = Extract<Run, { kind: 'image' }>;
export type Cell = z.output<typeof cellSchema>;
export type Row = z.output<typeof rowSchema>;
export type Column = z.output<typeof columnSchema>;
export type Block = z.output<typeof blockSchema>;
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
export type Table = BlockOf<'table'>;
export type Cards = BlockOf<'cards'>;
export type CardBlock = Cards['cards'][number][number];
export type Page = z.output<typeof pageSchema>;
export type Section = z.output<typeof sectionSchema>;
export type Document = z.output<typeof documentSchema>;

/** The words of a run as they stand on paper. An image has none. */
export function wordsOf(run: Run): string {
  switch (run.kind) {
    case 'text':
    case 'number':
      return printable(run.text);
    case 'todo':
      return run.hint ? `[待填：${printable(run.hint)}]` : '[待填]';
    case 'image':
      return '';
  }
}

/**
 * Text without what no file format can carry: control characters other than tab and newline, lone surrogates,
 * non-characters, and the marks that turn the writing direction of the words around them.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, '')
      .toWellFormed()
  );
}

/** Every trace of a Document in reading order; html.ts writes the place in this list as data-trace. */
export function tracesOf(document: Document): Trace[] {
  return document.sections
    .flatMap((section) => section.blocks.flatMap(runsOf))
    .flatMap((run) => (run.kind === 'number' && run.trace ? [run.trace] : []));
}

/** How many places of a Document are still to be filled in. */
export function countTodos(document: Document): number {
  return document.sections
    .flatMap((section) => section.blocks.flatMap(runsOf))
    .filter((run) => run.kind === 'todo').length;
}

/** All runs of a block in reading order. */
function runsOf(block: Block): Run[] {
  switch (block.kind) {
    case 'title':
    case 'subtitle':
    case 'heading':
    case 'paragraph':
      return block.runs;
    case 'table':
      return [...block.head, ...block.body].flatMap((row) => row.cells.flatMap((cell) => cell.runs));
    case 'cards':
      return block.cards.flatMap((card) => card.flatMap(runsOf));
    default:
      return [];
  }
}
