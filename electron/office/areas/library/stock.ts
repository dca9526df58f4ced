/** How many of a thing there are, how many are out, which copies are in. */
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { ReadContext } from '../../context.ts';
import { loanRow } from './loanRows.ts';

export function stockOf(context: ReadContext, assetId: string): number {
  const row = context.read.get<{ stock: number }>(
    'select coalesce(sum(change), 0) as stock from stockMove where assetId = ? and day <= ? and deletedAt is null',
    assetId,
    context.today,
  );
  return row?.stock ?? 0;
}

export function outOfLot(context: ReadContext, assetId: string): number {
  const row = context.read.get<{ out: number }>(
    'select coalesce(sum(quantity), 0) as out from loan where assetId = ? and returnedOn is null and deletedAt is null',
    assetId,
  );
  return row?.out ?? 0;
}

/** The loan by which a single piece of equipment that is in the ledger no more was lost, unless it was found since. */
export function lostPiece(context: ReadContext, assetId: string): string | null {
  if (stockOf(context, assetId) > 0) return null;
  const loan = context.read.get<{ id: string }>(
    `select loan.id from loan join asset on asset.id = loan.assetId
     where loan.assetId = ? and asset.counted = 0 and loan.lost = 1 and loan.foundOn is null and loan.deletedAt is null
     order by loan.returnedOn desc, loan.seq desc limit 1`,
    assetId,
  );
  return loan?.id ?? null;
}

/** Copies of a title that are in, may be lent and lie on the shelf for nobody. */
export function freeCopies(context: ReadContext, titleId: string): string[] {
  return context.read
    .all<{ id: string }>(
      `select id from copy where titleId = ? and deletedAt is null and leftOn is null and lostOn is null and lendable = 1
         and condition <> 'inRepair'
         and not exists (select 1 from loan where copyId = copy.id and returnedOn is null and deletedAt is null)
         and not exists (select 1 from hold where copyId = copy.id and closedOn is null and deletedAt is null)
       order by number`,
      titleId,
    )
    .map(({ id }) => id);
}

/** Refuses notFound also for a loan that is back already. */
export function requireOut(context: ReadContext, loanId: string): LoanRow {
  const row = loanRow(context, loanId);
  return row.loan.returnedOn === null ? row : refuse('notFound', { record: 'loan' });
}
