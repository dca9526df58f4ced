/** Finding contacts: a page of lines, and how many there are, counted in all three ways. */
import type { contactsCalls } from '../../../../shared/areas/contacts/calls.ts';
import {
  type ContactFigures,
  type ContactFilter,
  contactsPage,
} from '../../../../shared/areas/contacts/log.ts';
import { contactModel } from '../../../../shared/areas/contacts/model.ts';
import { sightOfField } from '../../../../shared/veil.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { attachmentsWhere } from '../children/attachments/index.ts';
import { childScope, requireChild } from '../children/files.ts';
import { callColumns, familyCallCondition } from './familyCalls.ts';
import { requireContact, rowsOf } from './rows.ts';

type Row = Record<string, SqlValue>;
interface Condition {
  sql: string;
  params: SqlValue[];
}

export const list: Handler<(typeof contactsCalls)['list']> = (context, { filter, before }) => {
  if (filter.childId !== null) requireChild(context, filter.childId);
  const offset = before ?? 0;
  const contacts = contactsOf(context, filter, { offset, limit: contactsPage });
  return {
    rows: rowsOf(context, contacts),
    figures: figuresOf(context, filter),
    next: contacts.length === contactsPage ? offset + contactsPage : null,
  };
};

export const get: Handler<(typeof contactsCalls)['get']> = (context, { id }) =>
  rowsOf(context, [requireContact(context, id)])[0]!;

export const photos: Handler<(typeof contactsCalls)['photos']> = (context, { id }) =>
  attachmentsWhere(context, 'contactId = ?', [requireContact(context, id).id]);

/** Newest first, whole as the office knows them: whoever lets them out veils them (rowsOf). */
export function contactsOf(
  context: ReadContext,
  filter: ContactFilter,
  { offset, limit }: { offset: number; limit: number },
) {
  const { sql, params } = conditionOf(context, filter);
  const calls = familyCallCondition(context, filter);
  const own = `select ${recordColumns(contactModel)}, contact.seq as entered from contact where ${sql}`;
  const union = calls
    ? `union all select ${callColumns}, phoneCall.seq from phoneCall join child on child.id = phoneCall.childId
       where ${calls.sql}`
    : '';
  return context.read
    .all<Row>(
      `${own} ${union} order by day desc, entered desc limit ? offset ?`,
      ...params,
      ...(calls?.params ?? []),
      limit,
      offset,
    )
    .map(({ entered: _, ...row }) => readRow(contactModel, row));
}

/** Over all that the filter keeps, children in reach only. */
export function figuresOf(context: ReadContext, filter: ContactFilter): ContactFigures {
  const { sql, params } = conditionOf(context, filter);
  const child = childCondition(context, filter);
  const calls = familyCallCondition(context, filter);
  const union = calls
    ? `union all select phoneCall.id, phoneCall.childId from phoneCall
       join child on child.id = phoneCall.childId where ${calls.sql}`
    : '';
  return context.read.get<ContactFigures>(
    `select count(distinct id) as times, count(*) as personTimes, count(distinct childId) as persons from (
       select contact.id, contactChild.childId
       from contact join contactChild on contactChild.contactId = contact.id
       join child on child.id = contactChild.childId
       where ${sql} and contactChild.deletedAt is null and ${child.sql} ${union})`,
    ...params,
    ...child.params,
    ...(calls?.params ?? []),
  )!;
}

function conditionOf(context: ReadContext, filter: ContactFilter): Condition {
  const child = childCondition(context, filter);
  const found: [string, SqlValue[]][] = [
    ['contact.deletedAt is null', []],
    [
      `exists (select 1 from contactChild join child on child.id = contactChild.childId
        where contactChild.contactId = contact.id and contactChild.deletedAt is null and ${child.sql})`,
      child.params,
    ],
  ];
  if (filter.from !== null) found.push(['contact.day >= ?', [filter.from]]);
  if (filter.to !== null) found.push(['contact.day <= ?', [filter.to]]);
  if (filter.kinds.length > 0)
    found.push(['contact.kind in (select value from json_each(?))', [JSON.stringify(filter.kinds)]]);
  if (filter.staffId !== null) found.push(['contact.staffId = ?', [filter.staffId]]);
  if (filter.open) found.push(['contact.followUpBy is not null and contact.followUpDoneOn is null', []]);
  if (filter.overdueOn) found.push(['contact.followUpBy < ?', [filter.overdueOn]]);
  const text = filter.text.trim();
  if (text !== '') found.push(textCondition(context, text));
  return {
    sql: found.map(([sql]) => sql).join(' and '),
    params: found.flatMap(([, params]) => params),
  };
}

function childCondition(context: ReadContext, filter: ContactFilter): Condition {
  const scope = childScope(context);
  const found: [string, SqlValue[]][] = [
    ['child.deletedAt is null', []],
    [scope.sql, scope.params],
  ];
  if (filter.childId !== null) found.push(['child.id = ?', [filter.childId]]);
  if (filter.classId !== null) found.push(['child.classId = ?', [filter.classId]]);
  return { sql: found.map(([sql]) => sql).join(' and '), params: found.flatMap(([, params]) => params) };
}

const searched = ['line', 'found', 'followUp', 'course', 'withWhom', 'place'] as const;

/** Words that the role does not see find nothing. */
function textCondition(context: ReadContext, text: string): [string, SqlValue[]] {
  const scope = childScope(context);
  const seen = searched.filter(
    (key) => sightOfField(context.session.role, contactModel.fields[key]) === 'whole',
  );
  const inWords = seen.map((key) => `instr(contact.${key}, ?) > 0`);
  const inName = `exists (select 1 from contactChild join child on child.id = contactChild.childId
    where contactChild.contactId = contact.id and contactChild.deletedAt is null and child.deletedAt is null
      and instr(child.name, ?) > 0 and ${scope.sql})`;
  return [`(${[...inWords, inName].join(' or ')})`, [...seen.map(() => text), text, ...scope.params]];
}
