/** A booking of somebody else's, to be read. */
import { Text } from '@mantine/core';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import type { Room } from '../../../../shared/areas/rooms/rooms.ts';
import { useText } from '../../../app/text.ts';

export function BookingFacts({ row, rooms }: { row: BookingRow; rooms: readonly Room[] }) {
  const { t } = useText();
  const { booking, staffName, className } = row;
  const room = rooms.find(({ id }) => id === booking.roomId)?.name;
  const places =
    booking.places === null
      ? t('rooms.bookings.whole')
      : t('rooms.bookings.persons', { count: booking.places });
  return (
    <>
      <Text>{[room, staffName, className, places].filter(Boolean).join(' · ')}</Text>
      {booking.note && <Text>{booking.note}</Text>}
      {booking.state === 'cancelled' && (
        <Text c="dimmed">{t('rooms.bookings.cancelledWhy', { reason: booking.cancelReason })}</Text>
      )}
      {!row.mayChange && (
        <Text size="xs" c="dimmed">
          {t('rooms.bookings.notYours', { name: staffName })}
        </Text>
      )}
    </>
  );
}
