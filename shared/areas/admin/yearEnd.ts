/**
 * 学年升级: classes are places (grade, number) that stay, and the children move up through them: 三(1)班 to 四(1)班, the
 * highest grade leaves. Shown first, then done as one act.
 */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { idField } from '../../record.ts';
import type { Class } from '../../values/className.ts';
import { dayField } from '../../values/day.ts';

export const yearEndPlan = z.strictObject({
  /** The last day of the term before: on it the highest grade leaves, unless said otherwise. */
  leaveOn: dayField,
  /** When the step was last taken and not undone. */
  doneOn: dayField.nullable(),
  /** By grade and number, only those with children here or with a class to move up into. */
  classes: z.array(
    z.strictObject({
      classId: idField,
      grade: z.int(),
      number: z.int(),
      /** Null: the highest grade, which leaves. */
      to: z.strictObject({ grade: z.int(), number: z.int(), exists: z.boolean() }).nullable(),
      headTeacherName: z.string().nullable(),
      pupils: z.int().nullable(),
      children: z.array(z.strictObject({ id: idField, name: z.string() })),
    }),
  ),
});
export type YearEndPlan = z.output<typeof yearEndPlan>;

export const yearEndInput = z.strictObject({
  /** From this day on the children are in their new classes. */
  day: dayField,
  leaveOn: dayField,
  /** Children who stay where they are. */
  staying: z.array(idField).max(2000),
  /** Whether head teachers and numbers of pupils go up with their classes. */
  headTeachers: z.boolean(),
  pupils: z.boolean(),
});
export type YearEndInput = z.output<typeof yearEndInput>;

export const yearEndCalls = {
  yearEndPlan: query(nothing, yearEndPlan, 'school.write'),
  /** Refuses, at its field, a day that has not come or on which nobody could have moved. */
  yearEnd: command(
    yearEndInput,
    z.strictObject({ moved: z.int(), left: z.int(), stayed: z.int() }),
    'school.write',
    ['admin', 'children', 'reports'],
  ),
};

/** The class above, or null for one of the highest grade. */
export function classAbove<C extends Class>(own: Class, all: readonly C[]): Class | null {
  const highest = Math.max(...all.map((each) => each.grade));
  return own.grade >= highest ? null : { grade: own.grade + 1, number: own.number };
}
