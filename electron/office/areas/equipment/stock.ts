/** Writing the ledger: what is entered, changed, moved to another room, taken out. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { mostPieces } from '../../../../shared/areas/equipment/ledger.ts';
import { type Asset, assetModel, stockMoveModel } from '../../../../shared/areas/equipment/model.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, WriteContext } from '../../context.ts';
import { fillShelf, piecesLeave } from '../library/shelf.ts';
import { balanceOf, leastSince, outOf, requireAsset, rowOf } from './rows.ts';

type Calls = typeof equipmentCalls;
type Patch = Partial<Omit<Asset, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

/** Refuses dayAhead for a day that has not come. */
export function requireCome(context: ReadContext, path: string, day: Day | null | undefined): void {
  if ((day ?? '') > context.today) refuseField(path, 'dayAhead');
}

/** The number after the highest ever given, in the bin too. */
export function nextAssetNumber(context: Pick<ReadContext, 'read'>): number {
  return context.read.get<{ last: number }>('select coalesce(max(number), 0) as last from asset')!.last + 1;
}

interface Entry {
  patch: Patch;
  counted: boolean;
  quantity: number;
  /** Of the first move; accepted unless given. */
  reason?: string;
}

/**
 * New lines of the ledger with their first move: pieces with a number each, or one counted lot. Refuses invalidInput for what is
 * missing, for more than `mostPieces` pieces and for a day that has not come.
 */
export function enterAll(
  context: WriteContext,
  { patch, counted, quantity, reason = 'accepted' }: Entry,
): Asset[] {
  const acquiredOn = patch.acquiredOn ?? context.today;
  requireCome(context, 'patch.acquiredOn', acquiredOn);
  requireLinks(context, patch);
  if (!counted && quantity > mostPieces) refuseField('quantity', 'tooBig', { most: mostPieces });
  const first = nextAssetNumber(context);
  const values = {
    source: 'bought',
    condition: 'good',
    lendable: false,
    ...withoutNull(patch),
    ...{ acquiredOn, counted, labelledOn: null },
    name: patch.name ?? refuseField('patch.name', 'required'),
    kind: patch.kind ?? refuseField('patch.kind', 'required'),
  };
  return Array.from({ length: counted ? 1 : quantity }, (_, at) => {
    const made = context.insert(assetModel, {
      ...values,
      number: first + at,
      // a number that a thing had before was one thing's alone
      ...(at > 0 ? { oldNumber: null } : {}),
    });
    const change = counted ? quantity : 1;
    context.insert(stockMoveModel, { assetId: made.id, day: acquiredOn, change, reason });
    return made;
  });
}

function withoutNull(patch: Patch): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
}

/** Refuses notFound for a room or a member of staff that is not there. */
export function requireLinks(
  context: ReadContext,
  { roomId, custodianId }: { roomId?: string | null; custodianId?: string | null },
): void {
  for (const [table, id] of [
    ['room', roomId],
    ['staff', custodianId],
  ] as const)
    if (id && !context.read.get(`select 1 from ${table} where id = ? and deletedAt is null`, id))
      refuse('notFound', { record: table });
}

export const enterAssets: Handler<Calls['enterAssets']> = (context, input) =>
  enterAll(context, input).map(({ id }) => rowOf(context, id));

export const saveAsset: Handler<Calls['saveAsset']> = (context, { id, version, patch }) => {
  requireAsset(context, id);
  requireLinks(context, patch);
  requireCome(context, 'patch.acquiredOn', patch.acquiredOn);
  const { counted: _, number: __, labelledOn: ___, ...changes } = patch;
  context.update(assetModel, id, changes, version);
  return rowOf(context, id);
};

export const moveAssets: Handler<Calls['moveAssets']> = (context, { ids, roomId, shelf }) => {
  requireLinks(context, { roomId });
  for (const id of new Set(ids)) context.update(assetModel, requireAsset(context, id).id, { roomId, shelf });
  return null;
};

interface Leaving {
  id: string;
  quantity: number;
  reason: string;
  day: Day;
  note: string | null;
}

/**
 * So many of it leave the ledger; what is lent must come back, or be written down as lost, before. Refuses notSoMany, and
 * dayAhead.
 */
export function leave(context: WriteContext, { id, quantity, reason, day, note }: Leaving): void {
  requireAsset(context, id);
  requireCome(context, 'day', day);
  const balance = leastSince(context, id, day);
  const out = outOf(context, id);
  if (quantity > balance - out) refuse('notSoMany', { balance, out });
  context.insert(stockMoveModel, { assetId: id, day, change: -quantity, reason, note });
  piecesLeave(context, id);
}

export const takeOut: Handler<Calls['takeOut']> = (context, input) => {
  leave(context, input);
  return rowOf(context, input.id);
};

export const correctBalance: Handler<Calls['correctBalance']> = (context, { id, balance, note }) => {
  const { counted } = requireAsset(context, id);
  if (!counted && balance > 1) refuseField('balance', 'tooBig', { most: 1 });
  const out = outOf(context, id);
  if (balance < out) refuse('notSoMany', { balance, out });
  const change = balance - balanceOf(context, id, context.today);
  if (change !== 0)
    context.insert(stockMoveModel, { assetId: id, day: context.today, change, reason: 'corrected', note });
  if (change > 0) fillShelf(context, { kind: 'asset', id });
  else piecesLeave(context, id);
  return rowOf(context, id);
};
