/** What equipment asks for today. */
import * as z from 'zod';
import { nothing, query } from '../../call.ts';
import { idField } from '../../record.ts';

export const dueCalls = {
  /** `requests`, `writeOffs`: what waits for the principal; `toAccept`, `toEnter`: what comes in. */
  due: query(
    nothing,
    z.strictObject({
      requests: z.int(),
      writeOffs: z.int(),
      toAccept: z.int(),
      toEnter: z.int(),
      maintenance: z.int(),
      guarantees: z.int(),
      /** Those that run. */
      stocktakes: z.array(z.strictObject({ id: idField, name: z.string() })),
      /** Who has left and still keeps something. */
      left: z.array(z.strictObject({ id: idField, name: z.string(), lines: z.int() })),
    }),
    'equipment.read',
  ),
};
