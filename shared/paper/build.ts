/** Short ways to write papers. */

import { formatYuan } from '../values/money.ts';
import type {
  Align,
  Block,
  BlockOf,
  CardBlock,
  Cards,
  Cell,
  Column,
  Document,
  ImageRun,
  PaperKind,
  Row,
  Run,
  Section,
  Table,
  Trace,
  WordRun,
} from './document.ts';
import { placeCells } from './grid.ts';

/** What stands where runs are wanted: null is nothing, a string is plain text, a number a number without trace. */
export type Content = string | number | null | Run | readonly Run[];
type Style = Pick<WordRun, 'bold' | 'size' | 'font'>;

/** A Document of one section. */
export function paper(
  title: string,
  kind: PaperKind,
  blocks: readonly Block[],
  options: Omit<Section, 'kind' | 'blocks'> = {},
): Document {
  return { title, sections: [{ kind, ...options, blocks: [...blocks] }] };
}

/** Several Documents as one, each on new pages with its own running head and numbers (archives of a class). */
export function bind(title: string, documents: readonly Document[]): Document {
  return { title, sections: documents.flatMap((each) => each.sections) };
}

export function text(words: string, style: Style = {}): Run {
  return { kind: 'text', text: words, ...style };
}

/** A number that was counted; `trace` is the query whose rows it counts, `shown` its form on paper ('43.90%'). */
export function num(value: number, trace?: Trace, shown: string = String(value)): Run {
  return { kind: 'number', value, text: shown, ...(trace && { trace }) };
}

/** A sum in yuan, as money is written; null is nothing. */
export function money(fen: number | null): Run | null {
  return fen === null ? null : num(fen / 100, undefined, formatYuan(fen));
}

/** A place that a person has to fill in: [待填] or [待填：hint]. */
export function todo(hint?: string): Run {
  return { kind: 'todo', ...(hint && { hint }) };
}

/** A picture of this size; `base64` without the data: prefix. */
export function image(of: Omit<ImageRun, 'kind'>): Run {
  return { kind: 'image', ...of };
}

/** Boxes of a form, the chosen ones filled. The glyphs are in GB 2312, so every Chinese font has them. */
export function choices(labels: readonly string[], chosen: readonly string[]): Run {
  return text(labels.map((label) => `${chosen.includes(label) ? '■' : '□'}${label}`).join('　'));
}

/** Prose with numbers and places to fill in: runs`全校共有${num(291)}名学生，${todo('主要做法')}。` */
export function runs(strings: TemplateStringsArray, ...values: Content[]): Run[] {
  return strings.flatMap((words, index) => [
    ...(words ? [text(words)] : []),
    ...(index < values.length ? toRuns(values[index]!) : []),
  ]);
}

export function title(content: Content): Block {
  return { kind: 'title', runs: toRuns(content) };
}

export function subtitle(content: Content): Block {
  return { kind: 'subtitle', runs: toRuns(content) };
}

/** A heading's words without their number: 一、（一）1. （1）are set by the renderers. */
export function heading(level: 1 | 2 | 3 | 4, content: Content): Block {
  return { kind: 'heading', level, runs: toRuns(content) };
}

export function paragraph(
  content: Content,
  options: { align?: Align; indent?: boolean } = {},
): BlockOf<'paragraph'> {
  return { kind: 'paragraph', runs: toRuns(content), ...options };
}

export const pageBreak: Block = { kind: 'pageBreak' };

export function spacer(mm: number): Block {
  return { kind: 'spacer', mm };
}

/** `date` as printed: 2026年7月10日. */
export function signature(unit: string, date: string, sealSpace = true): Block {
  return { kind: 'signature', unit, date, sealSpace };
}

/** Places to sign in one line: signLine('单位负责人', '复核人', ['填表人', '王小芳']). */
export function signLine(...places: (string | readonly [label: string, value: string])[]): Block {
  return {
    kind: 'signLine',
    places: places.map((place) =>
      typeof place === 'string' ? { label: place } : { label: place[0], value: place[1] },
    ),
  };
}

type CellLike = Content | Cell;
type RowLike = Row | readonly CellLike[];
/** A number is a weight, '28mm' is 28 mm. */
type ColumnLike = number | `${number}mm` | Column;
type CellOptions = Omit<Cell, 'runs' | 'label'>;

export function cell(content: Content, options: CellOptions = {}): Cell {
  return { runs: toRuns(content), ...options };
}

/** A cell of the form's own words. */
export function label(content: Content, options: CellOptions = {}): Cell {
  return { runs: toRuns(content), label: true, ...options };
}

export function row(cells: readonly CellLike[], options: Omit<Row, 'cells'> = {}): Row {
  return { cells: cells.map(toCell), ...options };
}

/** A table; a row whose cells don't fill the columns is an error of the paper's code and throws. */
export function table(of: {
  columns: readonly ColumnLike[];
  head?: readonly RowLike[];
  body: readonly RowLike[];
  size?: number;
  lines?: Table['lines'];
  together?: boolean;
}): Table {
  const columns = of.columns.map(toColumn);
  const head = (of.head ?? []).map(toRow);
  const body = of.body.map(toRow);
  for (const [name, rows] of Object.entries({ head, body })) {
    const { fault } = placeCells(rows, columns.length);
    if (fault !== null) throw new Error(`table ${name} row ${fault} does not fill ${columns.length} columns`);
  }
  return {
    kind: 'table',
    columns,
    head,
    body,
    ...(of.size && { size: of.size }),
    ...(of.lines && { lines: of.lines }),
    ...(of.together && { together: true }),
  } satisfies BlockOf<'table'>;
}

/** Cards of one size, `columns` times `rows` of them to a sheet. */
export function cards(of: Omit<Cards, 'kind' | 'cards'>, each: readonly (readonly CardBlock[])[]): Cards {
  return { kind: 'cards', ...of, cards: each.map((blocks) => [...blocks]) };
}

function toRuns(content: Content): Run[] {
  if (content === null) return [];
  if (typeof content === 'string') return [text(content)];
  if (typeof content === 'number') return [num(content)];
  return isRun(content) ? [content] : [...content];
}

function isRun(content: Run | readonly Run[]): content is Run {
  return !Array.isArray(content);
}

function toCell(like: CellLike): Cell {
  return typeof like === 'object' && like !== null && 'runs' in like ? like : { runs: toRuns(like) };
}

function toRow(like: RowLike): Row {
  return 'cells' in like ? like : row(like);
}

function toColumn(like: ColumnLike): Column {
  if (typeof like === 'number') return { width: like, unit: 'weight' };
  if (typeof like === 'string') return { width: Number.parseFloat(like), unit: 'mm' };
  return like;
}
