/** Holds as they leave the office, and who is next when something comes back. */
import { type Hold, type HoldRow, holdModel } from '../../../../shared/areas/library/holds.ts';
import { dueDay, mostMovedDays, shelfDays } from '../../../../shared/areas/library/lendingRules.ts';
import type { Borrower } from '../../../../shared/areas/library/scan.ts';
import { refuse } from '../../../../shared/problem.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { childScope } from '../children/files.ts';
import { schoolCalendar } from '../rooms/calendar/facts.ts';

interface Row {
  id: string;
  titleId: string | null;
  assetId: string | null;
  name: string;
  childId: string | null;
  staffId: string | null;
  classId: string | null;
  childName: string | null;
  staffName: string | null;
  grade: number | null;
  classNumber: number | null;
  placedOn: Day;
  readyOn: Day | null;
  shelfUntil: Day | null;
  copyNumber: number | null;
  place: number;
}

/** Holds that are not over, of this condition: those on the shelf first, expired ones at their head. */
export function holdRowsOf(context: ReadContext, condition: string, ...params: SqlValue[]): HoldRow[] {
  const scope = childScope(context);
  return context.read
    .all<Row>(
      `select hold.id, hold.titleId, hold.assetId, coalesce(title.name, asset.name) as name, hold.childId, hold.staffId,
         hold.classId, child.name as childName, staff.name as staffName, coalesce(inClass.grade, asClass.grade) as grade,
         coalesce(inClass.number, asClass.number) as classNumber, hold.placedOn, hold.readyOn, hold.shelfUntil,
         copy.number as copyNumber,
         (select count(*) from hold as before where before.closedOn is null and before.deletedAt is null
            and before.readyOn is null and before.seq <= hold.seq
            and (before.titleId = hold.titleId or before.assetId = hold.assetId)) as place
       from hold left join title on title.id = hold.titleId left join asset on asset.id = hold.assetId
       left join copy on copy.id = hold.copyId
       left join child on child.id = hold.childId and child.deletedAt is null and ${scope.sql}
       left join schoolClass as inClass on inClass.id = child.classId left join staff on staff.id = hold.staffId
       left join schoolClass as asClass on asClass.id = hold.classId
       where hold.closedOn is null and hold.deletedAt is null and ${condition}
       order by hold.readyOn is null, hold.shelfUntil, name, hold.seq`,
      ...scope.params,
      ...params,
    )
    .map((row) => toHoldRow(row, context.today));
}

export function holdRow(context: ReadContext, id: string): HoldRow {
  return holdRowsOf(context, 'hold.id = ?', id)[0] ?? refuse('notFound', { record: 'hold' });
}

function toHoldRow(row: Row, today: Day): HoldRow {
  const { id, placedOn, readyOn, shelfUntil } = row;
  return {
    ...{ id, name: row.name, placedOn, readyOn, shelfUntil },
    ...(row.titleId === null
      ? { kind: 'asset' as const, ofId: row.assetId! }
      : { kind: 'title' as const, ofId: row.titleId }),
    borrower: borrowerIn(row),
    code: row.copyNumber === null ? null : labelCode('copy', row.copyNumber),
    place: readyOn === null ? row.place : null,
    expired: shelfUntil !== null && shelfUntil < today,
  };
}

function borrowerIn(row: Row): Borrower | null {
  const { grade, classNumber: number } = row;
  const className = grade === null || number === null ? null : formatClassName({ grade, number });
  if (row.classId !== null) return { kind: 'class', id: row.classId, name: className ?? '', detail: null };
  if (row.staffId !== null)
    return { kind: 'staff', id: row.staffId, name: row.staffName ?? '', detail: null };
  if (row.childId === null || row.childName === null) return null;
  return { kind: 'child', id: row.childId, name: row.childName, detail: className };
}

/** What waits or lies on the shelf for a title or a piece of equipment, in the order of asking. */
export function openHolds(context: ReadContext, of: HeldThing): Hold[] {
  const [column, id] = of.kind === 'title' ? ['titleId', of.id] : ['assetId', of.id];
  return context.read
    .all<Record<string, SqlValue>>(
      `select * from hold where ${column} = ? and closedOn is null and deletedAt is null order by seq`,
      id,
    )
    .map((row) => fromRow(holdModel, row));
}

export interface HeldThing {
  kind: 'title' | 'asset';
  id: string;
}

/** Puts what is in aside for whoever is next; null where nobody waits. `copyId` null for equipment. */
export function putAside(context: WriteContext, of: HeldThing, copyId: string | null): HoldRow | null {
  const next = openHolds(context, of).find(({ readyOn }) => readyOn === null);
  if (!next) return null;
  context.update(holdModel, next.id, { readyOn: context.today, copyId, shelfUntil: shelfEnd(context) });
  return holdRow(context, next.id);
}

function shelfEnd(context: WriteContext): Day {
  const calendar = schoolCalendar(context, context.today, addDays(context.today, shelfDays + mostMovedDays));
  return dueDay(context.today, shelfDays, (day) => calendar.on(day).opening.length > 0);
}
