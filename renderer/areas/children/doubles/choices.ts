/** What is chosen while two files are put side by side: of each field one value, or both. */

import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import { emptyMeans, type MergeInput, pairPeople } from '../../../../shared/areas/children/doubles.ts';
import { type Kin, kinModel } from '../../../../shared/areas/children/kin.ts';
import type { Child } from '../../../../shared/areas/children/model.ts';
import { withOwn } from '../../../../shared/areas/children/ownValues.ts';
import type { Field, Fields } from '../../../../shared/record.ts';

export type Side = 'one' | 'other';
export type Chosen = Side | 'both';

export interface ComparedField {
  key: string;
  field: Field;
  one: unknown;
  other: unknown;
  /** What is shown instead of a value that is seen in part only. */
  veiled: Partial<Record<Side, string>>;
}

/** Two records that are one: the child's, or somebody's at both sides. */
export interface ComparedRecord {
  /** '' for the child; else both ids of the person. */
  id: string;
  one: Child | Kin | null;
  other: Child | Kin | null;
  differing: ComparedField[];
  same: number;
}

const oppositeSides: Record<Side, Side> = { one: 'other', other: 'one' };
export const opposite = (side: Side): Side => oppositeSides[side];

/** What the office sent of a file. */
type SeenFile = Pick<ChildFile, 'child' | 'kin' | 'veiled'>;

/** A record with what is shown instead of values that are seen in part. */
interface Seen {
  record: object;
  veiled: Record<string, string>;
  path: string;
}

/** `fields`: those of the child's model with the school's own. */
export function compareChildren(one: SeenFile, other: SeenFile, fields: Fields): ComparedRecord {
  const seen = ({ child, veiled }: SeenFile): Seen => ({ record: withOwn(child), veiled, path: '' });
  return {
    id: '',
    one: one.child,
    other: other.child,
    ...compared(fields, seen(one), seen(other)),
  };
}

export function comparePeople(one: SeenFile, other: SeenFile): ComparedRecord[] {
  const seen = ({ veiled }: SeenFile, kin: Kin): Seen => ({ record: kin, veiled, path: `kin.${kin.id}.` });
  return pairPeople(one.kin, other.kin).map(([mine, others]) => ({
    id: `${mine?.id ?? ''} ${others?.id ?? ''}`,
    one: mine,
    other: others,
    ...(mine && others
      ? compared(kinModel.fields, seen(one, mine), seen(other, others))
      : { differing: [], same: 0 }),
  }));
}

/** The mark of the carer is not chosen: whoever looks after the child in the file that stays goes on doing so. */
const notChosen = new Set(['carer', 'carerSince']);

function compared(fields: Fields, one: Seen, other: Seen): Pick<ComparedRecord, 'differing' | 'same'> {
  const differing: ComparedField[] = [];
  let same = 0;
  for (const [key, field] of Object.entries(fields)) {
    if (field.system || notChosen.has(key)) continue;
    const [mine, others] = [valueIn(one, key), valueIn(other, key)];
    if (mine === null && others === null) continue;
    if (isSame(field, mine, others)) same += 1;
    else differing.push({ key, field, one: mine, other: others, veiled: veiledOf(key, one, other) });
  }
  return { differing: differing.toSorted((a, b) => Number(isFilled(b)) - Number(isFilled(a))), same };
}

/** Both say something: these come first, as nobody but a person can tell which is right. */
export function isFilled({ one, other }: ComparedField): boolean {
  return one !== null && other !== null;
}

function valueIn({ record, veiled, path }: Seen, key: string): unknown {
  return (record as Record<string, unknown>)[key] ?? veiled[path + key] ?? null;
}

function veiledOf(key: string, one: Seen, other: Seen): ComparedField['veiled'] {
  const [mine, others] = [one, other].map(({ veiled, path }) => veiled[path + key]);
  return { ...(mine === undefined ? {} : { one: mine }), ...(others === undefined ? {} : { other: others }) };
}

/** The day on which a number was proved right is no difference between numbers. */
function isSame(field: Field, one: unknown, other: unknown): boolean {
  if (field.kind !== 'phones' || !Array.isArray(one) || !Array.isArray(other))
    return JSON.stringify(one) === JSON.stringify(other);
  const numbers = (phones: unknown) => (phones as { number: string }[]).map((each) => each.number).join();
  return numbers(one) === numbers(other);
}

export function canBeBoth({ field, one, other }: ComparedField): boolean {
  return one !== null && other !== null && ['phones', 'codes', 'longText'].includes(field.kind);
}

/** Until somebody chooses: what is there before what is not, all telephones, else the file that stays. */
export function usualChoice(compared: ComparedField, keep: Side): Chosen {
  if (compared[keep] === null) return emptyMeans.has(compared.key) ? keep : opposite(keep);
  return compared.field.kind === 'phones' && canBeBoth(compared) ? 'both' : keep;
}

export const choiceKey = (record: ComparedRecord, key: string): string => `${record.id}.${key}`;

/** As the office takes it. */
export function toMergeInput(
  keep: Side,
  child: ComparedRecord,
  people: readonly ComparedRecord[],
  chosen: ReadonlyMap<string, Chosen>,
): MergeInput {
  const version = (record: ComparedRecord[Side]) => ({ id: record!.id, version: record!.version });
  const choiceOf = (record: ComparedRecord) => {
    const choices = record.differing.map((each) => ({
      key: each.key,
      choice: chosen.get(choiceKey(record, each.key)) ?? usualChoice(each, keep),
    }));
    return {
      take: choices.filter(({ choice }) => choice === opposite(keep)).map(({ key }) => key),
      both: choices.filter(({ choice }) => choice === 'both').map(({ key }) => key),
    };
  };
  return {
    keep: version(child[keep]),
    drop: version(child[opposite(keep)]),
    child: choiceOf(child),
    people: people.flatMap((person) => {
      const [stays, goes] = [person[keep], person[opposite(keep)]];
      return stays && goes ? [{ keepId: stays.id, dropId: goes.id, ...choiceOf(person) }] : [];
    }),
  };
}

/** The file that says more; of two alike the first. */
export function fuller(one: Child, other: Child): Side {
  const filled = (child: Child) => Object.values(child).filter((value) => value !== null).length;
  return filled(other) > filled(one) ? 'other' : 'one';
}
