/** Stocktakes: opening, counting, closing. Several people count over several days; each scan is kept at once. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import {
  type Stocktake,
  settlementModel,
  stocktakeCountModel,
  stocktakeModel,
} from '../../../../shared/areas/equipment/stocktake.ts';
import {
  type CountResult,
  mostTaken,
  type StocktakeRow,
  type StocktakeView,
} from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { cleanText, toHalfWidth } from '../../../../shared/values/halfWidth.ts';
import { readIsbn } from '../../../../shared/values/isbn.ts';
import { readLabel } from '../../../../shared/values/label.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { balanceOf, outOf, requireAsset } from './rows.ts';
import { requireCome, requireLinks } from './stock.ts';
import {
  lineOf,
  linesOfState,
  requireOpen,
  requireStocktake,
  roomNames,
  sumsOfOne,
  takenView,
  totalsOf,
} from './taken.ts';

type Calls = typeof equipmentCalls;
const nothing: CountResult = { did: 'unknown', line: null, change: null };

export const stocktakes: Handler<Calls['stocktakes']> = (context) =>
  context.read
    .all<Record<string, SqlValue>>(
      `select ${recordColumns(stocktakeModel)} from stocktake where deletedAt is null
       order by closedOn is null desc, day desc, seq desc`,
    )
    .map((row) => {
      const each = readRow(stocktakeModel, row);
      return {
        ...aboutOf(context, each),
        totals: each.closedOn ? null : totalsOf(context, each).totals,
      };
    });

function aboutOf(context: ReadContext, stocktake: Stocktake): Omit<StocktakeRow, 'totals'> {
  const names = roomNames(context);
  const startedBy = context.read.get<{ name: string }>(
    'select name from staff where id = ?',
    stocktake.startedById,
  )!.name;
  return { stocktake, startedBy, rooms: (stocktake.roomIds ?? []).map((id) => names.get(id) ?? '') };
}

export const stocktake: Handler<Calls['stocktake']> = (context, { id }) =>
  stocktakeViewOf(context, id, mostTaken);

/** With its differences, settled or not; `most` null: all of them. */
export function stocktakeViewOf(context: ReadContext, id: string, most: number | null): StocktakeView {
  const found = requireStocktake(context, id);
  return {
    ...aboutOf(context, found),
    ...takenView(context, found, most),
    counters: context.read.all<{ id: string; name: string; counts: number }>(
      `select staff.id, staff.name, count(*) as counts from stocktakeCount join staff on staff.id = stocktakeCount.countedById
       where stocktakeCount.stocktakeId = ? and stocktakeCount.deletedAt is null group by staff.id order by staff.seq`,
      id,
    ),
  };
}

export const taken: Handler<Calls['taken']> = (context, { id, state, before }) => {
  const offset = before ?? 0;
  const rows = linesOfState(context, requireStocktake(context, id), { state, offset, limit: mostTaken });
  return { rows, next: rows.length === mostTaken ? offset + mostTaken : null };
};

export const startStocktake: Handler<Calls['startStocktake']> = (context, input) => {
  requireCome(context, 'day', input.day);
  if (!input.ofBooks && !input.ofEquipment) refuseField('ofBooks', 'required');
  for (const roomId of input.roomIds ?? []) requireLinks(context, { roomId });
  return context.insert(stocktakeModel, { ...input, startedById: context.session.staffId });
};

export const countScan: Handler<Calls['countScan']> = (context, { stocktakeId, roomId, code }) => {
  const open = requireOpen(context, stocktakeId);
  requireLinks(context, { roomId });
  const found = scannedThing(context, open, code);
  if (!('id' in found)) return { ...nothing, did: found.did };
  if (found.kind === 'asset' && requireAsset(context, found.id).counted) {
    const line = lineOf(context, open, found);
    return line ? { did: 'askQuantity', line, change: null } : nothing;
  }
  const of = found.kind === 'copy' ? { copyId: found.id } : { assetId: found.id };
  return counting(context, open, found, () => seen(context, open, of, { roomId, quantity: 1 }));
};

type Counted = { kind: 'copy' | 'asset' | 'count'; id: string };

/** Keeps a count of one thing, and tells what it changed, so that the page need not read the whole stocktake again. */
function counting(
  context: WriteContext,
  open: Stocktake,
  thing: Counted,
  keep: () => CountResult['did'],
): CountResult {
  const [before, was] = [sumsOfOne(context, open, thing), counterOf(context, open, thing)];
  const did = keep();
  const after = sumsOfOne(context, open, thing);
  return {
    did,
    line: lineOf(context, open, thing),
    change: {
      totals: minus(after.totals, before.totals),
      differing: minus(after.differing, before.differing),
      countedBy: { before: was, now: counterOf(context, open, thing) },
    },
  };
}

function minus<T extends object>(after: T, before: T): T {
  const less = Object.entries(before) as [keyof T, number][];
  return Object.fromEntries(less.map(([key, value]) => [key, Number(after[key]) - value])) as T;
}

const countColumn = { copy: 'copyId', asset: 'assetId', count: 'id' } as const;

function counterOf(context: ReadContext, { id: stocktakeId }: Stocktake, { kind, id }: Counted) {
  const column = countColumn[kind];
  const found = context.read.get<{ id: string; name: string }>(
    `select staff.id, staff.name from stocktakeCount join staff on staff.id = stocktakeCount.countedById
     where stocktakeId = ? and stocktakeCount.${column} = ? and stocktakeCount.${column} is not null
       and stocktakeCount.deletedAt is null`,
    ...[stocktakeId, id],
  );
  return found ?? null;
}

type Found = { kind: 'copy' | 'asset'; id: string } | { did: 'unknown' | 'wrongDigit' | 'askCopy' };

/** What has left the ledger is found too: it may be there all the same. */
function scannedThing(context: ReadContext, { ofBooks, ofEquipment }: Stocktake, code: string): Found {
  const typed = cleanText(toHalfWidth(code));
  const label = readLabel(typed);
  const get = (sql: string, param: SqlValue) => context.read.get<{ id: string }>(sql, param)?.id;
  for (const kind of ['copy', 'asset'] as const) {
    if (kind === 'copy' ? !ofBooks : !ofEquipment) continue;
    const byLabel =
      label && !('wrong' in label) && label.kind === kind
        ? get(`select id from ${kind} where number = ? and deletedAt is null`, label.number)
        : undefined;
    const id =
      byLabel ??
      get(`select id from ${kind} where oldNumber = ? and deletedAt is null order by seq desc`, typed);
    if (id) return { kind, id };
  }
  if (label && 'wrong' in label) return { did: 'wrongDigit' };
  const isbn = ofBooks ? readIsbn(typed) : null;
  if (isbn === null) return { did: 'unknown' };
  const copies = context.read.all<{ id: string }>(
    `select copy.id from copy join title on title.id = copy.titleId
     where title.isbn = ? and copy.leftOn is null and copy.deletedAt is null and title.deletedAt is null`,
    isbn,
  );
  if (copies.length === 0) return { did: 'unknown' };
  return copies.length === 1 ? { kind: 'copy', id: copies[0]!.id } : { did: 'askCopy' };
}

interface Look {
  roomId: string | null;
  quantity: number;
  ledger?: number;
  lent?: number;
}

/** Keeps what was seen; the newest look counts, and what was settled before it has to be settled anew. */
function seen(
  context: WriteContext,
  { id: stocktakeId }: Stocktake,
  of: { copyId: string } | { assetId: string },
  look: Look,
): 'counted' | 'again' {
  const [[column, thing] = ['', '']] = Object.entries(of);
  const before = context.read.get<{ id: string; roomId: string | null }>(
    `select id, roomId from stocktakeCount where stocktakeId = ? and ${column} = ? and deletedAt is null`,
    stocktakeId,
    thing,
  );
  const values = { ...look, countedById: context.session.staffId, day: context.today };
  if (before && !('ledger' in look) && before.roomId === look.roomId) return 'again';
  for (const { id } of context.read.all<{ id: string }>(
    `select id from stocktakeSettlement where stocktakeId = ? and ${column} = ? and deletedAt is null`,
    stocktakeId,
    thing,
  ))
    context.remove(settlementModel, id);
  if (before) {
    context.update(stocktakeCountModel, before.id, values);
    return 'again';
  }
  context.insert(stocktakeCountModel, { ...values, ...of, stocktakeId });
  return 'counted';
}

export const countLot: Handler<Calls['countLot']> = (context, { stocktakeId, roomId, assetId, quantity }) => {
  const open = requireOpen(context, stocktakeId);
  requireLinks(context, { roomId });
  const { counted } = requireAsset(context, assetId);
  if (!counted || !open.ofEquipment) refuse('notFound', { record: 'asset' });
  const ledger = balanceOf(context, assetId, context.today);
  const lent = outOf(context, assetId);
  return counting(context, open, { kind: 'asset', id: assetId }, () => {
    seen(context, open, { assetId }, { roomId, quantity, ledger, lent });
    return 'counted';
  });
};

export const countNameless: Handler<Calls['countNameless']> = (
  context,
  { stocktakeId, roomId, name, quantity },
) => {
  const open = requireOpen(context, stocktakeId);
  requireLinks(context, { roomId });
  const count = context.insert(stocktakeCountModel, {
    ...{ stocktakeId, roomId, name, quantity },
    ...{ countedById: context.session.staffId, day: context.today },
  });
  const thing = { kind: 'count', id: count.id } as const;
  const by = counterOf(context, open, thing);
  const change = { ...sumsOfOne(context, open, thing), countedBy: { before: null, now: by } };
  return { did: 'counted', line: lineOf(context, open, thing), change };
};

export const uncount: Handler<Calls['uncount']> = (context, { countId }) => {
  const count =
    context.records.find(stocktakeCountModel, countId) ?? refuse('notFound', { record: 'stocktakeCount' });
  requireOpen(context, count.stocktakeId);
  const settled = context.read.get(
    `select 1 from stocktakeSettlement where stocktakeId = ? and deletedAt is null
     and (copyId = ? or assetId = ? or countId = ?)`,
    ...[count.stocktakeId, count.copyId, count.assetId, countId],
  );
  if (settled) refuse('inUse');
  context.remove(stocktakeCountModel, countId);
  return null;
};

export const closeStocktake: Handler<Calls['closeStocktake']> = (context, { id }) => {
  const { open } = totalsOf(context, requireOpen(context, id)).totals;
  if (open > 0) refuse('stocktakeOpen', { open });
  context.update(stocktakeModel, id, { closedOn: context.today, closedById: context.session.staffId });
  return null;
};

export const removeStocktake: Handler<Calls['removeStocktake']> = (context, { id }) => {
  requireOpen(context, id);
  if (context.read.get('select 1 from stocktakeSettlement where stocktakeId = ? and deletedAt is null', id))
    refuse('inUse');
  for (const each of context.read.all<{ id: string }>(
    'select id from stocktakeCount where stocktakeId = ? and deletedAt is null order by seq',
    id,
  ))
    context.remove(stocktakeCountModel, each.id);
  context.remove(stocktakeModel, id);
  return null;
};
