/** The rules of how often, as the school keeps them. */
import type { contactsCalls } from '../../../../shared/areas/contacts/calls.ts';
import { type CareRule, careRuleModel, singleUnits } from '../../../../shared/areas/contacts/careRules.ts';
import { Refusal, refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';

type Calls = typeof contactsCalls;

/** In their order. */
export function careRules(context: Pick<ReadContext, 'read'>): CareRule[] {
  return context.read
    .all<Record<string, SqlValue>>('select * from careRule where deletedAt is null order by place, seq')
    .map((row) => fromRow(careRuleModel, row));
}

export const saveRule: Handler<Calls['saveRule']> = (context, { id, version, patch }) => {
  const before = id === null ? null : context.records.find(careRuleModel, id);
  if (before === undefined) refuse('notFound', { record: 'careRule' });
  const after = { ...before, ...patch };
  if (after.unit === 'fixed' && !after.months?.length) refuseField('patch.months', 'required');
  if (singleUnits.includes(after.unit ?? '') && (after.every ?? 1) !== 1)
    throw new Refusal({
      code: 'invalidInput',
      fields: [{ path: 'patch.every', issue: 'tooBig', params: { most: 1 } }],
    });
  if (before) return context.update(careRuleModel, before.id, patch, version);
  for (const key of ['name', 'kinds', 'unit'] as const)
    if (!after[key]) refuseField(`patch.${key}`, 'required');
  const last = careRules(context).at(-1)?.place ?? 0;
  const usual = { every: 1, holidaysStop: true, enabled: true };
  return context.insert(careRuleModel, { ...usual, ...patch, place: last + 1 });
};

export const removeRule: Handler<Calls['removeRule']> = (context, { id }) => {
  context.remove(careRuleModel, id);
  return null;
};
