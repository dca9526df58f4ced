/** Entrusted care: one child's agreements, the whole school's at a glance, and the printed agreement. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { disqualifications, entrustmentModel } from './entrustment.ts';
import { entrustmentGaps, entrustmentStates } from './entrustmentRules.ts';

/** Who cares now, as the role sees it: `age` and `elderly` where it sees the birth date whole. */
export const carerFacts = z.strictObject({
  kinId: idField,
  name: z.string().nullable(),
  relation: z.string().nullable(),
  age: z.int().nullable(),
  elderly: z.boolean(),
  health: z.string().nullable(),
  literacy: z.string().nullable(),
});
export type CarerFacts = z.output<typeof carerFacts>;

const named = z.strictObject({ record: entrustmentModel.whole, carerName: z.string().nullable() });

export const careView = z.strictObject({
  state: z.enum(entrustmentStates),
  needed: z.boolean(),
  carer: carerFacts.nullable(),
  present: named.nullable(),
  /** Of the present agreement: what disqualifies the carer, which questions are open, what else is to be done. */
  disqualified: z.array(z.enum(disqualifications)),
  unanswered: z.array(z.enum(disqualifications)),
  gaps: z.array(z.enum(entrustmentGaps)),
  /** Newest first. */
  former: z.array(named),
});
export type CareView = z.output<typeof careView>;

export const careRow = z.strictObject({
  childId: idField,
  name: z.string(),
  classId: idField.nullable(),
  className: z.string().nullable(),
  carer: carerFacts.nullable(),
  state: z.enum(entrustmentStates),
  endsOn: dayField.nullable(),
  gaps: z.array(z.enum(entrustmentGaps)),
});
export type CareRow = z.output<typeof careRow>;

const paperResult = z.union([documentSchema, bytes]);

export const entrustmentCalls = {
  /** Of one child. */
  care: query(z.strictObject({ childId: idField }), careView, 'guardians.read'),
  /** Of every child here in class order. */
  carers: query(nothing, z.array(careRow), 'guardians.read'),
  saveEntrustment: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      childId: idField,
      patch: entrustmentModel.patch,
    }),
    entrustmentModel.whole,
    'guardians.write',
    ['guardians', 'children'],
  ),
  removeEntrustment: command(z.strictObject({ id: idField }), nothing, 'guardians.write', ['guardians']),
  /** The agreement to be signed; without one that runs, with the present carer and empty lines. */
  entrustmentPaper: job(
    z.strictObject({ childId: idField, format: z.enum(['document', 'docx']) }),
    paperResult,
    'children.print',
    ['children'],
  ),
};
