/** Finding loans, running and past, how many there are, and their papers. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import {
  type LoanFigures,
  type LoanFilter,
  loansPage,
  mostLoans,
} from '../../../../shared/areas/library/loanList.ts';
import { loansPaper as listOnPaper } from '../../../../shared/areas/library/papers/loans.ts';
import {
  overdueByBorrower,
  overdueSlips as slipsOnPaper,
} from '../../../../shared/areas/library/papers/overdueSlips.ts';
import { may } from '../../../../shared/roles.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { school } from '../admin/school.ts';
import { requireChild } from '../children/files.ts';
import { writePaper } from '../writePaper.ts';
import { holdRowsOf } from './holdRows.ts';
import { loanRowsOf, loanTables } from './loanRows.ts';

type Calls = typeof libraryCalls;
interface Condition {
  sql: string;
  params: SqlValue[];
}

export const loans: Handler<Calls['loans']> = (context, { filter, before }) => {
  if (filter.childId !== null) requireChild(context, filter.childId);
  const offset = before ?? 0;
  const order = runs(filter) ? 'loan.dueOn, loan.seq' : 'loan.lentOn desc, loan.seq desc';
  const rows = loansOf(context, filter, order, loansPage, offset);
  return {
    rows,
    figures: before === null ? { ...loanFiguresOf(context, filter), late: lateOf(context, filter) } : null,
    next: rows.length === loansPage ? offset + loansPage : null,
  };
};

/** Whether it asks for what is out still, of which one wants to know when it is due. */
const runs = ({ state }: LoanFilter) => state === 'out' || state === 'late';

function loansOf(context: ReadContext, filter: LoanFilter, order: string, limit: number, offset = 0) {
  const { sql, params } = loanCondition(context, filter);
  return loanRowsOf(context, `${sql} order by ${order} limit ? offset ?`, ...params, limit, offset);
}

export function loanFiguresOf(context: ReadContext, filter: LoanFilter): LoanFigures {
  const { sql, params } = loanCondition(context, filter);
  const tables = loanTables(context);
  return context.read.get<LoanFigures>(
    `select ${countedSql} from ${tables.sql} where loan.deletedAt is null and ${sql}`,
    ...tables.params,
    ...params,
  )!;
}

function lateOf(context: ReadContext, filter: LoanFilter): number {
  if (filter.state === 'back' || filter.state === 'lost') return 0;
  return loanFiguresOf(context, { ...filter, state: 'late' }).times;
}

/** Of loans, the four figures. */
export const countedSql = `count(*) as times, coalesce(sum(loan.quantity), 0) as pieces,
  count(distinct loan.childId) as children, coalesce(sum(loan.returnedOn is null), 0) as out`;

/**
 * On the tables of a loan's row. Whoever lends sees every thing that was lent, that of a child in the bin without a name;
 * anybody else those of the children in reach, of staff and of classes.
 */
export function loanCondition(
  { today, session }: Pick<ReadContext, 'today' | 'session'>,
  filter: LoanFilter,
): Condition {
  const found: [string, SqlValue[]][] = [
    [may(session.role, 'library.lend') ? '1 = 1' : '(loan.childId is null or child.id is not null)', []],
  ];
  if (filter.from !== null) found.push(['loan.lentOn >= ?', [filter.from]]);
  if (filter.to !== null) found.push(['loan.lentOn <= ?', [filter.to]]);
  if (filter.lent !== null)
    found.push([filter.lent === 'book' ? 'loan.copyId is not null' : 'loan.assetId is not null', []]);
  if (filter.borrower !== null) found.push([`loan.${filter.borrower}Id is not null`, []]);
  if (filter.childId !== null) found.push(['loan.childId = ?', [filter.childId]]);
  if (filter.classId === 'none') found.push(['loan.childId is not null and child.classId is null', []]);
  else if (filter.classId !== null)
    found.push(['coalesce(child.classId, loan.classId) = ?', [filter.classId]]);
  if (filter.bookClass === 'none') found.push(['loan.copyId is not null and title.classNumber is null', []]);
  else if (filter.bookClass !== null) found.push(['substr(title.classNumber, 1, 1) = ?', [filter.bookClass]]);
  if (filter.equipment !== null) found.push(['asset.kind = ?', [filter.equipment]]);
  if (filter.titleId !== null) found.push(['copy.titleId = ?', [filter.titleId]]);
  if (filter.state !== null) found.push([stateSql[filter.state], filter.state === 'late' ? [today] : []]);
  const text = filter.text.trim();
  if (text !== '')
    found.push([
      `(instr(coalesce(title.name, asset.name), ?) or instr(coalesce(child.name, staff.name, ''), ?))`,
      [text, text],
    ]);
  return {
    sql: found.map(([sql]) => sql).join(' and '),
    params: found.flatMap(([, params]) => params),
  };
}

const stateSql: Record<NonNullable<LoanFilter['state']>, string> = {
  out: 'loan.returnedOn is null',
  late: 'loan.returnedOn is null and loan.dueOn < ?',
  back: 'loan.returnedOn is not null and loan.lost = 0',
  lost: 'loan.lost = 1 and loan.foundOn is null',
};

const byBorrower = 'inClass.grade, inClass.number, child.seq, staff.seq, loan.dueOn, loan.seq';

export const loansPaper: Handler<Calls['loansPaper']> = async (context, { filter, format }) => {
  const document = await context.alone(() => {
    if (filter.childId !== null) requireChild(context, filter.childId);
    const newest = 'loan.lentOn desc, loan.seq desc';
    const rows = loansOf(context, filter, runs(filter) ? byBorrower : newest, mostLoans);
    return listOnPaper(runs(filter) ? rows : rows.toReversed(), school(context), filter, context.today);
  });
  return writePaper(context, document, format);
};

export const overdueSlips: Handler<Calls['overdueSlips']> = async (context, { filter, format }) => {
  const document = await context.alone(() => {
    if (filter.childId !== null) requireChild(context, filter.childId);
    const rows = loansOf(context, { ...filter, state: 'late' }, byBorrower, mostLoans);
    const made = format === 'xlsx' ? overdueByBorrower : slipsOnPaper;
    return made(
      rows.filter(({ borrower }) => borrower !== null),
      school(context),
      context.today,
    );
  });
  return writePaper(context, document, format);
};

export const deskTodos: Handler<Calls['deskTodos']> = (context) => {
  const late = context.read.get<{ overdue: number }>(
    'select count(*) as overdue from loan where returnedOn is null and deletedAt is null and dueOn < ?',
    context.today,
  );
  const ready = holdRowsOf(context, 'hold.readyOn is not null');
  const expired = ready.filter((hold) => hold.expired).length;
  const reserved = context.read.get<{ handOut: number | null; notFetched: number | null }>(
    `select sum(toDay >= ?) as handOut, sum(toDay < ?) as notFetched from reservation
     where closedOn is null and deletedAt is null and fromDay <= ?`,
    ...[context.today, context.today, context.today],
  );
  return {
    ...{ overdue: late?.overdue ?? 0, ready: ready.length - expired, expired },
    ...{ handOut: reserved?.handOut ?? 0, notFetched: reserved?.notFetched ?? 0 },
  };
};
