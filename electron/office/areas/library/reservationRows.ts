/** Equipment reserved ahead as it leaves the office, and what of a thing is promised and lent on which days. */

import type * as z from 'zod';
import type {
  ReservationRow,
  reservationStates,
  taker,
} from '../../../../shared/areas/library/reservationCalls.ts';
import {
  fetchedAheadDays,
  lackingOn,
  leastFree,
  type Reservation,
  reservationModel,
} from '../../../../shared/areas/library/reservations.ts';
import type { Borrower } from '../../../../shared/areas/library/scan.ts';
import { refuse } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { childScope } from '../children/files.ts';
import { stockOf } from './stock.ts';

type Row = Record<string, SqlValue>;
export type Taker = z.output<typeof taker>;

/** Open ones of this condition, by their first day. */
export function reservationRowsOf(
  context: ReadContext,
  condition: string,
  ...params: SqlValue[]
): ReservationRow[] {
  const scope = childScope(context);
  return context.read
    .all<Row>(
      `select ${recordColumns(reservationModel)}, asset.name as thingName, asset.model as thingModel,
         asset.number as thingNumber, asset.counted, asset.unit, activity.title as activityTitle, child.name as childName,
         staff.name as staffName, coalesce(inClass.grade, asClass.grade) as grade,
         coalesce(inClass.number, asClass.number) as classNumber
       from reservation join asset on asset.id = reservation.assetId
       left join activity on activity.id = reservation.activityId and activity.deletedAt is null
       left join child on child.id = reservation.childId and child.deletedAt is null and ${scope.sql}
       left join schoolClass as inClass on inClass.id = child.classId
       left join staff on staff.id = reservation.staffId
       left join schoolClass as asClass on asClass.id = reservation.classId
       where reservation.closedOn is null and reservation.deletedAt is null and ${condition}
       order by reservation.fromDay, reservation.seq`,
      ...scope.params,
      ...params,
    )
    .map((row) => toRow(context, row));
}

export function reservationRow(context: ReadContext, id: string): ReservationRow {
  return (
    reservationRowsOf(context, 'reservation.id = ?', id)[0] ?? refuse('notFound', { record: 'reservation' })
  );
}

function toRow(context: ReadContext, row: Row): ReservationRow {
  const { thingName, thingModel, thingNumber, counted, unit, activityTitle, ...rest } = row;
  const { childName: _, staffName: __, grade: ___, classNumber: ____, ...own } = rest;
  const reservation = readRow(reservationModel, own);
  return {
    reservation,
    thing: {
      ...{ kind: 'asset', id: reservation.assetId, code: labelCode('asset', Number(thingNumber)) },
      ...{ titleId: null, name: String(thingName), detail: thingModel as string | null },
      counted: counted === 1,
    },
    unit: unit as string | null,
    borrower: borrowerIn(reservation, row),
    activity: activityTitle as string | null,
    state: stateOf(reservation, context.today),
    lacks: lacksOf(context, reservation),
    mayChange: mayChange(context, reservation),
  };
}

function stateOf({ fromDay, toDay }: Reservation, today: Day): (typeof reservationStates)[number] {
  if (toDay < today) return 'late';
  return fromDay <= today ? 'now' : 'ahead';
}

type Holder = Pick<Reservation, 'childId' | 'staffId' | 'classId'>;

function borrowerIn({ childId, staffId, classId }: Holder, names: Row): Borrower | null {
  const { childName, staffName, grade, classNumber } = names;
  const className =
    typeof grade === 'number' ? formatClassName({ grade, number: Number(classNumber) }) : null;
  if (classId !== null) return { kind: 'class', id: classId, name: className ?? '', detail: null };
  if (staffId !== null) return { kind: 'staff', id: staffId, name: String(staffName), detail: null };
  if (childId === null || typeof childName !== 'string') return null;
  return { kind: 'child', id: childId, name: childName, detail: className };
}

/** Whoever lends at the desk, who wrote it down, and for whom it is. */
export function mayChange({ session }: ReadContext, { byId, staffId }: Reservation): boolean {
  return may(session.role, 'library.lend') || session.staffId === byId || session.staffId === staffId;
}

function lacksOf(context: ReadContext, { assetId, fromDay, toDay }: Reservation): number {
  if (toDay < context.today) return 0;
  const promised = takersOf(context, assetId).filter(({ how }) => how === 'reserved');
  return Math.max(0, -leastFree(promised, stockOf(context, assetId), fromDay, toDay));
}

/** Leaves a reservation, or a loan that is renewed, out of what is taken. */
export interface Except {
  reservationId?: string | null;
  loanId?: string | null;
}

/**
 * What is promised and lent of a thing from today on. What is late is with its borrower today, and nobody knows for how
 * long: it is counted for today.
 */
export function takersOf(context: ReadContext, assetId: string, except: Except = {}): Taker[] {
  const scope = childScope(context);
  return context.read
    .all<Row>(
      `select taken.how, taken.quantity, taken.fromDay, taken.toDay, taken.childId, taken.staffId, taken.classId,
         child.name as childName, staff.name as staffName, coalesce(inClass.grade, asClass.grade) as grade,
         coalesce(inClass.number, asClass.number) as classNumber
       from (
         select 'reserved' as how, id, quantity, fromDay, toDay, childId, staffId, classId from reservation
         where assetId = ? and closedOn is null and deletedAt is null and toDay >= ?
         union all
         select 'lent', id, quantity, lentOn, max(dueOn, ?), childId, staffId, classId from loan
         where assetId = ? and returnedOn is null and deletedAt is null
       ) taken
       left join child on child.id = taken.childId and child.deletedAt is null and ${scope.sql}
       left join schoolClass as inClass on inClass.id = child.classId left join staff on staff.id = taken.staffId
       left join schoolClass as asClass on asClass.id = taken.classId
       where taken.id not in (?, ?)
       order by taken.fromDay`,
      ...[assetId, context.today, context.today, assetId],
      ...scope.params,
      ...[except.reservationId ?? '', except.loanId ?? ''],
    )
    .map((row) => ({
      ...{ how: row.how as Taker['how'], borrower: borrowerIn(row as unknown as Holder, row) },
      ...{ quantity: Number(row.quantity), fromDay: String(row.fromDay), toDay: String(row.toDay) },
    }));
}

export interface Ahead {
  assetId: string;
  /** How many are asked for, from today until this day. */
  asked: number;
  until: Day;
  /** Whose own reservations do not stand in the way. */
  borrower: { column: 'childId' | 'staffId' | 'classId'; id: string };
  /** The loan that is renewed. */
  loanId?: string;
}

/** The first day on which others have reserved what is asked for, and who; null where it is free until then. */
export function reservedBy(
  context: ReadContext,
  { assetId, asked, until, borrower, loanId }: Ahead,
): { day: Day; who: string | null } | null {
  const others = context.read.get(
    `select 1 from reservation where assetId = ? and closedOn is null and deletedAt is null and toDay >= ? and fromDay <= ?
       and ${borrower.column} is not ?`,
    ...[assetId, context.today, until, borrower.id],
  );
  if (!others) return null;
  const taken = takersOf(context, assetId, { loanId: loanId ?? null }).filter(
    (each) => each.how === 'lent' || each.borrower?.id !== borrower.id,
  );
  const stock = stockOf(context, assetId);
  for (const { fromDay, toDay, how, borrower: who } of taken) {
    const from = fromDay < context.today ? context.today : fromDay;
    if (how !== 'reserved' || from > until) continue;
    const lacking = lackingOn(taken, { stock, asked, from, to: toDay < until ? toDay : until });
    if (lacking) return { day: lacking.day, who: who?.name ?? null };
  }
  return null;
}

/** The open reservation that whoever borrows has come for; one may come some days early. */
export function ownReservation(
  context: ReadContext,
  assetId: string,
  { column, id }: Ahead['borrower'],
): Reservation | undefined {
  const row = context.read.get<Row>(
    `select ${recordColumns(reservationModel)} from reservation
     where assetId = ? and ${column} = ? and closedOn is null and deletedAt is null and toDay >= ? and fromDay <= ?
     order by fromDay, seq limit 1`,
    ...[assetId, id, context.today, addDays(context.today, fetchedAheadDays)],
  );
  return row && readRow(reservationModel, row);
}
