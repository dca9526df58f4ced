/** Activities as they leave the office: with the children in reach, and who took part. */
import type { ActivityRow } from '../../../../shared/areas/activities/log.ts';
import { type Activity, activityModel } from '../../../../shared/areas/activities/model.ts';
import type { ContactChildBrief } from '../../../../shared/areas/contacts/log.ts';
import { refuse } from '../../../../shared/problem.ts';
import { scopeOf } from '../../../../shared/roles.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { childScope } from '../children/files.ts';

type Row = Record<string, SqlValue>;

/** Refuses notFound for one that is absent or in the bin. */
export function requireActivity(context: ReadContext, id: string): Activity {
  return context.records.find(activityModel, id) ?? refuse('notFound', { record: 'activity' });
}

/** Who organises it changes it, and whoever looks after the whole school. Refuses notYourActivity. */
export function requireMine(context: ReadContext, id: string): Activity {
  const activity = requireActivity(context, id);
  return mayChange(context, activity) ? activity : refuse('notYourActivity');
}

function mayChange({ session }: ReadContext, { staffId }: Pick<Activity, 'staffId'>): boolean {
  return scopeOf(session.role) === 'school' || staffId === session.staffId;
}

/** These activities, in their order. */
export function rowsOf(context: ReadContext, activities: readonly Activity[]): ActivityRow[] {
  const ids = JSON.stringify(activities.map(({ id }) => id));
  const children = childrenOf(context, ids);
  const came = countsOf(context, 'activityChild', ids);
  const photos = countsOf(context, 'activityPhoto', ids);
  const people = Map.groupBy(peopleOf(context, ids), ({ activityId }) => activityId);
  const organisers = namesOf(context, activities);
  return activities.map((activity) => ({
    activity,
    organiser: organisers.get(activity.staffId ?? '') ?? null,
    children: (children.get(activity.id) ?? []).map(({ id, name, className }) => ({ id, name, className })),
    came: came.get(activity.id) ?? 0,
    staff: (people.get(activity.id) ?? []).flatMap(({ staffId: id, name }) => (id ? [{ id, name }] : [])),
    helpers: (people.get(activity.id) ?? []).flatMap(({ helperId: id, name }) => (id ? [{ id, name }] : [])),
    photos: photos.get(activity.id) ?? 0,
    mayChange: mayChange(context, activity),
  }));
}

function countsOf(
  context: Pick<ReadContext, 'read'>,
  table: 'activityChild' | 'activityPhoto',
  ids: string,
): ReadonlyMap<string, number> {
  const rows = context.read.all<{ activityId: string; count: number }>(
    `select activityId, count(*) as count from ${table}
     where activityId in (select value from json_each(?)) and deletedAt is null group by activityId`,
    ids,
  );
  return new Map(rows.map(({ activityId, count }) => [activityId, count]));
}

interface Linked extends ContactChildBrief {
  activityId: string;
  /** The id of the joining row. */
  link: string;
}

/** The children of these activities (ids as a JSON list) that are in reach, in order of entry. */
export function childrenOf(context: ReadContext, ids: string): ReadonlyMap<string, Linked[]> {
  const scope = childScope(context);
  const rows = context.read.all<Row>(
    `select activityChild.activityId, activityChild.id as link, child.id, child.name, schoolClass.grade,
       schoolClass.number
     from activityChild join child on child.id = activityChild.childId
     left join schoolClass on schoolClass.id = child.classId
     where activityChild.activityId in (select value from json_each(?))
       and activityChild.deletedAt is null and child.deletedAt is null and ${scope.sql}
     order by activityChild.seq`,
    ids,
    ...scope.params,
  );
  return Map.groupBy(rows.map(toLinked), ({ activityId }) => activityId);
}

function toLinked({ activityId, link, id, name, grade, number }: Row): Linked {
  const className = grade === null ? null : formatClassName({ grade: Number(grade), number: Number(number) });
  return {
    activityId: String(activityId),
    link: String(link),
    id: String(id),
    name: String(name),
    className,
  };
}

interface Person {
  activityId: string;
  /** The id of the joining row. */
  link: string;
  staffId: string | null;
  helperId: string | null;
  name: string;
}

/** Teachers and helpers who took part in these activities (ids as a JSON list), in order of entry. */
export function peopleOf(context: Pick<ReadContext, 'read'>, ids: string): Person[] {
  return context.read.all<Person>(
    `select activityPerson.activityId, activityPerson.id as link, activityPerson.staffId,
       activityPerson.helperId, coalesce(staff.name, helper.name) as name
     from activityPerson left join staff on staff.id = activityPerson.staffId
     left join helper on helper.id = activityPerson.helperId
     where activityPerson.activityId in (select value from json_each(?)) and activityPerson.deletedAt is null
     order by activityPerson.seq`,
    ids,
  );
}

function namesOf(context: ReadContext, activities: readonly Activity[]): ReadonlyMap<string, string> {
  const ids = activities.flatMap(({ staffId }) => staffId ?? []);
  const rows = context.read.all<{ id: string; name: string }>(
    'select id, name from staff where id in (select value from json_each(?))',
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
