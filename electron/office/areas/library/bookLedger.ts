/** The ledger of books as at a day: a copy is in it from the day it came in until the day before it left. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import { mostInLedger } from '../../../../shared/areas/library/ledger.ts';
import {
  type LedgerLine,
  bookLedger as ledgerPaper,
} from '../../../../shared/areas/library/papers/ledger.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { thingCodes } from '../equipment/papers.ts';
import { writePaper } from '../writePaper.ts';

type Calls = typeof libraryCalls;

export const bookLedger: Handler<Calls['bookLedger']> = async (context, { day, format }) => {
  const document = await context.alone(() =>
    ledgerPaper(linesOn(context, day), {
      ...{ day, school: school(context), sources: thingCodes(context).sources },
    }),
  );
  return writePaper(context, document, format);
};

/** By number. */
export function linesOn({ read }: Pick<ReadContext, 'read'>, day: Day): LedgerLine[] {
  return read.all<LedgerLine>(
    `select copy.number, copy.oldNumber, copy.titleId, title.name, title.author, title.publisher, title.classNumber,
       copy.priceFen, copy.source, copy.acquiredOn, room.name as room, copy.shelf
     from copy join title on title.id = copy.titleId left join room on room.id = copy.roomId
     where copy.deletedAt is null and copy.acquiredOn <= ? and (copy.leftOn is null or copy.leftOn > ?)
     order by copy.number limit ${mostInLedger}`,
    day,
    day,
  );
}
