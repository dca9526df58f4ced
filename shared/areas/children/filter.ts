/**
 * Lists and counts speak one language: a child belongs, on a day, to groups of each dimension (rules.ts, groupsOf),
 * and a filter names groups. So every number of a paper or page carries the filter that opens the rows it counts.
 */
import * as z from 'zod';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import type { OwnKey } from './ownValues.ts';

export const dimensions = [
  'class',
  'grade',
  'sex',
  'ageBand',
  'ethnicity',
  'village',
  'away',
  'leftBehind',
  'wider',
  'carer',
  'schooling',
  'bodyCondition',
  'boarding',
  'registered',
  'assessment',
  'relief',
  'mentor',
  'contact',
  'missing',
  'alert',
  'attention',
  'soon',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Groups by dimension; an own field's by its key. */
type ByDimension<G> = Partial<Record<Dimension, G>> & { [key: OwnKey]: G };

/** A choice, several choices or a yes and no of the school's own fields (ownValues.ts). */
const ownDimension = z.templateLiteral(['own:', idField]);

export const childFilter = z.strictObject({
  /** The day for which everything is derived; null is today. */
  day: dayField.nullable(),
  /** Name, pinyin, initials, ID or phone digits, as in search. */
  text: z.string().max(60).nullable(),
  /** A child is kept when, for each dimension named, one of its groups is named. */
  groups: z.partialRecord(
    z.union([z.enum(dimensions), ownDimension]),
    z.array(z.string().max(60)).max(60),
  ) as unknown as z.ZodType<ByDimension<string[]>>,
});
export type ChildFilter = z.output<typeof childFilter>;

export type AnyDimension = Dimension | OwnKey;

/** The groups that one child belongs to; an own field without a value has none and counts as 'unset'. */
export type ChildGroups = Record<Dimension, readonly string[]> & ByDimension<readonly string[]>;

export const everyone: ChildFilter = { day: null, text: null, groups: {} };

/** Whether somebody of these groups is kept: for each dimension that `wanted` names, one of its groups is named. */
export function isInGroups(groups: ChildGroups, wanted: ChildFilter['groups']): boolean {
  return (Object.entries(wanted) as [AnyDimension, string[]][]).every(([dimension, named]) =>
    (groups[dimension] ?? ['unset']).some((group) => named.includes(group)),
  );
}
