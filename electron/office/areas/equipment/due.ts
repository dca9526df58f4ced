/** What equipment asks for today. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { everyAsset } from '../../../../shared/areas/equipment/ledger.ts';
import type { Handler } from '../../context.ts';
import { custodiansOf } from './custody.ts';
import { intakeRows } from './intakeRows.ts';
import { assetSums } from './rows.ts';
import { waitingWriteOffs } from './writeOffs.ts';

type Calls = typeof equipmentCalls;

export const due: Handler<Calls['due']> = (context) => {
  const open = intakeRows(context, 'intake.enteredOn is null');
  const count = (state: string) => open.filter((each) => each.state === state).length;
  return {
    requests: count('asked'),
    writeOffs: waitingWriteOffs(context),
    toAccept: count('coming'),
    toEnter: count('accepted'),
    maintenance: assetSums(context, { ...everyAsset, due: 'maintenance' }).lines,
    guarantees: assetSums(context, { ...everyAsset, due: 'guarantee' }).lines,
    stocktakes: context.read.all<{ id: string; name: string }>(
      'select id, name from stocktake where closedOn is null and deletedAt is null order by seq',
    ),
    left: custodiansOf(context)
      .filter(({ left }) => left)
      .map(({ id, name, lines }) => ({ id, name, lines })),
  };
};
