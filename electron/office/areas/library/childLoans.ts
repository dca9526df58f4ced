/** What one child has, had, waits for and likes to take; the books that it has read. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import { mostOfChild } from '../../../../shared/areas/library/childLoans.ts';
import { type BookRead, readingListPaper } from '../../../../shared/areas/library/papers/readingList.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { loadFile, requireChild } from '../children/files.ts';
import { writePaper } from '../writePaper.ts';
import { holdRowsOf } from './holdRows.ts';
import { loanRowsOf } from './loanRows.ts';

type Calls = typeof libraryCalls;

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
