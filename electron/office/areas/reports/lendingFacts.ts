/** What a half-year summary tells of books and equipment. */
import { everyAsset } from '../../../../shared/areas/equipment/ledger.ts';
import { everyLoan } from '../../../../shared/areas/library/loanList.ts';
import type { LendingFacts } from '../../../../shared/areas/reports/lending.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext } from '../../context.ts';
import { assetSums } from '../equipment/rows.ts';
import { loanFiguresOf } from '../library/loanList.ts';

/** Of these days, both in it, and of the ledgers at the end of the last. */
export function lendingFacts(context: ReadContext, from: Day, to: Day): LendingFacts {
  const { read } = context;
  const books = read.get<LendingFacts['books']>(
    `select count(distinct titleId) as titles, count(*) as copies,
       coalesce(sum(acquiredOn >= ?), 0) as came,
       coalesce(sum(acquiredOn >= ? and source = 'donated'), 0) as donated
     from copy where deletedAt is null and acquiredOn <= ? and (leftOn is null or leftOn > ?)`,
    from,
    from,
    to,
    to,
  )!;
  const moved = read.get<{ came: number; left: number }>(
    `select coalesce(sum(max(change, 0)), 0) as came, coalesce(sum(max(-change, 0)), 0) as left
     from stockMove where deletedAt is null and day between ? and ?
       and assetId in (select id from asset where deletedAt is null)`,
    from,
    to,
  )!;
  const { pieces, fen } = assetSums(context, { ...everyAsset, day: to });
  const lent = { ...everyLoan, from, to };
  const late = read.get<{ count: number }>(
    `select count(*) as count from loan where deletedAt is null and lentOn <= ? and dueOn < ?
       and (returnedOn is null or returnedOn > ?)`,
    to,
    to,
    to,
  )!;
  return {
    books,
    equipment: { pieces, fen, ...moved },
    bookLoans: loanFiguresOf(context, { ...lent, lent: 'book' }),
    equipmentLoans: loanFiguresOf(context, { ...lent, lent: 'equipment' }),
    late: late.count,
    today: to === context.today,
  };
}
