/** What is due for whom: on 今日, on a child's file, and as children by weeks. */
import * as z from 'zod';
import { nothing, query } from '../../call.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { dueStates } from './due.ts';

/** One letter a state in the matrix, and a point for a week that has not come. */
export const stateLetters = { covered: 'c', due: 'd', overdue: 'o', stopped: 's', notYet: 'n' } as const;
export const weekAhead = '.';

const ruleBrief = z.strictObject({ id: idField, name: z.string(), kinds: z.array(z.string()) });
export type RuleBrief = z.output<typeof ruleBrief>;

/** Of one child what one rule asks. */
export const dueOfChild = z.strictObject({
  rule: ruleBrief,
  state: z.enum(dueStates),
  /** By when, or since when overdue. */
  day: dayField.nullable(),
  lastOn: dayField.nullable(),
});
export type DueOfChild = z.output<typeof dueOfChild>;

export const matrixRow = z.strictObject({
  childId: idField,
  name: z.string(),
  classId: idField.nullable(),
  className: z.string().nullable(),
  mentorId: idField.nullable(),
  mentorName: z.string().nullable(),
  /** For each rule in order, one letter for each week in order: the state on its last day, on today for the running one. */
  weeks: z.array(z.string()),
});
export type MatrixRow = z.output<typeof matrixRow>;

export const matrix = z.strictObject({
  rules: z.array(ruleBrief),
  weeks: z.array(z.strictObject({ from: dayField, to: dayField })),
  /** Children in reach who were in care in one of the weeks, in class order. */
  rows: z.array(matrixRow),
});
export type Matrix = z.output<typeof matrix>;

export const dueCalls = {
  /** Today's, of rules in use that hold for the child. Refuses notFound for one out of reach. */
  dueOf: query(z.strictObject({ childId: idField }), z.array(dueOfChild), 'contacts.read'),
  /** For 今日: how many children in reach each rule has overdue, and follow-ups whose day has passed. */
  dueCounts: query(
    nothing,
    z.strictObject({
      rules: z.array(z.strictObject({ rule: ruleBrief, overdue: z.int(), due: z.int() })),
      lateFollowUps: z.int(),
    }),
    'contacts.read',
  ),
  /** The weeks of a term (null: the one that runs, or else the last one); without any term the last twenty weeks. */
  matrix: query(z.strictObject({ termId: idField.nullable() }), matrix, 'contacts.read'),
};
