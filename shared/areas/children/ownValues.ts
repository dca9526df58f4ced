/**
 * The values of the school's own fields (ownFields.ts). Stored and sent as one object in `child.own`; laid flat beside
 * the other fields, as `own:<id>`, wherever a model is followed: form, list, veil, history, papers, import.
 */
import * as z from 'zod';
import { idField } from '../../record.ts';

/** Text, a day, or the code of a choice; a number; several codes; yes or no. */
const ownValue = z.union([z.string().min(1).max(200), z.number(), z.boolean(), z.array(z.string()).max(60)]);
export type OwnValue = z.output<typeof ownValue>;

/** By the field's id. As stored none is null; in a patch null empties that field and what is not named stays. */
export const ownValues = z.record(idField, ownValue.nullable());
export type OwnValues = z.output<typeof ownValues>;

export type OwnKey = `own:${string}`;

export function ownKey(id: string): OwnKey {
  return `own:${id}`;
}

export function isOwnKey(key: string): key is OwnKey {
  return key.startsWith('own:');
}

/** A record with `own` laid flat: `own:<id>` for each value that it holds, and nothing left in `own`. */
export type Flat<R> = Omit<R, 'own'> & { own: null } & Partial<Record<OwnKey, OwnValue | null>>;

export function withOwn<R extends { own: OwnValues | null }>(record: R): Flat<R> {
  const flat = Object.fromEntries(Object.entries(record.own ?? {}).map(([id, value]) => [ownKey(id), value]));
  return { ...record, own: null, ...flat };
}

/** A flat record as it is stored and sent: the values of the fields that `fields` knows in `own`, none laid flat. */
export function gatherOwn<R extends { own: OwnValues | null }>(fields: object, flat: Flat<R>): R {
  const entries = Object.entries(flat);
  const own = entries.filter(([key]) => isOwnKey(key) && Object.hasOwn(fields, key));
  const others = Object.fromEntries(entries.filter(([key]) => !isOwnKey(key)));
  const values = mergeOwn(
    null,
    Object.fromEntries(own.map(([key, value]) => [key.slice(4), value])) as OwnValues,
  );
  return { ...others, own: values } as unknown as R;
}

/** A flat patch as the contract takes it: its own values in `own`, the others as they are. */
export function splitOwn<P extends object>(patch: P): Omit<P, OwnKey> & { own?: OwnValues } {
  const entries = Object.entries(patch);
  const own = entries.filter(([key]) => isOwnKey(key)).map(([key, value]) => [key.slice(4), value]);
  const others = Object.fromEntries(entries.filter(([key]) => !isOwnKey(key) && key !== 'own'));
  return { ...others, ...(own.length > 0 ? { own: Object.fromEntries(own) } : {}) } as Omit<P, OwnKey> & {
    own?: OwnValues;
  };
}

/** What is stored after a patch: empty values left out, an object without values null; in the order of the ids. */
export function mergeOwn(before: OwnValues | null, patch: OwnValues): OwnValues | null {
  const kept = Object.entries({ ...before, ...patch }).filter(([, value]) => !isEmpty(value));
  const inOrder = kept.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.length === 0 ? null : Object.fromEntries(inOrder);
}

function isEmpty(value: OwnValue | null): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** The groups of a filter that own values make: yes and no, or the codes; a field without a value is 'unset'. */
export function ownGroups(own: OwnValues | null): Record<OwnKey, readonly string[]> {
  return Object.fromEntries(
    Object.entries(own ?? {}).map(([id, value]) => [ownKey(id), groupsOfValue(value)]),
  );
}

function groupsOfValue(value: OwnValue | null): string[] {
  if (value === null) return ['unset'];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return Array.isArray(value) ? value : [String(value)];
}
