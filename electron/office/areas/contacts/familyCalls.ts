/**
 * Calls home (areas/phone) that came through, as contacts of the kind familyCall: a call is kept once, in its own log, and
 * counts wherever contacts count. Attempts that failed are never among them.
 */
import type { ContactFilter } from '../../../../shared/areas/contacts/log.ts';
import { contactModel } from '../../../../shared/areas/contacts/model.ts';
import { phoneCallModel } from '../../../../shared/areas/phone/model.ts';
import { sightOfField } from '../../../../shared/veil.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { childScope } from '../children/files.ts';
import { minutesSql } from '../phone/list.ts';

/** A call that came through and is not in the bin; on the table phoneCall. */
export const cameThrough = 'phoneCall.connected = 1 and phoneCall.deletedAt is null';

/** What a contact holds of a call; all else is null. Less than a minute is not told in minutes. */
const held: Readonly<Record<string, string>> = {
  kind: `'familyCall'`,
  day: 'phoneCall.day',
  startsAt: 'phoneCall.startsAt',
  minutes: `min(nullif(${minutesSql}, 0), 720)`,
  staffId: 'phoneCall.dutyStaffId',
  form: `case phoneCall.way when 'video' then 'online' else 'phone' end`,
  withWhom: '(select kin.name from kin where kin.id = phoneCall.kinId)',
  line: 'phoneCall.line',
  mood: 'phoneCall.mood',
};

const base = ['id', 'version', 'createdAt', 'updatedAt'];

/** For a select that goes on with `union all` from one of recordColumns(contactModel). */
export const callColumns = [
  ...base.map((key) => `phoneCall.${key}`),
  ...Object.keys(contactModel.fields).map((key) => held[key] ?? 'null'),
].join(', ');

/**
 * On phoneCall joined with its child, in reach: the calls that a filter of contacts keeps; null where it keeps none, as
 * nothing is ever still to follow of a call.
 */
export function familyCallCondition(
  context: ReadContext,
  filter: ContactFilter,
): { sql: string; params: SqlValue[] } | null {
  if (filter.open || filter.overdueOn) return null;
  if (filter.kinds.length > 0 && !filter.kinds.includes('familyCall')) return null;
  const scope = childScope(context);
  const found: [string, SqlValue[]][] = [
    [`${cameThrough} and child.deletedAt is null`, []],
    [scope.sql, scope.params],
  ];
  if (filter.from !== null) found.push(['phoneCall.day >= ?', [filter.from]]);
  if (filter.to !== null) found.push(['phoneCall.day <= ?', [filter.to]]);
  if (filter.staffId !== null) found.push(['phoneCall.dutyStaffId = ?', [filter.staffId]]);
  if (filter.childId !== null) found.push(['child.id = ?', [filter.childId]]);
  if (filter.classId !== null) found.push(['child.classId = ?', [filter.classId]]);
  const text = filter.text.trim();
  if (text !== '') {
    const seen = sightOfField(context.session.role, phoneCallModel.fields.line) === 'whole';
    const places = [
      'instr(child.name, ?) > 0',
      `instr(${held.withWhom}, ?) > 0`,
      ...(seen ? ['instr(phoneCall.line, ?) > 0'] : []),
    ];
    found.push([`(${places.join(' or ')})`, places.map(() => text)]);
  }
  return {
    sql: found.map(([sql]) => sql).join(' and '),
    params: found.flatMap(([, params]) => params),
  };
}
