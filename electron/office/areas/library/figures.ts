/** Loans of a time counted by month, class and kind; the titles most lent, and those that nobody took. */

import { listWith } from '../../../../shared/areas/children/ownCodes.ts';
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import {
  type CountedLoans,
  mostTitles,
  neverPage,
  type TitleBrief,
} from '../../../../shared/areas/library/figures.ts';
import { everyLoan, type LoanFigures } from '../../../../shared/areas/library/loanList.ts';
import { lendingFiguresPaper as paperOf } from '../../../../shared/areas/library/papers/figures.ts';
import { bookClass, equipmentKind } from '../../../../shared/codes/index.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { classes, school } from '../admin/school.ts';
import { ownCodes } from '../children/ownCodes.ts';
import { writePaper } from '../writePaper.ts';
import { countedSql, loanCondition, loanFiguresOf } from './loanList.ts';
import { loanTables } from './loanRows.ts';
import { inLedger } from './titles.ts';

type Calls = typeof libraryCalls;
interface Span {
  from: Day;
  to: Day;
}

export const lendingFigures: Handler<Calls['lendingFigures']> = (context, span) => countLoans(context, span);

export function countLoans(context: ReadContext, span: Span): CountedLoans {
  return {
    total: loanFiguresOf(context, { ...everyLoan, ...span }),
    months: countedBy(context, span, 'substr(loan.lentOn, 1, 7)').map(({ key, figures }) => ({
      month: key,
      figures,
    })),
    classes: byClass(context, span),
    kinds: byKind(context, span),
    most: titlesLent(
      context,
      span,
      'having times > 0 order by times desc, title.sounds, title.seq limit ?',
      mostTitles,
    ),
    ...context.read.get<{ titles: number; never: number }>(
      `select count(*) as titles, coalesce(sum(times = 0), 0) as never from (${lentTitles})`,
      span.from,
      span.to,
    )!,
  };
}

interface Keyed {
  key: string;
  figures: LoanFigures;
}

/** `key`: an expression on the tables of a loan's row. In its order. */
function countedBy(context: ReadContext, span: Span, key: string): Keyed[] {
  const tables = loanTables(context);
  const { sql, params } = loanCondition(context, { ...everyLoan, ...span });
  return context.read
    .all<LoanFigures & { key: string }>(
      `select ${key} as key, ${countedSql} from ${tables.sql}
       where loan.deletedAt is null and ${sql} group by 1 order by 1`,
      ...tables.params,
      ...params,
    )
    .map(({ key: of, ...figures }) => ({ key: of, figures }));
}

/** In the order of the school's classes; a class's box counts with its children. */
function byClass(context: ReadContext, span: Span): CountedLoans['classes'] {
  const counted = countedBy(
    context,
    span,
    `case when loan.staffId is not null then 'staff' else coalesce(child.classId, loan.classId, 'none') end`,
  );
  const names = new Map(classes(context).map((each) => [each.id, formatClassName(each)]));
  const place = new Map([...names.keys(), 'none', 'staff'].map((id, at) => [id, at]));
  return counted
    .map(({ key, figures }) => ({ id: key, name: names.get(key) ?? null, figures }))
    .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function byKind(context: ReadContext, span: Span): CountedLoans['kinds'] {
  const counted = countedBy(
    context,
    span,
    `case when loan.copyId is null then 'equipment ' || asset.kind
       else 'book ' || coalesce(substr(title.classNumber, 1, 1), 'none') end`,
  );
  const place = new Map(
    [
      ...bookClass.entries.map(({ code }) => `book ${code}`),
      'book none',
      ...listWith(ownCodes(context), equipmentKind).entries.map(({ code }) => `equipment ${code}`),
    ].map((key, at) => [key, at]),
  );
  return counted
    .toSorted((a, b) => (place.get(a.key) ?? 999) - (place.get(b.key) ?? 999))
    .map(({ key, figures }) => ({
      lent: key.startsWith('book ') ? 'book' : 'equipment',
      code: key.slice(key.indexOf(' ') + 1),
      figures,
    }));
}

/** Titles with a copy that may be lent, each with how often its copies were lent in a time (two parameters). */
const lentTitles = `select title.id as titleId, title.name, title.author, title.classNumber, title.sounds, title.seq,
    count(distinct copy.id) as copies, count(loan.id) as times
  from title join copy on copy.titleId = title.id and ${inLedger} and copy.lendable = 1 and copy.lostOn is null
  left join loan on loan.copyId = copy.id and loan.deletedAt is null and loan.lentOn between ? and ?
  where title.deletedAt is null group by title.id`;

function titlesLent(
  context: ReadContext,
  { from, to }: Span,
  rest: string,
  ...params: SqlValue[]
): TitleBrief[] {
  return context.read.all<TitleBrief>(
    `select titleId, name, author, classNumber, copies, times from (${lentTitles} ${rest})`,
    from,
    to,
    ...params,
  );
}

export const neverLent: Handler<Calls['neverLent']> = (context, { before, ...span }) => {
  const offset = before ?? 0;
  const rows = titlesLent(
    context,
    span,
    `having times = 0 order by title.classNumber is null, title.classNumber, title.sounds, title.seq limit ? offset ?`,
    neverPage,
    offset,
  );
  return { rows, next: rows.length === neverPage ? offset + neverPage : null };
};

export const lendingFiguresPaper: Handler<Calls['lendingFiguresPaper']> = async (
  context,
  { format, ...span },
) => {
  const document = await context.alone(() =>
    paperOf(countLoans(context, span), school(context), {
      ...span,
      today: context.today,
      equipment: listWith(ownCodes(context), equipmentKind),
    }),
  );
  return writePaper(context, document, format);
};
