/**
 * What people write into reports, rules and minutes: one text a block, in marks that are plain enough to be a template.
 * '## ' and '### ' begin a sub-heading, '- ' a point of a list; within a line **words** are bold, {name} is a number that
 * stays live, [待填：hint] a place that a person has to fill in. A line that is [图：name] or [表：name] is a chart or table that stays
 * live. Everything else is words.
 */
import * as z from 'zod';
import { heading, num, paragraph, text, todo } from './build.ts';
import type { Block, Run, Trace } from './document.ts';

/** Characters of one block. */
export const mostCharacters = 4000;
export const proseText = z.string().max(mostCharacters);
export const prose = z.array(proseText).max(200);
export type Prose = z.output<typeof prose>;

export const blockKinds = ['paragraph', 'heading', 'subheading', 'item'] as const;
export type BlockKind = (typeof blockKinds)[number];

const marks: Record<BlockKind, string> = { paragraph: '', heading: '## ', subheading: '### ', item: '- ' };

export interface ProseBlock {
  kind: BlockKind;
  /** Without the mark at its beginning. */
  text: string;
}

export function blockOf(line: string): ProseBlock {
  const kind = blockKinds.find((each) => marks[each] !== '' && line.startsWith(marks[each])) ?? 'paragraph';
  return { kind, text: line.slice(marks[kind].length) };
}

export function lineOf({ kind, text: words }: ProseBlock): string {
  return marks[kind] + words;
}

/** The chart or table that stands in the place of a line ('图：每月家访次数'), null for a line of words. */
export function exhibitIn(line: string): string | null {
  return /^\[((?:图|表)：[^[\]]{1,40})\]$/.exec(line)?.[1] ?? null;
}

export function exhibitLine(name: string): string {
  return `[${name}]`;
}

/** A piece of a block: words, a figure by its name, or a place to be filled in. */
export type Piece =
  | { kind: 'text'; text: string; bold?: true }
  | { kind: 'figure'; name: string; bold?: true }
  | { kind: 'todo'; hint: string; bold?: true };

/** Splits a block's text into its pieces; a {name} that is no figure stays text, and so does a ** without its end. */
export function piecesOf(line: string, names: ReadonlySet<string>): Piece[] {
  const parts = line.split('**');
  const even = parts.length % 2 === 0 ? [...parts.slice(0, -2), parts.slice(-2).join('**')] : parts;
  return even.flatMap((part, index) => {
    const bold = index % 2 === 1;
    return plainPieces(part, names).map((piece): Piece => (bold ? { ...piece, bold: true } : piece));
  });
}

function plainPieces(line: string, names: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  const say = (words: string) => {
    const last = pieces.at(-1);
    if (last?.kind === 'text') last.text += words;
    else if (words !== '') pieces.push({ kind: 'text', text: words });
  };
  let end = 0;
  for (const match of line.matchAll(/\{([^{}]{1,40})\}|\[待填(?:：([^[\]]{0,200}))?\]/g)) {
    say(line.slice(end, match.index));
    end = match.index + match[0].length;
    const name = match[1];
    if (name === undefined) pieces.push({ kind: 'todo', hint: match[2] ?? '' });
    else if (names.has(name)) pieces.push({ kind: 'figure', name });
    else say(match[0]);
  }
  say(line.slice(end));
  return pieces;
}

/** The pieces as a block's text again: the inverse of piecesOf. */
export function joinPieces(pieces: readonly Piece[]): string {
  let bold = false;
  let line = '';
  for (const piece of pieces) {
    if ((piece.bold ?? false) !== bold) line += '**';
    bold = piece.bold ?? false;
    line += wordsOfPiece(piece);
  }
  return bold ? `${line}**` : line;
}

/** A piece as it stands in a line. */
export function wordsOfPiece(piece: Piece): string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'figure') return `{${piece.name}}`;
  return piece.hint === '' ? '[待填]' : `[待填：${piece.hint}]`;
}

/** How a number of the text stands on paper; `value` null is a place to fill in. */
export interface ProseFigure {
  name: string;
  value: number | null;
  text: string;
  trace?: Trace | undefined;
}

/**
 * On paper: sub-headings are （一） and 1. below the section's 一、, points of a list are paragraphs with a dot; `exhibit` has the
 * blocks of a chart or table, null for one that it doesn't know, which stays words.
 */
export function proseBlocks(
  lines: readonly string[],
  figures: ReadonlyMap<string, ProseFigure>,
  exhibit: (name: string) => Block[] | null = () => null,
): Block[] {
  const names = new Set(figures.keys());
  return lines.flatMap((line): Block | Block[] => {
    const shown = exhibitIn(line);
    const blocks = shown === null ? null : exhibit(shown);
    if (blocks) return blocks;
    const { kind, text: words } = blockOf(line);
    const runs = piecesOf(words, names).map((piece) => runOf(piece, figures));
    if (kind === 'heading') return heading(2, runs);
    if (kind === 'subheading') return heading(3, runs);
    return paragraph(kind === 'item' ? [text('· '), ...runs] : runs);
  });
}

function runOf(piece: Piece, figures: ReadonlyMap<string, ProseFigure>): Run {
  const bold = piece.bold ? { bold: true } : {};
  if (piece.kind === 'text') return text(piece.text, bold);
  if (piece.kind === 'todo') return { ...todo(piece.hint), ...bold };
  const { name, value, text: shown, trace } = figures.get(piece.name)!;
  return value === null ? { ...todo(name), ...bold } : { ...num(value, trace, shown), ...bold };
}

/** How many places of the text are still to be filled in. */
export function todosIn(lines: readonly string[]): number {
  return lines.flatMap((line) => piecesOf(line, new Set())).filter(({ kind }) => kind === 'todo').length;
}
