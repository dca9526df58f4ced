/** Puts a booking where it was dragged or moved to; where it does not fit, its form says what stands in the way. */
import type { ReactNode } from 'react';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import { Refusal } from '../../../../shared/problem.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { askedOf } from './BookingDialog.tsx';
import type { Placed } from './time.ts';
import { useTimeWords } from './words.ts';

/** `openForm` gets the booking as it would stand there, to be mended. */
export function useMoveBooking(openForm: (row: BookingRow) => void): {
  put(row: BookingRow, at: Placed): Promise<void>;
  element: ReactNode;
} {
  const { t } = useText();
  const timeWords = useTimeWords();
  const tell = useUndo();
  const { mutateAsync: save } = useOfficeCommand('rooms.saveBooking');
  const put = async (row: BookingRow, at: Placed) => {
    const { booking } = row;
    if (booking.day === at.day && booking.startsAt === at.startsAt && booking.endsAt === at.endsAt) return;
    try {
      await save({
        id: booking.id,
        version: booking.version,
        values: { ...askedOf(row), ...at },
        whenFull: 'refuse',
      });
      await tell({ message: t('rooms.bookings.moved', { time: timeWords(at) }), call: 'rooms.saveBooking' });
    } catch (error) {
      const full = error instanceof Refusal && error.problem.code === 'roomFull';
      if (full) openForm({ ...row, booking: { ...booking, ...at } });
      else notifyProblem(error);
    }
  };
  return { put, element: null };
}
