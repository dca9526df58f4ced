/** What one version of a rule has that the other has not, line beside line. Pure. */
import { blockOf, type ProseBlock } from '../../paper/prose.ts';

/** A piece of a line; `changed` is not in the other one. */
export interface Piece {
  text: string;
  changed: boolean;
}

export interface ComparedLine {
  kind: ProseBlock['kind'];
  pieces: Piece[];
}

/** One row of the two: null where the other version has a line of its own. */
export interface ComparedRow {
  before: ComparedLine | null;
  after: ComparedLine | null;
  same: boolean;
}

/** Lines that both have stay beside each other; what stands between them is paired in order. */
export function compareProse(before: readonly string[], after: readonly string[]): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...commonLines(before, after), [before.length, after.length] as const]) {
    const [gone, come] = [before.slice(from, a), after.slice(to, b)];
    for (let at = 0; at < Math.max(gone.length, come.length); at++) rows.push(pairOf(gone[at], come[at]));
    if (a < before.length)
      rows.push({ before: lineOf(before[a]!, false), after: lineOf(after[b]!, false), same: true });
    [from, to] = [a + 1, b + 1];
  }
  return rows;
}

/** Places of a longest sequence of lines that both have, in order. */
function commonLines(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const length = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let a = before.length - 1; a >= 0; a--)
    for (let b = after.length - 1; b >= 0; b--)
      length[a]![b] =
        before[a] === after[b]
          ? length[a + 1]![b + 1]! + 1
          : Math.max(length[a + 1]![b]!, length[a]![b + 1]!);
  const found: (readonly [number, number])[] = [];
  let [a, b] = [0, 0];
  while (a < before.length && b < after.length) {
    if (before[a] === after[b]) found.push([a++, b++]);
    else if (length[a + 1]![b]! >= length[a]![b + 1]!) a++;
    else b++;
  }
  return found;
}

function lineOf(line: string, changed: boolean): ComparedLine {
  const { kind, text } = blockOf(line);
  return { kind, pieces: piece(plain(text), changed) };
}

/** Words without the marks of bold ones. */
const plain = (text: string) => text.replaceAll('**', '');
const piece = (text: string, changed: boolean): Piece[] => (text === '' ? [] : [{ text, changed }]);

/** Two lines in each other's place: what they begin and end with alike is not marked. */
function pairOf(gone: string | undefined, come: string | undefined): ComparedRow {
  if (gone === undefined || come === undefined)
    return {
      before: gone === undefined ? null : lineOf(gone, true),
      after: come === undefined ? null : lineOf(come, true),
      same: false,
    };
  const [old, now] = [blockOf(gone), blockOf(come)];
  const [a, b] = [[...plain(old.text)], [...plain(now.text)]];
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const marked = (letters: readonly string[]) => [
    ...piece(letters.slice(0, head).join(''), false),
    ...piece(letters.slice(head, letters.length - tail).join(''), true),
    ...piece(letters.slice(letters.length - tail).join(''), false),
  ];
  return {
    before: { kind: old.kind, pieces: marked(a) },
    after: { kind: now.kind, pieces: marked(b) },
    same: false,
  };
}
