/** What 今日 says of lending: what is late, what lies on the shelf for somebody, and what nobody fetched in time. */
import {
  IconBook,
  IconBookmark,
  IconBookmarkOff,
  IconCalendarClock,
  IconCalendarOff,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { everyLoan } from '../../../shared/areas/library/loanList.ts';
import { may } from '../../../shared/roles.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import type { Todo } from '../area.ts';
import { holdsPath, type LoansState, loansPath } from './paths.ts';

export function useLibraryTodos(): Todo[] {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data } = useOfficeQuery('library.deskTodos', null, { enabled: may(role, 'library.lend') });
  if (!data) return [];
  const state: LoansState = { filter: { ...everyLoan, state: 'late' } };
  const lines: (Todo & { count: number })[] = [
    {
      ...{
        code: 'libraryOverdue',
        count: data.overdue,
        text: t('library.todo.overdue', { count: data.overdue }),
      },
      ...{ act: t('library.todo.remind'), tone: 'attention', icon: IconBook },
      open: () => void navigate(loansPath, { state }),
    },
    {
      ...{
        code: 'libraryExpired',
        count: data.expired,
        text: t('library.todo.expired', { count: data.expired }),
      },
      ...{ act: t('library.todo.passOn'), tone: 'attention', icon: IconBookmarkOff },
      open: () => void navigate(holdsPath),
    },
    {
      ...{ code: 'libraryReady', count: data.ready, text: t('library.todo.ready', { count: data.ready }) },
      ...{ act: t('library.todo.see'), tone: 'calm', icon: IconBookmark },
      open: () => void navigate(holdsPath),
    },
    {
      ...{
        code: 'reservedNow',
        count: data.handOut,
        text: t('library.todo.handOut', { count: data.handOut }),
      },
      ...{ act: t('library.todo.see'), tone: 'calm', icon: IconCalendarClock },
      open: () => void navigate(holdsPath),
    },
    {
      ...{
        code: 'reservedLate',
        count: data.notFetched,
        text: t('library.todo.notFetched', { count: data.notFetched }),
      },
      ...{ act: t('library.todo.see'), tone: 'attention', icon: IconCalendarOff },
      open: () => void navigate(holdsPath),
    },
  ];
  return lines.flatMap(({ count, ...line }) => (count > 0 ? [line] : []));
}
