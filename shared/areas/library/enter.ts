/** Taking books into the ledger: one title, any number of copies, one act. */
import * as z from 'zod';
import { command } from '../../call.ts';
import { idField } from '../../record.ts';
import { copyModel, titleModel } from './model.ts';

/** Copies of one title at a time; a delivery has some dozens. */
export const mostCopies = 500;

/** What all copies of one entering have in common. The day is today, the source bought and the state good unless given. */
export const copyPatch = copyModel.patch;

/** By `titleId`, or a title's values: they join the title of the same ISBN where there is one. */
export const enterInput = z
  .strictObject({
    titleId: idField.nullable(),
    title: titleModel.patch.nullable(),
    copies: z.int().min(1).max(mostCopies),
    /** Numbers that they had before, one a copy in their order; may be fewer. */
    oldNumbers: z.array(copyModel.fields.oldNumber.check.nullable()).max(mostCopies),
    patch: copyPatch,
  })
  .refine(({ titleId, title }) => (titleId === null) !== (title === null), 'required');

export const entered = z.strictObject({
  titleId: idField,
  name: z.string(),
  /** The title was here before; what it said stays, what was empty is filled. */
  joined: z.boolean(),
  /** Fields in which what was typed differs from what stands and stays. */
  differing: z.array(z.string()),
  /** First and last accession number. */
  first: z.int(),
  last: z.int(),
});
export type Entered = z.output<typeof entered>;

export const enterCalls = {
  /**
   * Enters copies with running numbers. Refuses notFound for a title or room, dayAhead for a day that has not come, and
   * wrongIsbn.
   */
  enterCopies: command(enterInput, entered, 'library.arrange', ['library']),
};
