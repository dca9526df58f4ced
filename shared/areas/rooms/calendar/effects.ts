/** Which bookings and duties a change of the calendar ends: a day as it was beside the same day as it will be. Pure. */
import { type Clock, minutesOf } from '../../../values/clock.ts';
import { isHeld, type PostTimes } from '../duty/posts.ts';
import type { SchoolDay } from './schoolCalendar.ts';

/** A day off or a closed one: what is on such a day is asked about even where it never lay in the opening hours. */
function closes(day: SchoolDay): boolean {
  return day.kind === 'dayOff' || day.said === 'closed';
}

/** A booking goes on where the home is open all the time that it takes. */
export function endsBooking(
  booking: { startsAt: Clock; endsAt: Clock },
  before: SchoolDay,
  after: SchoolDay,
): boolean {
  const [start, end] = [minutesOf(booking.startsAt), minutesOf(booking.endsAt)];
  const isOpen = ({ opening }: SchoolDay) =>
    opening.some(({ from, to }) => minutesOf(from) <= start && end <= minutesOf(to));
  return !isOpen(after) && (isOpen(before) || (closes(after) && !closes(before)));
}

/** A post in the room is not held where the room is closed; one put by hand on any day is asked about on a day off. */
export function endsDuty(post: PostTimes, before: SchoolDay, after: SchoolDay): boolean {
  const isShut = ({ said }: SchoolDay) => post.kind === 'room' && said === 'closed';
  if (post.kind === 'room' && before.opening.length > 0 && after.opening.length === 0) return true;
  if (isHeld(post, after) && !isShut(after)) return false;
  return (isHeld(post, before) && !isShut(before)) || (after.kind === 'dayOff' && before.kind !== 'dayOff');
}
