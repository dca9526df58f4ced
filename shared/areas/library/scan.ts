/** What a scanner or a hand has typed, told for what it is. */
import * as z from 'zod';
import { query } from '../../call.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';

/** Who borrows. `detail`: a child's class; null where there is none to tell. */
export const borrower = z.strictObject({
  kind: z.enum(['child', 'staff', 'class']),
  id: idField,
  name: z.string(),
  detail: z.string().nullable(),
});
export type Borrower = z.output<typeof borrower>;

/** A copy of a book or a piece or lot of equipment. `code`: what its label says. */
export const thing = z.strictObject({
  kind: z.enum(['copy', 'asset']),
  id: idField,
  code: z.string(),
  /** Of a copy. */
  titleId: idField.nullable(),
  /** The book's title, or the equipment's name. */
  name: z.string(),
  /** A book's author, equipment's model. */
  detail: z.string().nullable(),
  /** Kept by quantity: the desk asks how many. */
  counted: z.boolean(),
});
export type Thing = z.output<typeof thing>;

/**
 * `wrongDigit`: a label's shape with a digit that can't be right; `lostCard`: reported lost on that day; `title`: an ISBN of
 * which there are copies (the desk asks which); `gone`: left the ledger on that day; `unknown`: nothing here has it.
 */
export const scanned = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('borrower'), borrower }),
  z.strictObject({ kind: z.literal('thing'), thing }),
  z.strictObject({
    kind: z.literal('title'),
    titleId: idField,
    name: z.string(),
    copies: z.array(thing),
    /** Those of the copies that are lent now. */
    outIds: z.array(idField),
  }),
  z.strictObject({ kind: z.literal('lostCard'), lostOn: dayField }),
  z.strictObject({ kind: z.literal('gone'), thing, on: dayField }),
  z.strictObject({ kind: z.literal('wrongDigit') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Scanned = z.output<typeof scanned>;

export const scanCalls = {
  scan: query(z.strictObject({ code: z.string().trim().min(1).max(40) }), scanned, 'library.read'),
};
