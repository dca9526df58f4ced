/** Lines of what comes in while they are typed. Pure. */
import type { IntakeLine } from '../../../../shared/areas/equipment/intake.ts';
import { readIsbn } from '../../../../shared/values/isbn.ts';

export type LinePatch = Partial<Omit<IntakeLine, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

export interface DraftLine {
  /** For the page alone. */
  key: number;
  /** Null for one that is not kept yet. */
  id: string | null;
  patch: LinePatch;
}

let last = 0;

export function newLine(patch: LinePatch, id: string | null = null): DraftLine {
  last += 1;
  return { key: last, id, patch };
}

export const linesOf = (items: readonly { line: IntakeLine }[]): DraftLine[] =>
  items.map(({ line: { id, version: _, createdAt: __, updatedAt: ___, ...patch } }) => newLine(patch, id));

/**
 * What was scanned or typed becomes a line, or one more of the line that has this ISBN or name. A book without a name yet gets it
 * typed next.
 */
export function withTyped(
  lines: readonly DraftLine[],
  typed: string,
  what: 'book' | 'equipment',
): { lines: DraftLine[]; key: number } {
  const isbn = readIsbn(typed);
  const same = lines.find(({ patch }) =>
    isbn === null ? patch.name === typed && patch.what === what : patch.isbn === isbn,
  );
  if (same) {
    const quantity = (same.patch.quantity ?? 1) + 1;
    const more = { ...same, patch: { ...same.patch, quantity } };
    return { lines: lines.map((each) => (each === same ? more : each)), key: same.key };
  }
  const made = newLine(
    isbn === null
      ? { what, name: typed, quantity: 1, counted: false, ...(what === 'equipment' && { kind: 'other' }) }
      : { what: 'book', name: '', isbn, quantity: 1, counted: false },
  );
  return { lines: [...lines, made], key: made.key };
}

/** What the office is sent: a name that is empty is none. */
export const toSave = (lines: readonly DraftLine[]) =>
  lines.map(({ id, patch: { received: _, wrong: __, intakeId: ___, ...patch } }) => {
    const { name, ...rest } = patch;
    return { id, patch: name?.trim() ? { ...rest, name } : rest };
  });

export const isWhole = ({ patch }: DraftLine) => Boolean(patch.name?.trim());
