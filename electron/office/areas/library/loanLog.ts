/** Finding loans, old and running, how many there are, and those of one child. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import {
  type LoanFigures,
  type LoanFilter,
  loansPage,
  mostOfChild,
} from '../../../../shared/areas/library/loanLog.ts';
import { loanLogPaper as paperOf } from '../../../../shared/areas/library/papers/loanLog.ts';
import { type BookRead, readingListPaper } from '../../../../shared/areas/library/papers/readingList.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { school } from '../admin/school.ts';
import { loadFile, requireChild } from '../children/files.ts';
import { writePaper } from '../writePaper.ts';
import { holdRowsOf } from './holdRows.ts';
import { loanRowsOf, loanTables } from './loanRows.ts';

type Calls = typeof libraryCalls;
interface Condition {
  sql: string;
  params: SqlValue[];
}

export const loanLog: Handler<Calls['loanLog']> = (context, { filter, before }) => {
  const offset = before ?? 0;
  const rows = loansOf(context, filter, { offset, limit: loansPage });
  return {
    rows,
    figures: before === null ? loanFiguresOf(context, filter) : null,
    next: rows.length === loansPage ? offset + loansPage : null,
  };
};

function loansOf(
  context: ReadContext,
  filter: LoanFilter,
  { offset, limit }: { offset: number; limit: number },
) {
  const { sql, params } = loanCondition(context, filter);
  return loanRowsOf(
    context,
    `${sql} order by loan.lentOn desc, loan.seq desc limit ? offset ?`,
    ...params,
    limit,
    offset,
  );
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

/** Of loans, the four figures. */
export const countedSql = `count(*) as times, coalesce(sum(loan.quantity), 0) as pieces,
  count(distinct loan.childId) as children, coalesce(sum(loan.returnedOn is null), 0) as out`;

/** On the tables of a loan's row. */
export function loanCondition({ today }: Pick<ReadContext, 'today'>, filter: LoanFilter): Condition {
  const found: [string, SqlValue[]][] = [['1 = 1', []]];
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

/** Rows on one paper at most. */
const mostPrinted = 5000;

export const loanLogPaper: Handler<Calls['loanLogPaper']> = async (context, { filter, format }) => {
  const document = await context.alone(() =>
    paperOf(loansOf(context, filter, { offset: 0, limit: mostPrinted }).toReversed(), school(context), {
      from: filter.from,
      to: filter.to,
      lent: filter.lent,
      today: context.today,
    }),
  );
  return writePaper(context, document, format);
};

/** Books that a child has borrowed, each once, the first taken at the head. */
export function booksRead({ read }: Pick<ReadContext, 'read'>, childId: string): BookRead[] {
  return read.all<BookRead>(
    `select title.name, title.author, title.publisher, min(loan.lentOn) as day
     from loan join copy on copy.id = loan.copyId join title on title.id = copy.titleId
     where loan.childId = ? and loan.deletedAt is null group by title.id order by day, min(loan.seq)`,
    childId,
  );
}

export const readingList: Handler<Calls['readingList']> = async (context, { childId, format }) => {
  const document = await context.alone(() => {
    const { child, className } = loadFile(context, childId, context.today);
    return readingListPaper(
      { name: child.name, className },
      booksRead(context, childId),
      school(context),
      context.today,
    );
  });
  return writePaper(context, document, format);
};

export const childLoans: Handler<Calls['childLoans']> = (context, { childId }) => {
  requireChild(context, childId);
  const counted = context.read.get<{ books: number; titles: number }>(
    `select count(*) as books, count(distinct copy.titleId) as titles
     from loan join copy on copy.id = loan.copyId where loan.childId = ? and loan.deletedAt is null`,
    childId,
  )!;
  return {
    out: loanRowsOf(
      context,
      'loan.childId = ? and loan.returnedOn is null order by loan.dueOn, loan.seq',
      childId,
    ),
    waiting: holdRowsOf(context, 'hold.childId = ?', childId),
    had: loanRowsOf(
      context,
      'loan.childId = ? and loan.returnedOn is not null order by loan.returnedOn desc, loan.seq desc limit ?',
      childId,
      mostOfChild,
    ),
    ...counted,
    likes: context.read.all<{ lent: string; code: string; times: number }>(
      `select case when loan.copyId is null then 'equipment' else 'book' end as lent,
         coalesce(asset.kind, substr(title.classNumber, 1, 1)) as code, count(*) as times
       from loan left join copy on copy.id = loan.copyId left join title on title.id = copy.titleId
       left join asset on asset.id = loan.assetId
       where loan.childId = ? and loan.deletedAt is null and coalesce(asset.kind, title.classNumber) is not null
       group by 1, 2 order by 3 desc, 1, 2 limit 5`,
      childId,
    ),
  };
};
