/** The shelf of what is put aside: filled with what comes in, and left by what is in no longer. */
import { holdModel } from '../../../../shared/areas/library/holds.ts';
import { type Copy, copyModel } from '../../../../shared/areas/library/model.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { type HeldThing, openHolds, putAside } from './holdRows.ts';
import { freeCopies, outOfLot, stockOf } from './stock.ts';

/** What is in goes to those who wait. */
export function fillShelf(context: WriteContext, of: HeldThing): void {
  if (of.kind === 'title') {
    for (const copyId of freeCopies(context, of.id)) if (!putAside(context, of, copyId)) return;
    return;
  }
  const free = freeOfLot(context, of.id) - ready(context, of).length;
  for (let at = 0; at < free; at++) if (!putAside(context, of, null)) return;
}

/** Pieces that are in, those that lie on the shelf among them. */
const freeOfLot = (context: ReadContext, assetId: string) =>
  stockOf(context, assetId) - outOfLot(context, assetId);

const ready = (context: ReadContext, of: HeldThing) =>
  openHolds(context, of).filter(({ readyOn }) => readyOn !== null);

/**
 * After copies were written off, lost, taken for repair: for whom one of them lay on the shelf has another that is in, or
 * waits again in the old place of the queue.
 */
export function copiesLeave(context: WriteContext, ids: readonly string[]): void {
  for (const id of ids) {
    const hold = context.read.get<{ id: string; titleId: string }>(
      'select id, titleId from hold where copyId = ? and closedOn is null and deletedAt is null',
      id,
    );
    if (!hold || isUsable(context.records.find(copyModel, id))) continue;
    waitsAgain(context, hold.id);
    fillShelf(context, { kind: 'title', id: hold.titleId });
  }
}

const isUsable = (copy: Copy | undefined) =>
  copy?.lendable && copy.leftOn === null && copy.lostOn === null && copy.condition !== 'inRepair';

/** After equipment left the ledger: who asked last waits again where too little is left for all. */
export function piecesLeave(context: WriteContext, assetId: string): void {
  const put = ready(context, { kind: 'asset', id: assetId });
  const free = Math.max(0, freeOfLot(context, assetId));
  for (const { id } of put.slice(free)) waitsAgain(context, id);
}

function waitsAgain(context: WriteContext, id: string): void {
  context.update(holdModel, id, { readyOn: null, copyId: null, shelfUntil: null });
}
