/** Records that can fulfil an item of a plan, as far as a session may know of them. */
import type { Fulfilment } from '../../../../shared/areas/admin/plans.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { childrenOf, contactScope } from '../contacts/rows.ts';
import { meetingScope } from './meetingScope.ts';

export type Target = Pick<Fulfilment, 'kind' | 'targetId'>;
/** `staffId`: who did it, organised it or led it. */
export type Found = Omit<Fulfilment, 'children'> & { staffId: string | null };

export interface Condition {
  sql: string;
  params: SqlValue[];
}

/** Those of these records that are kept and in reach, by their ids. */
export function fulfilments(
  context: ReadContext,
  targets: readonly Target[],
): ReadonlyMap<string, Fulfilment> {
  const idsOf = (kind: string) =>
    JSON.stringify(targets.flatMap((each) => (each.kind === kind ? each.targetId : [])));
  const among = (kind: Target['kind']): Condition => ({
    sql: `${kind}.id in (select value from json_each(?))`,
    params: [idsOf(kind)],
  });
  const found = (['activity', 'contact', 'meeting'] as const).flatMap((kind) =>
    targets.some((each) => each.kind === kind) ? recordsOf(context, kind, among(kind), targets.length) : [],
  );
  return new Map(withChildren(context, found).map((each) => [each.targetId, each]));
}

/** Of one kind, newest first. */
export function recordsOf(
  context: ReadContext,
  kind: Target['kind'],
  { sql, params }: Condition,
  most: number,
) {
  const [day, title, staff, reach] = {
    activity: ['activity.day', 'activity.title', 'staffId', { sql: 'true', params: [] }] as const,
    contact: ['contact.day', 'contact.kind', 'staffId', contactScope(context)] as const,
    meeting: ['meeting.heldOn', 'meeting.subject', 'chairId', meetingScope(context)] as const,
  }[kind];
  return context.read.all<Found>(
    `select '${kind}' as kind, ${kind}.id as targetId, ${day} as day, ${title} as title,
       ${kind}.${staff} as staffId from ${kind}
     where ${sql} and ${kind}.deletedAt is null and ${reach.sql} order by ${day} desc, ${kind}.seq desc limit ?`,
    ...params,
    ...reach.params,
    most,
  );
}

/** With the children of a contact that are in reach. */
export function withChildren(context: ReadContext, found: readonly Found[]): Fulfilment[] {
  const contacts = found.flatMap(({ kind, targetId }) => (kind === 'contact' ? targetId : []));
  const children = contacts.length === 0 ? null : childrenOf(context, contacts);
  return found.map(({ staffId: _, ...each }) => ({
    ...each,
    children: (children?.get(each.targetId) ?? []).map(({ name }) => name),
  }));
}
