/** The rooms as the school keeps them. */
import { mostAtOnce, type Stay } from '../../../../shared/areas/rooms/bookings/room.ts';
import { type Room, type roomCalls, roomModel } from '../../../../shared/areas/rooms/rooms.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { moveUpOn } from './bookings/line.ts';

type Calls = typeof roomCalls;

/** In their order. */
export function rooms(context: Pick<ReadContext, 'read'>): Room[] {
  return context.read
    .all<Record<string, SqlValue>>(
      'select * from room where deletedAt is null order by active desc, position, seq',
    )
    .map((row) => fromRow(roomModel, row));
}

export function requireRoom(context: ReadContext, id: string): Room {
  return context.records.find(roomModel, id) ?? refuse('notFound', { record: 'room' });
}

export const saveRoom: Handler<Calls['saveRoom']> = (context, { id, version, patch }) => {
  if (id === null) {
    for (const key of ['name', 'places'] as const) if (!patch[key]) refuseField(`patch.${key}`, 'required');
    const last = Math.max(0, ...rooms(context).map(({ position }) => position));
    return context.insert(roomModel, { active: true, ...patch, position: last + 1 });
  }
  const before = requireRoom(context, id);
  const kept = context.update(roomModel, id, patch, version);
  if (kept.places < before.places) requireHolds(context, kept);
  if (kept.places > before.places)
    for (const { day } of daysToCome(context, id)) moveUpOn(context, { roomId: id, day }, false);
  return kept;
};

function daysToCome(context: ReadContext, roomId: string): { day: Day }[] {
  return context.read.all<{ day: Day }>(
    'select distinct day from booking where roomId = ? and day >= ? and deletedAt is null order by day',
    roomId,
    context.today,
  );
}

/** What was promised is kept: a room does not become smaller than its bookings to come. */
function requireHolds(context: ReadContext, room: Room): void {
  for (const { day } of daysToCome(context, room.id)) {
    const taken = context.read.all<Stay>(
      `select startsAt, endsAt, places from booking
       where roomId = ? and day = ? and state in ('booked', 'held') and deletedAt is null`,
      room.id,
      day,
    );
    const most = mostAtOnce(taken, { startsAt: '00:00', endsAt: '24:00' });
    if (most > room.places) refuse('roomTooSmall', { most, day });
  }
}
