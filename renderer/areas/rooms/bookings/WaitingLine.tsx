/** Who waits for a room at some time, in the order in which places go to them, and for whom one is held until when. */
import { IconHourglass } from '@tabler/icons-react';
import type { Booking } from '../../../../shared/areas/rooms/bookings/model.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { exactly } from '../../../ui/When.tsx';
import styles from './schedule.module.css';

export function WaitingLine({
  of: { roomId, day, startsAt, endsAt },
}: {
  of: Pick<Booking, 'roomId' | 'day' | 'startsAt' | 'endsAt'>;
}) {
  const { t, language } = useText();
  const { data } = useOfficeQuery('rooms.inLine', { roomId, day, startsAt, endsAt }, { keepPrevious: true });
  if (!data || data.length === 0) return null;
  return (
    <div className={styles.line}>
      <IconHourglass size={14} stroke={1.7} aria-hidden />
      <span>{t('rooms.bookings.line', { count: data.length })}</span>
      <ol>
        {data.map(({ booking, staffName }) => (
          <li key={booking.id} data-held={booking.state === 'held' || undefined}>
            {[
              booking.title,
              staffName,
              `${booking.startsAt}–${booking.endsAt}`,
              booking.places === null
                ? t('rooms.bookings.whole')
                : t('rooms.bookings.persons', { count: booking.places }),
              booking.state === 'held' && booking.heldUntil !== null
                ? t('rooms.bookings.heldUntil', { when: exactly(booking.heldUntil, language) })
                : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ol>
    </div>
  );
}
