/** Calls as they leave the office: of children in reach, with the names that they speak of, and no value unseen. */

import { type Kin, kinModel } from '../../../../shared/areas/children/kin.ts';
import type { CallRow, PhoneChild } from '../../../../shared/areas/phone/log.ts';
import { type PhoneCall, phoneCallModel } from '../../../../shared/areas/phone/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { sightOfField, veil } from '../../../../shared/veil.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { childScope } from '../children/files.ts';

type Row = Record<string, SqlValue>;

/** Whole, for the office. Refuses notFound: absent, in the bin and of a child out of reach look the same. */
export function requireCall(context: ReadContext, id: string): PhoneCall {
  const scope = childScope(context);
  const row = context.read.get<Row>(
    `select phoneCall.* from phoneCall join child on child.id = phoneCall.childId
     where phoneCall.id = ? and phoneCall.deletedAt is null and child.deletedAt is null and ${scope.sql}`,
    id,
    ...scope.params,
  );
  return row ? fromRow(phoneCallModel, row) : refuse('notFound', { record: 'phoneCall' });
}

/** These calls, in their order, as the session's role sees them; one of a child out of reach is left out. */
export function rowsOf(context: ReadContext, calls: readonly PhoneCall[]): CallRow[] {
  const children = childrenNamed(
    context,
    calls.map((each) => each.childId),
  );
  const staff = namesIn(context, 'staff', calls, 'dutyStaffId');
  const lines = namesIn(context, 'phoneLine', calls, 'lineId');
  const kin =
    sightOfField(context.session.role, kinModel.fields.name) === 'whole'
      ? namesIn(context, 'kin', calls, 'kinId')
      : new Map<string, string>();
  return calls.flatMap((call) => {
    const child = children.get(call.childId);
    if (!child) return [];
    return {
      call: veil(phoneCallModel, call, context.session.role).record,
      child,
      kinName: kin.get(call.kinId ?? '') ?? null,
      staffName: staff.get(call.dutyStaffId ?? '') ?? null,
      lineName: lines.get(call.lineId ?? '') ?? null,
    };
  });
}

/** Those of them that are in reach, by id. */
export function childrenNamed(context: ReadContext, ids: readonly string[]): ReadonlyMap<string, PhoneChild> {
  const scope = childScope(context);
  const rows = context.read.all<Row>(
    `select child.id, child.name, schoolClass.grade, schoolClass.number
     from child left join schoolClass on schoolClass.id = child.classId
     where child.id in (select value from json_each(?)) and child.deletedAt is null and ${scope.sql}`,
    JSON.stringify([...new Set(ids)]),
    ...scope.params,
  );
  return new Map(rows.map((row) => [String(row.id), toPhoneChild(row)]));
}

export function toPhoneChild({ id, name, grade, number }: Row): PhoneChild {
  const className = grade === null ? null : formatClassName({ grade: Number(grade), number: Number(number) });
  return { id: String(id), name: String(name), className };
}

function namesIn(
  context: ReadContext,
  table: 'staff' | 'phoneLine' | 'kin',
  calls: readonly PhoneCall[],
  key: 'dutyStaffId' | 'lineId' | 'kinId',
): ReadonlyMap<string, string> {
  const ids = [...new Set(calls.map((each) => each[key]).filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = context.read.all<{ id: string; name: string }>(
    `select id, name from ${table} where name is not null and id in (select value from json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who was called must stand at the child's side. Refuses notFound. */
export function requireKin(context: ReadContext, childId: string, kinId: string): Kin {
  const row = context.read.get<Row>(
    'select * from kin where id = ? and childId = ? and deletedAt is null',
    kinId,
    childId,
  );
  return row ? fromRow(kinModel, row) : refuse('notFound', { record: 'kin' });
}
