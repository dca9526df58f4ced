/** One title with its copies and who has or had them; children out of the reader's reach have no name. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import { copyModel, titleModel } from '../../../../shared/areas/library/model.ts';
import { type LoanBrief, mostLoansTold } from '../../../../shared/areas/library/titles.ts';
import { refuse } from '../../../../shared/problem.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { childScope } from '../children/files.ts';
import { historyOfRecords } from '../history.ts';

type Calls = typeof libraryCalls;

export const title: Handler<Calls['title']> = (context, { id }) => {
  const found = context.records.find(titleModel, id) ?? refuse('notFound', { record: 'title' });
  const out = new Map(loansOf(context, id, 'loan.returnedOn is null').map((each) => [each.copyId, each]));
  const rows = context.read.all<Record<string, SqlValue>>(
    `select ${recordColumns(copyModel)}, room.name as roomName
     from copy left join room on room.id = copy.roomId
     where copy.titleId = ? and copy.deletedAt is null order by copy.leftOn is not null, copy.number`,
    id,
  );
  return {
    title: found,
    copies: rows.map(({ roomName, ...row }) => {
      const copy = readRow(copyModel, row);
      return {
        copy,
        code: labelCode('copy', copy.number),
        room: roomName === null ? null : String(roomName),
        out: out.get(copy.id) ?? null,
      };
    }),
    loans: loansOf(context, id, `1 order by loan.lentOn desc, loan.seq desc limit ${mostLoansTold}`),
    timesLent: context.read.get<{ times: number }>(
      `select count(*) as times from loan join copy on copy.id = loan.copyId
       where copy.titleId = ? and loan.deletedAt is null`,
      id,
    )!.times,
  };
};

export const titleHistory: Handler<Calls['titleHistory']> = (context, { id, ...asked }) => {
  if (!context.records.find(titleModel, id)) refuse('notFound', { record: 'title' });
  const copies = context.read.all<{ id: string }>('select id from copy where titleId = ?', id);
  return historyOfRecords(context, [id, ...copies.map((each) => each.id)], asked);
};

interface Row {
  id: string;
  copyId: string;
  number: number;
  lentOn: string;
  dueOn: string;
  returnedOn: string | null;
  kind: 'child' | 'staff' | 'class';
  childName: string | null;
  staffName: string | null;
  grade: number | null;
  classNumber: number | null;
}

function loansOf(context: ReadContext, titleId: string, which: string): LoanBrief[] {
  const scope = childScope(context);
  return context.read
    .all<Row>(
      `select loan.id, loan.copyId, copy.number, loan.lentOn, loan.dueOn, loan.returnedOn,
         case when loan.childId is not null then 'child' when loan.staffId is not null then 'staff' else 'class' end
           as kind,
         child.name as childName, staff.name as staffName, schoolClass.grade, schoolClass.number as classNumber
       from copy join loan on loan.copyId = copy.id and loan.deletedAt is null
       left join child on child.id = loan.childId and child.deletedAt is null and ${scope.sql}
       left join staff on staff.id = loan.staffId left join schoolClass on schoolClass.id = loan.classId
       where copy.titleId = ? and copy.deletedAt is null and ${which}`,
      ...scope.params,
      titleId,
    )
    .map(({ number, kind, childName, staffName, grade, classNumber, ...each }) => ({
      ...each,
      code: labelCode('copy', number),
      borrower: {
        kind,
        name:
          kind === 'class' && grade !== null && classNumber !== null
            ? formatClassName({ grade, number: classNumber })
            : (childName ?? staffName),
      },
    }));
}
