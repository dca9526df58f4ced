/** What a stocktake says of each thing: the ledger of its day against what was counted and settled. Told by SQL, a page at a time. */
import {
  isDifference,
  type Stocktake,
  settlementModel,
  stocktakeModel,
  type TakenState,
} from '../../../../shared/areas/equipment/stocktake.ts';
import type { TakenLine, TakenSums } from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { refuse } from '../../../../shared/problem.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';

type Row = Record<string, SqlValue>;
/** A line as SQL tells it. */
type ToldRow = Omit<TakenLine, 'code' | 'counted' | 'settlement'> & {
  number: number;
  counted: number;
  settlementId: string | null;
};
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

export function roomNames(context: Pick<ReadContext, 'read'>): ReadonlyMap<string, string> {
  const rooms = context.read.all<{ id: string; name: string }>('select id, name from room');
  return new Map(rooms.map(({ id, name }) => [id, name]));
}

const counted = (column: string, thing: string) =>
  `left join stocktakeCount as count on count.stocktakeId = asked.id and count.${column} = ${thing}.id
     and count.${column} is not null and count.deletedAt is null
   left join stocktakeSettlement as settlement on settlement.seq = (select max(seq) from stocktakeSettlement
     where stocktakeId = asked.id and ${column} = ${thing}.id and ${column} is not null and deletedAt is null)`;
const seen = `count.id as countId, count.quantity, count.ledger, count.lent, count.roomId as seenRoomId,
  settlement.id as settlementId, settlement.difference, settlement.change`;

/** Things with what the ledger has of them on the stocktake's day (`expected`) and now (`here`). */
const things = (ofCopies: string, ofAssets: string) => `
  select 'copy' as kind, copy.id, copy.number, 0 as counted, copy.roomId, copy.acquiredOn > asked.day as newer,
    (copy.acquiredOn <= asked.day and (copy.leftOn is null or copy.leftOn > asked.day)) as expected,
    (copy.leftOn is null and copy.lostOn is null) as here,
    exists (select 1 from loan where loan.copyId = copy.id and loan.copyId is not null and loan.returnedOn is null
      and loan.deletedAt is null) as out,
    ${seen}
  from asked cross join copy ${counted('copyId', 'copy')} where asked.ofBooks and copy.deletedAt is null ${ofCopies}
  union all
  select 'asset', asset.id, asset.number, asset.counted, asset.roomId, asset.acquiredOn > asked.day,
    (select coalesce(sum(change), 0) from stockMove
     where assetId = asset.id and stockMove.day <= asked.day and deletedAt is null),
    (select coalesce(sum(change), 0) from stockMove
     where assetId = asset.id and stockMove.day <= asked.today and deletedAt is null) > 0,
    (select coalesce(sum(quantity), 0) from loan
     where loan.assetId = asset.id and loan.returnedOn is null and loan.deletedAt is null),
    ${seen}
  from asked cross join asset ${counted('assetId', 'asset')}
  where asked.ofEquipment and asset.deletedAt is null ${ofAssets}`;

/** By how many a lot that was counted differs. */
const byCount = '(quantity + coalesce(lent, 0) - coalesce(ledger, 0))';
/** A thing whose room nobody wrote down is nowhere else. */
const whereSeen = `case when roomId <> seenRoomId then 'elsewhere' else 'found' end`;

/**
 * One line a thing: its state and by how many it differs. No state: nothing is to be said of it, as it has left the ledger
 * meanwhile or was never in it. A settled thing stays on the list as what it was.
 */
const lines = (ofCopies: string, ofAssets: string, ofCounts: string) => `
  asked (id, day, today, ofBooks, ofEquipment, roomIds) as (values (?, ?, ?, ?, ?, ?)),
  thing as (${things(ofCopies, ofAssets)}),
  judged as (
    select thing.*,
      case when counted and countId is not null
          then case when ${byCount} < 0 then 'missing' when ${byCount} > 0 then 'unexpected' else ${whereSeen} end
        when countId is not null then case when here then ${whereSeen} else 'unexpected' end
        when expected = 0 or newer then null
        when out >= expected then 'out'
        else 'missing' end as now,
      countId is not null or settlementId is not null or (expected > 0 and (asked.roomIds is null
        or roomId in (select value from json_each(asked.roomIds)))) as belongs
    from thing cross join asked),
  line as materialized (
    select kind, id, number, counted, roomId, coalesce(ledger, expected) as expected, coalesce(lent, out) as out,
      countId, quantity, seenRoomId, settlementId, belongs, coalesce(difference, now) as state, null as words,
      case when now is null then coalesce(change, 0)
        when counted and countId is not null then ${byCount}
        when now = 'missing' then out - expected
        when now = 'unexpected' then 1 else 0 end as by
    from judged where coalesce(difference, now) is not null
    union all
    select 'count', count.id, count.seq, 1, null, 0, 0, count.id, count.quantity, count.roomId, settlement.id, 1,
      'unexpected', count.name, count.quantity
    from asked cross join stocktakeCount as count left join stocktakeSettlement as settlement
      on settlement.countId = count.id and settlement.deletedAt is null
    where count.stocktakeId = asked.id and count.name is not null and count.deletedAt is null ${ofCounts})`;

const allLines = lines('', '', '');
const linesOfOne = {
  copy: lines('and copy.id = ?', 'and false', 'and false'),
  asset: lines('and false', 'and asset.id = ?', 'and false'),
  count: lines('and false', 'and false', 'and count.id = ?'),
};

const asked = ({ id, day, ofBooks, ofEquipment, roomIds }: Stocktake, today: string): SqlValue[] => [
  ...[id, day, today, Number(ofBooks), Number(ofEquipment)],
  roomIds === null ? null : JSON.stringify(roomIds),
];

/** With names, rooms and the settling; a line that is not listed costs none of these. */
const named = (listed: string) => `
  select line.*, coalesce(line.words, title.name, asset.name) as name, room.name as room, seenRoom.name as seenIn
  from ${listed} left join copy on line.kind = 'copy' and copy.id = line.id
    left join title on title.id = copy.titleId left join asset on line.kind = 'asset' and asset.id = line.id
    left join room on room.id = line.roomId left join room as seenRoom on seenRoom.id = line.seenRoomId`;
const told = (with_: string, listed: string) => `with ${with_} ${named(`(${listed}) as line`)}`;

/** Conditions on lines. An uncounted lot has a card of its own while nothing is settled. */
const isDiffering = `state in ('elsewhere', 'missing', 'unexpected')`;
const isUncountedLot = `(kind = 'asset' and counted and quantity is null and settlementId is null)`;
const linesWhere = {
  differing: `(${isDiffering} or settlementId is not null) and not ${isUncountedLot}`,
  uncountedLots: isUncountedLot,
};
const order = `case line.kind when 'copy' then 0 when 'asset' then 1 else 2 end, line.number`;

/** A page of the lines of one state, by number. */
export function linesOfState(
  context: Context,
  stocktake: Stocktake,
  { state, offset, limit }: { state: TakenState; offset: number; limit: number },
): TakenLine[] {
  return context.read
    .all<ToldRow>(
      `${told(allLines, `select * from line where belongs and state = ? order by ${order} limit ? offset ?`)}
       order by ${order}`,
      ...asked(stocktake, context.today),
      ...[state, limit, offset],
    )
    .map((row) => toLine(context, row));
}

/** One line as it now is, whether the thing belongs to the stocktake or not. */
export function lineOf(
  context: Context,
  stocktake: Stocktake,
  { kind, id }: Pick<TakenLine, 'kind' | 'id'>,
): TakenLine | null {
  const row = context.read.get<ToldRow>(
    told(linesOfOne[kind], 'select * from line'),
    ...asked(stocktake, context.today),
    id,
  );
  return row ? toLine(context, row) : null;
}

function toLine(context: Context, line: ToldRow): TakenLine {
  const { kind, id, name, number, counted: isLot, settlementId } = line;
  const settlement =
    settlementId === null
      ? null
      : context.read.get<Row>(
          `select ${recordColumns(settlementModel)} from stocktakeSettlement where id = ?`,
          settlementId,
        )!;
  return {
    ...{ kind, id, name, code: kind === 'count' ? null : labelCode(kind, number), counted: isLot === 1 },
    ...{ state: line.state, by: line.by, expected: line.expected, quantity: line.quantity, out: line.out },
    ...{ room: line.room, seenIn: line.seenIn, countId: line.countId },
    settlement: settlement && readRow(settlementModel, settlement),
  };
}

export const isOpenLine = ({ state, settlement }: TakenLine) => isDifference(state) && settlement === null;

const isLot = `(counted and kind = 'asset')`;
const ones = (state: TakenState) =>
  `when state = '${state}' then ${state === 'unexpected' ? 'coalesce(quantity, 1)' : '1'}`;
const sum = (state: TakenState, ofLot: string) =>
  `'${state}', coalesce(sum(case when ${isLot} then ${ofLot} ${ones(state)} else 0 end), 0)`;
const byLot = 'case when settlementId is not null and quantity is null then out - expected else by end';

/** Pieces of each state: a lot that is short counts what is there as found and what is not as missing. */
const sums = `select json_object('totals', json_object(
     'expected', coalesce(sum(case when ${isLot} then expected else expected > 0 end), 0),
     ${sum('found', `case when state = 'elsewhere' then 0 else min(coalesce(quantity, 0), max(0, expected - out)) end`)},
     ${sum('out', 'out')}, ${sum('elsewhere', `case when state = 'elsewhere' then coalesce(quantity, 0) else 0 end`)},
     ${sum('missing', `case when state = 'missing' then abs(${byLot}) else 0 end`)},
     ${sum('unexpected', `case when state = 'unexpected' then ${byLot} else 0 end`)},
     'open', count(*) filter (where ${isDiffering} and settlementId is null)),
   'differing', json_object('open', count(*) filter (where ${linesWhere.differing} and settlementId is null),
     'settled', count(*) filter (where settlementId is not null))) as sums
  from line where belongs`;

export function totalsOf(context: Context, stocktake: Stocktake): TakenSums {
  const { sums: told } = context.read.get<{ sums: string }>(
    `with ${allLines} ${sums}`,
    ...asked(stocktake, context.today),
  )!;
  return JSON.parse(told) as TakenSums;
}

/** What one thing adds to them: nothing where it does not belong to the stocktake. */
export function sumsOfOne(
  context: Context,
  stocktake: Stocktake,
  { kind, id }: Pick<TakenLine, 'kind' | 'id'>,
): TakenSums {
  const { sums: told } = context.read.get<{ sums: string }>(
    `with ${linesOfOne[kind]} ${sums}`,
    ...asked(stocktake, context.today),
    id,
  )!;
  return JSON.parse(told) as TakenSums;
}

/**
 * Totals, differences and uncounted lots from one look at everything that is counted: 50,000 copies are looked through once.
 * Lines that have to be settled first, then by number; `most` null: all of them.
 */
export function takenView(
  context: Context,
  stocktake: Stocktake,
  most: number | null,
): TakenSums & { differences: TakenLine[]; lots: TakenLine[] } {
  const ordered = `line.settlementId is not null, ${order}`;
  const rows = context.read.all<ToldRow & { part: number | null; sums: string }>(
    `with ${allLines},
       listed as (
         select * from (select 1 as part, line.* from line where belongs and ${linesWhere.differing} order by ${ordered} limit ?)
         union all select 2, line.* from line where belongs and ${linesWhere.uncountedLots})
     select sums, line.* from (${sums}) left join (${named('listed as line')}) as line order by part, ${ordered}`,
    ...asked(stocktake, context.today),
    most ?? -1,
  );
  const linesIn = (part: number) =>
    rows.filter((row) => row.part === part).map((row) => toLine(context, row));
  return { ...(JSON.parse(rows[0]!.sums) as TakenSums), differences: linesIn(1), lots: linesIn(2) };
}
