/** Lines of the equipment ledger as they leave the office: with balance, what is lent, place and custodian. */
import {
  type AssetFilter,
  type AssetRow,
  type AssetSums,
  guaranteeAheadDays,
} from '../../../../shared/areas/equipment/ledger.ts';
import { type Asset, assetModel } from '../../../../shared/areas/equipment/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import { labelCode, readLabel } from '../../../../shared/values/label.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';

/** Refuses notFound for one that is absent or in the bin. */
export function requireAsset(context: Pick<ReadContext, 'records'>, id: string): Asset {
  return context.records.find(assetModel, id) ?? refuse('notFound', { record: 'asset' });
}

/** How many there were at the end of a day: the sum of its moves until then. */
export function balanceOf(context: Pick<ReadContext, 'read'>, assetId: string, day: Day): number {
  return context.read.get<{ balance: number }>(
    `select coalesce(sum(change), 0) as balance from stockMove
     where assetId = ? and day <= ? and deletedAt is null`,
    assetId,
    day,
  )!.balance;
}

/** The smallest balance from the end of that day on: no more can be taken out then without a later day lacking it. */
export function leastSince(context: Pick<ReadContext, 'read'>, assetId: string, day: Day): number {
  const later = context.read.all<{ change: number }>(
    `select sum(change) as change from stockMove
     where assetId = ? and day > ? and deletedAt is null group by day order by day`,
    assetId,
    day,
  );
  let balance = balanceOf(context, assetId, day);
  let least = balance;
  for (const { change } of later) {
    balance += change;
    least = Math.min(least, balance);
  }
  return least;
}

/** How many of it are lent now. */
export function outOf(context: Pick<ReadContext, 'read'>, assetId: string): number {
  return context.read.get<{ out: number }>(
    `select coalesce(sum(quantity), 0) as out from loan
     where assetId = ? and returnedOn is null and deletedAt is null`,
    assetId,
  )!.out;
}

const balance = `(select coalesce(sum(change), 0) from stockMove
  where stockMove.assetId = asset.id and stockMove.day <= ? and stockMove.deletedAt is null)`;
const out = `(select coalesce(sum(quantity), 0) from loan
  where loan.assetId = asset.id and loan.returnedOn is null and loan.deletedAt is null)`;
/** That of the newest entry alone counts. */
const maintainOn = `(select nextOn from maintenance where maintenance.assetId = asset.id and maintenance.deletedAt is null
  order by maintenance.day desc, maintenance.seq desc limit 1)`;

/** Those that the filter keeps, by number. */
export function assetRows(
  context: ReadContext,
  filter: AssetFilter,
  { offset, limit }: { offset: number; limit: number },
): AssetRow[] {
  const { sql, params } = conditionOf(context, filter);
  const rows = context.read.all<Record<string, SqlValue>>(
    `select ${recordColumns(assetModel)}, room.name as roomName, staff.name as custodianName,
       ${balance} as balance, ${out} as out, ${maintainOn} as maintainOn
     from asset left join room on room.id = asset.roomId left join staff on staff.id = asset.custodianId
     where ${sql} order by asset.number limit ? offset ?`,
    dayOf(context, filter),
    ...params,
    limit,
    offset,
  );
  return rows.map(toRow);
}

function toRow({ roomName, custodianName, balance: there, out: lent, maintainOn: next, ...row }: Row) {
  const asset = readRow(assetModel, row);
  return {
    asset,
    code: labelCode('asset', asset.number),
    room: roomName as string | null,
    custodian: custodianName as string | null,
    balance: Number(there),
    out: Number(lent),
    maintainOn: next as string | null,
  };
}
type Row = Record<string, SqlValue>;

/** One line as it is today. */
export function rowOf(context: ReadContext, id: string): AssetRow {
  const [row] = context.read.all<Row>(
    `select ${recordColumns(assetModel)}, room.name as roomName, staff.name as custodianName,
       ${balance} as balance, ${out} as out, ${maintainOn} as maintainOn
     from asset left join room on room.id = asset.roomId left join staff on staff.id = asset.custodianId
     where asset.id = ? and asset.deletedAt is null`,
    context.today,
    id,
  );
  return row ? toRow(row) : refuse('notFound', { record: 'asset' });
}

/** Of all that the filter keeps. */
export function assetSums(context: ReadContext, filter: AssetFilter): AssetSums {
  const { sql, params } = conditionOf(context, filter);
  return context.read.get<AssetSums>(
    `select count(*) as lines, coalesce(sum(balance), 0) as pieces,
       coalesce(sum(balance * coalesce(priceFen, 0)), 0) as fen,
       coalesce(sum(priceFen is null and balance > 0), 0) as unpriced
     from (select asset.priceFen, ${balance} as balance from asset where ${sql})`,
    dayOf(context, filter),
    ...params,
  )!;
}

function dayOf(context: ReadContext, { day }: AssetFilter): Day {
  return day ?? context.today;
}

const searched = ['name', 'model', 'oldNumber', 'shelf', 'note'] as const;

function conditionOf(context: ReadContext, filter: AssetFilter): { sql: string; params: SqlValue[] } {
  const found: [string, SqlValue[]][] = [['asset.deletedAt is null', []]];
  if (!filter.gone) found.push([`${balance} > 0`, [dayOf(context, filter)]]);
  for (const key of ['kind', 'roomId', 'custodianId', 'condition'] as const)
    if (filter[key] !== null) found.push([`asset.${key} = ?`, [filter[key]]]);
  if (filter.due === 'guarantee')
    found.push([
      'asset.guaranteeUntil between ? and ?',
      [context.today, addDays(context.today, guaranteeAheadDays)],
    ]);
  if (filter.due === 'maintenance') found.push([`${maintainOn} <= ?`, [context.today]]);
  const text = filter.text.trim();
  if (text !== '') found.push(textCondition(text));
  return {
    sql: found.map(([sql]) => sql).join(' and '),
    params: found.flatMap(([, params]) => params),
  };
}

/** What its label says finds it too. */
function textCondition(text: string): [string, SqlValue[]] {
  const label = readLabel(text);
  const number = label && !('wrong' in label) && label.kind === 'asset' ? label.number : Number(text);
  const parts: [string, SqlValue][] = searched.map((key) => [`instr(asset.${key}, ?) > 0`, text]);
  if (Number.isSafeInteger(number)) parts.push(['asset.number = ?', number]);
  return [`(${parts.map(([sql]) => sql).join(' or ')})`, parts.map(([, param]) => param)];
}
