/** Equipment reserved ahead: offered, promised, ended; and what becomes of it when its activity moves or is off. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import { mostReservable } from '../../../../shared/areas/library/reservationCalls.ts';
import {
  lackingOn,
  leastFree,
  type Reservation,
  reservationModel,
} from '../../../../shared/areas/library/reservations.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import { addDays, type Day, daysBetween } from '../../../../shared/values/day.ts';
import { readLabel } from '../../../../shared/values/label.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { requireActivity } from '../activities/rows.ts';
import { requireAsset } from '../equipment/rows.ts';
import { borrowerColumn, requireBorrower } from './borrowers.ts';
import { mayChange, reservationRow, reservationRowsOf, takersOf } from './reservationRows.ts';
import { stockOf } from './stock.ts';
import { thingsOf } from './things.ts';

type Calls = typeof libraryCalls;

export const reservations: Handler<Calls['reservations']> = (context, { assetId, activityId }) => {
  const asked: [string, SqlValue[]][] = [['(reservation.childId is null or child.id is not null)', []]];
  if (assetId !== null) asked.push(['reservation.assetId = ?', [assetId]]);
  if (activityId !== null) asked.push(['reservation.activityId = ?', [activityId]]);
  return reservationRowsOf(
    context,
    asked.map(([sql]) => sql).join(' and '),
    ...asked.flatMap(([, params]) => params),
  );
};

export const reservable: Handler<Calls['reservable']> = (context, { text, assetId, fromDay, toDay }) => {
  const to = toDay < fromDay ? fromDay : toDay;
  return assetsFound(context, text.trim(), assetId).flatMap(({ id, unit }) => {
    const [thing] = thingsOf(context, { kind: 'asset', id });
    const stock = stockOf(context, id);
    if (!thing || stock === 0) return [];
    return { thing, unit, stock, free: Math.max(0, leastFree(takersOf(context, id), stock, fromDay, to)) };
  });
};

function assetsFound(context: ReadContext, text: string, assetId: string | null) {
  const label = readLabel(text);
  const number = label && !('wrong' in label) && label.kind === 'asset' ? label.number : Number(text) || 0;
  return context.read.all<{ id: string; unit: string | null }>(
    `select id, unit from asset where deletedAt is null and (? is null or id = ?)
       and (? = '' or instr(name, ?) > 0 or instr(model, ?) > 0 or number = ?)
       and (select coalesce(sum(change), 0) from stockMove
            where stockMove.assetId = asset.id and stockMove.day <= ? and stockMove.deletedAt is null) > 0
     order by counted desc, name, number limit ?`,
    ...[assetId, assetId, text, text, text, number, context.today, mostReservable],
  );
}

export const reserve: Handler<Calls['reserve']> = (context, input) => {
  const { id, version, assetId, quantity, fromDay, toDay, activityId, purpose } = input;
  const before = id === null ? null : requireOpen(context, id);
  const { counted } = requireAsset(context, assetId);
  const { borrower } = requireBorrower(context, input.borrower);
  if (activityId !== null) requireActivity(context, activityId);
  if (!may(context.session.role, 'library.lend') && borrower.id !== context.session.staffId)
    refuse('notYourReservation');
  if (toDay < fromDay) refuseField('toDay', 'endBeforeStart');
  if (toDay < context.today) refuseField('toDay', 'dayPast');
  if (fromDay < context.today && fromDay !== before?.fromDay) refuseField('fromDay', 'dayPast');
  if (!counted && quantity > 1) refuseField('quantity', 'tooBig', { most: 1 });
  const span = { from: fromDay < context.today ? context.today : fromDay, to: toDay };
  const takers = takersOf(context, assetId, { reservationId: id });
  const stock = stockOf(context, assetId);
  const lacking = lackingOn(takers, { stock, asked: quantity, ...span });
  if (lacking) {
    const { day, free } = lacking;
    const then = takers.filter((each) => each.fromDay <= day && each.toDay >= day);
    return { kind: 'notEnough', day, free, stock, takers: then };
  }
  const values = {
    ...{ assetId, quantity, fromDay, toDay, activityId, purpose },
    ...{ childId: null, staffId: null, classId: null, [borrowerColumn[borrower.kind]]: borrower.id },
  };
  const kept = before
    ? context.update(reservationModel, before.id, values, version)
    : context.insert(reservationModel, { ...values, byId: context.session.staffId });
  return { kind: 'reserved', act: context.act, row: reservationRow(context, kept.id) };
};

/** Refuses notFound also for one that is over or for a child out of reach, and notYourReservation. */
function requireOpen(context: ReadContext, id: string): Reservation {
  const { reservation, borrower } = reservationRow(context, id);
  if (borrower === null) refuse('notFound', { record: 'reservation' });
  return mayChange(context, reservation) ? reservation : refuse('notYourReservation');
}

export const endReservation: Handler<Calls['endReservation']> = (context, { id, outcome }) => {
  close(context, requireOpen(context, id), outcome);
  return { act: context.act };
};

function close(context: WriteContext, { id }: Reservation, outcome: 'cancelled' | 'expired'): void {
  context.update(reservationModel, id, { closedOn: context.today, outcome });
}

/** The activity is off: what was kept for it is free again. */
export function cancelReservationsOf(context: WriteContext, activityId: string): void {
  for (const each of openOf(context, activityId)) close(context, each, 'cancelled');
}

/** The activity is on another day: what was kept for it moves as far as it fits there, and else stays as it was. */
export function moveReservationsOf(context: WriteContext, activityId: string, from: Day, to: Day): void {
  const days = daysBetween(from, to);
  for (const each of openOf(context, activityId)) {
    const [fromDay, toDay] = [addDays(each.fromDay, days), addDays(each.toDay, days)];
    const taken = takersOf(context, each.assetId, { reservationId: each.id });
    const stock = stockOf(context, each.assetId);
    const fits = lackingOn(taken, { stock, asked: each.quantity, from: fromDay, to: toDay }) === null;
    if (fits && fromDay >= context.today) context.update(reservationModel, each.id, { fromDay, toDay });
  }
}

function openOf(context: ReadContext, activityId: string): Reservation[] {
  return context.read
    .all<Record<string, SqlValue>>(
      `select ${recordColumns(reservationModel)} from reservation
       where activityId = ? and closedOn is null and deletedAt is null order by seq`,
      activityId,
    )
    .map((row) => readRow(reservationModel, row));
}
