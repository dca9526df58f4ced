/** Titles that may be one, and making one of two. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import { holdModel } from '../../../../shared/areas/library/holds.ts';
import { copyModel, type Title, titleModel } from '../../../../shared/areas/library/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { nameKey, saysNothingElse } from './alike.ts';
import { compared, keepTitle } from './enter.ts';
import { rowsOf } from './titles.ts';

type Calls = typeof libraryCalls;

/** Groups told at a time; a catalogue that has more is joined in several goes. */
const mostGroups = 100;

export const alikeTitles: Handler<Calls['alikeTitles']> = (context) => {
  const all = context.read
    .all<Record<string, SqlValue>>('select * from title where deletedAt is null order by seq')
    .map((row) => fromRow(titleModel, row));
  const byIsbn = [...Map.groupBy(all, ({ isbn }) => isbn)].flatMap(([isbn, group]) => (isbn ? [group] : []));
  const byName = [...Map.groupBy(all, nameKey).values()].flatMap(clusters);
  const seen = new Set<string>();
  const found = [...byIsbn, ...byName].filter((group) => {
    if (group.length < 2 || group.every(({ id }) => seen.has(id))) return false;
    for (const { id } of group) seen.add(id);
    return true;
  });
  return found
    .slice(0, mostGroups)
    .map((group) => rowsOf(context, group).toSorted((one, other) => other.copies - one.copies));
};

/** Of one name: each joins the first group of which no member contradicts it. */
function clusters(named: Title[]): Title[][] {
  const groups: Title[][] = [];
  for (const title of named) {
    const group = groups.find((each) => each.every((other) => saysNothingElse(title, other)));
    if (group) group.push(title);
    else groups.push([title]);
  }
  return groups;
}

export const joinTitles: Handler<Calls['joinTitles']> = (context, { keepId, otherId, take }) => {
  const keep = context.records.find(titleModel, keepId) ?? refuse('notFound', { record: 'title' });
  const other = context.records.find(titleModel, otherId) ?? refuse('notFound', { record: 'title' });
  if (keepId === otherId) refuse('sameTitle');
  const { filling } = compared(keep, valuesOf(other));
  const taken = Object.fromEntries(take.map((key) => [key, other[key]]));
  const joined = keepTitle(context, keepId, { ...filling, ...taken });
  const ids = (table: 'copy' | 'hold') =>
    context.read.all<{ id: string }>(
      `select id from ${table} where titleId = ? and deletedAt is null order by seq`,
      otherId,
    );
  for (const { id } of ids('copy')) context.update(copyModel, id, { titleId: keepId });
  for (const { id } of ids('hold')) context.update(holdModel, id, { titleId: keepId });
  context.remove(titleModel, otherId);
  return joined;
};

function valuesOf(title: Title) {
  const { id, version, createdAt, updatedAt, ...values } = title;
  return values;
}
