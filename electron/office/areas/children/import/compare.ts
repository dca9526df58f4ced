/** A draft held against the file that it is about: what would be written, and what the file holds now. */
import { type Kin, type KinRole, kinModel } from '../../../../../shared/areas/children/kin.ts';
import { childModel } from '../../../../../shared/areas/children/model.ts';
import type { Field, Fields, Phone } from '../../../../../shared/record.ts';
import { type Class, formatClassName } from '../../../../../shared/values/className.ts';
import { villageIn } from './checkChild.ts';
import { classOf, type Draft, type PersonDraft, textOf } from './draft.ts';
import { classKey, type ExistingFile } from './existing.ts';
import type { Value } from './readCell.ts';

export type Patch = Record<string, Value | null>;

/** What one row writes. A new record has no id. */
export interface RowWrites {
  child: { id: string | null; patch: Patch };
  /** The class whose id the patch gets, where it changes. */
  inClass: Class | null;
  kin: { id: string | null; patch: Patch }[];
}

export interface Comparison {
  writes: RowWrites;
  /** The draft's values as they would be kept, by target; and what the file holds where that differs. */
  kept: Map<string, unknown>;
  old: Map<string, unknown>;
}

export function compare(draft: Draft, file: ExistingFile | null): Comparison {
  const comparison: Comparison = {
    writes: { child: { id: file?.child.id ?? null, patch: {} }, inClass: null, kin: [] },
    kept: new Map(),
    old: new Map(),
  };
  compareChild(comparison, draft, file);
  comparePeople(comparison, draft.people, file);
  return comparison;
}

export function writesNothing({ child, inClass, kin }: RowWrites): boolean {
  return Object.keys(child.patch).length === 0 && inClass === null && kin.length === 0;
}

function compareChild(comparison: Comparison, draft: Draft, file: ExistingFile | null): void {
  const { writes, kept, old } = comparison;
  const { classId: _, ...values } = withCodes(draft, file);
  const held = file?.child ?? null;
  for (const key of draft.derived) {
    if (!isSettled(key, file)) continue;
    delete values[key];
    kept.set(`child.${key}`, heldIn(held, key));
  }
  writes.child.patch = differences(childModel.fields, values, held);
  note(comparison, 'child', values, writes.child.patch, held);
  for (const { id, yes, key, code } of draft.codes) {
    kept.set(id, yes);
    const before = (file?.child[key as 'relief'] ?? []).includes(code);
    if (file && before !== yes) old.set(id, before);
  }
  const inClass = classOf(draft);
  if (!inClass) return;
  kept.set('child.classId', formatClassName(inClass));
  if (file?.inClass && classKey(file.inClass) === classKey(inClass)) return;
  writes.inClass = inClass;
  if (file) old.set('child.classId', file.inClass && formatClassName(file.inClass));
}

/** A derived value never changes what somebody has settled; it follows what was derived in the same way before. */
function isSettled(key: string, file: ExistingFile | null): boolean {
  if (!file) return false;
  const { schooling, village, homeAddress } = file.child;
  if (key === 'schooling' && (schooling === '3' || schooling === '4')) return false;
  if (key === 'village' && homeAddress !== null && village === villageIn(homeAddress)) return false;
  return heldIn(file.child, key) !== null;
}

/** Yes adds a code to the file's list and no takes it out; a list is in its codes' order, an empty one null. */
function withCodes(draft: Draft, file: ExistingFile | null): Patch {
  const values: Patch = { ...draft.child };
  for (const { key, code, yes } of draft.codes) {
    const held = (values[key] ?? file?.child[key as 'relief'] ?? []) as readonly string[];
    if (held.includes(code) === yes) continue;
    const codes = yes ? [...held, code].toSorted() : held.filter((each) => each !== code);
    values[key] = codes.length > 0 ? codes : null;
  }
  return values;
}

function comparePeople(
  comparison: Comparison,
  people: readonly PersonDraft[],
  file: ExistingFile | null,
): void {
  const free = new Set(file?.kin);
  for (const person of people) {
    const found = findPerson(person, [...free]) ?? null;
    if (found) free.delete(found);
    const patch = differences(kinModel.fields, person.values, found);
    if (Object.keys(patch).length > 0) comparison.writes.kin.push({ id: found?.id ?? null, patch });
    const carer = person.roles.includes('carer');
    // Beside a carer who is new to the file stands the one from whom the mark is taken.
    const beside = found ?? (carer ? file?.kin.find((each) => each.carer === true) : null) ?? {};
    for (const role of person.roles) note(comparison, role, person.values, patch, file && beside);
    if (carer && file) releaseOthers(comparison, file.kin, found);
  }
}

/** Relations that one person alone can have; there a new name corrects the old one. */
const unique = new Set(['51', '52', '61', '62', '63', '64']);

/** The record of the person: in its own place at the child's side, or of the same name. */
function findPerson({ values }: PersonDraft, kin: readonly Kin[]): Kin | undefined {
  const relation = textOf(values, 'relation');
  const name = textOf(values, 'name');
  const inPlace = kin.filter((each) => each.relation === relation);
  const sameName = (each: Kin) => name !== null && each.name === name;
  const named =
    inPlace.find(sameName) ??
    kin.find((each) => sameName(each) && (relation === null || each.relation === null));
  if (named) return named;
  if (relation !== null && unique.has(relation)) return inPlace[0];
  if (name !== null) return undefined;
  return (relation === null ? kin : inPlace).find((each) => each.carer === true);
}

/** One person looks after the child at a time. */
function releaseOthers({ writes }: Comparison, kin: readonly Kin[], carer: Kin | null): void {
  for (const each of kin)
    if (each.carer === true && each !== carer) writes.kin.push({ id: each.id, patch: { carer: false } });
}

/** A record as the file holds it, or null. */
type Held = object | null;

function heldIn(held: Held, key: string): unknown {
  return (held as Record<string, unknown> | null)?.[key] ?? null;
}

/** The values that differ from what is held, as they are to be written. */
function differences(fields: Fields, values: Patch, held: Held): Patch {
  const patch: Patch = {};
  for (const [key, value] of Object.entries(values)) {
    const field = fields[key];
    const kept = field && toKeep(field, value, heldIn(held, key));
    if (kept !== undefined) patch[key] = kept;
  }
  return patch;
}

/** Undefined where the record says the same already. */
function toKeep(field: Field, value: Patch[string], held: unknown): Patch[string] | undefined {
  if (value === null) return held === null ? undefined : null;
  if (field.kind === 'phones')
    return mergePhones(value as readonly Phone[], (held ?? []) as readonly Phone[]);
  if (field.kind !== 'codes') return value === held ? undefined : value;
  const [wanted, before] = [value as readonly string[], (held ?? []) as readonly string[]];
  return wanted.length === before.length && wanted.every((code) => before.includes(code)) ? undefined : value;
}

const mostPhones = 8;

/**
 * New numbers go first, since the workbook is newer; those that are held stay, as far as there is room, with the day
 * on which they were proved right.
 */
function mergePhones(wanted: readonly Phone[], held: readonly Phone[]): readonly Phone[] | undefined {
  const known = new Set(held.map((each) => each.number));
  const added = wanted.filter((each) => !known.has(each.number));
  return added.length === 0 ? undefined : [...added, ...held].slice(0, mostPhones);
}

/** For the preview: what would be kept, and beside it what the file holds where the patch changes it. */
function note(
  { kept, old }: Comparison,
  owner: 'child' | KinRole,
  values: Patch,
  patch: Patch,
  held: Held,
): void {
  for (const [key, value] of Object.entries(values)) {
    kept.set(`${owner}.${key}`, patch[key] ?? value);
    if (held && key in patch) old.set(`${owner}.${key}`, heldIn(held, key));
  }
}
