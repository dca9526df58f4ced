/**
 * What a room holds at a moment: the plain code of what migration 0160 has the database refuse. A test puts the two,
 * and a count minute by minute, beside each other. Pure.
 */
import type { Clock } from '../../../values/clock.ts';

/** A part of a day, from its start up to its end; `places` null is the whole room. */
export interface Stay {
  startsAt: Clock;
  endsAt: Clock;
  places: number | null;
}

export function overlaps(one: Omit<Stay, 'places'>, other: Omit<Stay, 'places'>): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** Persons at the fullest moment within a span, of stays that each take some places. */
export function mostAtOnce(taken: readonly Stay[], span: Omit<Stay, 'places'>): number {
  const there = taken.filter((each) => overlaps(each, span));
  const moments = [span.startsAt, ...there.map(({ startsAt }) => startsAt)].filter(
    (at) => span.startsAt <= at && at < span.endsAt,
  );
  const at = (moment: Clock) =>
    there
      .filter(({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt)
      .reduce((sum, { places }) => sum + (places ?? 0), 0);
  return Math.max(0, ...moments.map(at));
}

/** Whether one more stay fits among those of the same room and day. `holds`: the room's places. */
export function fits(holds: number, taken: readonly Stay[], wanted: Stay): boolean {
  const there = taken.filter((each) => overlaps(each, wanted));
  if (wanted.places === null) return there.length === 0;
  if (there.some(({ places }) => places === null)) return false;
  return mostAtOnce(there, wanted) + wanted.places <= holds;
}
