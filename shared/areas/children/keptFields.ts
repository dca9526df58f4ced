/** What the program itself keeps in a child's record, beside what a person fills in (model.ts). */
import * as z from 'zod';
import { field, idField } from '../../record.ts';
import { ownValues } from './ownValues.ts';

/** A question about a doubtful value that somebody answered with "it is so", and why. */
export const confirmation = z.strictObject({
  /** 'name', or 'kin.<id>.phones' of somebody at the child's side. */
  field: z.string().max(80),
  issue: z.string().max(40),
  value: z.string().max(200).nullable(),
  reason: z.string().trim().min(1).max(200),
});
export type Confirmation = z.output<typeof confirmation>;

export const keptFields = {
  /** A file in the bin that was merged into another. */
  mergedInto: field({
    check: idField,
    kind: 'link',
    to: 'child',
    zh: '已并入的档案',
    en: 'Merged into',
    section: 'basic',
    system: true,
  }),
  confirmations: field({
    check: z.array(confirmation).max(40),
    kind: 'json',
    zh: '已确认的疑问',
    en: 'Confirmed questions',
    section: 'basic',
    system: true,
  }),
  /** Never shown as it is: childModelWith (ownFields.ts) has a field for each value. */
  own: field({
    check: ownValues,
    kind: 'json',
    zh: '自定义项目',
    en: "School's own fields",
    section: 'basic',
    sensitivity: 'private',
    system: true,
  }),
};
