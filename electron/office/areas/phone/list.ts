/** Finding calls of children in reach, and how many there are. */
import type { phoneCalls } from '../../../../shared/areas/phone/calls.ts';
import { type CallFigures, type CallFilter, callsPage } from '../../../../shared/areas/phone/log.ts';
import { type PhoneCall, phoneCallModel } from '../../../../shared/areas/phone/model.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { childScope, requireChild } from '../children/files.ts';
import { rowsOf } from './rows.ts';

type Row = Record<string, SqlValue>;
interface Condition {
  sql: string;
  params: SqlValue[];
}

export const list: Handler<(typeof phoneCalls)['list']> = (context, { filter, before }) => {
  if (filter.childId !== null) requireChild(context, filter.childId);
  const offset = before ?? 0;
  const calls = callsOf(context, filter, { offset, limit: callsPage });
  return {
    rows: rowsOf(context, calls),
    figures: figuresOf(context, filter),
    next: calls.length === callsPage ? offset + callsPage : null,
  };
};

/** Newest first, whole as the office knows them: whoever lets them out veils them (rowsOf). */
export function callsOf(
  context: ReadContext,
  filter: CallFilter,
  { offset, limit }: { offset: number; limit: number },
): PhoneCall[] {
  const { sql, params } = callCondition(context, filter);
  return context.read
    .all<Row>(
      `select ${recordColumns(phoneCallModel)} from phoneCall join child on child.id = phoneCall.childId
       where ${sql} order by phoneCall.day desc, phoneCall.startsAt desc, phoneCall.seq desc limit ? offset ?`,
      ...params,
      limit,
      offset,
    )
    .map((row) => readRow(phoneCallModel, row));
}

export function figuresOf(context: ReadContext, filter: CallFilter): CallFigures {
  const { sql, params } = callCondition(context, filter);
  return context.read.get<CallFigures>(
    `select count(*) as attempts, coalesce(sum(phoneCall.connected), 0) as connected,
       count(distinct case when phoneCall.connected = 1 then phoneCall.childId end) as children,
       coalesce(sum(case when phoneCall.connected = 1 then ${minutesSql} end), 0) as minutes
     from phoneCall join child on child.id = phoneCall.childId where ${sql}`,
    ...params,
  )!;
}

/** Between the two times of a call; null where one is not known. */
export const minutesSql = `((substr(phoneCall.endsAt, 1, 2) - substr(phoneCall.startsAt, 1, 2)) * 60
  + substr(phoneCall.endsAt, 4) - substr(phoneCall.startsAt, 4))`;

/** On phoneCall joined with its child: in reach, and how it went is known. */
export function callCondition(context: ReadContext, filter: CallFilter): Condition {
  const scope = childScope(context);
  const found: [string, SqlValue[]][] = [
    ['phoneCall.deletedAt is null and phoneCall.connected is not null and child.deletedAt is null', []],
    [scope.sql, scope.params],
  ];
  if (filter.from !== null) found.push(['phoneCall.day >= ?', [filter.from]]);
  if (filter.to !== null) found.push(['phoneCall.day <= ?', [filter.to]]);
  if (filter.childId !== null) found.push(['phoneCall.childId = ?', [filter.childId]]);
  if (filter.classId !== null) found.push(['child.classId = ?', [filter.classId]]);
  if (filter.connected !== null) found.push(['phoneCall.connected = ?', [filter.connected ? 1 : 0]]);
  if (filter.whyNot !== null) found.push(['phoneCall.whyNot = ?', [filter.whyNot]]);
  if (filter.way !== null) found.push(['phoneCall.way = ?', [filter.way]]);
  const text = filter.text.trim();
  if (text !== '') found.push(['instr(child.name, ?) > 0', [text]]);
  return {
    sql: found.map(([sql]) => sql).join(' and '),
    params: found.flatMap(([, params]) => params),
  };
}
