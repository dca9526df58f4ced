/**
 * Lists and counts speak one language: a child belongs, on a day, to groups of each dimension (rules.ts, groupsOf),
 * and a filter names groups. So every number of a paper or page carries the filter that opens the rows it counts.
 */
import * as z from 'zod';
import { dayField } from '../../values/day.ts';

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

export const childFilter = z.strictObject({
  /** The day for which everything is derived; null is today. */
  day: dayField.nullable(),
  /** Name, pinyin, initials, ID or phone digits, as in search. */
  text: z.string().max(60).nullable(),
  /** A child is kept when, for each dimension named, one of its groups is named. */
  groups: z.partialRecord(z.enum(dimensions), z.array(z.string().max(60)).max(60)),
});
export type ChildFilter = z.output<typeof childFilter>;

export const everyone: ChildFilter = { day: null, text: null, groups: {} };

/** Whether somebody of these groups is kept: for each dimension that `wanted` names, one of its groups is named. */
export function isInGroups(
  groups: Record<Dimension, readonly string[]>,
  wanted: ChildFilter['groups'],
): boolean {
  return (Object.entries(wanted) as [Dimension, string[]][]).every(([dimension, named]) =>
    groups[dimension].some((group) => named.includes(group)),
  );
}
