/** 社会力量: the register of helpers, their checks and pairings, what each did, their cards and list. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { contactModel } from '../contacts/model.ts';
import { checkStates } from './helperRules.ts';
import { helperCheckModel, helperModel, helperPairingModel } from './helpers.ts';

const childBrief = z.strictObject({ id: idField, name: z.string(), className: z.string().nullable() });

/** `children`: those paired now and in reach. */
export const helperRow = z.strictObject({
  helper: helperModel.whole,
  /** What is shown of values that are seen in part, by field. */
  veiled: z.record(z.string(), z.string()),
  checkState: z.enum(checkStates),
  checkedOn: dayField.nullable(),
  dueOn: dayField.nullable(),
  /** Helps now: the time is not over. */
  active: z.boolean(),
  children: z.array(childBrief),
});
export type HelperRow = z.output<typeof helperRow>;

export const helperAct = z.strictObject({
  contact: contactModel.whole,
  children: z.array(childBrief),
});

export const helperView = helperRow.extend({
  checks: z.array(helperCheckModel.whole),
  /** Of children in reach, those that run first. */
  pairings: z.array(
    z.strictObject({ pairing: helperPairingModel.whole, child: childBrief, runs: z.boolean() }),
  ),
  acts: z.array(helperAct),
});
export type HelperView = z.output<typeof helperView>;

/** A helper at a child's side. */
export const childHelper = z.strictObject({
  pairing: helperPairingModel.whole,
  helper: helperModel.whole,
  checkState: z.enum(checkStates),
  runs: z.boolean(),
});

const paperResult = z.union([documentSchema, bytes]);
const write = { id: idField.nullable(), version: z.int().nullable() };

export const helperCalls = {
  helpers: query(nothing, z.array(helperRow), 'guardians.read'),
  helper: query(z.strictObject({ helperId: idField }), helperView, 'guardians.read'),
  helpersOf: query(z.strictObject({ childId: idField }), z.array(childHelper), 'guardians.read'),
  saveHelper: command(
    z.strictObject({ ...write, patch: helperModel.patch }),
    helperModel.whole,
    'guardians.write',
    ['guardians'],
  ),
  /** Refuses inUse while children are paired. */
  removeHelper: command(z.strictObject({ helperId: idField }), nothing, 'guardians.write', ['guardians']),
  saveHelperCheck: command(
    z.strictObject({ ...write, helperId: idField, patch: helperCheckModel.patch }),
    helperCheckModel.whole,
    'guardians.write',
    ['guardians'],
  ),
  removeHelperCheck: command(z.strictObject({ checkId: idField }), nothing, 'guardians.write', ['guardians']),
  /** Refuses helperUnchecked without a valid check, but for the principal who says why in `withoutCheck`. */
  savePairing: command(
    z.strictObject({ ...write, helperId: idField, childId: idField, patch: helperPairingModel.patch }),
    helperPairingModel.whole,
    'guardians.write',
    ['guardians'],
  ),
  removePairing: command(z.strictObject({ id: idField }), nothing, 'guardians.write', ['guardians']),
  /** Cards of these helpers, all who help now when null. */
  helperCards: job(
    z.strictObject({ helperIds: z.array(idField).max(500).nullable(), format: z.enum(['document', 'docx']) }),
    paperResult,
    'children.print',
  ),
  helperList: job(z.strictObject({ format: z.enum(['document', 'xlsx']) }), paperResult, 'children.print'),
};
