/** Reading the ledger: a page of lines with their sums, and one thing with all that happened to it. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { type AssetLoan, assetsPage, everyAsset } from '../../../../shared/areas/equipment/ledger.ts';
import { maintenanceModel } from '../../../../shared/areas/equipment/maintenance.ts';
import { stockMoveModel } from '../../../../shared/areas/equipment/model.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { childScope } from '../children/files.ts';
import { assetRows, assetSums, rowOf } from './rows.ts';

type Calls = typeof equipmentCalls;
type Row = Record<string, SqlValue>;

export const ledger: Handler<Calls['ledger']> = (context, { filter, before }) => {
  const offset = before ?? 0;
  const rows = assetRows(context, filter, { offset, limit: assetsPage });
  return {
    rows,
    sums: assetSums(context, filter),
    next: rows.length === assetsPage ? offset + assetsPage : null,
  };
};

export const findAssets: Handler<Calls['findAssets']> = (context, { text, limit }) =>
  assetRows(context, { ...everyAsset, text }, { offset: 0, limit });

export const asset: Handler<Calls['asset']> = (context, { id }) => ({
  ...rowOf(context, id),
  moves: movesOf(context, id),
  loans: loansOf(context, id),
  maintenance: context.read
    .all<Row>(
      `select ${recordColumns(maintenanceModel)} from maintenance where assetId = ? and deletedAt is null
       order by day desc, seq desc`,
      id,
    )
    .map((row) => readRow(maintenanceModel, row)),
});

/** Newest first, each with the balance after it. */
function movesOf(context: ReadContext, assetId: string) {
  let balance = 0;
  return context.read
    .all<Row>(
      `select ${recordColumns(stockMoveModel)} from stockMove where assetId = ? and deletedAt is null
       order by day, seq`,
      assetId,
    )
    .map((row) => {
      const move = readRow(stockMoveModel, row);
      balance += move.change;
      return { move, balance };
    })
    .toReversed();
}

const mostLoans = 100;

function loansOf(context: ReadContext, assetId: string): AssetLoan[] {
  const scope = childScope(context);
  const rows = context.read.all<Row>(
    `select loan.id, loan.quantity, loan.childId, loan.staffId, loan.lentOn, loan.dueOn, loan.returnedOn, loan.lost,
       coalesce(child.name, staff.name) as name, schoolClass.grade, schoolClass.number
     from loan left join child on child.id = loan.childId and child.deletedAt is null and ${scope.sql}
     left join staff on staff.id = loan.staffId left join schoolClass on schoolClass.id = loan.classId
     where loan.assetId = ? and loan.deletedAt is null order by loan.lentOn desc, loan.seq desc limit ?`,
    ...scope.params,
    assetId,
    mostLoans,
  );
  return rows.map(({ childId, staffId, grade, number, name, lost, ...loan }) => ({
    ...(loan as Pick<AssetLoan, 'id' | 'quantity' | 'lentOn' | 'dueOn' | 'returnedOn'>),
    borrower: childId ? 'child' : staffId ? 'staff' : 'class',
    name:
      childId || staffId
        ? (name as string | null)
        : formatClassName({ grade: Number(grade), number: Number(number) }),
    lost: lost === 1,
  }));
}
