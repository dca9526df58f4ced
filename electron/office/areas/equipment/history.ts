/** What was done to a thing, to what came in or to a write-off, by the audit chain. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { intakeModel } from '../../../../shared/areas/equipment/intake.ts';
import { assetModel } from '../../../../shared/areas/equipment/model.ts';
import { writeOffModel } from '../../../../shared/areas/equipment/writeOff.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler } from '../../context.ts';
import { historyOfRecords } from '../history.ts';

type Calls = typeof equipmentCalls;

export const history: Handler<Calls['history']> = (context, { id, ...asked }) => {
  const { records } = context;
  if (!records.find(assetModel, id) && !records.find(intakeModel, id) && !records.find(writeOffModel, id))
    refuse('notFound', { record: 'asset' });
  const parts = context.read.all<{ id: string }>(
    `select id from maintenance where assetId = ? union all select id from intakeLine where intakeId = ?
     union all select id from writeOffLine where writeOffId = ?`,
    ...[id, id, id],
  );
  return historyOfRecords(context, [id, ...parts.map((each) => each.id)], asked);
};
