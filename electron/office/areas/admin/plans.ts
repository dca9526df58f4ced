/** Plans: written, listed, read, printed; and what of them is late or due. */
import type { adminCalls } from '../../../../shared/areas/admin/calls.ts';
import { planProgressSheet, planSheet } from '../../../../shared/areas/admin/organisationPapers/plans.ts';
import {
  countItems,
  type Plan,
  type PlanItem,
  type PlanView,
  planItemLinkModel,
  planItemModel,
  planModel,
  shownState,
} from '../../../../shared/areas/admin/plans.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { notesWhere } from '../reports/notes.ts';
import { writePaper } from '../writePaper.ts';
import { carriedTo, itemRows, itemsDone, itemsWhere } from './planRows.ts';
import { school } from './school.ts';

type Calls = typeof adminCalls;

export const plans: Handler<Calls['plans']> = (context) => {
  const items = itemsWhere(context, 'true');
  const carried = carriedTo(context, items);
  const byPlan = Map.groupBy(items, ({ planId }) => planId);
  return context.read
    .all<Record<string, SqlValue>>(
      'select * from plan where deletedAt is null order by endOn desc, startOn desc, seq desc',
    )
    .map((row) => fromRow(planModel, row))
    .map((plan) => ({
      plan,
      counts: countItems(
        (byPlan.get(plan.id) ?? []).map((item) => shownState(item, carried.has(item.id), context.today)),
      ),
    }));
};

export const plan: Handler<Calls['plan']> = (context, { id }) => viewOf(context, id);

function viewOf(context: ReadContext, id: string): PlanView {
  const found = requirePlan(context, id);
  const items = itemRows(context, itemsWhere(context, 'planId = ?', id));
  return { plan: found, counts: countItems(items.map(({ shown }) => shown)), items };
}

export function requirePlan({ records }: Pick<ReadContext, 'records'>, id: string): Plan {
  return records.find(planModel, id) ?? refuse('notFound', { record: 'plan' });
}

export const savePlan: Handler<Calls['savePlan']> = (context, { id, version, patch }) => {
  const before = id === null ? null : requirePlan(context, id);
  const whole = { prose: [], ...before, ...patch };
  for (const key of ['kind', 'title', 'startOn', 'endOn'] as const)
    if (!whole[key]) refuseField(`patch.${key}`, 'required');
  if (whole.endOn! < whole.startOn!) refuseField('patch.endOn', 'endBeforeStart');
  if (id !== null) return context.update(planModel, id, patch, version);
  return context.insert(planModel, whole);
};

export const removePlan: Handler<Calls['removePlan']> = (context, { id }) => {
  const found = requirePlan(context, id);
  for (const item of itemsWhere(context, 'planId = ?', id)) removeItem(context, item);
  context.remove(planModel, found.id);
  return null;
};

/** With what was tied to it. */
export function removeItem(context: WriteContext, { id }: PlanItem): void {
  const links = context.read.all<{ id: string }>(
    'select id from planItemLink where planItemId = ? and deletedAt is null order by seq',
    id,
  );
  for (const link of links) context.remove(planItemLinkModel, link.id);
  context.remove(planItemModel, id);
}

export const planItemsDue: Handler<Calls['planItemsDue']> = (context) => {
  const { role, staffId } = context.session;
  const open = itemsWhere(context, `planItem.state = 'open' and dueOn is not null`);
  const own = role === 'principal' ? open : open.filter(({ staffIds }) => staffIds.includes(staffId));
  return itemRows(context, own)
    .filter(({ shown }) => shown === 'overdue' || shown === 'soon')
    .toSorted((one, other) => (one.item.dueOn! < other.item.dueOn! ? -1 : 1));
};

export const planItemsDone: Handler<Calls['planItemsDone']> = (context, { from, to }) =>
  itemRows(context, itemsDone(context, from, to));

export const plannedNotes: Handler<Calls['plannedNotes']> = (context) => {
  const items = itemRows(context, itemsWhere(context, 'sourceNoteId is not null'));
  // one that was carried on stands where it is followed now
  const byNote = new Map(
    items
      .toSorted((one, other) => Number(one.shown !== 'carried') - Number(other.shown !== 'carried'))
      .map((row) => [row.item.sourceNoteId, row]),
  );
  return notesWhere(context, `kind = 'difficulty'`)
    .filter(({ id, settledOn }) => settledOn === null || byNote.has(id))
    .map(({ id, title, day, settledOn }) => {
      const row = byNote.get(id);
      return {
        ...{ noteId: id, title, day, settled: settledOn !== null },
        item: row
          ? {
              ...{ id: row.item.id, planId: row.item.planId, plan: row.plan, shown: row.shown },
              ...{ doneOn: row.item.doneOn, outcome: row.item.outcome },
            }
          : null,
      };
    });
};

export const planPaper: Handler<Calls['planPaper']> = async (context, { id, paper, format }) => {
  const document = await context.alone(() =>
    (paper === 'plan' ? planSheet : planProgressSheet)(viewOf(context, id), school(context), context.today),
  );
  return writePaper(context, document, format);
};
