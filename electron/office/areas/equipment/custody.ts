/** Who keeps what, and handing it over. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { type Custodian, type Handover, handoverModel } from '../../../../shared/areas/equipment/custody.ts';
import { everyAsset } from '../../../../shared/areas/equipment/ledger.ts';
import { assetModel } from '../../../../shared/areas/equipment/model.ts';
import { handoverSheet } from '../../../../shared/areas/equipment/papers/handover.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { school } from '../admin/school.ts';
import { writePaper } from '../writePaper.ts';
import { assetRows, rowOf } from './rows.ts';
import { requireLinks } from './stock.ts';

type Calls = typeof equipmentCalls;

export function custodiansOf(context: Pick<ReadContext, 'read' | 'today'>): Custodian[] {
  return context.read
    .all<Omit<Custodian, 'left'> & { left: number }>(
      `select staff.id, staff.name, (staff.disabled = 1 or staff.deletedAt is not null) as left,
         count(*) as lines, sum(balance) as pieces
       from (select asset.custodianId, (select coalesce(sum(change), 0) from stockMove
           where assetId = asset.id and day <= ? and deletedAt is null) as balance
         from asset where asset.custodianId is not null and asset.deletedAt is null)
       join staff on staff.id = custodianId
       where balance > 0 group by staff.id order by left desc, staff.seq`,
      context.today,
    )
    .map((each) => ({ ...each, left: each.left === 1 }));
}

export const custodians: Handler<Calls['custodians']> = (context) => custodiansOf(context);

function rowsOf(context: ReadContext, where: string, ...params: SqlValue[]) {
  return context.read
    .all<Record<string, SqlValue>>(
      `select ${recordColumns(handoverModel)}, giver.name as giver, taker.name as taker from custodyHandover
       join staff giver on giver.id = custodyHandover.fromId join staff taker on taker.id = custodyHandover.toId
       where custodyHandover.deletedAt is null and ${where} order by custodyHandover.day desc, custodyHandover.seq desc`,
      ...params,
    )
    .map(({ giver, taker, ...row }) => ({
      handover: readRow(handoverModel, row) as Handover,
      from: String(giver),
      to: String(taker),
    }));
}

export const handovers: Handler<Calls['handovers']> = (context) => rowsOf(context, 'true');

export const handOver: Handler<Calls['handOver']> = (context, { fromId, toId, note }) => {
  if (!context.read.get('select 1 from staff where id = ?', fromId)) refuse('notFound', { record: 'staff' });
  if (fromId === toId) refuseField('toId', 'samePerson');
  requireLinks(context, { custodianId: toId });
  if (fromId === toId) refuseField('toId', 'samePerson');
  const kept = assetRows(context, { ...everyAsset, custodianId: fromId }, { offset: 0, limit: 5000 });
  if (kept.length === 0) refuse('nothingKept');
  const assetIds = kept.map(({ asset }) => asset.id);
  for (const id of assetIds) context.update(assetModel, id, { custodianId: toId });
  const { id } = context.insert(handoverModel, { fromId, toId, day: context.today, assetIds, note });
  return rowsOf(context, 'custodyHandover.id = ?', id)[0]!;
};

export const handoverPaper: Handler<Calls['handoverPaper']> = async (context, { id, format }) => {
  const document = await context.alone(() => {
    const [row] = rowsOf(context, 'custodyHandover.id = ?', id);
    if (!row) return refuse('notFound', { record: 'custodyHandover' });
    const things = row.handover.assetIds.map((asset) => rowOf(context, asset));
    return handoverSheet(row, things, school(context));
  });
  return writePaper(context, document, format);
};
