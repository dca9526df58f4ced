/** The telephones and computers from which children call home. */
import type { phoneCalls } from '../../../../shared/areas/phone/calls.ts';
import { type PhoneLine, phoneLineModel } from '../../../../shared/areas/phone/model.ts';
import { Refusal, refuse } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';

type Calls = typeof phoneCalls;

/** Those in use first, each by its name. */
export function lines(context: Pick<ReadContext, 'read'>): PhoneLine[] {
  return context.read
    .all<Record<string, SqlValue>>(
      'select * from phoneLine where deletedAt is null order by active desc, name, seq',
    )
    .map((row) => fromRow(phoneLineModel, row));
}

export const saveLine: Handler<Calls['saveLine']> = (context, { id, version, patch }) => {
  if (id !== null) return context.update(phoneLineModel, id, patch, version);
  const { name, kind } = patch;
  for (const [key, value] of Object.entries({ name, kind }))
    if (value === undefined)
      throw new Refusal({ code: 'invalidInput', fields: [{ path: `patch.${key}`, issue: 'required' }] });
  return context.insert(phoneLineModel, { active: true, ...patch });
};

export const removeLine: Handler<Calls['removeLine']> = (context, { id }) => {
  const used = context.read.get(
    `select 1 from phoneCall where lineId = ? and deletedAt is null
     union all select 1 from phoneAppointment where lineId = ? and deletedAt is null limit 1`,
    id,
    id,
  );
  if (used !== undefined) refuse('phoneLineInUse');
  context.remove(phoneLineModel, id);
  return null;
};

/** Refuses notFound for a line that is not there. */
export function requireLine(context: ReadContext, id: string): PhoneLine {
  return context.records.find(phoneLineModel, id) ?? refuse('notFound', { record: 'phoneLine' });
}
