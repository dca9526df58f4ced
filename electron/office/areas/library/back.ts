/** What comes back, for whom it goes to the shelf, and in what condition it is. */
import { assetModel } from '../../../../shared/areas/equipment/model.ts';
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import type { BackAnswer, LoanRow, ThingRef } from '../../../../shared/areas/library/desk.ts';
import type { HoldRow } from '../../../../shared/areas/library/holds.ts';
import { loanModel } from '../../../../shared/areas/library/loans.ts';
import { copyModel } from '../../../../shared/areas/library/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, WriteContext } from '../../context.ts';
import { insertCharge } from './charges.ts';
import { holdRowsOf, openHolds, putAside } from './holdRows.ts';
import { loanRow, loanRowsOf } from './loanRows.ts';
import { findLoan, findPiece } from './lost.ts';
import { copiesLeave } from './shelf.ts';
import { lostPiece, outOfLot, requireOut, stockOf } from './stock.ts';
import { thingsOf } from './things.ts';

type Calls = typeof libraryCalls;

export const giveBack: Handler<Calls['giveBack']> = (context, { of, quantity }): BackAnswer => {
  if ('loanId' in of) return takeBack(context, requireOut(context, of.loanId), quantity);
  const [thing] = thingsOf(context, of.thing);
  if (!thing) refuse('notFound', { record: of.thing.kind });
  const out = loansOut(context, of.thing);
  if (out.length === 1) return takeBack(context, out[0]!, quantity);
  if (out.length > 1) return { kind: 'several', thing, rows: out };
  return foundOrIn(context, of.thing);
};

function loansOut(context: ReadContext, { kind, id }: ThingRef): LoanRow[] {
  const column = kind === 'copy' ? 'copyId' : 'assetId';
  return loanRowsOf(
    context,
    `loan.${column} = ? and loan.returnedOn is null order by loan.dueOn, loan.seq`,
    id,
  );
}

function takeBack(context: WriteContext, { loan, thing }: LoanRow, quantity: number | null): BackAnswer {
  const back = { returnedOn: context.today, returnedToId: context.session.staffId };
  const some = quantity !== null && quantity < loan.quantity;
  if (some) context.update(loanModel, loan.id, { quantity: loan.quantity - quantity });
  const id = some
    ? context.insert(loanModel, { ...loan, ...back, quantity }).id
    : context.update(loanModel, loan.id, back).id;
  const hold = shelve(context, thing);
  return { kind: 'returned', act: context.act, row: loanRow(context, id), hold };
}

/** For whom what has come back goes to the shelf. */
function shelve(context: WriteContext, { kind, id }: ThingRef): HoldRow | null {
  if (kind === 'copy') {
    const copy = context.records.find(copyModel, id);
    return copy?.lendable ? putAside(context, { kind: 'title', id: copy.titleId }, id) : null;
  }
  const of = { kind: 'asset' as const, id };
  const ready = openHolds(context, of).filter(({ readyOn }) => readyOn !== null).length;
  const free = stockOf(context, id) - outOfLot(context, id);
  return free > ready ? putAside(context, of, null) : null;
}

/** A thing that nobody has: one that was lost is there again; else it is in, perhaps on the shelf. */
function foundOrIn(context: WriteContext, ref: ThingRef): BackAnswer {
  const [thing] = thingsOf(context, ref);
  if (ref.kind === 'copy') {
    const copy = context.records.find(copyModel, ref.id)!;
    if (copy.lostOn !== null) {
      const loan = findLoan(context, copy);
      const row = loan && loanRow(context, loan.id);
      shelve(context, ref);
      return { kind: 'found', act: context.act, thing: thing!, row };
    }
    const [hold] = holdRowsOf(context, 'hold.copyId = ?', ref.id);
    return { kind: 'notOut', thing: thing!, hold: hold ?? null };
  }
  const lost = lostPiece(context, ref.id);
  if (lost === null) return { kind: 'notOut', thing: thing!, hold: null };
  findPiece(context, lost);
  shelve(context, ref);
  return { kind: 'found', act: context.act, thing: thing!, row: loanRow(context, lost) };
}

export const noteReturn: Handler<Calls['noteReturn']> = (context, { loanId, charge, ...said }) => {
  const { loan, thing } = loanRow(context, loanId);
  if (loan.returnedOn === null) refuse('notFound', { record: 'loan' });
  context.update(loanModel, loan.id, said);
  const { conditionBack: condition } = said;
  if (condition !== null && loan.copyId !== null) {
    context.update(copyModel, loan.copyId, { condition });
    copiesLeave(context, [loan.copyId]);
  } else if (condition !== null && !thing.counted) context.update(assetModel, loan.assetId!, { condition });
  if (charge) insertCharge(context, loan.id, 'damaged', charge);
  return { act: context.act, row: loanRow(context, loan.id) };
};
