/** What 今日 says of plans: what is late, and what is due within a week. */
import { IconAlertTriangle, IconListCheck } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { may } from '../../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import type { Todo } from '../../../area.ts';
import { type PlansState, plansPath } from '../paths.ts';

export function usePlanTodos(): Todo[] {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data } = useOfficeQuery('admin.planItemsDue', null, { enabled: may(role, 'organisation.read') });
  const overdue = data?.filter(({ shown }) => shown === 'overdue').length ?? 0;
  const soon = (data?.length ?? 0) - overdue;
  const act = t('admin.plans.todo.open');
  const open = () => void navigate(plansPath, { state: { due: true } satisfies PlansState });
  const todos: Todo[] = [];
  if (overdue > 0)
    todos.push({
      ...{ code: 'planItemsOverdue', tone: 'unsafe', icon: IconAlertTriangle, act, open },
      text: t('admin.plans.todo.overdue', { count: overdue }),
    });
  if (soon > 0)
    todos.push({
      ...{ code: 'planItemsSoon', tone: 'attention', icon: IconListCheck, act, open },
      text: t('admin.plans.todo.soon', { count: soon }),
    });
  return todos;
}
