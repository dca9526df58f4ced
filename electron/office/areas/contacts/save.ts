/** Writing a contact: the meeting and the children that it was for, in one act. */
import type { contactsCalls } from '../../../../shared/areas/contacts/calls.ts';
import { contactChildModel, contactModel } from '../../../../shared/areas/contacts/model.ts';
import { Refusal, refuse, refuseField } from '../../../../shared/problem.ts';
import { addDays } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, WriteContext } from '../../context.ts';
import { requireChild } from '../children/files.ts';
import { requireSeen } from '../children/reveal.ts';
import { emptyDraft } from './drafts.ts';
import { childrenOf, requireContact, rowsOf } from './rows.ts';

type Calls = typeof contactsCalls;

/** What is to follow and was given no day is due in so many days. */
const followUpWithinDays = 7;

export const save: Handler<Calls['save']> = (context, { id, version, childIds, patch, place }) => {
  for (const each of childIds) requireChild(context, each);
  requireSensible(context, patch);
  const before = id === null ? null : requireContact(context, id);
  if (before) requireSeen(context, contactModel, before, patch);
  const day = patch.day ?? before?.day ?? context.today;
  const followUp = patch.followUp === undefined ? before?.followUp : patch.followUp;
  const followUpBy = patch.followUpBy === undefined ? before?.followUpBy : patch.followUpBy;
  const completed =
    followUp && !followUpBy ? { ...patch, followUpBy: addDays(day, followUpWithinDays) } : patch;
  const kept = before
    ? context.update(contactModel, before.id, completed, version)
    : context.insert(contactModel, {
        staffId: context.session.staffId,
        ...completed,
        day,
        kind: patch.kind ?? required('kind'),
      });
  keepChildren(context, kept.id, new Set(childIds));
  if (place) emptyDraft(context, place);
  return rowsOf(context, [kept])[0]!;
};

function required(key: string): never {
  throw new Refusal({ code: 'invalidInput', fields: [{ path: `patch.${key}`, issue: 'required' }] });
}

type Patch = Parameters<Handler<Calls['save']>>[1]['patch'];

/** Nothing was done on a day that has not come, nor by somebody whom the school does not know. */
export function requireSensible(context: ReadContext, patch: Patch): void {
  for (const key of ['day', 'followUpDoneOn'] as const)
    if ((patch[key] ?? '') > context.today)
      throw new Refusal({ code: 'invalidInput', fields: [{ path: `patch.${key}`, issue: 'dayAhead' }] });
  const isThere = (table: 'staff' | 'helper', target: string) =>
    context.read.get(`select 1 from ${table} where id = ? and deletedAt is null`, target) !== undefined;
  if (patch.staffId && !isThere('staff', patch.staffId)) refuse('notFound', { record: 'staff' });
  if (patch.helperId && !isThere('helper', patch.helperId)) refuse('notFound', { record: 'helper' });
}

/** Children out of reach stay as they are: who can't see them can't take them away. */
export function keepChildren(context: WriteContext, contactId: string, wanted: ReadonlySet<string>): void {
  const there = childrenOf(context, [contactId]).get(contactId) ?? [];
  for (const { id, link } of there) if (!wanted.has(id)) context.remove(contactChildModel, link);
  for (const childId of wanted)
    if (!there.some(({ id }) => id === childId)) context.insert(contactChildModel, { contactId, childId });
}

export const remove: Handler<Calls['remove']> = (context, { id }) => {
  const contact = requireContact(context, id);
  for (const { link } of childrenOf(context, [id]).get(id) ?? []) context.remove(contactChildModel, link);
  const others = context.read.get('select 1 from contactChild where contactId = ? and deletedAt is null', id);
  if (others === undefined) context.remove(contactModel, contact.id);
  return null;
};

export const markFollowedUp: Handler<Calls['markFollowedUp']> = (context, { id, doneOn }) => {
  const contact = requireContact(context, id);
  if (doneOn !== null && doneOn > context.today) refuseField('doneOn', 'dayAhead');
  context.update(contactModel, contact.id, { followUpDoneOn: doneOn });
  return null;
};
