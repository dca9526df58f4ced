/** Who borrows: found by a name or a class, and how they stand at the desk. */

import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import type { BorrowerRef, BorrowerState } from '../../../../shared/areas/library/desk.ts';
import { fetchedAheadDays } from '../../../../shared/areas/library/reservations.ts';
import type { Borrower } from '../../../../shared/areas/library/scan.ts';
import { refuse } from '../../../../shared/problem.ts';
import { formatClassName, parseClassName } from '../../../../shared/values/className.ts';
import { addDays } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { classes } from '../admin/school.ts';
import { childScope, searchChildren } from '../children/files.ts';
import { holdRowsOf } from './holdRows.ts';
import { loanRowsOf } from './loanRows.ts';
import { reservationRowsOf } from './reservationRows.ts';
import { lendingRule } from './rules.ts';
import { soundsOf } from './sounds.ts';

type Calls = typeof libraryCalls;

/** Of each kind; a name that is typed as far as that is clear soon. */
const mostChildren = 8;
const mostOthers = 4;

/** The column of a loan or a hold that names the borrower. */
export const borrowerColumn = { child: 'childId', staff: 'staffId', class: 'classId' } as const;

export const findBorrowers: Handler<Calls['findBorrowers']> = (context, { text }) => [
  ...childrenFound(context, text),
  ...staffFound(context, text).slice(0, mostOthers),
  ...classesFound(context, text).slice(0, mostOthers),
];

function childrenFound(context: ReadContext, text: string): Borrower[] {
  const seqs = searchChildren(context, text, mostChildren).map(({ seq }) => seq);
  const rows = context.read.all<ChildRow & { seq: number }>(
    `select child.seq, child.id, child.name, schoolClass.grade, schoolClass.number from child
     left join schoolClass on schoolClass.id = child.classId
     where child.seq in (select value from json_each(?)) and (child.leftOn is null or child.leftOn > ?)`,
    JSON.stringify(seqs),
    context.today,
  );
  return rows.toSorted((a, b) => seqs.indexOf(a.seq) - seqs.indexOf(b.seq)).map(childBorrower);
}

function staffFound(context: ReadContext, text: string): Borrower[] {
  const typed = text.trim();
  const initials = typed.toUpperCase();
  return context.read
    .all<{ id: string; name: string }>(
      'select id, name from staff where disabled = 0 and deletedAt is null order by seq',
    )
    .filter(({ name }) => {
      const sounds = soundsOf([name])?.split(' ') ?? [];
      return (
        name.includes(typed) ||
        sounds.some((each) => each.startsWith(initials) || each.startsWith(typed.toLowerCase()))
      );
    })
    .map(({ id, name }) => ({ kind: 'staff', id, name, detail: null }));
}

function classesFound(context: ReadContext, text: string): Borrower[] {
  const named = parseClassName(text);
  return classes(context)
    .filter(({ grade, number }) =>
      named
        ? named.grade === grade && named.number === number
        : formatClassName({ grade, number }).startsWith(text.trim()) || text.trim() === `${grade}${number}`,
    )
    .map((each) => ({ kind: 'class', id: each.id, name: formatClassName(each), detail: null }));
}

interface ChildRow {
  id: string;
  name: string;
  grade: number | null;
  number: number | null;
}

function childBorrower({ id, name, grade, number }: ChildRow): Borrower {
  const detail = grade === null || number === null ? null : formatClassName({ grade, number });
  return { kind: 'child', id, name, detail };
}

/** Refuses notFound for one that is not there or out of reach; `left`: no longer at the school. */
export function requireBorrower(
  context: ReadContext,
  { kind, id }: BorrowerRef,
): { borrower: Borrower; left: boolean } {
  if (kind === 'child') {
    const scope = childScope(context);
    const child = context.read.get<ChildRow & { leftOn: string | null }>(
      `select child.id, child.name, child.leftOn, schoolClass.grade, schoolClass.number from child
       left join schoolClass on schoolClass.id = child.classId
       where child.id = ? and child.deletedAt is null and ${scope.sql}`,
      id,
      ...scope.params,
    );
    if (!child) refuse('notFound', { record: 'child' });
    return { borrower: childBorrower(child), left: child.leftOn !== null && child.leftOn <= context.today };
  }
  if (kind === 'staff') {
    const staff = context.read.get<{ id: string; name: string; disabled: number }>(
      'select id, name, disabled from staff where id = ? and deletedAt is null',
      id,
    );
    if (!staff) refuse('notFound', { record: 'staff' });
    return { borrower: { kind, id, name: staff.name, detail: null }, left: staff.disabled === 1 };
  }
  const found = context.read.get<{ grade: number; number: number }>(
    'select grade, number from schoolClass where id = ? and deletedAt is null',
    id,
  );
  if (!found) refuse('notFound', { record: 'schoolClass' });
  return { borrower: { kind, id, name: formatClassName(found), detail: null }, left: false };
}

export const borrowerState: Handler<Calls['borrower']> = (context, ref): BorrowerState => {
  const { borrower, left: departed } = requireBorrower(context, ref);
  const column = borrowerColumn[ref.kind];
  const out = loanRowsOf(
    context,
    `loan.${column} = ? and loan.returnedOn is null order by loan.dueOn, loan.seq`,
    ref.id,
  );
  const books = out.filter(({ loan }) => loan.copyId !== null).length;
  const left = (lentKind: 'book' | 'equipment', taken: number) =>
    Math.max(0, lendingRule(context, ref.kind, lentKind).most - taken);
  return {
    borrower,
    out,
    overdue: out.filter(({ loan }) => loan.dueOn < context.today).length,
    ready: holdRowsOf(context, `hold.${column} = ? and hold.readyOn is not null`, ref.id),
    reserved: reservationRowsOf(
      context,
      `reservation.${column} = ? and reservation.toDay >= ? and reservation.fromDay <= ?`,
      ...[ref.id, context.today, addDays(context.today, fetchedAheadDays)],
    ),
    left: { book: left('book', books), equipment: left('equipment', out.length - books) },
    owed: owedBy(context, column, ref.id),
    departed,
  };
};

function owedBy(context: ReadContext, column: string, id: SqlValue): number {
  const row = context.read.get<{ count: number }>(
    `select count(*) as count from charge join loan on loan.id = charge.loanId
     where charge.outcome = 'owed' and charge.deletedAt is null and loan.deletedAt is null and loan.${column} = ?`,
    id,
  );
  return row?.count ?? 0;
}
