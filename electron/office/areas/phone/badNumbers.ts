/**
 * Numbers that were wrong or out of service when last tried. Nothing is kept of it: a number asks for checking as long as
 * the person has it, it has not been proved right since, and no later call to it came through.
 */
import { kinModel } from '../../../../shared/areas/children/kin.ts';
import type { phoneCalls } from '../../../../shared/areas/phone/calls.ts';
import type { BadNumber } from '../../../../shared/areas/phone/log.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { childScope, requireChild } from '../children/files.ts';
import { requireCall, requireKin, toPhoneChild } from './rows.ts';

type Calls = typeof phoneCalls;

/** Of the session's children, or of one; the latest first. */
export function badNumbersOf(context: ReadContext, childId: string | null): BadNumber[] {
  const scope = childScope(context);
  const rows = context.read.all<Record<string, SqlValue>>(
    `select max(phoneCall.day || coalesce(phoneCall.startsAt, '')), phoneCall.id as callId, phoneCall.day,
       phoneCall.whyNot, phoneCall.number as tried, kin.id as kinId, kin.name as kinName, kin.relation,
       child.id, child.name, schoolClass.grade, schoolClass.number
     from phoneCall join child on child.id = phoneCall.childId
     join kin on kin.childId = child.id and kin.deletedAt is null
     join json_each(kin.phones) as phone
     left join schoolClass on schoolClass.id = child.classId
     where phoneCall.whyNot in ('wrongNumber', 'notInService') and phoneCall.deletedAt is null
       and child.deletedAt is null and ${scope.sql} ${childId === null ? '' : 'and child.id = ?'}
       and phone.value ->> 'number' = phoneCall.number
       and coalesce(phone.value ->> 'provedOn', '') < phoneCall.day
       and not exists (select 1 from phoneCall later where later.childId = phoneCall.childId
         and later.number = phoneCall.number and later.connected = 1 and later.deletedAt is null
         and (later.day > phoneCall.day or (later.day = phoneCall.day and later.seq > phoneCall.seq)))
     group by kin.id, phoneCall.number order by 1 desc`,
    ...scope.params,
    ...(childId === null ? [] : [childId]),
  );
  return rows.map((row) => ({
    callId: String(row.callId),
    child: toPhoneChild(row),
    kinId: String(row.kinId),
    relation: row.relation === null ? null : String(row.relation),
    kinName: row.kinName === null ? null : String(row.kinName),
    number: String(row.tried),
    whyNot: String(row.whyNot),
    day: String(row.day),
  }));
}

export const badNumbers: Handler<Calls['badNumbers']> = (context, { childId }) => {
  if (childId !== null) requireChild(context, childId);
  return badNumbersOf(context, childId);
};

export const numberChecked: Handler<Calls['numberChecked']> = (context, { callId }) => {
  const call = requireCall(context, callId);
  const asking = badNumbersOf(context, call.childId).filter((each) => each.callId === call.id);
  if (asking.length === 0) refuse('notFound', { record: 'phoneCall' });
  for (const { kinId, number } of asking) {
    const { phones } = requireKin(context, call.childId, kinId);
    const proved = (phones ?? []).map((each) =>
      each.number === number ? { ...each, provedOn: context.today } : each,
    );
    context.update(kinModel, kinId, { phones: proved });
  }
  return null;
};
