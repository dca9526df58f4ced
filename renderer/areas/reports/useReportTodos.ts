/** The month's report on 今日: from some days before it is due until it is handed over. */
import { IconSend } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { may } from '../../../shared/roles.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import type { Todo } from '../area.ts';
import { type MonthState, monthReportPath } from './paths.ts';

export function useReportTodos(): Todo[] {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data: due } = useOfficeQuery('reports.monthDue', null, { enabled: may(role, 'reports.read') });
  if (!due) return [];
  const month = Number(due.month.slice(5));
  const text =
    due.days < 0
      ? t('reports.todo.late', { month, count: -due.days })
      : t(due.state === 'approved' ? 'reports.todo.toDeliver' : 'reports.todo.due', {
          month,
          count: due.days,
        });
  return [
    {
      code: 'reports.month',
      text,
      act: t('reports.todo.act'),
      tone: due.days < 0 ? 'unsafe' : 'attention',
      icon: IconSend,
      open: () => void navigate(monthReportPath, { state: { month: due.month } satisfies MonthState }),
    },
  ];
}
