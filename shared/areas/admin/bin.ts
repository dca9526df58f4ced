/** The bin: what was removed, by whom, and bringing it back with all that hung on it. */
import * as z from 'zod';
import { areaNames, command, query } from '../../call.ts';
import { languageField } from '../../history.ts';
import { idField } from '../../record.ts';

export const binEntry = z.strictObject({
  record: z.string(),
  recordLabel: z.string(),
  id: idField,
  title: z.string(),
  /** Whose file it belonged to. */
  child: z.strictObject({ id: idField, name: z.string() }).nullable(),
  /** The file is in the bin too and comes back with it. */
  bringsChild: z.boolean(),
  deletedAt: z.int(),
  staffName: z.string(),
  call: z.string(),
  /** What comes back with it, by kind of record. */
  hanging: z.array(z.strictObject({ label: z.string(), count: z.int() })),
});
export type BinEntry = z.output<typeof binEntry>;

export const binCalls = {
  /** Newest first; `before` is how many newer ones are known already. */
  bin: query(
    z.strictObject({ before: z.int().min(0).nullable(), language: languageField }),
    z.strictObject({ entries: z.array(binEntry), next: z.int().nullable() }),
    'children.delete',
  ),
  /** Refuses restoreConflict where another record has taken its place. */
  bringBack: command(
    z.strictObject({ record: z.string().max(40), id: idField, language: languageField }),
    z.strictObject({
      records: z.int(),
      title: z.string(),
      /** Fields that had to be emptied: what they named is not there any more. */
      emptied: z.array(z.string()),
    }),
    'children.delete',
    areaNames,
  ),
};
