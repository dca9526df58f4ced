/** What a stocktake says of each thing: the ledger of its day against what was counted and settled. */
import {
  isDifference,
  type LedgerThing,
  type Settlement,
  type Stocktake,
  type StocktakeCount,
  settlementModel,
  stocktakeCountModel,
  stocktakeModel,
  type TakenTotals,
  takenOf,
} from '../../../../shared/areas/equipment/stocktake.ts';
import type { TakenLine } from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { refuse } from '../../../../shared/problem.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';

type Row = Record<string, SqlValue>;
type Context = Pick<ReadContext, 'read' | 'today'>;

/** Refuses notFound for one that is absent or in the bin. */
export function requireStocktake(context: ReadContext, id: string): Stocktake {
  return context.records.find(stocktakeModel, id) ?? refuse('notFound', { record: 'stocktake' });
}

/** Refuses stocktakeClosed. */
export function requireOpen(context: ReadContext, id: string): Stocktake {
  const stocktake = requireStocktake(context, id);
  return stocktake.closedOn === null ? stocktake : refuse('stocktakeClosed');
}

export interface Thing extends LedgerThing {
  kind: 'copy' | 'asset';
  id: string;
  number: number;
  name: string;
  room: string | null;
}

/** Of the stocktake's day: acquired by then, and not left by then. */
const copies = `with asked (day) as (values (?))
  select 'copy' as kind, copy.id, copy.number, title.name, 0 as counted, copy.roomId, room.name as room,
    (copy.acquiredOn <= asked.day and (copy.leftOn is null or copy.leftOn > asked.day)) as expected,
    (copy.leftOn is null and copy.lostOn is null) as here, (copy.acquiredOn > asked.day) as newer,
    exists (select 1 from loan where loan.copyId = copy.id and loan.returnedOn is null and loan.deletedAt is null) as out
  from asked cross join copy join title on title.id = copy.titleId left join room on room.id = copy.roomId
  where copy.deletedAt is null`;
/** Of the stocktake's day, and of today. */
const assets = `with asked (day, today) as (values (?, ?))
  select 'asset' as kind, asset.id, asset.number, asset.name, asset.counted, asset.roomId, room.name as room,
    (select coalesce(sum(change), 0) from stockMove
     where assetId = asset.id and stockMove.day <= asked.day and deletedAt is null) as expected,
    (select coalesce(sum(change), 0) from stockMove
     where assetId = asset.id and stockMove.day <= asked.today and deletedAt is null) > 0 as here,
    (asset.acquiredOn > asked.day) as newer,
    (select coalesce(sum(quantity), 0) from loan
     where loan.assetId = asset.id and loan.returnedOn is null and loan.deletedAt is null) as out
  from asked cross join asset left join room on room.id = asset.roomId where asset.deletedAt is null`;

interface Taking {
  things: readonly Thing[];
  counts: ReadonlyMap<string, StocktakeCount>;
  nameless: readonly StocktakeCount[];
  settlements: ReadonlyMap<string, Settlement>;
  roomNames: ReadonlyMap<string, string>;
}

/** All that belongs to a stocktake, each read once. */
function takingOf(context: Context, stocktake: Stocktake): Taking {
  const counts = rowsOf(
    context,
    stocktakeCountModel.name,
    recordColumns(stocktakeCountModel),
    stocktake.id,
  ).map((row) => readRow(stocktakeCountModel, row));
  const settlements = rowsOf(context, settlementModel.name, recordColumns(settlementModel), stocktake.id).map(
    (row) => readRow(settlementModel, row),
  );
  const keyOf = (each: { copyId: string | null; assetId: string | null }, else_: string | null) =>
    each.copyId ?? each.assetId ?? else_ ?? '';
  const counted = new Map(
    counts.filter(({ name }) => name === null).map((each) => [keyOf(each, null), each]),
  );
  const settled = new Map(settlements.map((each) => [keyOf(each, each.countId), each]));
  const touched = new Set([...counted.keys(), ...settled.keys()]);
  return {
    things: thingsOf(context, stocktake).filter((each) => touched.has(each.id) || belongs(each, stocktake)),
    counts: counted,
    nameless: counts.filter(({ name }) => name !== null),
    settlements: settled,
    roomNames: roomNames(context),
  };
}

function rowsOf(context: Context, table: string, columns: string, stocktakeId: string): Row[] {
  return context.read.all<Row>(
    `select ${columns} from ${table} where stocktakeId = ? and deletedAt is null order by seq`,
    stocktakeId,
  );
}

export function roomNames(context: Pick<ReadContext, 'read'>): ReadonlyMap<string, string> {
  const rooms = context.read.all<{ id: string; name: string }>('select id, name from room');
  return new Map(rooms.map(({ id, name }) => [id, name]));
}

function thingsOf(context: Context, { ofBooks, ofEquipment, day }: Stocktake): Thing[] {
  return [
    ...(ofBooks ? context.read.all<Row>(`${copies} order by copy.number`, day) : []),
    ...(ofEquipment ? context.read.all<Row>(`${assets} order by asset.number`, day, context.today) : []),
  ].map(toThing);
}

function toThing({ counted, here, newer, ...row }: Row): Thing {
  return { ...(row as unknown as Thing), counted: counted === 1, here: here === 1, newer: newer === 1 };
}

/** One thing as the stocktake sees it, whether it belongs to it or not. */
export function thingOf(context: Context, stocktake: Stocktake, kind: 'copy' | 'asset', id: string): Thing {
  const row =
    kind === 'copy'
      ? context.read.get<Row>(`${copies} and copy.id = ?`, stocktake.day, id)
      : context.read.get<Row>(`${assets} and asset.id = ?`, stocktake.day, context.today, id);
  return row ? toThing(row) : refuse('notFound', { record: kind });
}

/** In its rooms, and in the ledger of its day. */
function belongs({ roomId, expected }: Thing, { roomIds }: Stocktake): boolean {
  return expected > 0 && (roomIds === null || (roomId !== null && roomIds.includes(roomId)));
}

/** Every thing of which the stocktake has something to say, by number; what left the ledger meanwhile is not among them. */
export function takenLines(context: Context, stocktake: Stocktake): TakenLine[] {
  const taking = takingOf(context, stocktake);
  return [
    ...taking.things.flatMap((thing) => lineOf(taking, thing) ?? []),
    ...taking.nameless.map((count) => namelessLine(taking, count)),
  ];
}

/** One line, read anew after it was counted. */
export function lineOfThing(context: Context, stocktake: Stocktake, thing: Thing): TakenLine | null {
  return lineOf(takingOfThing(context, stocktake, thing), thing);
}

/** As takingOf, of one thing. */
function takingOfThing(
  context: Context,
  stocktake: Stocktake,
  { kind, id }: Thing,
): Omit<Taking, 'things' | 'nameless'> {
  const column = kind === 'copy' ? 'copyId' : 'assetId';
  const of = (table: string, columns: string) =>
    context.read.get<Row>(
      `select ${columns} from ${table} where stocktakeId = ? and ${column} = ? and deletedAt is null order by seq desc`,
      stocktake.id,
      id,
    );
  const count = of(stocktakeCountModel.name, recordColumns(stocktakeCountModel));
  const settlement = of(settlementModel.name, recordColumns(settlementModel));
  return {
    counts: new Map(count ? [[id, readRow(stocktakeCountModel, count)]] : []),
    settlements: new Map(settlement ? [[id, readRow(settlementModel, settlement)]] : []),
    roomNames: roomNames(context),
  };
}

function lineOf(taking: Omit<Taking, 'things' | 'nameless'>, thing: Thing): TakenLine | null {
  const count = taking.counts.get(thing.id) ?? null;
  const settlement = taking.settlements.get(thing.id) ?? null;
  const taken = takenOf(thing, count);
  // a settled thing stays on the list as what it was
  const state = settlement?.difference ?? taken?.state;
  if (state === undefined) return null;
  return {
    ...{ kind: thing.kind, id: thing.id, code: labelCode(thing.kind, thing.number), name: thing.name },
    ...{
      counted: thing.counted,
      state: state as TakenLine['state'],
      by: taken?.by ?? settlement?.change ?? 0,
    },
    expected: count?.ledger ?? thing.expected,
    quantity: count?.quantity ?? null,
    ...{ out: count?.lent ?? thing.out, room: thing.room },
    seenIn: count?.roomId ? (taking.roomNames.get(count.roomId) ?? null) : null,
    countId: count?.id ?? null,
    settlement,
  };
}

export function namelessLine(
  { settlements, roomNames: names }: Pick<Taking, 'settlements' | 'roomNames'>,
  count: StocktakeCount,
): TakenLine {
  return {
    ...{
      kind: 'count',
      id: count.id,
      code: null,
      name: count.name ?? '',
      counted: true,
      state: 'unexpected',
    },
    ...{ by: count.quantity, expected: 0, quantity: count.quantity, out: 0, room: null },
    seenIn: count.roomId ? (names.get(count.roomId) ?? null) : null,
    countId: count.id,
    settlement: settlements.get(count.id) ?? null,
  };
}

export const isOpenLine = ({ state, settlement }: TakenLine) => isDifference(state) && settlement === null;

/** Pieces of each state: a lot that is short counts what is there as found and what is not as missing. */
export function totalsOf(lines: readonly TakenLine[]): TakenTotals {
  const totals = { expected: 0, found: 0, out: 0, elsewhere: 0, missing: 0, unexpected: 0, open: 0 };
  for (const line of lines) {
    if (isOpenLine(line)) totals.open += 1;
    if (line.counted && line.kind === 'asset') {
      totals.expected += line.expected;
      totals.out += line.out;
      const by = line.settlement && line.quantity === null ? -line.expected + line.out : line.by;
      if (line.state === 'missing') totals.missing += Math.abs(by);
      if (line.state === 'unexpected') totals.unexpected += by;
      if (line.state === 'elsewhere') totals.elsewhere += line.quantity ?? 0;
      else totals.found += Math.min(line.quantity ?? 0, Math.max(0, line.expected - line.out));
      continue;
    }
    if (line.expected > 0) totals.expected += 1;
    totals[line.state] += line.state === 'unexpected' ? (line.quantity ?? 1) : 1;
  }
  return totals;
}
