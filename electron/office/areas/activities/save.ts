/** Writing an activity: what it was, and all who came, in one act. */
import type { activitiesCalls } from '../../../../shared/areas/activities/calls.ts';
import {
  type Activity,
  activityChildModel,
  activityModel,
  activityPersonModel,
  activityPhotoModel,
} from '../../../../shared/areas/activities/model.ts';
import { bookingModel } from '../../../../shared/areas/rooms/bookings/model.ts';
import { roomModel } from '../../../../shared/areas/rooms/rooms.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, WriteContext } from '../../context.ts';
import { requireChild } from '../children/files.ts';
import { cancelReservationsOf, moveReservationsOf } from '../library/reservations.ts';
import { photosOf } from './photos.ts';
import { childrenOf, peopleOf, requireMine, rowsOf } from './rows.ts';

type Calls = typeof activitiesCalls;
type Patch = Parameters<Handler<Calls['save']>>[1]['patch'];

export const save: Handler<Calls['save']> = (
  context,
  { id, version, childIds, staffIds, helperIds, patch },
) => {
  for (const each of childIds ?? []) requireChild(context, each);
  requireKnown(context, 'staff', [...(staffIds ?? []), ...(patch.staffId ? [patch.staffId] : [])]);
  requireKnown(context, 'helper', helperIds ?? []);
  const before = id === null ? null : requireMine(context, id);
  const first = { staffId: context.session.staffId, day: context.today, state: 'held' };
  const values = { ...(before ?? first), ...patch };
  requireSensible(context, values);
  const kept = before
    ? context.update(activityModel, before.id, patch, version)
    : context.insert(activityModel, {
        ...values,
        title: patch.title ?? refuseField('patch.title', 'required'),
        kind: patch.kind ?? refuseField('patch.kind', 'required'),
      });
  if (before) followActivity(context, before, kept);
  if (childIds) keepChildren(context, kept.id, new Set(childIds));
  if (staffIds) keepPeople(context, kept.id, 'staffId', new Set(staffIds));
  if (helperIds) keepPeople(context, kept.id, 'helperId', new Set(helperIds));
  return rowsOf(context, [kept])[0]!;
};

/** What was reserved for it is free once it is off, and moves with its day. */
function followActivity(context: WriteContext, before: Activity, kept: Activity): void {
  if (kept.state === 'cancelled') cancelReservationsOf(context, kept.id);
  else if (kept.day !== before.day) moveReservationsOf(context, kept.id, before.day, kept.day);
}

/** Nothing was held on a day that has not come, nor ended before it began. */
function requireSensible(context: ReadContext, { day, state, startsAt, endsAt }: Patch): void {
  if (state === 'held' && (day ?? '') > context.today) refuseField('patch.day', 'dayAhead');
  if (startsAt && endsAt && endsAt <= startsAt) refuseField('patch.endsAt', 'endBeforeStart');
}

function requireKnown(context: ReadContext, table: 'staff' | 'helper', ids: readonly string[]): void {
  for (const id of ids)
    if (!context.read.get(`select 1 from ${table} where id = ? and deletedAt is null`, id))
      refuse('notFound', { record: table });
}

/** Children out of reach stay as they are. */
function keepChildren(context: WriteContext, activityId: string, wanted: ReadonlySet<string>): void {
  const there = childrenOf(context, JSON.stringify([activityId])).get(activityId) ?? [];
  for (const { id, link } of there) if (!wanted.has(id)) context.remove(activityChildModel, link);
  for (const childId of wanted)
    if (!there.some(({ id }) => id === childId)) context.insert(activityChildModel, { activityId, childId });
}

function keepPeople(
  context: WriteContext,
  activityId: string,
  key: 'staffId' | 'helperId',
  wanted: ReadonlySet<string>,
): void {
  const there = peopleOf(context, JSON.stringify([activityId])).filter((each) => each[key] !== null);
  for (const each of there) if (!wanted.has(each[key]!)) context.remove(activityPersonModel, each.link);
  for (const id of wanted)
    if (!there.some((each) => each[key] === id))
      context.insert(activityPersonModel, { activityId, [key]: id });
}

export const fromBooking: Handler<Calls['fromBooking']> = (context, { bookingId }) => {
  const booking = context.records.find(bookingModel, bookingId) ?? refuse('notFound', { record: 'booking' });
  const made = context.read.get<{ id: string }>(
    'select id from activity where bookingId = ? and deletedAt is null',
    bookingId,
  );
  if (made) return rowsOf(context, [requireMine(context, made.id)])[0]!;
  const { title, day, startsAt, endsAt, staffId } = booking;
  const activity = context.insert(activityModel, {
    ...{ title, day, startsAt, endsAt, staffId, bookingId },
    kind: 'other',
    state: day <= context.today ? 'held' : 'planned',
    place: context.records.find(roomModel, booking.roomId)?.name ?? null,
  });
  return rowsOf(context, [activity])[0]!;
};

export const remove: Handler<Calls['remove']> = (context, { id }) => {
  const { id: activityId } = requireMine(context, id);
  const children = context.read.all<{ id: string }>(
    'select id from activityChild where activityId = ? and deletedAt is null order by seq',
    activityId,
  );
  for (const each of children) context.remove(activityChildModel, each.id);
  for (const each of peopleOf(context, JSON.stringify([activityId])))
    context.remove(activityPersonModel, each.link);
  for (const each of photosOf(context, activityId)) context.remove(activityPhotoModel, each.id);
  cancelReservationsOf(context, activityId);
  context.remove(activityModel, activityId);
  return null;
};
