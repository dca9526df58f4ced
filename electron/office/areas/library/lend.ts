/** One thing lent to one borrower, or said why not. */

import { type Asset, assetModel } from '../../../../shared/areas/equipment/model.ts';
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import type { LendAnswer, LoanRow, RenewAnswer, ThingRef } from '../../../../shared/areas/library/desk.ts';
import { type Hold, holdModel } from '../../../../shared/areas/library/holds.ts';
import {
  canOverride,
  type StopReason,
  whyNotLend,
  whyNotRenew,
} from '../../../../shared/areas/library/lendingRules.ts';
import { loanModel } from '../../../../shared/areas/library/loans.ts';
import { type Copy, copyModel } from '../../../../shared/areas/library/model.ts';
import { type Reservation, reservationModel } from '../../../../shared/areas/library/reservations.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import type { Handler, ReadContext, WriteContext } from '../../context.ts';
import { borrowerColumn, requireBorrower } from './borrowers.ts';
import { type HeldThing, openHolds, putAside } from './holdRows.ts';
import { loanRow } from './loanRows.ts';
import { findLoan, findPiece } from './lost.ts';
import { ownReservation, reservedBy } from './reservationRows.ts';
import { dueOn, lendingRule } from './rules.ts';
import { freeCopies, lostPiece, outOfLot, requireOut, stockOf } from './stock.ts';
import { thingsOf } from './things.ts';

type Calls = typeof libraryCalls;

/** A thing as it stands in the ledger. */
type Ledger = { of: HeldThing; lendable: boolean } & ({ copy: Copy } | { asset: Asset });

export const lend: Handler<Calls['lend']> = (context, input): LendAnswer => {
  const { borrower, left } = requireBorrower(context, input.borrower);
  const [thing] = thingsOf(context, input.thing);
  if (!thing) refuse('notFound', { record: input.thing.kind });
  const ledger = ledgerOf(context, input.thing);
  const column = borrowerColumn[borrower.kind];
  const has = outOf(context, input.thing, thing.counted ? { column, id: borrower.id } : null);
  if (has && !(thing.counted && input.again)) {
    if (has.loan[column] !== borrower.id) return { kind: 'out', row: has };
    if (has.loan.lentOn === context.today) return { kind: 'already', row: has };
    if (!thing.counted) return { kind: 'theirs', row: has };
  }
  const kind = 'copy' in ledger ? 'book' : 'equipment';
  const rule = lendingRule(context, borrower.kind, kind);
  const now = outNow(context, column, borrower.id);
  const holds = openHolds(context, ledger.of);
  const isOwn = (hold: Hold) => hold[column] === borrower.id;
  const lentOn = input.lentOn ?? context.today;
  if (lentOn > context.today) refuseField('lentOn', 'dayAhead');
  const whose = { column, id: borrower.id };
  const own =
    'asset' in ledger && input.lentOn === null ? ownReservation(context, thing.id, whose) : undefined;
  const due = own ? dueOn(context, 0, own.toDay) : dueOn(context, rule.days, lentOn);
  const lost = 'asset' in ledger ? lostPiece(context, thing.id) : null;
  const free = lost === null ? freeOf(context, ledger) : 1;
  const reasons = whyNotLend({
    // what was reserved was agreed to then
    most: own ? now[kind] + 1 : rule.most,
    out: now[kind],
    overdue: now.overdue,
    lendable:
      ledger.lendable || (own !== undefined && 'asset' in ledger && ledger.asset.condition !== 'inRepair'),
    borrowerLeft: left,
    held: isHeld(context, ledger, aheadOf(holds, holds.find(isOwn)), free - input.quantity),
    reserved:
      'asset' in ledger
        ? reservedBy(context, {
            ...{ assetId: thing.id, asked: input.quantity, until: own?.toDay ?? due },
            borrower: whose,
          })
        : null,
    asked: input.quantity,
    free,
  });
  const allowed = overrides(context, reasons, input.overrideReason);
  if (reasons.length > 0 && !allowed)
    return { kind: 'stopped', thing, reasons, canOverride: mayOverride(context, reasons) };
  // what was lost is there again, as it is here to be lent
  if ('copy' in ledger && ledger.copy.lostOn !== null) findLoan(context, ledger.copy);
  if (lost !== null) findPiece(context, lost);
  const loan = context.insert(loanModel, {
    [input.thing.kind === 'copy' ? 'copyId' : 'assetId']: thing.id,
    quantity: input.quantity,
    [column]: borrower.id,
    lentOn,
    dueOn: due,
    renewals: 0,
    lentById: context.session.staffId,
    overrideReason: reasons.length > 0 ? input.overrideReason : null,
    lost: false,
  });
  fulfil(context, ledger, holds.find(isOwn), holds);
  if (own) handOut(context, own, loan.id);
  return {
    ...{ kind: 'lent', act: context.act, row: loanRow(context, loan.id), reserved: own !== undefined },
    found: lost !== null || ('copy' in ledger && ledger.copy.lostOn !== null),
  };
};

function ledgerOf(context: ReadContext, { kind, id }: ThingRef): Ledger {
  if (kind === 'copy') {
    const copy = context.records.find(copyModel, id) ?? refuse('notFound', { record: 'copy' });
    const usable = copy.lendable && copy.condition !== 'inRepair';
    return { of: { kind: 'title', id: copy.titleId }, lendable: usable, copy };
  }
  const asset = context.records.find(assetModel, id) ?? refuse('notFound', { record: 'asset' });
  return { of: { kind: 'asset', id }, lendable: asset.lendable && asset.condition !== 'inRepair', asset };
}

/** The loan by which a thing is out; of a lot, the borrower's own newest. */
function outOf(
  context: ReadContext,
  { kind, id }: ThingRef,
  own: { column: string; id: string } | null,
): LoanRow | undefined {
  // the index is named, as SQLite else reads all loans that ever were of it
  const [column, index] = kind === 'copy' ? ['copyId', 'loan_out_copy'] : ['assetId', 'loan_out_asset'];
  const out = context.read.get<{ id: string }>(
    `select id from loan indexed by ${index} where ${column} = ? and returnedOn is null and deletedAt is null
     ${own ? `and ${own.column} = ?` : ''} order by seq desc limit 1`,
    ...(own ? [id, own.id] : [id]),
  );
  return out && loanRow(context, out.id);
}

/** How many books and pieces of equipment are with a borrower, and how many of them are late. */
function outNow(context: ReadContext, column: string, id: string) {
  const row = context.read.get<{ book: number | null; equipment: number | null; overdue: number | null }>(
    `select sum(copyId is not null) as book, sum(assetId is not null) as equipment, sum(dueOn < ?) as overdue
     from loan where ${column} = ? and returnedOn is null and deletedAt is null`,
    context.today,
    id,
  );
  return { book: row?.book ?? 0, equipment: row?.equipment ?? 0, overdue: row?.overdue ?? 0 };
}

/** How many of it are in. */
function freeOf(context: ReadContext, ledger: Ledger): number {
  if ('copy' in ledger) return 1;
  return stockOf(context, ledger.asset.id) - outOfLot(context, ledger.asset.id);
}

/** Holds that go before one's own: what lies on the shelf for others, and whoever asked earlier while one's own waits too. */
function aheadOf(holds: readonly Hold[], own: Hold | undefined): Hold[] {
  const at = own ? holds.indexOf(own) : holds.length;
  return holds.filter(
    (hold, place) => hold !== own && (hold.readyOn !== null || (place < at && !own?.readyOn)),
  );
}

/** Whether what would be left is too little for the others who wait or for whom it lies on the shelf. */
function isHeld(context: ReadContext, ledger: Ledger, others: readonly Hold[], left: number): boolean {
  if (others.length === 0) return false;
  const wanted = others.filter(({ shelfUntil }) => shelfUntil === null || shelfUntil >= context.today);
  if (!('copy' in ledger)) return left < wanted.length;
  const { id, titleId } = ledger.copy;
  if (wanted.some(({ copyId }) => copyId === id)) return true;
  const waiting = wanted.filter(({ readyOn }) => readyOn === null).length;
  return waiting > 0 && freeCopies(context, titleId).filter((each) => each !== id).length < waiting;
}

/** The hold of whoever borrows is over; a copy that lay on the shelf, but was not the one taken, goes to the next. */
function fulfil(context: WriteContext, ledger: Ledger, own: Hold | undefined, holds: readonly Hold[]): void {
  const taken = 'copy' in ledger ? ledger.copy.id : null;
  if (own) context.update(holdModel, own.id, { closedOn: context.today, outcome: 'lent' });
  const lapsed = taken === null ? undefined : holds.find((hold) => hold !== own && hold.copyId === taken);
  if (lapsed) context.update(holdModel, lapsed.id, { closedOn: context.today, outcome: 'expired' });
  if (own?.copyId && own.copyId !== taken) putAside(context, ledger.of, own.copyId);
}

function handOut(context: WriteContext, { id }: Reservation, loanId: string): void {
  context.update(reservationModel, id, { closedOn: context.today, outcome: 'lent', loanId });
}

function mayOverride(context: ReadContext, reasons: readonly StopReason[]): boolean {
  return canOverride(reasons) && may(context.session.role, 'library.arrange');
}

function overrides(context: ReadContext, reasons: readonly StopReason[], reason: string | null): boolean {
  return reason !== null && mayOverride(context, reasons);
}

export const renew: Handler<Calls['renew']> = (context, { loanId, overrideReason }): RenewAnswer => {
  const row = requireOut(context, loanId);
  const { loan, thing, borrower } = row;
  const ledger = ledgerOf(context, thing);
  const kind = thing.kind === 'copy' ? 'book' : 'equipment';
  const rule = lendingRule(context, borrower?.kind ?? 'child', kind);
  const held = openHolds(context, ledger.of).some(({ readyOn }) => readyOn === null);
  const due = dueOn(context, rule.days);
  const column = borrowerColumn[borrower?.kind ?? 'child'];
  const reserved =
    loan.assetId === null
      ? null
      : reservedBy(context, {
          ...{ assetId: loan.assetId, asked: loan.quantity, until: due, loanId: loan.id },
          borrower: { column, id: loan[column] ?? '' },
        });
  const reasons = whyNotRenew({ renewals: loan.renewals, most: rule.renewals, held, reserved });
  if (reasons.length > 0 && !overrides(context, reasons, overrideReason))
    return { kind: 'stopped', thing, reasons, canOverride: mayOverride(context, reasons) };
  context.update(loanModel, loan.id, {
    dueOn: due,
    renewals: loan.renewals + 1,
    ...(reasons.length > 0 ? { overrideReason } : {}),
  });
  return { kind: 'renewed', act: context.act, row: loanRow(context, loan.id) };
};
