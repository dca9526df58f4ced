/** The calls of plans. Who keeps the organisation writes plans; who answers for an item says that it is done. */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { planItemState } from '../../codes/index.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { paperResult } from '../children/calls.ts';
import { codeOf, lineText } from '../children/checks.ts';
import {
  fulfilKinds,
  fulfilment,
  mostOfPlan,
  planCounts,
  planItemModel,
  planItemRow,
  planModel,
  plannedNote,
  planView,
} from './plans.ts';

const { what, staffIds } = planItemModel.fields;
const one = z.strictObject({ id: idField });
const made = z.strictObject({ made: z.int() });
const touched = ['admin'] as const;

/** 工作计划 with its words and items, and 计划完成情况 with counts and outcomes. */
export const planPapers = ['plan', 'progress'] as const;

export const planCalls = {
  /** Those that end last first. */
  plans: query(
    nothing,
    z.array(z.strictObject({ plan: planModel.whole, counts: planCounts })),
    'organisation.read',
  ),
  plan: query(one, planView, 'organisation.read'),
  /** Refuses required and endBeforeStart. */
  savePlan: command(
    z.strictObject({ id: idField.nullable(), version: z.int().nullable(), patch: planModel.patch }),
    planModel.whole,
    'organisation.write',
    touched,
  ),
  /** With its items and what was tied to them. */
  removePlan: command(one, nothing, 'organisation.write', touched),
  /** A new one stands last. */
  savePlanItem: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      planId: idField,
      patch: z
        .strictObject({ what: what.check, staffIds: staffIds.check, dueOn: dayField.nullable() })
        .partial(),
    }),
    planItemModel.whole,
    'organisation.write',
    touched,
  ),
  /** Before another item of its plan; null is the end. */
  movePlanItem: command(
    z.strictObject({ id: idField, before: idField.nullable() }),
    nothing,
    'organisation.write',
    touched,
  ),
  /**
   * Done, given up, or open again. Who answers for it says that it is done or not yet; only who keeps the plan gives it up.
   * Refuses notYourItem, and dayAhead for a day that has not come.
   */
  closePlanItem: command(
    z.strictObject({
      id: idField,
      version: z.int(),
      state: codeOf(planItemState),
      doneOn: dayField.nullable(),
      outcome: lineText.nullable(),
    }),
    planItemModel.whole,
    'organisation.read',
    touched,
  ),
  removePlanItem: command(one, nothing, 'organisation.write', touched),
  /** What is open in one plan goes on at the end of another; what was carried on before is left alone. */
  carryPlanItems: command(
    z.strictObject({ fromId: idField, toId: idField }),
    made,
    'organisation.write',
    touched,
  ),
  /** Ties a record in reach to an item; tied twice it is tied once. Refuses notYourItem. */
  linkPlanItem: command(
    z.strictObject({ id: idField, kind: z.enum(fulfilKinds), targetId: idField }),
    nothing,
    'organisation.read',
    touched,
  ),
  unlinkPlanItem: command(one, nothing, 'organisation.read', touched),
  /** Records of the item's time that are not tied to it: those that sound like it first, then the newest. */
  planItemChoices: query(
    z.strictObject({ id: idField, text: z.string().trim().max(60) }),
    z.array(z.strictObject({ ...fulfilment.shape, suggested: z.boolean() })),
    'organisation.read',
  ),
  /** Of one record: the items that it is tied to, and the open ones that the reader may tie it to. */
  planItemsOf: query(
    z.strictObject({ kind: z.enum(fulfilKinds), targetId: idField }),
    z.strictObject({ tied: z.array(planItemRow), open: z.array(planItemRow) }),
    'organisation.read',
  ),
  /** Late or due within a week: the reader's own; for the principal everybody's. By their day. */
  planItemsDue: query(nothing, z.array(planItemRow), 'organisation.read'),
  /** Done in these days, both in it, in every plan; by their day. */
  planItemsDone: query(
    z.strictObject({ from: dayField, to: dayField }),
    z.array(planItemRow),
    'organisation.read',
  ),
  /** Difficulties of the reports that are open, and those that became items. */
  plannedNotes: query(nothing, z.array(plannedNote), 'organisation.read'),
  /** Open difficulties become items of a plan, never twice. Refuses notFound. */
  planFromNotes: command(
    z.strictObject({ planId: idField, noteIds: z.array(idField).min(1).max(mostOfPlan) }),
    made,
    'organisation.write',
    touched,
  ),
  planPaper: job(
    z.strictObject({ id: idField, paper: z.enum(planPapers), format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'organisation.read',
  ),
};
