/** Somebody saw values of a helper from outside whole that are shown in part, as with a child's file. */
import * as z from 'zod';
import { command } from '../../call.ts';
import { field, idField, record } from '../../record.ts';

/** Who read it and when is said by the audit row that every record leaves. Never undone. */
export const helperReadingModel = record(
  'helperReading',
  { zh: '查看', en: 'Reading' },
  {
    helperId: field({
      check: idField,
      kind: 'link',
      to: 'helper',
      zh: '校外关爱人员',
      en: 'Helper',
      section: 'reading',
      required: true,
      system: true,
    }),
    fields: field({
      check: z.array(z.string().max(100)).min(1).max(40),
      kind: 'json',
      zh: '看了什么',
      en: 'What was read',
      section: 'reading',
      required: true,
    }),
  },
);

export const helperReadingCalls = {
  /** One value whole, by the name of its field; the asking is recorded. Refuses notFound, and notAllowed where it is not seen at all. */
  revealHelper: command(
    z.strictObject({ helperId: idField, field: z.string().max(100) }),
    z.strictObject({ value: z.json() }),
    'guardians.read',
    ['guardians'],
  ),
};
