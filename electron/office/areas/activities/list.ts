/** Finding activities: a page of lines, and how many there are, counted in all three ways. */
import type { activitiesCalls } from '../../../../shared/areas/activities/calls.ts';
import {
  type ActivityFigures,
  type ActivityFilter,
  activitiesPage,
} from '../../../../shared/areas/activities/log.ts';
import { type Activity, activityModel } from '../../../../shared/areas/activities/model.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { childScope, requireChild } from '../children/files.ts';
import { requireActivity, rowsOf } from './rows.ts';

type Calls = typeof activitiesCalls;

export const list: Handler<Calls['list']> = (context, { filter, before }) => {
  if (filter.childId !== null) requireChild(context, filter.childId);
  const offset = before ?? 0;
  const activities = activitiesOf(context, filter, { offset, limit: activitiesPage });
  return {
    rows: rowsOf(context, activities),
    figures: figuresOf(context, filter),
    next: activities.length === activitiesPage ? offset + activitiesPage : null,
  };
};

export const get: Handler<Calls['get']> = (context, { id }) =>
  rowsOf(context, [requireActivity(context, id)])[0]!;

/** Newest first. */
export function activitiesOf(
  context: ReadContext,
  filter: ActivityFilter,
  { offset, limit }: { offset: number; limit: number },
): Activity[] {
  const { sql, params } = conditionOf(filter);
  return context.read
    .all<Record<string, SqlValue>>(
      `select ${recordColumns(activityModel)} from activity where ${sql}
       order by activity.day desc, activity.startsAt desc, activity.seq desc limit ? offset ?`,
      ...params,
      limit,
      offset,
    )
    .map((row) => readRow(activityModel, row));
}

/** Of those that were held; children in reach only. */
export function figuresOf(context: ReadContext, filter: ActivityFilter): ActivityFigures {
  const { sql, params } = conditionOf(filter);
  const scope = childScope(context);
  const counted = context.read.get<Pick<ActivityFigures, 'times' | 'personTimes' | 'persons'>>(
    `select count(distinct activity.id) as times, count(child.id) as personTimes,
       count(distinct child.id) as persons
     from activity
     left join activityChild on activityChild.activityId = activity.id and activityChild.deletedAt is null
     left join child on child.id = activityChild.childId and child.deletedAt is null and ${scope.sql}
     where activity.state = 'held' and ${sql}`,
    ...scope.params,
    ...params,
  )!;
  const told = context.read.get<Pick<ActivityFigures, 'costFen' | 'withPartners'>>(
    `select coalesce(sum(costFen), 0) as costFen, coalesce(sum(${partSql.partners}), 0) as withPartners
     from activity where activity.state = 'held' and ${sql}`,
    ...params,
  )!;
  return { ...counted, ...told };
}

/** Partners are written down, or a helper of the school's list took part. */
const partSql = {
  cost: 'activity.costFen > 0',
  partners: `(activity.partners is not null or exists (
    select 1 from activityPerson where activityPerson.activityId = activity.id
      and activityPerson.helperId is not null and activityPerson.deletedAt is null))`,
} as const;

const searched = ['title', 'place', 'partners', 'steps', 'effect'] as const;

function conditionOf(filter: ActivityFilter): { sql: string; params: SqlValue[] } {
  const found: [string, SqlValue[]][] = [['activity.deletedAt is null', []]];
  if (filter.from !== null) found.push(['activity.day >= ?', [filter.from]]);
  if (filter.to !== null) found.push(['activity.day <= ?', [filter.to]]);
  if (filter.kinds.length > 0)
    found.push(['activity.kind in (select value from json_each(?))', [JSON.stringify(filter.kinds)]]);
  if (filter.state !== null) found.push(['activity.state = ?', [filter.state]]);
  if (filter.childId !== null)
    found.push([
      `exists (select 1 from activityChild where activityChild.activityId = activity.id
        and activityChild.childId = ? and activityChild.deletedAt is null)`,
      [filter.childId],
    ]);
  if (filter.has !== null) found.push([partSql[filter.has], []]);
  const text = filter.text.trim();
  if (text !== '')
    found.push([
      `(${searched.map((key) => `instr(activity.${key}, ?) > 0`).join(' or ')})`,
      searched.map(() => text),
    ]);
  return {
    sql: found.map(([sql]) => sql).join(' and '),
    params: found.flatMap(([, params]) => params),
  };
}
