/** 结对帮扶: who looks after whom. The board, the change of it as one act, and what waits on 今日. */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { lineText } from '../children/checks.ts';
import { limits } from './typical.ts';

export const boardTeacher = z.strictObject({
  id: idField,
  name: z.string(),
  /** Takes children: at the school, and a teacher. Others stand on the board only with the children that they have. */
  takes: z.boolean(),
  left: z.boolean(),
  /** The classes that they head. */
  heads: z.array(idField),
});
export type BoardTeacher = z.output<typeof boardTeacher>;

export const boardChild = z.strictObject({
  id: idField,
  name: z.string(),
  sex: z.string().nullable(),
  classId: idField.nullable(),
  className: z.string().nullable(),
  village: z.string().nullable(),
  mentorId: idField.nullable(),
  /** Since when this mentor; null where nobody wrote it down. */
  since: dayField.nullable(),
  typical: z.boolean(),
  /** Brothers and sisters on the board have the same one. */
  siblings: idField.nullable(),
});
export type BoardChild = z.output<typeof boardChild>;

/** The left-behind children at the school today, and everybody else who has a mentor; all within the session's reach. */
export const board = z.strictObject({
  limits,
  teachers: z.array(boardTeacher),
  children: z.array(boardChild),
});
export type Board = z.output<typeof board>;

const change = z.strictObject({
  childId: idField,
  /** Whom the draft was drawn from; another by now is refused. */
  from: idField.nullable(),
  to: idField.nullable(),
  /** For whoever takes over: kept with the time that ends. */
  note: lineText.nullable().optional(),
});
export type PairingChange = z.output<typeof change>;

export const pairingCalls = {
  board: query(nothing, board, 'mentoring.read'),
  /**
   * All of these or none, as one act; from `since` on (null: today). Refuses changedMeanwhile where a child has another
   * mentor by now, notFound for a teacher who is none or has left, spellOverlaps as children.save does.
   */
  pair: command(
    z.strictObject({ changes: z.array(change).min(1).max(2000), since: dayField.nullable() }),
    z.strictObject({ changed: z.int() }),
    'mentoring.pair',
    ['children', 'mentoring', 'reports'],
  ),
  /** What 今日 tells: teachers over the limit, gone teachers who still have children, classes that name too few. */
  standing: query(
    nothing,
    z.strictObject({ over: z.int(), gone: z.int(), short: z.int() }),
    'mentoring.read',
  ),
};
