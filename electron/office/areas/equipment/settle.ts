/** Settling the differences of a stocktake: the ledger follows what was found out. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { assetModel, stockMoveModel } from '../../../../shared/areas/equipment/model.ts';
import { isDifference, settlementModel, settlings } from '../../../../shared/areas/equipment/stocktake.ts';
import type { TakenLine } from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { copyModel } from '../../../../shared/areas/library/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, WriteContext } from '../../context.ts';
import { findLoan } from '../library/lost.ts';
import { copiesLeave, fillShelf, piecesLeave } from '../library/shelf.ts';
import { balanceOf, outOf } from './rows.ts';
import { enterAll } from './stock.ts';
import { isOpenLine, lineOf, requireOpen } from './taken.ts';

type Calls = typeof equipmentCalls;

export const settle: Handler<Calls['settle']> = (context, { stocktakeId, things, how, reason }) => {
  const open = requireOpen(context, stocktakeId);
  for (const { kind, id } of things) {
    const line = lineOf(context, open, { kind, id });
    if (!line || !isOpenLine(line) || !isDifference(line.state))
      return refuse('changedMeanwhile', { record: 'stocktake' });
    if (!settlings[line.state].includes(how)) return refuse('changedMeanwhile', { record: 'stocktake' });
    const change = follow(context, line, how, reason);
    context.insert(settlementModel, {
      ...{ stocktakeId, difference: line.state, change, how, reason },
      ...{ settledById: context.session.staffId, day: context.today },
      ...(kind === 'copy' ? { copyId: id } : kind === 'asset' ? { assetId: id } : { countId: id }),
    });
  }
  return { settled: things.length };
};

/** Writes what the settling means for the ledger; by how many it has changed. */
function follow(context: WriteContext, line: TakenLine, how: string, reason: string): number {
  switch (how) {
    case 'lost':
      return line.kind === 'copy'
        ? copyLeaves(context, line)
        : assetChanges(context, line, 'stocktake', reason);
    case 'moved':
      return moves(context, line);
    case 'entered':
      return comesIn(context, line, reason);
    default:
      return 0;
  }
}

function copyLeaves(context: WriteContext, { id }: TakenLine): number {
  context.update(copyModel, id, { leftOn: context.today, leftBy: 'stocktake' });
  copiesLeave(context, [id]);
  return -1;
}

/** A lot by what is missing or more; it never falls below what is lent. */
function assetChanges(context: WriteContext, line: TakenLine, moveReason: string, note: string): number {
  const balance = balanceOf(context, line.id, context.today);
  const least = outOf(context, line.id) - balance;
  const change = Math.max(line.by, least);
  if (change !== 0)
    context.insert(stockMoveModel, {
      assetId: line.id,
      day: context.today,
      change,
      reason: moveReason,
      note,
    });
  if (change > 0) fillShelf(context, { kind: 'asset', id: line.id });
  else piecesLeave(context, line.id);
  return change;
}

function moves(context: WriteContext, { kind, id, countId }: TakenLine): number {
  const seen = context.read.get<{ roomId: string | null }>(
    'select roomId from stocktakeCount where id = ?',
    countId,
  );
  const place = { roomId: seen?.roomId ?? null, shelf: null };
  if (kind === 'copy') context.update(copyModel, id, place);
  else context.update(assetModel, id, place);
  return 0;
}

/** A copy that had left or was lost is here again, for whoever waits or is charged for it; equipment comes in by a move; a thing without a label becomes a line. */
function comesIn(context: WriteContext, line: TakenLine, reason: string): number {
  if (line.kind === 'copy') {
    const copy = context.records.find(copyModel, line.id) ?? refuse('notFound', { record: 'copy' });
    if (copy.lostOn !== null) findLoan(context, copy);
    context.update(copyModel, line.id, { leftOn: null, leftBy: null });
    fillShelf(context, { kind: 'title', id: copy.titleId });
    return copy.leftOn === null ? 0 : 1;
  }
  if (line.kind === 'asset') return assetChanges(context, line, 'found', reason);
  const seen = context.read.get<{ roomId: string | null }>(
    'select roomId from stocktakeCount where id = ?',
    line.id,
  );
  const patch = {
    name: line.name,
    kind: 'other',
    source: 'opening',
    roomId: seen?.roomId ?? null,
    note: reason,
  };
  const quantity = line.quantity ?? 1;
  enterAll(context, { patch, counted: quantity > 1, quantity, reason: 'found' });
  return quantity;
}
