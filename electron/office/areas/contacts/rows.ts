/** Contacts as they leave the office: with the children in reach, the names that they speak of, and no value unseen. */
import type { ContactChildBrief, ContactRow } from '../../../../shared/areas/contacts/log.ts';
import { type Contact, contactModel } from '../../../../shared/areas/contacts/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { veil } from '../../../../shared/veil.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { childScope } from '../children/files.ts';

type Row = Record<string, SqlValue>;

/** A condition on the table contact: a child that it was for is in the session's reach and not in the bin. */
export function contactScope(context: Pick<ReadContext, 'session'>): { sql: string; params: SqlValue[] } {
  const scope = childScope(context);
  return {
    sql: `exists (select 1 from contactChild join child on child.id = contactChild.childId
      where contactChild.contactId = contact.id and contactChild.deletedAt is null and child.deletedAt is null
        and ${scope.sql})`,
    params: scope.params,
  };
}

/** Whole, for the office. Refuses notFound: absent, in the bin and out of reach look the same. */
export function requireContact(context: ReadContext, id: string): Contact {
  const scope = contactScope(context);
  const row = context.read.get<Row>(
    `select * from contact where id = ? and deletedAt is null and ${scope.sql}`,
    id,
    ...scope.params,
  );
  return row ? fromRow(contactModel, row) : refuse('notFound', { record: 'contact' });
}

/**
 * The children of these contacts that are in reach, in order of entry, with the row that joins each. A call home is among
 * them with its child.
 */
export function childrenOf(
  context: ReadContext,
  contactIds: readonly string[],
): ReadonlyMap<string, (ContactChildBrief & { link: string })[]> {
  const scope = childScope(context);
  const rows = context.read.all<Row>(
    `with joined as (
       select contactId, id as link, childId, seq as place from contactChild
       where contactId in (select value from json_each(?)) and deletedAt is null
       union all select id, id, childId, seq from phoneCall
       where id in (select value from json_each(?)) and deletedAt is null)
     select joined.contactId, joined.link, child.id, child.name, schoolClass.grade, schoolClass.number
     from joined join child on child.id = joined.childId
     left join schoolClass on schoolClass.id = child.classId
     where child.deletedAt is null and ${scope.sql}
     order by joined.place`,
    JSON.stringify(contactIds),
    JSON.stringify(contactIds),
    ...scope.params,
  );
  const found = new Map<string, (ContactChildBrief & { link: string })[]>();
  for (const row of rows) {
    const child = { ...toBrief(row), link: String(row.link) };
    const known = found.get(String(row.contactId));
    if (known) known.push(child);
    else found.set(String(row.contactId), [child]);
  }
  return found;
}

/** These children as far as they are in reach, in the order given. */
export function briefsOf(context: ReadContext, childIds: readonly string[]): ContactChildBrief[] {
  const scope = childScope(context);
  return context.read
    .all<Row>(
      `select child.id, child.name, schoolClass.grade, schoolClass.number
       from json_each(?) asked join child on child.id = asked.value
       left join schoolClass on schoolClass.id = child.classId
       where child.deletedAt is null and ${scope.sql} order by asked.key`,
      JSON.stringify(childIds),
      ...scope.params,
    )
    .map(toBrief);
}

function toBrief({ id, name, grade, number }: Row): ContactChildBrief {
  const className = grade === null ? null : formatClassName({ grade: Number(grade), number: Number(number) });
  return { id: String(id), name: String(name), className };
}

/** These contacts, in their order, as the session's role sees them. */
export function rowsOf(context: ReadContext, contacts: readonly Contact[]): ContactRow[] {
  const ids = contacts.map(({ id }) => id);
  const children = childrenOf(context, ids);
  const staff = namesOf(context, 'staff', contacts, 'staffId');
  const helpers = namesOf(context, 'helper', contacts, 'helperId');
  const photos = photoCounts(context, ids);
  const calls = callsAmong(context, ids);
  return contacts.map((contact) => ({
    contact: veil(contactModel, contact, context.session.role).record,
    children: (children.get(contact.id) ?? []).map(({ link: _, ...child }) => child),
    staffName: staff.get(contact.staffId ?? '') ?? null,
    helperName: helpers.get(contact.helperId ?? '') ?? null,
    photos: photos.get(contact.id) ?? 0,
    phoneCall: calls.has(contact.id),
  }));
}

function callsAmong(context: ReadContext, ids: readonly string[]): ReadonlySet<string> {
  const rows = context.read.all<{ id: string }>(
    'select id from phoneCall where id in (select value from json_each(?))',
    JSON.stringify(ids),
  );
  return new Set(rows.map(({ id }) => id));
}

function namesOf(
  context: ReadContext,
  table: 'staff' | 'helper',
  contacts: readonly Contact[],
  key: 'staffId' | 'helperId',
): ReadonlyMap<string, string> {
  const ids = [...new Set(contacts.map((each) => each[key]).filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = context.read.all<{ id: string; name: string }>(
    `select id, name from ${table} where id in (select value from json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function photoCounts(context: ReadContext, ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = context.read.all<{ contactId: string; count: number }>(
    `select contactId, count(*) as count from attachment
     where contactId in (select value from json_each(?)) and deletedAt is null group by contactId`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ contactId, count }) => [contactId, count]));
}
