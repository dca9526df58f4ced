/** The waiting list at work: held places that were let pass, and who moves up. */
import { moveUp, type Waiting } from '../../../../../shared/areas/rooms/bookings/line.ts';
import { bookingModel } from '../../../../../shared/areas/rooms/bookings/model.ts';
import type { Stay } from '../../../../../shared/areas/rooms/bookings/room.ts';
import { roomModel, usualHoldMinutes } from '../../../../../shared/areas/rooms/rooms.ts';
import type { Clock } from '../../../../../shared/values/clock.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import type { ReadContext, WriteContext } from '../../../context.ts';

export interface RoomDay {
  roomId: string;
  day: Day;
}

/** Of this PC's clock, ms. */
export function instantOf(day: Day, at: Clock): number {
  return new Date(`${day}T${at}:00`).getTime();
}

/** Before anything is placed: held places whose while is over go on to the next in line. */
export function letPass(context: WriteContext): void {
  const passed = context.read.all<RoomDay & { id: string }>(
    `select id, roomId, day from booking
     where state = 'held' and deletedAt is null and heldUntil <= ? order by heldUntil, seq`,
    context.now,
  );
  for (const { id } of passed)
    context.update(bookingModel, id, { state: 'waiting', waitedSince: context.now });
  for (const each of roomDays(passed)) moveUpOn(context, each, true);
}

/** Each room and day once. */
export function roomDays(some: readonly RoomDay[]): RoomDay[] {
  const found = new Map(some.map(({ roomId, day }) => [`${roomId} ${day}`, { roomId, day }]));
  return [...found.values()];
}

export function takenOn(
  context: Pick<ReadContext, 'read'>,
  { roomId, day }: RoomDay,
): (Stay & { id: string })[] {
  return context.read.all<Stay & { id: string }>(
    `select id, startsAt, endsAt, places from booking
     where roomId = ? and day = ? and state in ('booked', 'held') and deletedAt is null order by startsAt, seq`,
    roomId,
    day,
  );
}

/** Places of a room's day have fallen free. What has begun meanwhile is held for nobody. */
export function moveUpOn(context: WriteContext, where: RoomDay, passed: boolean): void {
  const waiting = context.read
    .all<Waiting & { heldUntil: number | null }>(
      `select id, seq, startsAt, endsAt, places, waitedSince, heldUntil from booking
       where state = 'waiting' and roomId = ? and day = ? and deletedAt is null`,
      where.roomId,
      where.day,
    )
    .filter(({ startsAt }) => instantOf(where.day, startsAt) > context.now)
    .map((each) => ({ ...each, lapsed: each.heldUntil !== null }));
  if (waiting.length === 0) return;
  const room = context.records.find(roomModel, where.roomId);
  if (!room) return;
  const until = context.now + (room.holdMinutes ?? usualHoldMinutes) * 60_000;
  for (const id of moveUp(room.places, takenOn(context, where), waiting, passed)) {
    const { startsAt } = waiting.find((each) => each.id === id)!;
    const heldUntil = Math.min(until, instantOf(where.day, startsAt));
    context.update(bookingModel, id, { state: 'held', heldUntil });
  }
}
