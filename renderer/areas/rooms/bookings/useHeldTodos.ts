/** A line of 要办的事: a place that somebody waited for is held for them, until when. */
import { IconHourglass } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { may } from '../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { exactly } from '../../../ui/When.tsx';
import type { Todo } from '../../area.ts';
import { roomsPath } from '../paths.ts';

export function useHeldTodos(): Todo[] {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data } = useOfficeQuery('rooms.held', null, { enabled: may(role, 'rooms.book') });
  return (data ?? []).map(({ booking }) => ({
    code: `held.${booking.id}`,
    text: t('rooms.bookings.heldTodo', {
      title: booking.title,
      when: exactly(booking.heldUntil ?? 0, language),
    }),
    act: t('rooms.bookings.take'),
    tone: 'attention',
    icon: IconHourglass,
    open: () => void navigate(roomsPath, { state: { day: booking.day } }),
  }));
}
