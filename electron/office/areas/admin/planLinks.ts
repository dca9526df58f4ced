/** The records that fulfil an item of a plan: which can be chosen, which are tied. Nothing out of reach is there. */
import type { adminCalls } from '../../../../shared/areas/admin/calls.ts';
import {
  type Plan,
  type PlanItem,
  planItemLinkModel,
  planModel,
} from '../../../../shared/areas/admin/plans.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { childScope } from '../children/files.ts';
import {
  type Condition,
  type Found,
  fulfilments,
  recordsOf,
  type Target,
  withChildren,
} from './fulfilments.ts';
import { itemRows, itemsWhere, requireItem, requireMyItem } from './planRows.ts';

type Calls = typeof adminCalls;

/** What is looked at for one list of choices, newest first, and what is shown of it. */
const mostLookedAt = 300;
const mostShown = 30;

export const planItemChoices: Handler<Calls['planItemChoices']> = (context, { id, text }) => {
  const item = requireItem(context, id);
  const plan = context.records.find(planModel, item.planId) ?? refuse('notFound', { record: 'plan' });
  const tied = new Set(
    context.read
      .all<{ targetId: string }>(
        'select targetId from planItemLink where planItemId = ? and deletedAt is null',
        id,
      )
      .map(({ targetId }) => targetId),
  );
  const found = (['activity', 'contact', 'meeting'] as const)
    .flatMap((kind) => recordsOf(context, kind, conditionOf(context, kind, plan, text), mostLookedAt))
    .filter(({ targetId }) => !tied.has(targetId));
  const told = found
    .map((each) => ({ each, likeness: likeness(item, each) }))
    .toSorted((one, other) => other.likeness - one.likeness || (one.each.day < other.each.day ? 1 : -1))
    .slice(0, mostShown);
  const whole = withChildren(
    context,
    told.map(({ each }) => each),
  );
  return whole.map((each, at) => ({ ...each, suggested: told[at]!.likeness > 0 }));
};

/** Of the plan's time, and of the time since then: what is late is fulfilled late. */
function conditionOf(context: ReadContext, kind: Target['kind'], plan: Plan, text: string): Condition {
  const day = kind === 'meeting' ? 'meeting.heldOn' : `${kind}.day`;
  const last = plan.endOn > context.today ? plan.endOn : context.today;
  const time = { sql: `${day} between ? and ?`, params: [plan.startOn, last] };
  if (text === '') return time;
  const words = wordsCondition(context, kind, text);
  return { sql: `${time.sql} and ${words.sql}`, params: [...time.params, ...words.params] };
}

/** In a theme or subject; of a contact in its kind, its teacher's name, or the name of a child in reach. */
function wordsCondition(context: ReadContext, kind: Target['kind'], text: string): Condition {
  if (kind === 'activity') return { sql: 'instr(activity.title, ?) > 0', params: [text] };
  if (kind === 'meeting') return { sql: 'instr(meeting.subject, ?) > 0', params: [text] };
  const kinds = contactKind.entries
    .filter(
      ({ code, en }) => namesOfKind(code).includes(text) || en.toLowerCase().includes(text.toLowerCase()),
    )
    .map(({ code }) => code);
  const scope = childScope(context);
  return {
    sql: `(contact.kind in (select value from json_each(?))
      or exists (select 1 from staff where staff.id = contact.staffId and instr(staff.name, ?) > 0)
      or exists (select 1 from contactChild join child on child.id = contactChild.childId
        where contactChild.contactId = contact.id and contactChild.deletedAt is null and child.deletedAt is null
          and ${scope.sql} and instr(child.name, ?) > 0))`,
    params: [JSON.stringify(kinds), text, ...scope.params, text],
  };
}

/** Words that half of all items have say nothing. */
const everywhere = new Set(['活动', '工作', '儿童', '留守', '开展', '组织', '一次', '学校', '教师', '会议']);

/** How many pairs of characters an item and a record have in common; of those alike first who answers for the item. */
function likeness({ what, staffIds }: PlanItem, { kind, title, staffId }: Found): number {
  const pairs = pairsOf(what);
  const words = kind === 'contact' ? namesOfKind(title) : title;
  const shared = [...pairsOf(words)].filter((each) => pairs.has(each)).length;
  return shared > 0 && staffId !== null && staffIds.includes(staffId) ? shared + 0.5 : shared;
}

/** 家访、走访、入户: an item may call a kind of contact by any of its names. */
function namesOfKind(code: string): string {
  const kind = contactKind.entries.find((each) => each.code === code);
  return [kind?.zh, ...(kind?.aliases ?? [])].join('、');
}

function pairsOf(words: string): Set<string> {
  const pairs = Array.from(words, (each, at) => each + (words[at + 1] ?? ''));
  return new Set(pairs.filter((each) => /^[\p{L}\p{N}]{2}$/u.test(each) && !everywhere.has(each)));
}

export const linkPlanItem: Handler<Calls['linkPlanItem']> = (context, { id, kind, targetId }) => {
  const item = requireMyItem(context, id);
  if (!fulfilments(context, [{ kind, targetId }]).has(targetId)) refuse('notFound', { record: kind });
  const known = context.read.get(
    'select 1 from planItemLink where planItemId = ? and kind = ? and targetId = ? and deletedAt is null',
    ...[item.id, kind, targetId],
  );
  if (!known) context.insert(planItemLinkModel, { planItemId: item.id, kind, targetId });
  return null;
};

/** One that leads to a record out of reach is not there. */
export const unlinkPlanItem: Handler<Calls['unlinkPlanItem']> = (context, { id }) => {
  const link = context.records.find(planItemLinkModel, id) ?? refuse('notFound', { record: 'planItemLink' });
  requireMyItem(context, link.planItemId);
  if (!fulfilments(context, [link]).has(link.targetId)) refuse('notFound', { record: 'planItemLink' });
  context.remove(planItemLinkModel, link.id);
  return null;
};

export const planItemsOf: Handler<Calls['planItemsOf']> = (context, { kind, targetId }) => {
  if (!fulfilments(context, [{ kind, targetId }]).has(targetId)) refuse('notFound', { record: kind });
  const tied = itemsWhere(
    context,
    `planItem.id in (select planItemId from planItemLink where kind = ? and targetId = ? and deletedAt is null)`,
    kind,
    targetId,
  );
  const known = new Set(tied.map(({ id }) => id));
  const open = itemRows(context, itemsWhere(context, `planItem.state = 'open'`)).filter(
    ({ item, shown, mine }) => mine && shown !== 'carried' && !known.has(item.id),
  );
  return { tied: itemRows(context, tied), open };
};
