/** What a column is called. */
export interface TableHeading {
  /** 0-based. */
  column: number;
  /** The heading above this one that spans several columns: 父亲 over 姓名. */
  group: string | null;
  /** Clean: no spaces, line breaks, brackets, stars or colons. */
  label: string;
  /** What stood in brackets: '18位' of '身份证号码(18位)'. */
  note: string | null;
}

/**
 * The word of a heading cell. Full-width forms become plain (NFKC); line breaks, and spaces beside Chinese
 * characters, go: '姓　名' is '姓名', 'ID number' stays; so do the marks of must-fill columns and a last colon.
 * Brackets become the note, unless they are all there is.
 */
export function cleanHeading(text: string): { label: string; note: string | null } {
  const plain = withoutSpaces(text.normalize('NFKC').replace(/[*※★]|:\s*$/g, ''));
  const notes = [...plain.matchAll(bracketed)].map((match) => match[1] ?? match[2] ?? '');
  const label = withoutSpaces(plain.replace(bracketed, ' '));
  if (label === '') return { label: plain, note: null };
  return { label, note: notes.length > 0 ? notes.join(' ') : null };
}

const bracketed = /\(([^()]*)\)|[[【〔]([^\]】〕]*)[\]】〕]/g;

/** Space and format characters, and the byte order mark that a copied cell may bring along. */
function withoutSpaces(text: string): string {
  return text
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')
    .trim();
}
