/** Between the lines of shared/paper/prose.ts and the editor's tree. */
import type { JSONContent } from '@tiptap/core';
import {
  type BlockKind,
  blockOf,
  exhibitIn,
  exhibitLine,
  joinPieces,
  lineOf,
  type Piece,
  piecesOf,
} from '../../../shared/paper/prose.ts';

/** Levels of the two kinds of sub-heading, as HTML counts them. */
export interface HeadingLevels {
  heading: 3 | 4;
  subheading: 4 | 5;
}

/** Below the h3 of a report's section, and below the h2 of a dialog or card that a framed text stands in. */
export const inReport: HeadingLevels = { heading: 4, subheading: 5 };
export const inForm: HeadingLevels = { heading: 3, subheading: 4 };

/** What a text is read by. */
export interface Reading {
  /** Of the numbers that it can use. */
  names: ReadonlySet<string>;
  levels: HeadingLevels;
  /** Whether there are charts; else such a line stays words. */
  exhibits: boolean;
}

export function toDoc(lines: readonly string[], { names, levels, exhibits }: Reading): JSONContent {
  const content: JSONContent[] = [];
  for (const line of lines.length > 0 ? lines : ['']) {
    const exhibit = exhibits ? exhibitIn(line) : null;
    if (exhibit !== null) {
      content.push({ type: 'exhibit', attrs: { name: exhibit } });
      continue;
    }
    const { kind, text } = blockOf(line);
    const inline = piecesOf(text, names).map(toInline);
    if (kind !== 'item') {
      content.push(blockNode(kind, inline, levels));
      continue;
    }
    const item = { type: 'listItem', content: [blockNode('paragraph', inline, levels)] };
    const last = content.at(-1);
    if (last?.type === 'bulletList') last.content!.push(item);
    else content.push({ type: 'bulletList', content: [item] });
  }
  return { type: 'doc', content };
}

function blockNode(
  kind: Exclude<BlockKind, 'item'>,
  content: JSONContent[],
  levels: HeadingLevels,
): JSONContent {
  const filled = content.length > 0 ? { content } : {};
  return kind === 'paragraph'
    ? { type: 'paragraph', ...filled }
    : { type: 'heading', attrs: { level: levels[kind] }, ...filled };
}

function toInline(piece: Piece): JSONContent {
  const marks = piece.bold ? { marks: [{ type: 'bold' }] } : {};
  if (piece.kind === 'text') return { type: 'text', text: piece.text, ...marks };
  if (piece.kind === 'figure') return { type: 'figure', attrs: { name: piece.name }, ...marks };
  return { type: 'todo', attrs: { hint: piece.hint }, ...marks };
}

export function toLines(doc: JSONContent, levels: HeadingLevels): string[] {
  return (doc.content ?? []).flatMap((block) => linesOfBlock(block, 'paragraph', levels));
}

function linesOfBlock(block: JSONContent, within: BlockKind, levels: HeadingLevels): string[] {
  if (block.type === 'bulletList' || block.type === 'listItem')
    return (block.content ?? []).flatMap((each) => linesOfBlock(each, 'item', levels));
  if (block.type === 'exhibit') return [exhibitLine(String(block.attrs?.name))];
  const kind =
    block.type !== 'heading' ? within : block.attrs?.level === levels.heading ? 'heading' : 'subheading';
  return [lineOf({ kind, text: joinPieces((block.content ?? []).map(toPiece)) })];
}

/** Two stars in what somebody types would be a mark; wide ones are not. */
function toPiece({ type, text = '', attrs, marks }: JSONContent): Piece {
  const bold = marks?.some((mark) => mark.type === 'bold') ? { bold: true as const } : {};
  if (type === 'figure') return { kind: 'figure', name: String(attrs?.name), ...bold };
  if (type === 'todo') return { kind: 'todo', hint: String(attrs?.hint ?? ''), ...bold };
  return { kind: 'text', text: text.replaceAll('**', '＊＊'), ...bold };
}
