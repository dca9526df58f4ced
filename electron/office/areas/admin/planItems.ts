/** Items of plans: written down, put in order, carried on, made of difficulties and decisions, done. */
import type { adminCalls } from '../../../../shared/areas/admin/calls.ts';
import { type PlanItem, planItemModel } from '../../../../shared/areas/admin/plans.ts';
import { reportNoteModel } from '../../../../shared/areas/reports/notes.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import type { Handler, ReadContext, WriteContext } from '../../context.ts';
import { openDifficulties } from '../reports/notes.ts';
import { carriedTo, itemsWhere, requireItem, requireMyItem } from './planRows.ts';
import { removeItem, requirePlan } from './plans.ts';

type Calls = typeof adminCalls;

/** Room between two items, so that one that is moved changes no other. */
const step = 1024;

type NewItem = Pick<PlanItem, 'what'> & Partial<PlanItem>;

/** At the end of a plan, in this order. */
export function addItems(context: WriteContext, planId: string, items: readonly NewItem[]): PlanItem[] {
  const { last } = context.read.get<{ last: number }>(
    'select coalesce(max(rank), 0) as last from planItem where planId = ? and deletedAt is null',
    planId,
  )!;
  return items.map((item, at) =>
    context.insert(planItemModel, {
      ...{ staffIds: [], state: 'open', ...item },
      ...{ planId, rank: last + (at + 1) * step },
    }),
  );
}

/** Refuses notFound for one that the school has not; who has left may stay named. */
export function requireStaff({ read }: Pick<ReadContext, 'read'>, ids: readonly string[]): void {
  const { count } = read.get<{ count: number }>(
    'select count(*) as count from staff where id in (select value from json_each(?))',
    JSON.stringify(ids),
  )!;
  if (count < new Set(ids).size) refuse('notFound', { record: 'staff' });
}

export const savePlanItem: Handler<Calls['savePlanItem']> = (context, { id, version, planId, patch }) => {
  requirePlan(context, planId);
  if (id !== null && requireItem(context, id).planId !== planId) refuse('notFound', { record: 'planItem' });
  requireStaff(context, patch.staffIds ?? []);
  if (id !== null) return context.update(planItemModel, id, patch, version);
  const { what = refuseField('patch.what', 'required') } = patch;
  return addItems(context, planId, [{ ...patch, what }])[0]!;
};

export const movePlanItem: Handler<Calls['movePlanItem']> = (context, { id, before }) => {
  const moved = requireItem(context, id);
  const others = itemsWhere(context, 'planId = ?', moved.planId).filter((each) => each.id !== id);
  const at = before === null ? others.length : others.findIndex((each) => each.id === before);
  if (at < 0) refuse('notFound', { record: 'planItem' });
  const [previous, next] = [others[at - 1], others[at]];
  const low = previous?.rank ?? (next?.rank ?? step) - 2 * step;
  const high = next?.rank ?? low + 2 * step;
  if (high - low > 1) {
    context.update(planItemModel, id, { rank: Math.floor((low + high) / 2) });
    return null;
  }
  for (const [place, each] of others.toSpliced(at, 0, moved).entries())
    context.update(planItemModel, each.id, { rank: (place + 1) * step });
  return null;
};

export const closePlanItem: Handler<Calls['closePlanItem']> = (
  context,
  { id, version, state, doneOn, outcome },
) => {
  const item = requireMyItem(context, id);
  const givenUp = state === 'dropped' || item.state === 'dropped';
  if (givenUp && !may(context.session.role, 'organisation.write')) refuse('notYourItem');
  if ((doneOn ?? '') > context.today) refuseField('doneOn', 'dayAhead');
  const end =
    state === 'open' ? { doneOn: null, outcome: null } : { doneOn: doneOn ?? context.today, outcome };
  return context.update(planItemModel, id, { state, ...end }, version);
};

export const removePlanItem: Handler<Calls['removePlanItem']> = (context, { id }) => {
  removeItem(context, requireItem(context, id));
  return null;
};

export const carryPlanItems: Handler<Calls['carryPlanItems']> = (context, { fromId, toId }) => {
  requirePlan(context, fromId);
  const to = requirePlan(context, toId);
  if (fromId === toId) return { made: 0 };
  const open = itemsWhere(context, `planId = ? and state = 'open'`, fromId);
  const carried = carriedTo(context, open);
  const made = addItems(
    context,
    toId,
    open
      .filter(({ id }) => !carried.has(id))
      .map(({ id, what, staffIds, dueOn, sourceNoteId, meetingId, decision }) => ({
        ...{ what, staffIds, sourceNoteId, meetingId, decision, carriedFromId: id },
        // a day that is past by then is set anew
        dueOn: dueOn !== null && dueOn >= to.startOn ? dueOn : null,
      })),
  );
  return { made: made.length };
};

export const planFromNotes: Handler<Calls['planFromNotes']> = (context, { planId, noteIds }) => {
  requirePlan(context, planId);
  const open = new Map(openDifficulties(context, context.today).map((note) => [note.id, note]));
  const asked = [...new Set(noteIds)].map(
    (id) => open.get(id) ?? refuse('notFound', { record: reportNoteModel.name }),
  );
  const known = new Set(
    itemsWhere(
      context,
      'sourceNoteId in (select value from json_each(?))',
      JSON.stringify(asked.map(({ id }) => id)),
    ).map(({ sourceNoteId }) => sourceNoteId),
  );
  const made = addItems(
    context,
    planId,
    asked
      .filter(({ id }) => !known.has(id))
      .map(({ id, title }) => ({ what: title, staffIds: [], sourceNoteId: id })),
  );
  return { made: made.length };
};
