/** Acts: everything that one call wrote, taken back and done again as a whole. */
import * as z from 'zod';
import { areaNames, command, query } from '../../call.ts';
import { languageField } from '../../history.ts';
import { idField } from '../../record.ts';

/** What was done in words: `call` names it, `title` says to whom or what where it was one, `records` how many. */
const brief = { id: idField, call: z.string(), title: z.string(), records: z.int() };
export const actBrief = z.strictObject(brief);
export type ActBrief = z.output<typeof actBrief>;

/** Undoing and doing again are no acts of their own here: they are what became of the act. */
export const act = z.strictObject({
  ...brief,
  at: z.int(),
  staffName: z.string(),
  undone: z.boolean(),
  /** False where it is undone, can't be, or was done by somebody else. */
  undoable: z.boolean(),
  redoable: z.boolean(),
});
export type Act = z.output<typeof act>;

const which = z.strictObject({ id: idField });

export const actCalls = {
  acts: query(
    z.strictObject({ limit: z.int().min(1).max(200), language: languageField.optional() }),
    z.array(act),
    'acts.undo',
  ),
  /** What Ctrl+Z and Ctrl+Y would do now; null where there is nothing. */
  nextUndo: query(
    z.strictObject({ language: languageField }),
    z.strictObject({ undo: actBrief.nullable(), redo: actBrief.nullable() }),
    'acts.undo',
  ),
  undo: command(which, actBrief, 'acts.undo', areaNames),
  redo: command(which, actBrief, 'acts.undo', areaNames),
  /** Only if it still is what nextUndo names: a key pressed twice never takes back what nobody has seen. */
  undoLast: command(which, actBrief, 'acts.undo', areaNames),
  redoLast: command(which, actBrief, 'acts.undo', areaNames),
};
