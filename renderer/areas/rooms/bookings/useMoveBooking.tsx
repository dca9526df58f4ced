/** Puts a booking where it was dragged or moved to; one that repeats is asked which of its like go along. */
import { Button, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import { Refusal } from '../../../../shared/problem.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { askedOf } from './BookingDialog.tsx';
import { type Placed, type Scope, scopes } from './time.ts';
import { useTimeWords } from './words.ts';

/** `openForm` gets the booking as it would stand there: to be mended, or to look at the days of its repeat first. */
export function useMoveBooking(openForm: (row: BookingRow, scope: Scope, from: Placed) => void): {
  put(row: BookingRow, at: Placed): Promise<void>;
  element: ReactNode;
} {
  const { t } = useText();
  const timeWords = useTimeWords();
  const tell = useUndo();
  const [asked, setAsked] = useState<{ row: BookingRow; at: Placed } | null>(null);
  const { mutateAsync: save } = useOfficeCommand('rooms.saveBooking');
  const moveOne = async (row: BookingRow, at: Placed) => {
    const { booking } = row;
    try {
      await save({
        ...{ id: booking.id, version: booking.version, whenFull: 'refuse' },
        values: { ...askedOf(row), ...at },
      });
      await tell({ message: t('rooms.bookings.moved', { time: timeWords(at) }), call: 'rooms.saveBooking' });
    } catch (error) {
      const full = error instanceof Refusal && error.problem.code === 'roomFull';
      if (full) openForm({ ...row, booking: { ...booking, ...at } }, 'one', booking);
      else notifyProblem(error);
    }
  };
  const put = async (row: BookingRow, at: Placed) => {
    const { day, startsAt, endsAt, seriesId } = row.booking;
    if (day === at.day && startsAt === at.startsAt && endsAt === at.endsAt) return;
    if (seriesId === null) await moveOne(row, at);
    else setAsked({ row, at });
  };
  const answer = (scope: Scope) => {
    if (!asked) return;
    const { row, at } = asked;
    setAsked(null);
    if (scope === 'one') void moveOne(row, at);
    else openForm({ ...row, booking: { ...row.booking, ...at } }, scope, row.booking);
  };
  const element = (
    <Modal opened={asked !== null} onClose={() => setAsked(null)} title={t('rooms.repeat.ask')} size="sm">
      <Stack gap="xs">
        {scopes.map((scope) => (
          <Button
            key={scope}
            variant={scope === 'one' ? 'filled' : 'default'}
            data-autofocus={scope === 'one' || undefined}
            onClick={() => answer(scope)}
          >
            {t(`rooms.repeat.scopes.${scope}`)}
          </Button>
        ))}
      </Stack>
    </Modal>
  );
  return { put, element };
}
