/** Brothers and sisters: children whose files have a parent who is one person (kin.personId). */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import type { KinField } from './kin.ts';
import type { Child } from './model.ts';

const sibling = z.strictObject({
  id: idField,
  name: z.string(),
  className: z.string().nullable(),
  sex: z.string().nullable(),
  birthDate: dayField.nullable(),
  /** Born on the same day. */
  twin: z.boolean(),
  /** The parents that both have, by their relation to the child: one alone for half-brothers and -sisters. */
  parents: z.array(z.string()).min(1),
});
export type Sibling = z.output<typeof sibling>;

export const siblings = z.strictObject({
  linked: z.array(sibling),
  /** A parent of one ID number, or of one name and telephone, and nobody has joined them yet. */
  suggested: z.array(sibling),
  /** Brothers and sisters whose files are not the session's. */
  outOfReach: z.int(),
  /** People of this file who stand in others too, with those children whose files are the session's. */
  shared: z.array(z.strictObject({ kinId: idField, children: z.array(idField), outOfReach: z.int() })),
});
export type Siblings = z.output<typeof siblings>;

const pair = z.strictObject({ one: idField, other: idField });

/** Saving also for these children's files, as one act; those that are not the session's are left out. */
export const alsoInput = { alsoFor: z.array(idField).max(40).optional() };

export const siblingCalls = {
  siblings: query(z.strictObject({ id: idField }), siblings, 'children.read'),
  /** Joins the parents that match. Refuses noSharedParent. */
  linkSiblings: command(pair, nothing, 'children.write', ['children']),
  unlinkSiblings: command(pair, nothing, 'children.write', ['children']),
};

/** What is true of a person whichever child's file it stands in. */
export const personFacts: readonly KinField[] = [
  'name',
  'birthDate',
  'idNumber',
  'deceased',
  'phones',
  'away',
  'awaySince',
  'returnedOn',
  'awayPlace',
  'employer',
  'job',
  'canCare',
  'cannotCareReason',
  'health',
  'address',
];

/** What brothers and sisters of one home have in common. */
export const homeFacts = ['homeAddress', 'village', 'homePhone'] as const satisfies readonly (keyof Child)[];
