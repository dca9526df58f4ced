/** Files that may be one child's, said with reasons; and merging two into one. */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import type { Kin } from './kin.ts';

/** Two files that somebody has looked at: not one child. */
export const notDoubleModel = record(
  'notDouble',
  { zh: '不是同一人', en: 'Not the same child' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'double',
      required: true,
      system: true,
    }),
    otherId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '另一名儿童',
      en: 'Other child',
      section: 'double',
      required: true,
      system: true,
    }),
  },
);
export type NotDouble = RecordOf<typeof notDoubleModel>;

/** Why two files look like one child's, the strongest first. */
export const doubleReasons = [
  'sameNumber',
  'sameNameBirth',
  'nearNumber',
  'sameNameParent',
  'soundsPhone',
  'soundsBirth',
  'numberOfKin',
] as const;
export type DoubleReason = (typeof doubleReasons)[number];

const double = z.strictObject({
  id: idField,
  name: z.string(),
  className: z.string().nullable(),
  sex: z.string().nullable(),
  birthDate: dayField.nullable(),
});
export const doublePair = z.strictObject({
  one: double,
  other: double,
  reasons: z.array(z.enum(doubleReasons)).min(1),
});
export type DoublePair = z.output<typeof doublePair>;

/** Fields by name, so that a value need not be seen to be chosen: from the other record, or both in one. */
const choice = {
  take: z.array(z.string().max(60)).max(200),
  both: z.array(z.string().max(60)).max(200),
};
const version = z.strictObject({ id: idField, version: z.int().min(1) });

/**
 * The file `keep` stays and `drop` goes to the bin. A field that is not named keeps its value. People are those whom
 * pairPeople() holds for one; those of a pair that is not named are joined: what one lacks, the other gives.
 */
export const mergeInput = z.strictObject({
  keep: version,
  drop: version,
  child: z.strictObject(choice),
  people: z.array(z.strictObject({ keepId: idField, dropId: idField, ...choice })).max(40),
});
export type MergeInput = z.output<typeof mergeInput>;

const pair = z.strictObject({ one: idField, other: idField });

export const doublesCalls = {
  /** Pairs of the session's children, the likeliest first; the first two hundred. */
  doubles: query(nothing, z.array(doublePair), 'children.delete'),
  /** Never offered again. */
  notDouble: command(pair, nothing, 'children.delete', ['children']),
  /** One act, undone as one. Answers with the file that stays. */
  merge: command(mergeInput, z.strictObject({ id: idField }), 'children.delete', ['children', 'reports']),
};

/** Of these nothing is lacking where nothing stands: who left in the old file is here in the one that stays. */
export const emptyMeans: ReadonlySet<string> = new Set(['leftOn', 'leftBy', 'returnedOn', 'deceased']);

/** Relations that one person alone can have. */
const unique = new Set(['51', '52', '61', '62', '63', '64']);

/** Who of two files is one person: in the same place at the child's side, or of one name. */
export function pairPeople(one: readonly Kin[], other: readonly Kin[]): [Kin | null, Kin | null][] {
  const free = new Set(other);
  const pairs = one.map((person): [Kin | null, Kin | null] => {
    const same = [...free].find((each) => isOne(person, each)) ?? null;
    if (same) free.delete(same);
    return [person, same];
  });
  return [...pairs, ...[...free].map((person): [null, Kin] => [null, person])];
}

function isOne(one: Kin, other: Kin): boolean {
  if (one.personId !== null && one.personId === other.personId) return true;
  if (one.relation !== null && one.relation === other.relation && unique.has(one.relation)) return true;
  if (one.name === null || one.name !== other.name) return false;
  return one.relation === other.relation || one.relation === null || other.relation === null;
}
