/** The nearest times at which a booking would fit: what is offered where a room is full. Pure. */
import { type Clock, clockOf, type Interval, minutesOf } from '../../../values/clock.ts';
import { addDays, type Day } from '../../../values/day.ts';
import { fits, type Stay } from './room.ts';

export interface FreeTime {
  roomId: string;
  day: Day;
  startsAt: Clock;
  endsAt: Clock;
}

export interface TakenTime extends Stay {
  roomId: string;
  day: Day;
}

export interface FreeTimesAsked {
  wanted: TakenTime;
  /** Rooms that can be booked, the wanted one among them, with what each holds. */
  rooms: readonly { id: string; places: number }[];
  /** What is taken from the wanted day on, so many days as are looked through. */
  taken: readonly TakenTime[];
  /** Between which times a day is open; none where it is closed. */
  hours(day: Day): readonly Interval[];
  /** Days that are looked through, the wanted one included. */
  days: number;
  /** Nothing before this day and time is offered. */
  notBefore: { day: Day; at: Clock };
  most: number;
}

/**
 * The wanted day first: another room at the same time, then the same room at the nearest times; then each following day,
 * the wanted time or the nearest to it. At most two times of a room and day, so that more than one day is offered.
 */
export function freeTimes(asked: FreeTimesAsked): FreeTime[] {
  const { wanted, most, days } = asked;
  const found: FreeTime[] = [];
  for (let ahead = 0; ahead < days && found.length < most; ahead += 1) {
    const day = addDays(wanted.day, ahead);
    if (ahead === 0) found.push(...sameTimeElsewhere(asked).slice(0, 2));
    found.push(...nearestOn(asked, day).slice(0, ahead === 0 ? 3 : 1));
  }
  return found.slice(0, most);
}

function sameTimeElsewhere(asked: FreeTimesAsked): FreeTime[] {
  const { day, startsAt } = asked.wanted;
  return asked.rooms
    .filter(({ id }) => id !== asked.wanted.roomId)
    .map(({ id }) => at(asked, { roomId: id, day }, minutesOf(startsAt)))
    .filter((each) => each !== null);
}

/** In the wanted room, nearest to the wanted time first. */
function nearestOn(asked: FreeTimesAsked, day: Day): FreeTime[] {
  const { wanted } = asked;
  const hours = asked.hours(day);
  const length = lengthOf(wanted);
  const there = asked.taken.filter((each) => each.roomId === wanted.roomId && each.day === day);
  const starts = [
    minutesOf(wanted.startsAt),
    ...hours.flatMap(({ from, to }) => [minutesOf(from), minutesOf(to) - length]),
    ...there.map(({ endsAt }) => minutesOf(endsAt)),
    ...there.map(({ startsAt }) => minutesOf(startsAt) - length),
  ];
  const away = (start: number) => Math.abs(start - minutesOf(wanted.startsAt));
  return [...new Set(starts)]
    .toSorted((a, b) => away(a) - away(b) || a - b)
    .map((start) => at(asked, { roomId: wanted.roomId, day }, start))
    .filter((each) => each !== null);
}

function lengthOf({ startsAt, endsAt }: Stay): number {
  return minutesOf(endsAt) - minutesOf(startsAt);
}

/** The wanted length from that minute, where it fits and the day is open; null elsewhere. */
function at(asked: FreeTimesAsked, where: { roomId: string; day: Day }, start: number): FreeTime | null {
  const { wanted, notBefore } = asked;
  const room = asked.rooms.find(({ id }) => id === where.roomId);
  const hours = asked.hours(where.day);
  const end = start + lengthOf(wanted);
  const isOpen = hours.some(({ from, to }) => minutesOf(from) <= start && end <= minutesOf(to));
  if (!room || !isOpen) return null;
  const span = { startsAt: clockOf(start), endsAt: clockOf(end) };
  if (where.day < notBefore.day || (where.day === notBefore.day && span.startsAt < notBefore.at)) return null;
  const there = asked.taken.filter((each) => each.roomId === where.roomId && each.day === where.day);
  return fits(room.places, there, { ...span, places: wanted.places }) ? { ...where, ...span } : null;
}
