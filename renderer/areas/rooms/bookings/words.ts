/** Words of bookings that several parts of the schedule use. */
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import type { Booking } from '../../../../shared/areas/rooms/bookings/model.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';

/** '11月24日 星期二 16:00–17:00'. */
export function useTimeWords() {
  const { language } = useText();
  return ({ day, startsAt, endsAt }: Pick<Booking, 'day' | 'startsAt' | 'endsAt'>) =>
    `${formatDay(day, language, 'full')} ${startsAt}–${endsAt}`;
}

/** A colour for what the room is used for; what stands only half (held, waiting) is apricot or grey. */
export function colorOf({ booking }: BookingRow): string {
  if (booking.state === 'held') return 'apricot';
  if (booking.state !== 'booked') return 'gray';
  if (booking.notCome) return 'gray';
  return booking.kind === 'activity' ? 'apricot' : 'pine';
}
