/** What 今日 says of building: steps whose day has passed, and obstacles that should be resolved by now. */
import { IconBarrierBlock, IconCrane } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { may } from '../../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import type { Todo } from '../../../area.ts';
import { buildingPath } from '../paths.ts';

export function useBuildingTodos(): Todo[] {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data } = useOfficeQuery('admin.buildingDue', null, { enabled: may(role, 'organisation.read') });
  if (!data) return [];
  const rest = {
    ...{ tone: 'unsafe' as const, act: t('admin.building.todo.open') },
    open: () => void navigate(buildingPath),
  };
  const todos: Todo[] = [];
  if (data.steps > 0)
    todos.push({
      ...{ code: 'buildingSteps', icon: IconCrane, ...rest },
      text: t('admin.building.todo.steps', { count: data.steps }),
    });
  if (data.obstacles > 0)
    todos.push({
      ...{ code: 'buildingObstacles', icon: IconBarrierBlock, ...rest },
      text: t('admin.building.todo.obstacles', { count: data.obstacles }),
    });
  return todos;
}
