/** Items of plans as they leave the office: with who answers for them, what fulfils them as far as the reader may see it. */
import {
  type PlanItem,
  type PlanItemRow,
  planItemModel,
  shownState,
} from '../../../../shared/areas/admin/plans.ts';
import { refuse } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { notesWhere } from '../reports/notes.ts';
import { fulfilments, type Target } from './fulfilments.ts';
import { meetingScope } from './meetingScope.ts';

type Row = Record<string, SqlValue>;

/** Of plans that are kept, in the order of their plans. */
export function itemsWhere(
  { read }: Pick<ReadContext, 'read'>,
  condition: string,
  ...params: SqlValue[]
): PlanItem[] {
  return read
    .all<Row>(
      `select ${recordColumns(planItemModel)} from planItem join plan on plan.id = planItem.planId
       where ${condition} and planItem.deletedAt is null and plan.deletedAt is null
       order by plan.seq, planItem.rank, planItem.seq`,
      ...params,
    )
    .map((row) => readRow(planItemModel, row));
}

/** Done within these days, both in it, the first one first. */
export function itemsDone(context: Pick<ReadContext, 'read'>, from: Day, to: Day): PlanItem[] {
  return itemsWhere(context, `planItem.state = 'done' and doneOn between ? and ?`, from, to).toSorted(
    (one, other) => (one.doneOn! < other.doneOn! ? -1 : 1),
  );
}

/** Of a plan that is kept. Refuses notFound. */
export function requireItem(context: Pick<ReadContext, 'read'>, id: string): PlanItem {
  return itemsWhere(context, 'planItem.id = ?', id)[0] ?? refuse('notFound', { record: 'planItem' });
}

/** Who keeps the plans, and who answers for it. */
export function isMine({ session }: Pick<ReadContext, 'session'>, { staffIds }: PlanItem): boolean {
  return may(session.role, 'organisation.write') || staffIds.includes(session.staffId);
}

/** Refuses notFound and notYourItem. */
export function requireMyItem(context: Pick<ReadContext, 'read' | 'session'>, id: string): PlanItem {
  const item = requireItem(context, id);
  return isMine(context, item) ? item : refuse('notYourItem');
}

/** Where each of these items is followed now: the plan that it was carried on to. */
export function carriedTo(
  { read }: Pick<ReadContext, 'read'>,
  items: readonly PlanItem[],
): ReadonlyMap<string, { id: string; title: string }> {
  const rows = read.all<{ formerId: string; id: string; title: string }>(
    `select carriedFromId as formerId, plan.id, plan.title from planItem join plan on plan.id = planItem.planId
     where carriedFromId in (select value from json_each(?)) and planItem.deletedAt is null and plan.deletedAt is null`,
    JSON.stringify(items.map(({ id }) => id)),
  );
  return new Map(rows.map(({ formerId, id, title }) => [formerId, { id, title }]));
}

/** Who has left too. */
export function staffById(context: Pick<ReadContext, 'read'>): ReadonlyMap<string, string> {
  const rows = context.read.all<{ id: string; name: string }>('select id, name from staff');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** These items, in their order. */
export function itemRows(context: ReadContext, items: readonly PlanItem[]): PlanItemRow[] {
  const names = staffById(context);
  const carried = carriedTo(context, items);
  const links = linksOf(context, items);
  const plans = titlesOf(context, 'select id, title from plan where id in (select value from json_each(?))', [
    ...new Set(items.map(({ planId }) => planId)),
  ]);
  const notes = notesOf(context, items);
  const meetings = meetingsOf(context, items);
  return items.map((item) => ({
    item,
    shown: shownState(item, carried.has(item.id), context.today),
    plan: plans.get(item.planId) ?? '',
    staff: item.staffIds.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    }),
    links: links.get(item.id) ?? [],
    note: notes.get(item.sourceNoteId ?? '') ?? null,
    meeting: meetings.get(item.meetingId ?? '') ?? null,
    carriedTo: carried.get(item.id) ?? null,
    mine: isMine(context, item),
  }));
}

function titlesOf(
  { read }: Pick<ReadContext, 'read'>,
  sql: string,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const rows = read.all<{ id: string; title: string }>(sql, JSON.stringify(ids));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** A record that is in the bin or out of reach is not among them. */
function linksOf(
  context: ReadContext,
  items: readonly PlanItem[],
): ReadonlyMap<string, PlanItemRow['links']> {
  const rows = context.read.all<Target & { id: string; planItemId: string }>(
    `select id, planItemId, kind, targetId from planItemLink
     where planItemId in (select value from json_each(?)) and deletedAt is null order by seq`,
    JSON.stringify(items.map(({ id }) => id)),
  );
  const there = fulfilments(context, rows);
  const found = new Map<string, PlanItemRow['links']>();
  for (const { id, planItemId, targetId } of rows) {
    const target = there.get(targetId);
    if (target) found.set(planItemId, [...(found.get(planItemId) ?? []), { id, ...target }]);
  }
  return found;
}

type Note = NonNullable<PlanItemRow['note']>;

function notesOf(context: ReadContext, items: readonly PlanItem[]): ReadonlyMap<string, Note> {
  const ids = items.flatMap(({ sourceNoteId }) => sourceNoteId ?? []);
  if (ids.length === 0) return new Map();
  const notes = notesWhere(context, 'id in (select value from json_each(?))', JSON.stringify(ids));
  return new Map(notes.map(({ id, title, settledOn }) => [id, { id, title, settled: settledOn !== null }]));
}

type DecidedAt = NonNullable<PlanItemRow['meeting']>;

function meetingsOf(context: ReadContext, items: readonly PlanItem[]): ReadonlyMap<string, DecidedAt> {
  const ids = items.flatMap(({ meetingId }) => meetingId ?? []);
  if (ids.length === 0) return new Map();
  const reach = meetingScope(context);
  const rows = context.read.all<DecidedAt>(
    `select id, subject, heldOn from meeting
     where id in (select value from json_each(?)) and deletedAt is null and ${reach.sql}`,
    JSON.stringify(ids),
    ...reach.params,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
