/** Tells what was scanned: first by the label's own number, then by the number a thing had before, then as an ISBN. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import type { Scanned, Thing } from '../../../../shared/areas/library/scan.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { cleanText, toHalfWidth } from '../../../../shared/values/halfWidth.ts';
import { readIsbn } from '../../../../shared/values/isbn.ts';
import { type LabelKind, readLabel } from '../../../../shared/values/label.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { childScope } from '../children/files.ts';
import { goneCopy, goneOn, thingsOf } from './things.ts';

type Calls = typeof libraryCalls;
const unknown: Scanned = { kind: 'unknown' };

export const scan: Handler<Calls['scan']> = (context, { code }) => {
  const typed = cleanText(toHalfWidth(code));
  const label = readLabel(typed);
  const labelled = label && !('wrong' in label) ? byLabel(context, label.kind, label.number) : unknown;
  if (labelled.kind !== 'unknown') return labelled;
  const [older] = thingsOf(context, { oldNumber: typed });
  if (older) return asThing(context, older);
  const isbn = readIsbn(typed);
  if (isbn) return byIsbn(context, isbn);
  return label && 'wrong' in label ? { kind: 'wrongDigit' } : unknown;
};

function byLabel(context: ReadContext, kind: LabelKind, number: number): Scanned {
  if (kind !== 'copy' && kind !== 'asset') return byCard(context, kind, number);
  const [found] = thingsOf(context, { kind, number });
  if (found) return asThing(context, found);
  const gone = kind === 'copy' ? goneCopy(context, number) : null;
  return gone ? { kind: 'gone', ...gone } : unknown;
}

function asThing(context: ReadContext, thing: Thing): Scanned {
  const on = thing.kind === 'asset' ? goneOn(context, thing.id) : null;
  return on === null ? { kind: 'thing', thing } : { kind: 'gone', thing, on };
}

function byIsbn(context: ReadContext, isbn: string): Scanned {
  const title = context.read.get<{ id: string; name: string }>(
    'select id, name from title where isbn = ? and deletedAt is null order by seq',
    isbn,
  );
  if (!title) return unknown;
  return {
    kind: 'title',
    titleId: title.id,
    name: title.name,
    copies: thingsOf(context, { titleId: title.id }),
    outIds: context.read
      .all<{ copyId: string }>(
        `select loan.copyId from loan join copy on copy.id = loan.copyId
         where copy.titleId = ? and loan.returnedOn is null and loan.deletedAt is null`,
        title.id,
      )
      .map(({ copyId }) => copyId),
  };
}

interface Holder {
  lostOn: string | null;
  id: string;
  name: string | null;
  grade: number | null;
  number: number | null;
}

/** Nobody learns from a card of a child out of their reach that there is such a child. */
function byCard(context: ReadContext, kind: 'child' | 'staff' | 'class', number: number): Scanned {
  const scope = childScope(context);
  const sql = {
    child: `select card.lostOn, child.id, child.name, schoolClass.grade, schoolClass.number from card
      join child on child.id = card.childId left join schoolClass on schoolClass.id = child.classId
      where card.number = ? and card.childId is not null and card.deletedAt is null and child.deletedAt is null
      and ${scope.sql}`,
    staff: `select card.lostOn, staff.id, staff.name, null as grade, null as number from card
      join staff on staff.id = card.staffId
      where card.number = ? and card.staffId is not null and card.deletedAt is null and staff.deletedAt is null`,
    class: `select card.lostOn, schoolClass.id, null as name, schoolClass.grade, schoolClass.number from card
      join schoolClass on schoolClass.id = card.classId
      where card.number = ? and card.classId is not null and card.deletedAt is null and schoolClass.deletedAt is null`,
  };
  const params = kind === 'child' ? [number, ...scope.params] : [number];
  const found = context.read.get<Holder>(sql[kind], ...params);
  if (!found) return unknown;
  if (found.lostOn) return { kind: 'lostCard', lostOn: found.lostOn };
  const className =
    found.grade === null || found.number === null
      ? null
      : formatClassName({ grade: found.grade, number: found.number });
  return {
    kind: 'borrower',
    borrower: {
      ...{ kind, id: found.id, name: found.name ?? className ?? '' },
      detail: kind === 'child' ? className : null,
    },
  };
}
