/** A draft held against the file that it is about: what would be written, and what the file holds now. */
import { type Kin, type KinRole, kinModel } from '../../../../../shared/areas/children/kin.ts';
import { childModel } from '../../../../../shared/areas/children/model.ts';
import { isOwnKey, type OwnValues } from '../../../../../shared/areas/children/ownValues.ts';
import type { Field, Fields, Phone } from '../../../../../shared/record.ts';
import { type Class, formatClassName } from '../../../../../shared/values/className.ts';
import { villageIn } from './checkChild.ts';
import { classOf, type Draft, type PersonDraft, tell, textOf } from './draft.ts';
import { classKey, type ExistingFile } from './existing.ts';
import type { Value } from './readCell.ts';
import { type Choices, judge, markOf } from './threeWay.ts';

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
  /** What the file holds where it stays although the workbook says something else. */
  stays: Map<string, unknown>;
  /** Marks of all that the row says, by target; see threeWay.ts. */
  said: Map<string, string>;
}

/** The row and what is known of it while it is compared. */
interface Comparing {
  comparison: Comparison;
  draft: Draft;
  file: ExistingFile | null;
  choices: Choices;
  /** The child's, with the school's own. */
  fields: Fields;
}

/** `choices`: what a person said of values that both the workbook and the school changed, by target. */
export function compare(
  draft: Draft,
  file: ExistingFile | null,
  fields: Fields,
  choices: Choices = new Map(),
): Comparison {
  const comparison: Comparison = {
    writes: { child: { id: file?.child.id ?? null, patch: {} }, inClass: null, kin: [] },
    kept: new Map(),
    old: new Map(),
    stays: new Map(),
    said: new Map(),
  };
  const comparing = { comparison, draft, file, choices, fields };
  compareChild(comparing);
  comparePeople(comparing);
  return comparison;
}

export function writesNothing({ child, inClass, kin }: RowWrites): boolean {
  return Object.keys(child.patch).length === 0 && inClass === null && kin.length === 0;
}

function compareChild(comparing: Comparing): void {
  const { comparison, draft, file, fields } = comparing;
  const { writes, kept, old, stays, said } = comparison;
  const { classId: _, ...values } = withCodes(draft, file);
  const held = file?.child ?? null;
  for (const key of draft.derived) {
    if (!isSettled(key, file)) continue;
    delete values[key];
    kept.set(`child.${key}`, heldIn(held, key));
  }
  const own = Object.fromEntries(Object.entries(values).filter(([key]) => !draft.derived.has(key)));
  for (const [key, value] of Object.entries(own))
    if (!isCodeList(draft, key)) said.set(`child.${key}`, markOf(value));
  const patch = differences(fields, values, held);
  writes.child.patch = settled(comparing, ['child'], fields, { values: own, patch, held });
  note(comparison, 'child', values, writes.child.patch, held);
  for (const { id, yes, key, code } of draft.codes) {
    said.set(id, markOf(yes));
    kept.set(id, yes);
    const before = codesIn(held, key).includes(code);
    if (!file || before === yes) continue;
    if (isUnchanged(file, id, yes)) {
      stays.set(id, before);
      tell(draft, id, 'keptHere');
    } else old.set(id, before);
  }
  compareClass(comparing);
}

function compareClass({ comparison, draft, file, choices }: Comparing): void {
  const { writes, kept, old, stays, said } = comparison;
  const target = 'child.classId';
  const inClass = classOf(draft);
  if (!inClass) return;
  const [wanted, held] = [formatClassName(inClass), file?.inClass ? formatClassName(file.inClass) : null];
  said.set(target, markOf(wanted));
  kept.set(target, wanted);
  if (file?.inClass && classKey(file.inClass) === classKey(inClass)) return;
  const facts = { file: wanted, held, before: file?.said?.get(target), choice: choices.get(target) };
  const verdict = judge(childModel.fields.classId, facts);
  if (verdict === 'keep') {
    stays.set(target, held);
    tell(draft, target, 'keptHere');
    return;
  }
  if (verdict === 'ask') tell(draft, target, 'changedHereToo', file!.writerOf(file!.child.id, 'classId'));
  writes.inClass = inClass;
  if (file) old.set(target, held);
}

/** Whether the last file said of this target what this one says. */
function isUnchanged(file: ExistingFile | null, target: string, value: unknown): boolean {
  return file?.said?.get(target) === markOf(value);
}

function isCodeList(draft: Draft, key: string): boolean {
  return draft.codes.some((each) => each.key === key);
}

/**
 * Of a patch what the workbook really changed: values that it said before stay as they are held, and what was changed
 * on both sides is asked about. `owners`: the places at the child's side that one person has.
 */
function settled(
  { comparison, draft, file, choices }: Comparing,
  owners: readonly ('child' | KinRole)[],
  fields: Fields,
  { values, patch, held }: { values: Patch; patch: Patch; held: Held },
): Patch {
  if (!file?.said) return patch;
  const left: Patch = {};
  for (const [key, value] of Object.entries(patch)) {
    const field = fields[key];
    const targets = owners.map((owner) => `${owner}.${key}`);
    const target = targets.find((each) => file.said?.has(each));
    const has = heldIn(held, key);
    const verdict =
      field && target !== undefined && key in values
        ? judge(field, {
            file: values[key],
            held: has,
            before: file.said.get(target),
            choice: choices.get(target),
          })
        : 'propose';
    if (verdict === 'keep') {
      for (const each of targets) {
        comparison.stays.set(each, has);
        tell(draft, each, 'keptHere');
      }
      continue;
    }
    const recordId = (held as { id?: string } | null)?.id;
    if (verdict === 'ask' && recordId)
      tell(draft, target!, 'changedHereToo', file.writerOf(recordId, isOwnKey(key) ? 'own' : key));
    left[key] = value;
  }
  return left;
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
  for (const { id, key, code, yes } of draft.codes) {
    if (isUnchanged(file, id, yes)) continue;
    const held = (values[key] ?? codesIn(file?.child ?? null, key)) as readonly string[];
    if (held.includes(code) === yes) continue;
    const codes = yes ? [...held, code].toSorted() : held.filter((each) => each !== code);
    values[key] = codes.length > 0 ? codes : null;
  }
  return values;
}

function comparePeople(comparing: Comparing): void {
  const { comparison, draft, file } = comparing;
  const free = new Set(file?.kin);
  for (const person of draft.people) {
    const found = findPerson(person, [...free]) ?? null;
    if (found) free.delete(found);
    for (const role of person.roles)
      for (const [key, value] of Object.entries(person.values))
        comparison.said.set(`${role}.${key}`, markOf(value));
    const differing = differences(kinModel.fields, person.values, found);
    const patch = found
      ? settled(comparing, person.roles, kinModel.fields, {
          values: person.values,
          patch: differing,
          held: found,
        })
      : differing;
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

function codesIn(held: Held, key: string): readonly string[] {
  return (heldIn(held, key) ?? []) as readonly string[];
}

/** Null where nothing is held. The school's own values lie together in `own`. */
function heldIn(held: Held, key: string): unknown {
  if (isOwnKey(key)) return (held as { own?: OwnValues | null } | null)?.own?.[key.slice(4)] ?? null;
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
