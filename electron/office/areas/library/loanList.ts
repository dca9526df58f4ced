/** Finding loans of children in reach: what is out, what is late, what has come back; and their papers. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import {
  type LoanFigures,
  type LoanFilter,
  loansPage,
  mostLoans,
} from '../../../../shared/areas/library/loanList.ts';
import { overdueSlips as slipsOnPaper } from '../../../../shared/areas/library/loanPapers.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { school } from '../admin/school.ts';
import { requireChild } from '../children/files.ts';
import { writePaper } from '../writePaper.ts';
import { holdRowsOf } from './holdRows.ts';
import { loanRowsOf, loanTables } from './loanRows.ts';

type Calls = typeof libraryCalls;

export const loans: Handler<Calls['loans']> = (context, { filter, before }) => {
  if (filter.childId !== null) requireChild(context, filter.childId);
  const offset = before ?? 0;
  const rows = rowsOf(context, filter, { offset, limit: loansPage });
  return {
    rows,
    figures: figuresOf(context, filter),
    next: rows.length === loansPage ? offset + loansPage : null,
  };
};

const byDue =
  'loan.returnedOn is not null, case when loan.returnedOn is null then loan.dueOn end, loan.returnedOn desc, loan.seq';
const byBorrower = 'inClass.grade, inClass.number, child.seq, staff.seq, loan.dueOn, loan.seq';

function rowsOf(
  context: ReadContext,
  filter: LoanFilter,
  { offset, limit }: { offset: number; limit: number },
  order = byDue,
): LoanRow[] {
  const { sql, params } = condition(context, filter);
  return loanRowsOf(context, `${sql} order by ${order} limit ? offset ?`, ...params, limit, offset);
}

function figuresOf(context: ReadContext, filter: LoanFilter): LoanFigures {
  const { sql, params } = condition(context, filter);
  const tables = loanTables(context);
  return context.read.get<LoanFigures>(
    `select count(*) as loans, coalesce(sum(loan.returnedOn is null), 0) as out,
       coalesce(sum(loan.returnedOn is null and loan.dueOn < ?), 0) as overdue,
       count(distinct coalesce(loan.childId, loan.staffId, loan.classId)) as borrowers
     from ${tables.sql} where loan.deletedAt is null and ${sql}`,
    context.today,
    ...tables.params,
    ...params,
  )!;
}

/** On the tables of a loan's row: in reach, and as the filter asks. */
function condition(context: ReadContext, filter: LoanFilter): { sql: string; params: SqlValue[] } {
  const found: [string, SqlValue[]][] = [['(loan.childId is null or child.id is not null)', []]];
  if (filter.state === 'out') found.push(['loan.returnedOn is null', []]);
  if (filter.state === 'overdue') found.push(['loan.returnedOn is null and loan.dueOn < ?', [context.today]]);
  if (filter.state === 'back') found.push(['loan.returnedOn is not null and loan.lost = 0', []]);
  if (filter.state === 'lost') found.push(['loan.lost = 1', []]);
  if (filter.lentKind !== null)
    found.push([filter.lentKind === 'book' ? 'loan.copyId is not null' : 'loan.assetId is not null', []]);
  if (filter.borrowerKind !== null) found.push([holderIs[filter.borrowerKind] ?? '0 = 1', []]);
  if (filter.classId !== null)
    found.push(['(child.classId = ? or loan.classId = ?)', [filter.classId, filter.classId]]);
  if (filter.childId !== null) found.push(['loan.childId = ?', [filter.childId]]);
  const text = filter.text.trim();
  if (text !== '')
    found.push([
      "(instr(coalesce(child.name, staff.name, ''), ?) > 0 or instr(coalesce(title.name, asset.name), ?) > 0)",
      [text, text],
    ]);
  return { sql: found.map(([sql]) => sql).join(' and '), params: found.flatMap(([, params]) => params) };
}

const holderIs: Record<string, string> = {
  child: 'loan.childId is not null',
  staff: 'loan.staffId is not null',
  class: 'loan.classId is not null',
};

export const deskTodos: Handler<Calls['deskTodos']> = (context) => {
  const late = context.read.get<{ overdue: number }>(
    'select count(*) as overdue from loan where returnedOn is null and deletedAt is null and dueOn < ?',
    context.today,
  );
  const ready = holdRowsOf(context, 'hold.readyOn is not null');
  const expired = ready.filter((hold) => hold.expired).length;
  return { overdue: late?.overdue ?? 0, ready: ready.length - expired, expired };
};

export const overdueSlips: Handler<Calls['overdueSlips']> = async (context, { filter, format }) => {
  const document = await context.alone(() => {
    if (filter.childId !== null) requireChild(context, filter.childId);
    const late = { ...filter, state: 'overdue' as const };
    const rows = rowsOf(context, late, { offset: 0, limit: mostLoans }, byBorrower);
    return slipsOnPaper(rows, school(context), context.today);
  });
  return writePaper(context, document, format);
};
