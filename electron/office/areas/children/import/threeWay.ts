/**
 * A census that comes again is compared three ways: what the last file said, what this file says, what the school's
 * file holds. Only what the workbook changed is proposed; what was mended here since stays; where both changed, a person
 * is asked. What a file said is kept as marks, one a value: enough to tell whether it says the same again, and no
 * second copy of the data.
 */
import { hash } from 'node:crypto';
import type { Field } from '../../../../../shared/record.ts';

/** Marks of what the newest file said, by target ('child.village', 'father.phones', 'relief.1'). */
export type Said = ReadonlyMap<string, string>;

/** A person's word on a value that both changed: the file's, or the one that is held here. */
export type Side = 'file' | 'here';
export type Choices = ReadonlyMap<string, Side>;

const known = new Map<string, string>();
const mostKnown = 20_000;

/** 48 bits of SHA-256 over the value as JSON: two values of one cell never have the same by chance. */
export function markOf(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const mark = hash('sha256', text, 'base64url').slice(0, 8);
  known.set(text, mark);
  return mark;
}

/**
 * What to do with a value of the file that differs from what is held: 'propose' it, 'keep' what is held, or 'ask'.
 * `before`: the mark of what the last file said; undefined where none said anything.
 */
export function judge(
  field: Pick<Field, 'kind'>,
  {
    file,
    held,
    before,
    choice,
  }: { file: unknown; held: unknown; before: string | undefined; choice?: Side | undefined },
): 'propose' | 'keep' | 'ask' {
  if (before === undefined) return 'propose';
  if (markOf(file) === before) return 'keep';
  // numbers are joined, not replaced: nothing that is held is lost
  if (field.kind === 'phones' || markOf(held) === before) return 'propose';
  if (choice === undefined) return 'ask';
  return choice === 'file' ? 'propose' : 'keep';
}
