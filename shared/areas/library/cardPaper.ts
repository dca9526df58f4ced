/** Cards on paper: of all of a kind who have one, of one class, or of those chosen. */
import * as z from 'zod';
import { bytes, job } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';

export const cardPaperCalls = {
  /** Cards that are good, by class and entry; children in reach only. `holderIds` null: all of the kind. */
  cardsPaper: job(
    z.strictObject({
      kind: z.enum(['child', 'staff', 'class']),
      /** Of children: of one class. */
      classId: idField.nullable(),
      holderIds: z.array(idField).min(1).max(3000).nullable(),
      perSheet: z.union([z.literal(8), z.literal(10)]),
      format: z.literal('document'),
    }),
    z.union([documentSchema, bytes]),
    'library.lend',
  ),
};
