/** Loans as they leave the office: with the thing's name and the borrower's, as far as that is in reach. */
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { type Loan, loanModel } from '../../../../shared/areas/library/loans.ts';
import type { Borrower, Thing } from '../../../../shared/areas/library/scan.ts';
import { refuse } from '../../../../shared/problem.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { type Day, daysBetween } from '../../../../shared/values/day.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { childScope } from '../children/files.ts';

type Row = Record<string, SqlValue>;

const columns = `${recordColumns(loanModel)}, coalesce(title.name, asset.name) as thingName,
  coalesce(title.author, asset.model) as thingDetail, coalesce(copy.number, asset.number) as thingNumber, copy.titleId,
  asset.counted, child.name as childName, staff.name as staffName, coalesce(inClass.grade, asClass.grade) as grade,
  coalesce(inClass.number, asClass.number) as classNumber`;

/** The tables of a loan's row; a child out of reach or in the bin stays away. Its scope's parameters come first. */
export function loanTables(context: ReadContext): { sql: string; params: SqlValue[] } {
  const scope = childScope(context);
  return {
    sql: `loan left join copy on copy.id = loan.copyId left join title on title.id = copy.titleId
      left join asset on asset.id = loan.assetId
      left join child on child.id = loan.childId and child.deletedAt is null and ${scope.sql}
      left join schoolClass as inClass on inClass.id = child.classId left join staff on staff.id = loan.staffId
      left join schoolClass as asClass on asClass.id = loan.classId`,
    params: scope.params,
  };
}

/** Loans of this condition, which may end in an order and a limit. */
export function loanRowsOf(context: ReadContext, condition: string, ...params: SqlValue[]): LoanRow[] {
  const tables = loanTables(context);
  return context.read
    .all<Row>(
      `select ${columns} from ${tables.sql} where loan.deletedAt is null and ${condition}`,
      ...tables.params,
      ...params,
    )
    .map((row) => toLoanRow(row, context.today));
}

export function loanRow(context: ReadContext, id: string): LoanRow {
  return loanRowsOf(context, 'loan.id = ?', id)[0] ?? refuse('notFound', { record: 'loan' });
}

function toLoanRow(row: Row, today: Day): LoanRow {
  const {
    thingName,
    thingDetail,
    thingNumber,
    titleId,
    counted,
    childName,
    staffName,
    grade,
    classNumber,
    ...own
  } = row;
  const loan = readRow(loanModel, own);
  const className =
    grade === null ? null : formatClassName({ grade: Number(grade), number: Number(classNumber) });
  return {
    loan,
    thing: {
      ...(loan.copyId === null
        ? { kind: 'asset', id: loan.assetId!, code: labelCode('asset', Number(thingNumber)) }
        : { kind: 'copy', id: loan.copyId, code: labelCode('copy', Number(thingNumber)) }),
      titleId: titleId as string | null,
      name: String(thingName),
      detail: thingDetail === null ? null : String(thingDetail),
      counted: counted === 1,
    } satisfies Thing,
    borrower: borrowerIn(loan, childName, staffName, className),
    daysLate: Math.max(0, daysBetween(loan.dueOn, loan.returnedOn ?? today)),
  };
}

function borrowerIn(
  { childId, staffId, classId }: Loan,
  childName: SqlValue | undefined,
  staffName: SqlValue | undefined,
  className: string | null,
): Borrower | null {
  if (classId !== null) return { kind: 'class', id: classId, name: className ?? '', detail: null };
  if (staffId !== null) return { kind: 'staff', id: staffId, name: String(staffName), detail: null };
  if (childId === null || typeof childName !== 'string') return null;
  return { kind: 'child', id: childId, name: childName, detail: className };
}
