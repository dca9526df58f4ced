/** What is lost, and what is there again. */
import { stockMoveModel } from '../../../../shared/areas/equipment/model.ts';
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import { chargeModel } from '../../../../shared/areas/library/charges.ts';
import { type Loan, loanModel } from '../../../../shared/areas/library/loans.ts';
import { type Copy, copyModel } from '../../../../shared/areas/library/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { insertCharge } from './charges.ts';
import type { HeldThing } from './holdRows.ts';
import { loanRow } from './loanRows.ts';
import { fillShelf } from './shelf.ts';
import { requireOut } from './stock.ts';

type Calls = typeof libraryCalls;

/** A lost copy is there again; the loan by which it was lost, where there is one, says so. */
export function findLoan(context: WriteContext, copy: Copy): Loan | null {
  context.update(copyModel, copy.id, { lostOn: null });
  const row = context.read.get<Record<string, SqlValue>>(
    `select * from loan where copyId = ? and lost = 1 and foundOn is null and deletedAt is null
     order by returnedOn desc, seq desc limit 1`,
    copy.id,
  );
  return row ? closeLost(context, fromRow(loanModel, row)) : null;
}

/** A single piece that its borrower lost is there again. */
export function findPiece(context: WriteContext, loanId: string): Loan {
  const { loan } = loanRow(context, loanId);
  moveStock(context, loan, loan.quantity, 'found');
  return closeLost(context, loan);
}

/** What was still owed for it is owed no more; what was paid is for people to settle. */
function closeLost(context: WriteContext, loan: Loan): Loan {
  const owed = context.read.all<{ id: string }>(
    `select id from charge where loanId = ? and kind = 'lost' and outcome = 'owed' and deletedAt is null`,
    loan.id,
  );
  for (const { id } of owed)
    context.update(chargeModel, id, {
      outcome: 'foundAgain',
      day: context.today,
      byId: context.session.staffId,
    });
  return context.update(loanModel, loan.id, { foundOn: context.today });
}

export const lose: Handler<Calls['lose']> = (context, { loanId, charge }) => {
  const { loan } = requireOut(context, loanId);
  context.update(loanModel, loan.id, {
    returnedOn: context.today,
    returnedToId: context.session.staffId,
    lost: true,
  });
  if (loan.copyId !== null) context.update(copyModel, loan.copyId, { lostOn: context.today });
  else moveStock(context, loan, -loan.quantity, 'lost');
  if (charge) insertCharge(context, loan.id, 'lost', charge);
  return { act: context.act, row: loanRow(context, loan.id) };
};

export const findAgain: Handler<Calls['findAgain']> = (context, { loanId }) => {
  const { loan } = loanRow(context, loanId);
  if (!loan.lost || loan.foundOn !== null) refuse('notFound', { record: 'loan' });
  if (loan.copyId !== null) {
    context.update(copyModel, loan.copyId, { lostOn: null });
    closeLost(context, loan);
  } else findPiece(context, loan.id);
  fillShelf(context, heldIn(context, loan));
  return { act: context.act, row: loanRow(context, loan.id) };
};

/** What somebody may wait for. */
function heldIn(context: WriteContext, { copyId, assetId }: Loan): HeldThing {
  if (copyId === null) return { kind: 'asset', id: assetId! };
  const { titleId } = context.records.find(copyModel, copyId) ?? refuse('notFound', { record: 'copy' });
  return { kind: 'title', id: titleId };
}

/** Equipment that is lost leaves the ledger at once; a copy of a book does when it is written off. */
function moveStock(context: WriteContext, loan: Loan, change: number, reason: 'lost' | 'found'): void {
  context.insert(stockMoveModel, { assetId: loan.assetId!, day: context.today, change, reason });
}
