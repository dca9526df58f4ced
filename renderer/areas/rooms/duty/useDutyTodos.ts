/** What 今日 says of duty: swaps that wait for this person's answer. */
import { IconArrowsExchange } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { may } from '../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import type { Todo } from '../../area.ts';
import { dutyPath } from '../paths.ts';

export function useDutyTodos(): Todo[] {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data } = useOfficeQuery('rooms.dutySwaps', null, { enabled: may(role, 'rooms.read') });
  const waiting = (data ?? []).filter(({ mayAnswer }) => mayAnswer).length;
  if (waiting === 0) return [];
  return [
    {
      code: 'dutySwaps',
      text: t('rooms.duty.todo.swaps', { count: waiting }),
      act: t('rooms.duty.todo.answer'),
      tone: 'attention',
      icon: IconArrowsExchange,
      open: () => void navigate(dutyPath),
    },
  ];
}
